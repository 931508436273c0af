/** Years as a user asks for them, and the spans of years that rows cover. */
import { overlaps, type YearRange } from '../dataset/dates.ts';

export { mergeSpans, type YearRange } from '../dataset/dates.ts';

/**
 * Reads `1997`, `1990..1999`, `1996..`, `..1990`, `1990s`; commas join several.
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

function parseRange(text: string): YearRange | undefined {
  const decade = /^(\d{3})0s$/.exec(text);
  if (decade) return { from: Number(`${decade[1]}0`), to: Number(`${decade[1]}9`) };
  const single = /^\d{4}$/.exec(text);
  if (single) return { from: Number(text), to: Number(text) };
  const [, from, to] = /^(\d{4})?\.\.(\d{4})?$/.exec(text) ?? [];
  if (from === undefined && to === undefined) return undefined;
  if (from !== undefined && to !== undefined && from > to) return undefined;
  return {
    ...(from !== undefined && { from: Number(from) }),
    ...(to !== undefined && { to: Number(to) }),
  };
}
