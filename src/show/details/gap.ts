/** Everything known of one gap. */
import type { Dataset } from '../../dataset/dataset.ts';
import type { Gap } from '../../dataset/types.ts';
import { gapTitle } from '../../find/gap-names.ts';
import { titleOf } from '../../find/records.ts';
import type { TitleRef } from '../references.ts';
import { type WithPeople, withPeople } from '../surroundings.ts';

/** A gap with the records that it concerns. */
export interface GapDetail extends Omit<WithPeople<Gap>, 'about'> {
  readonly type: 'gap';
  /** What it is called. */
  readonly title: string;
  readonly about?: readonly TitleRef[] | undefined;
}

/** Joins a gap with its records and people. */
export function gapDetail(dataset: Dataset, gap: Gap): GapDetail {
  return {
    type: 'gap',
    ...withPeople(dataset, gap),
    title: gapTitle(dataset, gap),
    about: gap.about?.map((id) => ({ id, title: titleOf(dataset, id) })),
  };
}
