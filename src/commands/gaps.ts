/** The line below a table that says that something is missing. */
import type { Dataset } from '../dataset/dataset.ts';
import { countWithGaps } from '../query/coverage.ts';

/** One line where listed records (works or awards, by id) have known gaps, none otherwise. */
export function gapsFooter(dataset: Dataset, ids: readonly string[]): string[] {
  const count = countWithGaps(dataset, ids);
  if (count === 0) return [];
  const listed = new Set(ids).size;
  const what =
    listed === 1 ? 'Known to be incomplete' : `Known to be incomplete: ${count} of ${listed}`;
  return [`${what} (balcer coverage)`];
}
