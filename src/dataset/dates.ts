/**
 * Dates are strings of the precision that is known: `1997`, `1997-01` or `1997-01-08` (EDTF level 0).
 * They are never turned into `Date` objects, which would shift them by the time zone, and never padded.
 */

/** A first and a last year, both included; an absent end is open. */
export interface YearRange {
  readonly from?: number;
  readonly to?: number;
}

/** Dates that the calendar has, leap days included. A pattern, so that JSON Schema can say the same. */
export const datePattern = new RegExp(
  [
    String.raw`^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1\d|2[0-8]))?)?`,
    String.raw`\d{4}-(?:0[13-9]|1[0-2])-(?:29|30)`,
    String.raw`\d{4}-(?:0[13578]|1[02])-31`,
    String.raw`(?:\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$`,
  ].join('|'),
);

/** The year of a date. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/**
 * Order of two dates: negative, zero or positive, with unknown ones last. Where one is part of the other (`1997` and
 * `1997-09-14`) the less precise one comes first.
 */
export function compareDates(a = '9999', b = '9999'): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether `a` can be before `b` or the same: false only if `a` is later however both are read. Unknown dates can be any. */
export function canPrecede(a = '', b = ''): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) <= b.slice(0, length);
}

/** Whether two ranges share a year. */
export function overlaps(a: YearRange, b: YearRange): boolean {
  return (a.from ?? -Infinity) <= (b.to ?? Infinity) && (b.from ?? -Infinity) <= (a.to ?? Infinity);
}

/** Joins spans that touch or overlap, in order of time. */
export function mergeSpans(spans: readonly Required<YearRange>[]): Required<YearRange>[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}
