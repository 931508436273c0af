/** Nominations and honors: one row each. */
import { type Dataset, type Person, personOf } from '../dataset/dataset.ts';
import { compareDates, overlaps, type YearRange, yearOf } from '../dataset/dates.ts';
import type { Episode, Honor, Nomination, Work } from '../dataset/types.ts';
import { episodicKinds, type Outcome, runningRoles } from '../dataset/vocabulary.ts';
import { bestAddress } from '../find/address.ts';
import { sharesAny } from '../find/match.ts';
import { inYears } from '../find/years.ts';

/** The outcomes of contests, and the word for a recognition without one. */
export type Result = Outcome | 'honor';

/**
 * Whose a recognition is: the subject is a `named` nominee; it is of a `work` of the subject's, or of
 * a `series` while the subject ran it; or `other`: a colleague's, or of a series at another time.
 */
export type Standing = 'named' | 'work' | 'series' | 'other';

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

/** Whose an honor is: one that is given for a work is given to its makers. */
export function honorStanding({ work }: Honor): Standing {
  return work === undefined ? 'named' : 'work';
}

/** Whose a nomination for the work is. */
export function standingOf(nomination: Nomination, work: Work | undefined): Standing {
  if (nomination.subjectNamed === true) return 'named';
  if (work === undefined) return 'other';
  if (!episodicKinds.includes(work.kind)) {
    return nomination.subjectNamed === false ? 'other' : 'work';
  }
  const single = nomination.episode !== undefined || nomination.episodeTitle !== undefined;
  return !single && ranIt(nomination, work) ? 'series' : 'other';
}

/**
 * Whether the subject ran the series in the year the award was for, to the precision that is known. A ceremony honors
 * what came before it: who began in its very year did not run that.
 */
function ranIt({ honoredYear, date }: Nomination, work: Work): boolean {
  const ceremony = date === undefined ? undefined : yearOf(date);
  const year = honoredYear ?? ceremony;
  if (year === undefined) return false;
  return work.roles.some(
    ({ role, from, to = from }) =>
      runningRoles.includes(role) &&
      from !== undefined &&
      to !== undefined &&
      (ceremony === undefined || yearOf(from) < ceremony) &&
      overlaps({ from: yearOf(from), to: yearOf(to) }, { from: year, to: year }),
  );
}

function byCeremony(a: Award, b: Award): number {
  const unknown = '9999';
  return (
    compareDates(a.record.date ?? unknown, b.record.date ?? unknown) ||
    compareDates(a.record.id, b.record.id)
  );
}
