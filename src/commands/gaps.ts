/** The lines below a table that say what is missing, and what rests on little. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Confidence } from '../dataset/vocabulary.ts';
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

/**
 * One line where some of the listed facts rest on one source, none where the confidence was asked for. Not a
 * mark on each: they are too many for it to say much.
 */
export function singleFooter(
  confidences: readonly Confidence[],
  noun: string,
  asked: readonly Confidence[] | undefined,
): string[] {
  const count = confidences.filter((one) => one === 'single').length;
  if (count === 0 || asked !== undefined) return [];
  const all = counted(confidences.length, noun);
  if (count < confidences.length) {
    return [
      `${count} of these ${all} rest${count === 1 ? 's' : ''} on one source: --confidence single`,
    ];
  }
  return [`${count === 1 ? `This ${noun} rests` : `These ${all} rest`} on one source`];
}
