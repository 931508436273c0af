/** What is known to be missing. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Gap } from '../dataset/types.ts';
import { titleOf } from '../find/records.ts';

/** A gap with the titles of what it concerns. */
export interface NamedGap {
  readonly gap: Gap;
  readonly about: readonly string[];
  /** How many things are missing, where it is known. */
  readonly missing: number | undefined;
}

export interface GapFilter {
  /** Ids of works. */
  readonly works?: readonly string[] | undefined;
}

/** The gaps that pass the filter, in the order of their ids. */
export function findGaps(dataset: Dataset, filter: GapFilter = {}): NamedGap[] {
  return dataset.coverage
    .filter((gap) => filter.works === undefined || filter.works.some((id) => concerns(gap, id)))
    .map((gap) => ({
      gap,
      about: (gap.about ?? []).map((id) => titleOf(dataset, id)),
      missing: missingIn(gap),
    }));
}

/** How many of the records have a known gap: those that a gap names, or whose episodes it names. */
export function countWithGaps(dataset: Dataset, ids: readonly string[]): number {
  return [...new Set(ids)].filter((id) => hasGap(dataset, id)).length;
}

function hasGap({ coverage }: Dataset, id: string): boolean {
  return coverage.some((gap) => concerns(gap, id));
}

function concerns({ about = [] }: Gap, id: string): boolean {
  return about.some((one) => one === id || one.startsWith(`${id}.`));
}

function missingIn({ known, total, missing, missingEpisodes }: Gap): number | undefined {
  const listed = missingEpisodes?.length ?? missing?.length;
  if (listed !== undefined) return listed;
  return known !== undefined && total !== undefined ? total - known : undefined;
}
