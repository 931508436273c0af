/** Ranges of years as users type them, and how rows match them. */
import type { Dataset } from '../dataset/dataset.ts';
import { overlaps, type YearRange } from '../dataset/dates.ts';

/**
 * Reads `1997`, `1990..1999` or `1990-1999`, `1996..`, `..1990`, `1990s` or `90s`; commas join several.
 * Returns undefined for anything else, and for ranges that run backwards.
 */
export function parseYears(text: string): readonly YearRange[] | undefined {
  return parseParts(text, (part) => parseDecade(part) ?? parseRange(part, /^\d{4}$/));
}

/** Writes years so that `parseYears` can read them: `1997`, `1990..1999`, `1996..`. */
export function writeYears(ranges: readonly YearRange[]): string {
  const texts = ranges.map(({ from = '', to = '' }) => (from === to ? from : `${from}..${to}`));
  return texts.join(',');
}

/** Reads `7`, `1..3` or `1-3`, `7..`, `..3`; commas join several. */
export function parseNumbers(text: string): readonly YearRange[] | undefined {
  return parseParts(text, (part) => parseRange(part, /^\d{1,4}$/));
}

/** Whether any span overlaps any of the ranges. Without ranges, everything matches. */
export function inYears(asked: readonly YearRange[] | undefined, spans: readonly YearRange[]) {
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

/** The years in which something is known to have happened. */
export function namedYears(dataset: Dataset, kinds = Object.keys(datesOf) as readonly Happening[]) {
  const dates = kinds.flatMap((kind) => datesOf[kind](dataset));
  const years = new Set(dates.flatMap((date) => (date === undefined ? [] : date.slice(0, 4))));
  return [...years].sort().map((year) => ({ id: year, names: [year] }));
}

function parseParts(text: string, parse: (part: string) => YearRange | undefined) {
  const ranges = text.split(',').map((part) => parse(part.trim()));
  return ranges.every((range) => range !== undefined) ? ranges : undefined;
}

function parseDecade(text: string): YearRange | undefined {
  const [, decade] = /^(\d|\d{3})0s$/.exec(text) ?? [];
  if (decade === undefined) return undefined;
  // `90s` means the 1990s, `10s` the 2010s.
  const century = decade.length > 1 ? '' : Number(decade) > 2 ? '19' : '20';
  const from = Number(`${century}${decade}0`);
  return { from, to: from + 9 };
}

function parseRange(text: string, number: RegExp): YearRange | undefined {
  const [first = '', last = first, ...more] = text.split(/\.\.|(?<=\d)-(?=\d)/);
  const ends = [first, last].filter(Boolean);
  if (ends.length === 0 || more.length > 0 || !ends.every((end) => number.test(end)))
    return undefined;
  if (ends.length === 2 && Number(first) > Number(last)) return undefined;
  return { ...(first && { from: Number(first) }), ...(last && { to: Number(last) }) };
}
