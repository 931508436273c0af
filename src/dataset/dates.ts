/**
 * Dates are strings, as precise as the sources: `1997`, `1997-01` or `1997-01-08` (EDTF level 0).
 * They are never padded, and never become `Date` objects, which would shift them by the time zone.
 */

/** First and last year, inclusive; a missing end is open. */
export interface YearRange {
  readonly from?: number;
  readonly to?: number;
}

/** Matches real calendar dates, leap days included. A pattern, because JSON Schema cannot call a function. */
export const datePattern = new RegExp(
  [
    String.raw`^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1\d|2[0-8]))?)?`,
    String.raw`\d{4}-(?:0[13-9]|1[0-2])-(?:29|30)`,
    String.raw`\d{4}-(?:0[13578]|1[02])-31`,
    String.raw`(?:\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$`,
  ].join('|'),
);

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** Sorts by date, unknown dates last. `1997` comes before `1997-09-14`. */
export function compareDates(a = '9999', b = '9999'): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether `a` may be on or before `b`, at the precision that both have. An unknown date may be any date. */
export function canPrecede(a = '', b = ''): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) <= b.slice(0, length);
}

export function overlaps(a: YearRange, b: YearRange): boolean {
  return (a.from ?? -Infinity) <= (b.to ?? Infinity) && (b.from ?? -Infinity) <= (a.to ?? Infinity);
}

/** Sorts spans and merges those that overlap or are adjacent. */
export function mergeSpans(spans: readonly Required<YearRange>[]): Required<YearRange>[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}
