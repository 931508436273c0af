/** Nominations and honors, with what they are for and whose they are. */
import { type Dataset, type Person, personOf } from './dataset.ts';
import { compareDates, yearOf } from './dates.ts';
import type { AwardRecord, Episode, Honor, Nomination, Work } from './types.ts';
import {
  isEpisodic,
  type NominationResult,
  nominationResults,
  runningRoles,
  type WorkKind,
} from './vocabulary.ts';
import { counted } from './words.ts';

/** The result of a nomination, or `honor` for recognition without a contest. */
export type Result = NominationResult | 'honor';

export const results: readonly Result[] = [...nominationResults, 'honor'];

/**
 * Whose award it is. `by name`: the subject is a named nominee; `as series`: the subject ran the series at the time;
 * `as film`, `as work`: it went to a film or another single work of the subject; `of others`: everything else.
 */
export const whoseWords = ['by name', 'as series', 'as film', 'as work', 'of others'] as const;

export type Whose = (typeof whoseWords)[number];

const filmKinds: readonly (WorkKind | undefined)[] = ['film', 'tv-movie', 'documentary', 'short'];

/** A nomination or an honor, joined with what it is for. */
export interface Award {
  readonly record: Nomination | Honor;
  readonly award: AwardRecord;
  readonly result: Result;
  readonly whose: Whose;
  /** Missing for an honor that was not given for a work. */
  readonly work?: Work | undefined;
  readonly episode?: Episode | undefined;
  /** Everyone named, including the subject; missing if unknown. See also `nomineesIncomplete` of the record. */
  readonly nominees?: readonly Person[] | undefined;
  /** The other nominees, if the subject is one of them; missing if there are none. */
  readonly others?: readonly Person[] | undefined;
  /** Missing for an honor. */
  readonly nomination?: Nomination;
}

/** All nominations and honors by date, unknown dates last. */
export function awardsOf(dataset: Dataset): Award[] {
  return [...dataset.nominations, ...dataset.honors]
    .map((record) => awardOf(dataset, record))
    .sort(
      ({ record: a }, { record: b }) => compareDates(a.date, b.date) || compareDates(a.id, b.id),
    );
}

export function awardOf(dataset: Dataset, record: Nomination | Honor): Award {
  const { award } = record;
  const work = record.work === undefined ? undefined : dataset.works.get(record.work);
  // An honor for a work went to everyone who made it.
  const whoseHonor = work ? whoseWork(work) : 'by name';
  if (!('result' in record)) return { record, award, result: 'honor', whose: whoseHonor, work };
  const { result, byName, episode } = record;
  const nominees = record.nominees?.map((id) => personOf(dataset, id));
  const others = nominees?.filter(({ id }) => id !== dataset.subject.id);
  return {
    record,
    award,
    result,
    whose: whoseNomination(record, work),
    work,
    episode: episode ? dataset.episodes.get(episode) : undefined,
    nominees,
    others: byName && others?.length ? others : undefined,
    nomination: record,
  };
}

/** `won as series`, `won (of others)`; just `won` if he is named. */
export function resultText({ result, whose }: Award): string {
  if (whose === 'by name') return result;
  return whose === 'of others' ? `${result} (${whose})` : `${result} ${whose}`;
}

function whoseNomination(nomination: Nomination, work: Work | undefined): Whose {
  const { byName, nominees, episode, episodeTitle } = nomination;
  if (byName === true) return 'by name';
  const namesOthers = byName === false && nominees !== undefined && nominees.length > 0;
  if (work === undefined || namesOthers) return 'of others';
  const isSubjects = isEpisodic(work)
    ? episode === undefined && episodeTitle === undefined && ranIt(nomination, work)
    : byName !== false || nominees !== undefined;
  return isSubjects ? whoseWork(work) : 'of others';
}

function whoseWork(work: Work): Whose {
  if (isEpisodic(work)) return 'as series';
  return filmKinds.includes(work.kind) ? 'as film' : 'as work';
}

/**
 * Whether the subject ran the series in the year that the award was for, as far as known. A ceremony honors the year
 * before it, so someone who took over in the year of the ceremony was not yet in charge.
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
      yearOf(from) < (ceremony ?? Infinity) &&
      yearOf(from) <= year &&
      year <= yearOf(to),
  );
}

const sides: readonly (readonly Whose[])[] = [
  ['by name'],
  ['as series', 'as film', 'as work'],
  ['of others'],
];

/** `by name 9 of 16 won · as series or film 4 of 9 won · 5 honors` */
export function countsText(awards: readonly Pick<Award, 'result' | 'whose'>[]): string {
  const honors = awards.filter(({ result }) => result === 'honor').length;
  const counts = sides.flatMap((side) => {
    const some = awards.filter(({ result, whose }) => result !== 'honor' && side.includes(whose));
    if (some.length === 0) return [];
    const label = side.filter((word) => some.some(({ whose }) => whose === word)).join(' or ');
    return `${label.replaceAll(' or as ', ' or ')} ${wonText(some)}`;
  });
  return [...counts, ...(honors > 0 ? [counted(honors, 'honor')] : [])].join(' · ');
}

function wonText(awards: readonly Pick<Award, 'result'>[]): string {
  const won = awards.filter(({ result }) => result === 'won').length;
  if (won === 0) return `${awards.length} nominated`;
  return won === awards.length ? `${won} won` : `${won} of ${awards.length} won`;
}
