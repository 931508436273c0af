/** The works side by side across the years: what the subject was to each, year by year, and what it won. */

import { type Dataset, groupBy } from '../dataset/dataset.ts';
import { type YearRange, yearOf } from '../dataset/dates.ts';
import { type Award, awardsOf } from '../dataset/subject-awards.ts';
import { type DatedPart, workCredit } from '../dataset/subject-credits.ts';
import type { Work } from '../dataset/types.ts';
import { type CareerPart, careerParts, partOfRole, type Role } from '../dataset/vocabulary.ts';
import { inYears } from '../find/years.ts';

/** A work that has a place in time. */
export interface CareerLane {
  readonly work: Work;
  /** The most important part in each year that has one, in order of time. */
  readonly parts: ReadonlyMap<number, CareerPart>;
  /** Awards and nominations, by the year of the ceremony. */
  readonly awards: readonly { readonly year: number; readonly award: Award }[];
}

/** The lanes by first year, and all that has no place on one. */
export interface Career {
  readonly lanes: readonly CareerLane[];
  /** First and last year; absent when there is no lane. */
  readonly span: Required<YearRange> | undefined;
  /** Works without a known year. */
  readonly undated: readonly Work[];
  /** Awards without a year or a work, and honors. */
  readonly elsewhere: readonly Award[];
}

/** `years` narrows everything to them, `of` to works with awards only, or to works without their awards. */
export interface CareerFilter {
  readonly years?: readonly YearRange[] | undefined;
  readonly of?: 'works' | 'awards' | undefined;
}

/** The works and awards that pass the filter; undated works only if no years are asked for. */
export function findCareer(dataset: Dataset, filter: CareerFilter = {}): Career {
  const { years, of } = filter;
  const isAsked = ({ whose, record: { date } }: Award) => {
    const span = date === undefined ? [] : [{ from: yearOf(date), to: yearOf(date) }];
    return whose !== 'of others' && inYears(years, span);
  };
  const awards = of === 'works' ? [] : awardsOf(dataset).filter(isAsked);
  // Lanes have no mark for honors.
  const byWork = groupBy(awards, ({ nomination, work }) => nomination && work?.id);
  const all = [...dataset.works.values()].map((work) =>
    laneOf(dataset, work, byWork.get(work.id) ?? []),
  );
  const lanes = all
    .map((lane) => ({
      ...lane,
      parts: new Map(
        [...lane.parts].filter(([year]) => inYears(years, [{ from: year, to: year }])),
      ),
    }))
    .filter((lane) => lane.awards.length > 0 || (of !== 'awards' && lane.parts.size > 0))
    .sort((a, b) => Math.min(...yearsOf(a)) - Math.min(...yearsOf(b)));
  const hidesUndated = years !== undefined || of === 'awards';
  const placed = new Set(lanes.flatMap((lane) => lane.awards.map(({ award }) => award)));
  return {
    lanes,
    span: lanes.length ? spanOf(all.flatMap(yearsOf), years) : undefined,
    undated: all.flatMap((lane) => (hidesUndated || yearsOf(lane).length > 0 ? [] : lane.work)),
    elsewhere: awards.filter((award) => !placed.has(award)),
  };
}

function laneOf(dataset: Dataset, work: Work, awards: readonly Award[]): CareerLane {
  const isReleased = work.status !== 'unaired' && work.status !== 'unproduced';
  return {
    work,
    parts: mainParts(workCredit(dataset, work).parts, (role) =>
      isReleased ? partOfRole(role) : 'unreleased',
    ),
    awards: awards.flatMap((award) => {
      const { date } = award.record;
      return date === undefined ? [] : [{ year: yearOf(date), award }];
    }),
  };
}

/** The most important part of each year, in order of time. */
function mainParts(dated: readonly DatedPart[], partOf: (role: Role) => CareerPart) {
  const found = new Map<number, number>();
  for (const { roles, from, to } of dated) {
    const weight = Math.min(...roles.map((role) => careerParts.indexOf(partOf(role))));
    for (let year = from; year <= to; year += 1) {
      found.set(year, Math.min(weight, found.get(year) ?? weight));
    }
  }
  const inOrder = [...found].sort(([a], [b]) => a - b);
  return new Map(inOrder.map(([year, weight]) => [year, careerParts[weight] ?? 'other'] as const));
}

function yearsOf({ parts, awards }: CareerLane) {
  return [...parts.keys(), ...awards.map(({ year }) => year)];
}

/** From the first to the last year that is asked for and has anything. */
function spanOf(known: readonly number[], asked: readonly YearRange[] = [{}]) {
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return {
    from: Math.max(first, Math.min(...asked.map(({ from }) => from ?? first))),
    to: Math.min(last, Math.max(...asked.map(({ to }) => to ?? last))),
  };
}
