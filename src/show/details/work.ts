/** Everything known of one work. */
import { workCredit } from '../../dataset/credits.ts';
import type { Dataset, Person } from '../../dataset/dataset.ts';
import type { YearRange } from '../../dataset/dates.ts';
import { subjectRoles } from '../../dataset/roles.ts';
import type { Source, Work } from '../../dataset/types.ts';
import type { CollaboratorRole, EpisodeRole } from '../../dataset/vocabulary.ts';
import {
  type AdaptationRef,
  type AwardRef,
  adaptations,
  awardRefs,
  type EpisodeRef,
  episodeRef,
  personRef,
  sourcesOf,
} from '../references.ts';
import { type Surroundings, surroundings } from '../surroundings.ts';

/** An episode and the subject's credits on it. */
export interface CreditedRef extends EpisodeRef {
  readonly roles: readonly EpisodeRole[];
}

/** A work with everything that names it. */
export interface WorkDetail extends Omit<Work, 'collaborators' | 'sources'>, Surroundings {
  readonly type: 'work';
  /** Years of the subject's part in it. */
  readonly years: readonly Required<YearRange>[];
  readonly collaborators?:
    | readonly { readonly person: Person; readonly role: CollaboratorRole }[]
    | undefined;
  /** Episodes with a screen credit of the subject; absent where there must be some and none is known. */
  readonly episodes?: readonly CreditedRef[] | undefined;
  /** Episodes of this work that adapt a script of the subject. */
  readonly adapts: readonly AdaptationRef[];
  /** Episodes of other works that adapt one of this work. */
  readonly adaptedAs: readonly AdaptationRef[];
  readonly awards: readonly AwardRef[];
  readonly sources: readonly Source[];
}

/** Joins a work with its episodes, people, awards, claims and gaps. */
export function workDetail(dataset: Dataset, work: Work): WorkDetail {
  const credit = workCredit(dataset, work);
  const all = adaptations(dataset);
  return {
    type: 'work',
    ...work,
    years: credit.spans,
    collaborators: work.collaborators?.map(({ person, role }) => ({
      person: personRef(dataset, person),
      role,
    })),
    episodes: credit.episodesUnknown
      ? undefined
      : credit.episodes.map((episode) => ({
          ...episodeRef(dataset, episode),
          roles: subjectRoles(episode, dataset.subject.id),
        })),
    adapts: all.filter((one) => one.work.id === work.id),
    adaptedAs: all.filter((one) => one.basedOn.work.id === work.id && one.work.id !== work.id),
    awards: awardRefs(dataset, (award) => 'work' in award && award.work === work.id),
    ...surroundings(dataset, [work.id]),
    sources: sourcesOf(dataset, work.sources),
  };
}
