/** Awards: nominations and honors joined with what they are for, who is named, and whose they are. */
import { type Dataset, type Person, personOf } from './dataset.ts';
import { compareDates, overlaps, yearOf } from './dates.ts';
import type { AwardRecord, Episode, Honor, Nomination, Work } from './types.ts';
import {
  isEpisodic,
  type NominationResult,
  nominationResults,
  runningRoles,
  type WorkKind,
} from './vocabulary.ts';

/** What came of a nomination, or the word for a recognition without a contest. */
export type Result = NominationResult | 'honor';

/** The results in the order that lists name them. */
export const results: readonly Result[] = [...nominationResults, 'honor'];

/**
 * Whose an award is: `by name`, if the subject is a named nominee; `as series`, if the subject ran the series; `as film`
 * and `as work`, if it is of a film or another single work of the subject's; `of others`, if it is a colleague's, or of a
 * series when others ran it.
 */
export const whoseWords = ['by name', 'as series', 'as film', 'as work', 'of others'] as const;

export type Whose = (typeof whoseWords)[number];

const filmKinds: readonly (WorkKind | undefined)[] = ['film', 'tv-movie', 'documentary', 'short'];

/** A nomination or an honor with what it is for. */
export interface Award {
  readonly record: Nomination | Honor;
  readonly award: AwardRecord;
  readonly result: Result;
  readonly whose: Whose;
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
  const honors = dataset.honors.map((record): Award => {
    const work = record.work === undefined ? undefined : dataset.works.get(record.work);
    // An honor for a work belongs to its makers.
    const whose = work ? whoseWork(work) : 'by name';
    return { record, award: record.award, result: 'honor', whose, work };
  });
  return [...dataset.nominations.map((one) => nominationAward(dataset, one)), ...honors].sort(
    ({ record: a }, { record: b }) => compareDates(a.date, b.date) || compareDates(a.id, b.id),
  );
}

function nominationAward(dataset: Dataset, nomination: Nomination): Award {
  const { award, result, byName, episode } = nomination;
  const work = dataset.works.get(nomination.work);
  const nominees = nomination.nominees?.map((id) => personOf(dataset, id));
  const others = nominees?.filter(({ id }) => id !== dataset.subject.id);
  return {
    record: nomination,
    award,
    result,
    whose: whoseNomination(nomination, work),
    work,
    episode: episode ? dataset.episodes.get(episode) : undefined,
    nominees,
    others: byName && others?.length ? others : undefined,
    nomination,
  };
}

function whoseNomination(nomination: Nomination, work: Work | undefined): Whose {
  const { byName, episode, episodeTitle } = nomination;
  if (byName === true) return 'by name';
  if (work === undefined) return 'of others';
  const isSubjects = isEpisodic(work)
    ? episode === undefined && episodeTitle === undefined && ranIt(nomination, work)
    : byName !== false;
  return isSubjects ? whoseWork(work) : 'of others';
}

/** Whose an award of the whole work is. */
function whoseWork(work: Work): Whose {
  if (isEpisodic(work)) return 'as series';
  return filmKinds.includes(work.kind) ? 'as film' : 'as work';
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
