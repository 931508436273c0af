/** One thing with everything that is known of it, whatever its kind. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Thing } from '../find/things.ts';
import { type BioDetail, bioDetail } from './bio.ts';
import { type AwardDetail, awardDetail, type FamilyDetail, familyDetail } from './details/award.ts';
import { type EpisodeDetail, episodeDetail } from './details/episode.ts';
import { type GapDetail, gapDetail } from './details/gap.ts';
import { type PersonDetail, personDetail } from './details/person.ts';
import { type ClaimDetail, claimDetail, type LifeDetail, lifeDetail } from './details/statement.ts';
import { type WorkDetail, workDetail } from './details/work.ts';

/** A joined record; `type` tells which. */
export type Detail =
  | WorkDetail
  | EpisodeDetail
  | AwardDetail
  | FamilyDetail
  | PersonDetail
  | LifeDetail
  | ClaimDetail
  | GapDetail
  | BioDetail;

/** Joins what a thing is with everything that names it. */
export function detailOf(dataset: Dataset, thing: Thing): Detail {
  switch (thing.of) {
    case 'work':
      return workDetail(dataset, thing.record);
    case 'episode':
      return episodeDetail(dataset, thing.record);
    case 'award':
      return awardDetail(dataset, thing.record);
    case 'awards':
      return familyDetail(dataset, thing.record);
    case 'person':
      return personDetail(dataset, thing.record);
    case 'life':
      return lifeDetail(dataset, thing.record);
    case 'claim':
      return claimDetail(dataset, thing.record);
    case 'gap':
      return gapDetail(dataset, thing.record);
    case 'subject':
      return bioDetail(dataset);
  }
}
