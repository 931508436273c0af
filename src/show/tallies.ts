/** Counts of the subject's career: episodes by credit, wins, years of running a series, co-writers. */
import type { WorkCredit } from '../dataset/credits.ts';
import type { Dataset, Person } from '../dataset/dataset.ts';
import { type YearRange, yearOf } from '../dataset/dates.ts';
import { groupBy } from '../dataset/group.ts';
import { subjectRoles } from '../dataset/roles.ts';
import { sharedCredits } from '../dataset/shared.ts';
import {
  type EpisodeRole,
  episodeRoles,
  episodicKinds,
  writingCredits,
} from '../dataset/vocabulary.ts';
import type { Standing } from '../dataset/whose.ts';
import { mergeSpans } from '../find/years.ts';
import type { Award } from '../query/awards.ts';
import { type TitleRef, workRef } from './references.ts';

/** The episodes of one work: how many, and how many with each credit. */
export interface EpisodeCount {
  readonly work: TitleRef;
  readonly count: number;
  readonly credits: Readonly<Partial<Record<EpisodeRole, number>>>;
}

/** Wins of one award, in order of date; `years` lacks those of unknown year. */
export interface Wins {
  readonly award: string;
  readonly organization: string;
  readonly standing: Standing;
  /** Whether the subject is a named recipient; absent when the names are not known. */
  readonly subjectNamed?: boolean | undefined;
  readonly count: number;
  readonly years: readonly number[];
}

/** A series that the subject ran, with the years as far as they are known. */
export interface RunningYears {
  readonly work: TitleRef;
  readonly years: readonly Required<YearRange>[];
}

/** Someone with the number of episodes written together. */
export interface CoWriter {
  readonly person: Person;
  readonly episodes: number;
}

/** The episodes of a work with a screen credit, counted; nothing where there are none. */
export function episodeCount({ work, episodes }: WorkCredit, subject: string): EpisodeCount[] {
  if (episodes.length === 0) return [];
  const roles = episodes.flatMap((episode) => subjectRoles(episode, subject));
  return [{ work: workRef(work), count: episodes.length, credits: tally(roles, episodeRoles) }];
}

/** When the subject ran a series; nothing for other works. */
export function runningYears({ work }: WorkCredit): RunningYears[] {
  const periods = work.roles.filter(({ role }) => role === 'showrunner');
  if (periods.length === 0 || !episodicKinds.includes(work.kind)) return [];
  const years = periods.flatMap(({ from, to = from }) =>
    from === undefined || to === undefined ? [] : [{ from: yearOf(from), to: yearOf(to) }],
  );
  return [{ work: workRef(work), years: mergeSpans(years) }];
}

/** Wins by award, standing and whether the subject is named. */
export function winsOf(awards: readonly Award[]): Wins[] {
  const kinds = groupBy(awards, ({ record, standing, nomination }) =>
    [record.award, standing, nomination?.subjectNamed].join('\n'),
  );
  return [...kinds.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { award, organization } = first.record;
    const years = group.flatMap(({ record }) => (record.date ? [yearOf(record.date)] : []));
    const { standing, nomination } = first;
    const subjectNamed = nomination?.subjectNamed;
    return [{ award, organization, standing, subjectNamed, count: group.length, years }];
  });
}

/** The other writers of episodes written by the subject, most frequent first. */
export function coWriters(dataset: Dataset): CoWriter[] {
  const isWriting = (role: string) => writingCredits.some((credit) => credit === role);
  const written = sharedCredits(dataset).filter(
    ({ kind, roles, subjectRoles }) =>
      kind === 'episode' && roles.some(isWriting) && subjectRoles.some(isWriting),
  );
  return [...groupBy(written, ({ person }) => person.id).values()]
    .flatMap((group) => {
      const person = group[0]?.person;
      if (person === undefined) return [];
      return [{ person: { id: person.id, name: person.name }, episodes: group.length }];
    })
    .sort((a, b) => b.episodes - a.episodes);
}

/** How often each value occurs, in the order of the list; those that do not are absent. */
export function tally<Value extends string>(
  values: readonly Value[],
  order: readonly Value[],
): Partial<Record<Value, number>> {
  const counts = order.map((one) => [one, values.filter((value) => value === one).length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0)) as Partial<
    Record<Value, number>
  >;
}
