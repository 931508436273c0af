/** The lines below a table that say what is missing, and what is known less well. */
import type { Confidence } from '../dataset/vocabulary.ts';
import { counted } from './wording.ts';

export { gapsRemark as gapsFooter } from '../lists/remarks.ts';

/**
 * One line where some of the listed facts are of single confidence, none where the confidence was asked for. Not a
 * mark on each: they are too many for it to say much.
 */
export function singleFooter(
  confidences: readonly Confidence[],
  noun: string,
  asked: readonly Confidence[] | undefined,
): string[] {
  const count = confidences.filter((one) => one === 'single').length;
  if (count === 0 || asked !== undefined) return [];
  const which = `${someOf(count, confidences.length, noun)} no independent second source`;
  return [count < confidences.length ? `${which}: --confidence single` : which];
}

/** `2 of these 5 works have`, or `This work has` where it is all there is. */
function someOf(count: number, all: number, noun: string): string {
  const have = count === 1 ? 'has' : 'have';
  if (count < all) return `${count} of these ${counted(all, noun)} ${have}`;
  return all === 1 ? `This ${noun} has` : `These ${counted(all, noun)} have`;
}
