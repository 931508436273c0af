/** The line below a table that says that something is missing. */
import type { Dataset } from '../dataset/dataset.ts';
import { countWithGaps } from '../query/coverage.ts';
import { counted } from './wording.ts';

/** One line where listed records (works or awards, by id) have known gaps, none otherwise. */
export function gapsFooter(dataset: Dataset, ids: readonly string[], noun: string): string[] {
  const count = countWithGaps(dataset, ids);
  if (count === 0) return [];
  const all = new Set(ids).size;
  const have = count === 1 ? 'has' : 'have';
  const what = all === 1 ? `This ${noun}` : `${count} of these ${counted(all, noun)}`;
  return [`${what} ${have} known gaps: balcer coverage`];
}
