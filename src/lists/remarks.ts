/** Remarks that lists of facts share: what is missing, and what is known less well. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Confidence } from '../dataset/vocabulary.ts';
import { counted } from '../dataset/words.ts';
import { suggest } from '../find/suggest.ts';

/** One line if listed records (works or awards, by id) have known gaps. */
export function gapsRemark(dataset: Dataset, ids: readonly string[], noun: string): string[] {
  const different = [...new Set(ids)];
  const open = new Set(dataset.gaps.flatMap(({ about = [] }) => about.flatMap(withOwners)));
  const count = different.filter((id) => open.has(id)).length;
  if (count === 0) return [];
  return [`${someOf(count, different.length, noun)} known gaps: ${suggest(dataset, 'gaps')}`];
}

/** An id, and of an episode's also that of its work. */
function withOwners(id: string): string[] {
  return [id, ...[...id.matchAll(/\./g)].map(({ index }) => id.slice(0, index))];
}

/** One line if some of the listed facts have a single source, unless the confidence was asked for. */
export function singleRemark(
  confidences: readonly Confidence[],
  noun: string,
  given: { readonly confidence?: unknown },
): string[] {
  const count = confidences.filter((one) => one === 'single').length;
  if (count === 0 || given.confidence !== undefined) return [];
  const which = `${someOf(count, confidences.length, noun)} no independent second source`;
  return [count < confidences.length ? `${which}: --confidence single` : which];
}

/** `2 of these 5 works have`, or `This work has` if it is all there is. */
function someOf(count: number, all: number, noun: string): string {
  const have = count === 1 ? 'has' : 'have';
  if (count < all) return `${count} of these ${counted(all, noun)} ${have}`;
  return all === 1 ? `This ${noun} has` : `These ${counted(all, noun)} have`;
}

/** What the marks in the rows mean, and other remarks, on one line; undefined if there is nothing to say. */
export function legend(
  records: readonly { readonly confidence?: Confidence | undefined }[],
  ...others: readonly string[]
): string | undefined {
  const differ = records.some(({ confidence }) => confidence === 'conflict');
  const parts = [...(differ ? ['≠ sources differ'] : []), ...others];
  return parts.length ? parts.join('   ') : undefined;
}
