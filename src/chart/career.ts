/** Works by year: what the subject did on each, and what it won. */
import { type Dataset, groupBy } from '../dataset/dataset.ts';
import { type YearRange, yearOf } from '../dataset/dates.ts';
import { type Award, awardsOf } from '../dataset/subject-awards.ts';
import { workCredit } from '../dataset/subject-credits.ts';
import type { Work } from '../dataset/types.ts';
import { type CareerPart, careerParts, partOfRole } from '../dataset/vocabulary.ts';
import { inYears } from '../find/years.ts';

export type Career = ReturnType<typeof findCareer>;
export type CareerLane = Career['lanes'][number];

/** `of: works` leaves out awards; `of: awards` leaves out works without awards. */
export interface CareerFilter {
  readonly years?: readonly YearRange[];
  readonly of?: 'works' | 'awards';
}

export function findCareer(dataset: Dataset, { years, of }: CareerFilter = {}) {
  const isAsked = (year: number) => inYears(years, [{ from: year, to: year }]);
  const awards = awardsOf(dataset).filter(
    ({ whose, record: { date } }) =>
      of !== 'works' &&
      whose !== 'of others' &&
      (date === undefined ? years === undefined : isAsked(yearOf(date))),
  );
  // The chart has no mark for honors.
  const byWork = groupBy(awards, ({ nomination, work }) => nomination && work?.id);
  const all = [...dataset.works.values()].map((work) =>
    laneOf(dataset, work, byWork.get(work.id) ?? []),
  );
  const lanes = all
    .map((lane) => ({ ...lane, parts: new Map([...lane.parts].filter(([year]) => isAsked(year))) }))
    .filter((lane) => lane.awards.length > 0 || (of !== 'awards' && lane.parts.size > 0))
    .sort((a, b) => Math.min(...yearsOf(a)) - Math.min(...yearsOf(b)));
  const hidesUndated = years !== undefined || of === 'awards';
  const placed = new Set(lanes.flatMap((lane) => lane.awards.map(({ award }) => award)));
  return {
    /** Works with a known year, by first year. */
    lanes,
    /** First and last year; undefined if there are no lanes. */
    span: lanes.length ? spanOf(all.flatMap(yearsOf), years) : undefined,
    /** Works without a known year. Empty with a year filter or `of: awards`. */
    undated: all.flatMap((lane) => (hidesUndated || yearsOf(lane).length > 0 ? [] : lane.work)),
    /** What no lane shows: awards without a known year or work, and honors. */
    elsewhere: awards.filter((award) => !placed.has(award)),
  };
}

function laneOf(dataset: Dataset, work: Work, awards: readonly Award[]) {
  return {
    work,
    /** The most important part in each year, in order. */
    parts: mainParts(dataset, work),
    /** With the year of each ceremony. */
    awards: awards.flatMap((award) => {
      const { date } = award.record;
      return date === undefined ? [] : [{ year: yearOf(date), award }];
    }),
  };
}

function mainParts(dataset: Dataset, work: Work) {
  const isReleased = work.status !== 'unaired' && work.status !== 'unproduced';
  const places = new Map<number, number>();
  for (const { roles, from, to } of workCredit(dataset, work).parts) {
    const parts = roles.map((role) => (isReleased ? partOfRole(role) : 'unreleased'));
    const place = Math.min(...parts.map((part) => careerParts.indexOf(part)));
    for (let year = from; year <= to; year += 1) {
      places.set(year, Math.min(place, places.get(year) ?? place));
    }
  }
  const inOrder = [...places].sort(([a], [b]) => a - b);
  return new Map(inOrder.map(([year, place]) => [year, careerParts[place] as CareerPart]));
}

function yearsOf({ parts, awards }: ReturnType<typeof laneOf>) {
  return [...parts.keys(), ...awards.map(({ year }) => year)];
}

/** First and last known year, narrowed to the years asked for. */
function spanOf(known: readonly number[], asked: readonly YearRange[] = [{}]) {
  const first = known.reduce((least, year) => Math.min(least, year), Infinity);
  const last = known.reduce((most, year) => Math.max(most, year), -Infinity);
  return {
    from: Math.max(first, Math.min(...asked.map(({ from }) => from ?? first))),
    to: Math.min(last, Math.max(...asked.map(({ to }) => to ?? last))),
  };
}
