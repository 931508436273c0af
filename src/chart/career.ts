/** The works side by side across the years: what the subject was to each, year by year, and what it won. */

import { type Award, awardsOf } from '../dataset/awards.ts';
import { type DatedPart, datedParts } from '../dataset/credits.ts';
import { type Dataset, groupBy } from '../dataset/dataset.ts';
import { type YearRange, yearOf } from '../dataset/dates.ts';
import { episodeParts } from '../dataset/roles.ts';
import type { Work } from '../dataset/types.ts';
import { type CareerPart, careerParts, partOfRole, type Role } from '../dataset/vocabulary.ts';
import { inYears } from '../find/years.ts';

/** A work that has a place in time. */
export interface CareerLane {
  readonly work: Work;
  /** The weightiest part in each year that has one, in order of time. */
  readonly parts: ReadonlyMap<number, CareerPart>;
  /** Awards and nominations of known year. */
  readonly awards: readonly YearAward[];
}

/** An award with the year of its ceremony. */
interface YearAward {
  readonly year: number;
  readonly award: Award;
}

/** The lanes by first year, and all that has no place on one. */
export interface Career {
  readonly lanes: readonly CareerLane[];
  /** First and last year; absent when there is no lane. */
  readonly span: Required<YearRange> | undefined;
  /** Works of which no year is known. */
  readonly undated: readonly Work[];
  /** Awards without a year or a work, and honors. */
  readonly elsewhere: readonly Award[];
}

/** `years` narrows everything to them, `of` to works with awards alone, or to works without theirs. */
export interface CareerFilter {
  readonly years?: readonly YearRange[] | undefined;
  readonly of?: 'works' | 'awards' | undefined;
}

/** The works and awards that pass the filter; with years asked for, the undated are not among them. */
export function findCareer(dataset: Dataset, filter: CareerFilter = {}): Career {
  const { years, of } = filter;
  const awards = of === 'works' ? [] : awardsOf(dataset).filter((one) => isHis(one, years));
  // An honor is no contest: it has no mark on a lane.
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
    .sort((a, b) => smallest(yearsOf(a)) - smallest(yearsOf(b)));
  const hidesUndated = years !== undefined || of === 'awards';
  const placed = new Set(lanes.flatMap((lane) => lane.awards.map(({ award }) => award)));
  return {
    lanes,
    span: lanes.length ? spanOf(all.flatMap(yearsOf), years) : undefined,
    undated: all.flatMap((lane) => (hidesUndated || yearsOf(lane).length > 0 ? [] : lane.work)),
    elsewhere: awards.filter((award) => !placed.has(award)),
  };
}

function isHis({ whose, record: { date } }: Award, years: CareerFilter['years']): boolean {
  const span = date === undefined ? [] : [{ from: yearOf(date), to: yearOf(date) }];
  return whose !== 'of others' && inYears(years, span);
}

function laneOf(dataset: Dataset, work: Work, awards: readonly Award[]): CareerLane {
  const episodes = dataset.episodesByWork.get(work.id) ?? [];
  const dated = datedParts(work, episodeParts(episodes, dataset.subject.id));
  const isReleased = work.status !== 'unaired' && work.status !== 'unproduced';
  return {
    work,
    parts: weightiest(dated, (role) => (isReleased ? partOfRole[role] : 'unreleased')),
    awards: awards.flatMap((award) => {
      const { date } = award.record;
      return date === undefined ? [] : [{ year: yearOf(date), award }];
    }),
  };
}

/** The weightiest part of each year, in order of time. */
function weightiest(
  dated: readonly DatedPart[],
  partOf: (role: Role) => CareerPart,
): Map<number, CareerPart> {
  const found = new Map<number, number>();
  for (const { roles, from, to } of dated) {
    const weight = Math.min(...roles.map((role) => careerParts.indexOf(partOf(role))));
    for (let year = from; year <= to; year += 1) {
      found.set(year, Math.min(weight, found.get(year) ?? weight));
    }
  }
  return new Map(
    [...found]
      .sort(([a], [b]) => a - b)
      .map(([year, weight]) => [year, careerParts[weight] ?? 'other']),
  );
}

function yearsOf({ parts, awards }: CareerLane): number[] {
  return [...parts.keys(), ...awards.map(({ year }) => year)];
}

/** From the first to the last year that is asked for, as far as there is anything. */
function spanOf(known: readonly number[], asked: readonly YearRange[] = [{}]): Required<YearRange> {
  const [first, last] = [smallest(known), largest(known)];
  return {
    from: Math.max(first, smallest(asked.map(({ from }) => from ?? first))),
    to: Math.min(last, largest(asked.map(({ to }) => to ?? last))),
  };
}

function smallest(years: readonly number[]): number {
  return years.reduce((least, year) => Math.min(least, year), Infinity);
}

function largest(years: readonly number[]): number {
  return years.reduce((most, year) => Math.max(most, year), -Infinity);
}
