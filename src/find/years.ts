/** Years as a user asks for them, and the spans of years that rows cover. */
import type { Dataset } from '../dataset/dataset.ts';
import { overlaps, type YearRange } from '../dataset/dates.ts';
import type { Named } from './names.ts';

/**
 * Reads `1997`, `1990..1999` or `1990-1999`, `1996..`, `..1990`, `1990s` or `90s`; commas join several.
 * Returns nothing when a part is none of these or runs backwards.
 */
export function parseYears(text: string): readonly YearRange[] | undefined {
  const ranges = text.split(',').map((part) => parseRange(part.trim()));
  return ranges.every((range) => range !== undefined) ? ranges : undefined;
}

/** Whether one of the asked ranges shares a year with one of the spans; no ranges ask for everything. */
export function inYears(
  asked: readonly YearRange[] | undefined,
  spans: readonly YearRange[],
): boolean {
  if (asked === undefined) return true;
  return asked.some((range) => spans.some((span) => overlaps(range, span)));
}

const datesOf = {
  work: ({ works }: Dataset) => [...works.values()].flatMap(({ start, end }) => [start, end]),
  broadcast: ({ episodes }: Dataset) => [...episodes.values()].map(({ airDate }) => airDate),
  ceremony: ({ nominations, honors }: Dataset) =>
    [...nominations, ...honors].map(({ date }) => date),
} as const;

export type Happening = keyof typeof datesOf;

/** Years in which something of a kind is known to have happened. */
export function namedYears(
  dataset: Dataset,
  kinds = Object.keys(datesOf) as readonly Happening[],
): Named[] {
  const dates = kinds.flatMap((kind) => datesOf[kind](dataset));
  const years = new Set(dates.flatMap((date) => (date === undefined ? [] : date.slice(0, 4))));
  return [...years].sort().map((year) => ({ id: year, names: [year] }));
}

function parseRange(text: string): YearRange | undefined {
  const [, decade] = /^(\d|\d{3})0s$/.exec(text) ?? [];
  if (decade !== undefined) {
    // `90s` are those of the last century, `10s` of this one.
    const century = decade.length > 1 ? '' : Number(decade) > 2 ? '19' : '20';
    const from = Number(`${century}${decade}0`);
    return { from, to: from + 9 };
  }
  if (/^\d{4}$/.test(text)) return { from: Number(text), to: Number(text) };
  const [, first, last] = /^(\d{4})?(?:\.\.|(?<=\d)-(?=\d))(\d{4})?$/.exec(text) ?? [];
  if ((first ?? last) === undefined || (first && last && first > last)) return undefined;
  return { ...(first && { from: Number(first) }), ...(last && { to: Number(last) }) };
}
