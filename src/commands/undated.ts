/** What is said of works that no range of years can find. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Confidence } from '../dataset/vocabulary.ts';
import { type CreditFilter, undatedCredits } from '../query/credits.ts';

/** Works that are named; of more, the number. */
const mostNamed = 3;

/** One line where a range of years leaves works out because none of theirs are known, none otherwise. */
export function undatedRemark(
  dataset: Dataset,
  filter: CreditFilter,
  confidences: readonly Confidence[] | undefined,
): string[] {
  if (filter.years === undefined) return [];
  const undated = undatedCredits(dataset, filter).filter(
    ({ work }) => confidences?.includes(work.confidence) ?? true,
  );
  if (undated.length === 0) return [];
  const titles = undated.slice(0, mostNamed).map(({ work }) => work.title);
  const more = undated.length - titles.length;
  const named = [titles.join('; '), ...(more > 0 ? [`and ${more} more`] : [])].join(' ');
  return [`Without known years${filter.roles ? ' in this role' : ''}, so in no range: ${named}`];
}
