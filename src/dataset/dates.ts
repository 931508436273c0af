/**
 * Dates are strings of the precision that is known: `1997`, `1997-01` or `1997-01-08` (EDTF level 0).
 * They are never turned into `Date` objects, which would shift them by the time zone, and never padded.
 */

/** A first and a last year, both included; an absent end is open. */
export interface YearRange {
  readonly from?: number;
  readonly to?: number;
}

const pattern = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether the text is a date that the calendar has, of any of the three precisions. */
export function isDate(text: string): boolean {
  const [, year, month, day] = pattern.exec(text) ?? [];
  if (year === undefined) return false;
  return day === undefined || Number(day) <= daysIn(Number(year), Number(month));
}

/** The year of a date. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/**
 * Order of two dates: negative, zero or positive. Where one is part of the other (`1997` and `1997-09-14`)
 * the less precise one stands first.
 */
export function compareDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether `a` may lie before `b` or on it: false only if every reading of `a` is later than every one of `b`. */
export function canPrecede(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) <= b.slice(0, length);
}

/** Whether two ranges share a year. */
export function overlaps(a: YearRange, b: YearRange): boolean {
  const { from: aFrom = -Infinity, to: aTo = Infinity } = a;
  const { from: bFrom = -Infinity, to: bTo = Infinity } = b;
  return aFrom <= bTo && bFrom <= aTo;
}

/** Joins spans that touch or overlap, in order of time. */
export function mergeSpans(spans: readonly Required<YearRange>[]): Required<YearRange>[] {
  const merged: Required<YearRange>[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && span.from <= last.to + 1) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else {
      merged.push({ from: span.from, to: span.to });
    }
  }
  return merged;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
