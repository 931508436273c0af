/** Nominations and honors: one row each. */
import { type Dataset, type Person, personOf } from '../dataset/dataset.ts';
import { compareDates, type YearRange, yearOf } from '../dataset/dates.ts';
import type { Episode, Honor, Nomination, Work } from '../dataset/types.ts';
import { honorStanding, type Result, type Standing, standingOf } from '../dataset/whose.ts';
import { bestAddress } from '../find/address.ts';
import { sharesAny } from '../find/match.ts';
import { inYears } from '../find/years.ts';

/** A nomination or an honor with what it is for. */
export interface Award {
  readonly record: Nomination | Honor;
  readonly result: Result;
  readonly standing: Standing;
  /** What it is for; absent for an honor of the person. */
  readonly work?: Work | undefined;
  readonly episode?: Episode | undefined;
  /** The named nominees, the subject among them; absent when none is known. `nomineesIncomplete` of the record says more. */
  readonly nominees?: readonly Person[] | undefined;
  /** The others of them, where the subject is named; absent when nobody else is known. */
  readonly others?: readonly Person[] | undefined;
  /** The contest; absent for an honor. */
  readonly nomination?: Nomination;
  /** Address of the best source, looked up when it is read. */
  readonly address: string | undefined;
}

/** Each given filter narrows; the values of one filter widen it. */
export interface AwardFilter {
  /** Years of the ceremony. */
  readonly years?: readonly YearRange[] | undefined;
  readonly results?: readonly Result[] | undefined;
  readonly organizations?: readonly string[] | undefined;
  readonly works?: readonly string[] | undefined;
  /** Adds the `other` ones. */
  readonly all?: boolean | undefined;
}

/** The recognitions that pass the filter, by date of the ceremony, undated ones last. */
export function findAwards(dataset: Dataset, filter: AwardFilter = {}): Award[] {
  return [
    ...nominationsIn(dataset, filter).map((one) => nominationRow(dataset, one)),
    ...honorsIn(dataset, filter).map((one) => honorRow(dataset, one)),
  ].sort(byCeremony);
}

/** How many recognitions pass the filter. */
export function countAwards(dataset: Dataset, filter: AwardFilter = {}): number {
  return nominationsIn(dataset, filter).length + honorsIn(dataset, filter).length;
}

function nominationsIn(dataset: Dataset, filter: AwardFilter): Nomination[] {
  return dataset.nominations.filter(
    (one) =>
      passes(one, one.outcome, filter) &&
      sharesAny(filter.works, [one.work]) &&
      (filter.all === true || standingOf(one, dataset.works.get(one.work)) !== 'other'),
  );
}

function honorsIn({ honors }: Dataset, filter: AwardFilter): readonly Honor[] {
  return honors.filter(
    (one) =>
      passes(one, 'honor', filter) &&
      sharesAny(filter.works, one.work === undefined ? [] : [one.work]),
  );
}

function passes(
  { date, organization }: Nomination | Honor,
  result: Result,
  { years, results, organizations }: AwardFilter,
): boolean {
  return (
    inYears(years, date === undefined ? [] : [{ from: yearOf(date), to: yearOf(date) }]) &&
    sharesAny(results, [result]) &&
    sharesAny(organizations, [organization])
  );
}

function honorRow(dataset: Dataset, record: Honor): Award {
  return {
    record,
    result: 'honor',
    standing: honorStanding(record),
    work: record.work === undefined ? undefined : dataset.works.get(record.work),
    get address() {
      return bestAddress(dataset, record.sources);
    },
  };
}

function nominationRow(dataset: Dataset, nomination: Nomination): Award {
  const work = dataset.works.get(nomination.work);
  return {
    record: nomination,
    result: nomination.outcome,
    standing: standingOf(nomination, work),
    work,
    episode: nomination.episode ? dataset.episodes.get(nomination.episode) : undefined,
    ...nomineesOf(dataset, nomination),
    nomination,
    get address() {
      return bestAddress(dataset, nomination.sources);
    },
  };
}

function nomineesOf(dataset: Dataset, { nominees, subjectNamed }: Nomination) {
  const people = nominees?.map((id) => personOf(dataset, id));
  const others = people?.filter(({ id }) => id !== dataset.subject.id);
  return { nominees: people, others: subjectNamed && others?.length ? others : undefined };
}

function byCeremony(a: Award, b: Award): number {
  const unknown = '9999';
  return (
    compareDates(a.record.date ?? unknown, b.record.date ?? unknown) ||
    compareDates(a.record.id, b.record.id)
  );
}
