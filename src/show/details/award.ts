/** Everything known of one nomination or honor, or of all of one award or organization. */
import type { Dataset } from '../../dataset/dataset.ts';
import type { Honor, Nomination, Source } from '../../dataset/types.ts';
import { type AwardRef, awardRef, awardRefs, sourcesOf } from '../references.ts';
import { type Surroundings, surroundings } from '../surroundings.ts';

/** A nomination or an honor with everything that names it. */
export interface AwardDetail extends Omit<AwardRef, 'sources'>, Surroundings {
  readonly type: 'nomination' | 'honor';
  readonly ceremony?: string | undefined;
  /** Why the year is unknown. */
  readonly yearNote?: string | undefined;
  readonly note?: string | undefined;
  /** The same award in other years or categories. */
  readonly siblings: readonly AwardRef[];
  readonly sources: readonly Source[];
}

/** All nominations and honors of one award, or of one organization. */
export interface FamilyDetail extends Surroundings {
  readonly type: 'awards';
  readonly id: string;
  readonly title: string;
  readonly organizations: readonly string[];
  readonly awards: readonly AwardRef[];
  readonly sources: readonly Source[];
}

/** What a family is made of. */
export interface Family {
  readonly id: string;
  readonly title: string;
  readonly records: readonly (Nomination | Honor)[];
}

/** Joins a nomination or an honor with what it is for, its people, claims and gaps. */
export function awardDetail(dataset: Dataset, record: Nomination | Honor): AwardDetail {
  const contest = 'outcome' in record;
  return {
    type: contest ? 'nomination' : 'honor',
    ...awardRef(dataset, record),
    ceremony: contest ? record.ceremony : undefined,
    yearNote: contest ? undefined : record.yearNote,
    note: record.note,
    siblings: awardRefs(
      dataset,
      (one) =>
        one.id !== record.id &&
        one.award === record.award &&
        one.organization === record.organization,
    ),
    ...surroundings(dataset, [record.id]),
    sources: sourcesOf(dataset, record.sources),
  };
}

/** Joins all nominations and honors of a family. */
export function familyDetail(dataset: Dataset, { id, title, records }: Family): FamilyDetail {
  const ids = records.map((record) => record.id);
  const awards = awardRefs(dataset, (one) => ids.includes(one.id));
  return {
    type: 'awards',
    id,
    title,
    organizations: [...new Set(records.map(({ organization }) => organization))],
    awards,
    ...surroundings(dataset, ids),
    sources: sourcesOf(
      dataset,
      awards.flatMap(({ sources }) => sources),
    ),
  };
}
