/** Awards: nominations and honors joined with what they are for, who is named, and whose they are. */
import { type Dataset, type Person, personOf } from './dataset.ts';
import { compareDates, overlaps, yearOf } from './dates.ts';
import type { Episode, Honor, Nomination, Work } from './types.ts';
import {
  isEpisodic,
  type NominationResult,
  nominationResults,
  runningRoles,
} from './vocabulary.ts';

/** What came of a nomination, or the word for a recognition without a contest. */
export type Result = NominationResult | 'honor';

/** The results in the order that lists name them. */
export const results: readonly Result[] = [...nominationResults, 'honor'];

/**
 * Whose an award is: the subject is a `named` nominee; it is of a `work` of the subject's, or of a `series` while the
 * subject ran it; or `other`: a colleague's, or of a series at another time.
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
  /** The named nominees, the subject among them; absent if none is known. `nomineesIncomplete` of the record says more. */
  readonly nominees?: readonly Person[] | undefined;
  /** The others of them, if the subject is named; absent if nobody else is known. */
  readonly others?: readonly Person[] | undefined;
  /** The contest; absent for an honor. */
  readonly nomination?: Nomination;
}

/** Every nomination and honor, by date of the ceremony, undated ones last. */
export function awardsOf(dataset: Dataset): Award[] {
  const unknown = '9999';
  return [
    ...dataset.nominations.map((one) => nominationAward(dataset, one)),
    ...dataset.honors.map((one) => honorAward(dataset, one)),
  ].sort(
    ({ record: a }, { record: b }) =>
      compareDates(a.date ?? unknown, b.date ?? unknown) || compareDates(a.id, b.id),
  );
}

/** Whose an honor is: one for a work belongs to its makers. */
export function honorStanding({ work }: Honor): Standing {
  return work === undefined ? 'named' : 'work';
}

/** Whose a nomination for the work is. */
export function standingOf(nomination: Nomination, work: Work | undefined): Standing {
  if (nomination.byName === true) return 'named';
  if (work === undefined) return 'other';
  if (!isEpisodic(work)) {
    return nomination.byName === false ? 'other' : 'work';
  }
  const single = nomination.episode !== undefined || nomination.episodeTitle !== undefined;
  return !single && ranIt(nomination, work) ? 'series' : 'other';
}

function honorAward(dataset: Dataset, record: Honor): Award {
  const work = record.work === undefined ? undefined : dataset.works.get(record.work);
  return { record, result: 'honor', standing: honorStanding(record), work };
}

function nominationAward(dataset: Dataset, nomination: Nomination): Award {
  const work = dataset.works.get(nomination.work);
  const nominees = nomination.nominees?.map((id) => personOf(dataset, id));
  const others = nominees?.filter(({ id }) => id !== dataset.subject.id);
  return {
    record: nomination,
    result: nomination.result,
    standing: standingOf(nomination, work),
    work,
    episode: nomination.episode ? dataset.episodes.get(nomination.episode) : undefined,
    nominees,
    others: nomination.byName && others?.length ? others : undefined,
    nomination,
  };
}

/**
 * Whether the subject ran the series in the year the award was for, to the precision that is known. A ceremony honors
 * the year before it, so someone who took over in the year of the ceremony was not yet in charge.
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
