/** What gaps are called. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Gap } from '../dataset/types.ts';
import type { NamedGap } from '../query/coverage.ts';
import { titleOf } from './records.ts';

/** The name of a gap on one line. */
export function gapTitle(dataset: Dataset, gap: Gap): string {
  const about = (gap.about ?? []).map((id) => titleOf(dataset, id));
  return gapNames({ gap, about }).join(', ');
}

/** What tells a gap from others: its records, of many the first and the number of the others, and its topic. */
export function gapNames({
  gap: { topic = '' },
  about,
}: Pick<NamedGap, 'gap' | 'about'>): string[] {
  // A life event has a sentence for a title.
  const [first, ...others] = about.map((title) => title.replace(/\.$/, ''));
  const records =
    first && others.length > 1
      ? `${first} and ${others.length} more`
      : [first, ...others].join('; ');
  // What one of the two says already is not said again by the other.
  if (itemsOf(topic).includes(records)) return [topic];
  return [records, itemsOf(records).includes(topic) ? '' : topic].filter((name) => name !== '');
}

function itemsOf(list: string): string[] {
  return list.split('; ');
}
