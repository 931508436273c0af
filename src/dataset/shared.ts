/** What other people share with the subject: episodes, works and nominations. */
import { type Dataset, groupBy, type Person, personOf } from './dataset.ts';
import { compareDates, type YearRange, yearOf } from './dates.ts';
import { creditedIds, creditsOf, expandRole, inOrder, sortDates } from './subject-credits.ts';
import type { Episode, Nomination, Work } from './types.ts';
import {
  type CollaboratorRole,
  type EpisodeCredit,
  isEpisodic,
  type WorkRole,
  workRoles,
} from './vocabulary.ts';

/** A role on a work, a credit on an episode, or `nominee`. */
export type SharedRole = CollaboratorRole | WorkRole | EpisodeCredit | 'nominee';

/** One episode, work or nomination that one person shares with the subject. */
export interface Shared {
  readonly kind: 'episode' | 'work' | 'nomination';
  readonly person: Person;
  /** Id of the episode, work or nomination. */
  readonly id: string;
  /** Date of broadcast or ceremony, or start of a one-year work. Missing for longer works: join dates are unknown. */
  readonly date?: string | undefined;
  /** The year of `date`, as a range. */
  readonly span?: Required<YearRange> | undefined;
  readonly work: Work;
  readonly episode?: Episode | undefined;
  readonly nomination?: Nomination | undefined;
  readonly roles: readonly SharedRole[];
  readonly subjectRoles: readonly SharedRole[];
}

/** Someone who shares credits with the subject, and those credits. */
export interface Collaborator {
  readonly person: Person;
  /** Other forms of the name in credits. */
  readonly aliases: readonly string[] | undefined;
  /** By date, unknown dates last; never empty. */
  readonly shared: readonly Shared[];
  /** Roles and credits of the person, most frequent first. */
  readonly roles: readonly SharedRole[];
  /** Works, those with the most shared credits first. */
  readonly works: readonly Work[];
  /** First and last year; missing if no date is known. */
  readonly span?: Required<YearRange> | undefined;
}

/** Everything shared, by date, unknown dates last. */
export function sharedCredits(dataset: Dataset): Shared[] {
  const dates = sortDates(dataset);
  const placeOf = ({ kind, id, date }: Shared) => (kind === 'episode' ? dates.get(id) : date);
  return [...sharedEpisodes(dataset), ...sharedWorks(dataset), ...sharedNominations(dataset)].sort(
    (a, b) => compareDates(placeOf(a), placeOf(b)),
  );
}

const isWriting = (role: SharedRole) => expandRole('writer').some((one) => one === role);

/** Whether it is a script of the subject: an episode, or a work without episodes. */
export function isScript({ kind, work, subjectRoles }: Shared): boolean {
  const isWhole = kind === 'episode' || (kind === 'work' && !isEpisodic(work));
  return isWhole && subjectRoles.some(isWriting);
}

/** Whether it is a script that both wrote. */
export function isCoWritten(shared: Shared): boolean {
  return isScript(shared) && shared.roles.some(isWriting);
}

/** Groups shared credits by person, in no particular order. */
export function collaboratorsOf(dataset: Dataset, credits: readonly Shared[]): Collaborator[] {
  return [...groupBy(credits, ({ person }) => person.id)].map(([id, shared]) => {
    const years = shared.flatMap(({ date }) => (date === undefined ? [] : yearOf(date)));
    return {
      person: personOf(dataset, id),
      aliases: dataset.people.get(id)?.aliases,
      shared,
      roles: mostFrequent(shared.flatMap(({ roles }) => roles)),
      works: mostFrequent(shared.map(({ work }) => work)),
      span: years.length ? { from: Math.min(...years), to: Math.max(...years) } : undefined,
    };
  });
}

/** Adaptations do not count: the subject has no credit on them. */
function sharedEpisodes(dataset: Dataset): Shared[] {
  return inOrder(dataset).flatMap((episode) => {
    const { id, airDate: date } = episode;
    const subjectRoles = creditsOf(episode, dataset.subject.id);
    const work = dataset.works.get(episode.work);
    if (subjectRoles.length === 0 || work === undefined) return [];
    const people = creditedIds(episode).map((id) => [id, creditsOf(episode, id)] as const);
    return withPeople(dataset, { kind: 'episode', id, date, work, episode, subjectRoles }, people);
  });
}

function sharedWorks(dataset: Dataset): Shared[] {
  return [...dataset.works.values()].flatMap((work) => {
    const held = new Set(work.roles.map(({ role }) => role));
    const subjectRoles = workRoles.filter((role) => held.has(role));
    if (subjectRoles.every((role) => role === 'adaptation')) return [];
    const date = isOfOneYear(work) ? work.start : undefined;
    const byPerson = groupBy(work.collaborators ?? [], ({ person }) => person);
    const people = [...byPerson].map(([id, some]) => [id, some.map(({ role }) => role)] as const);
    return withPeople(dataset, { kind: 'work', id: work.id, date, work, subjectRoles }, people);
  });
}

function sharedNominations(dataset: Dataset): Shared[] {
  return dataset.nominations.flatMap((nomination) => {
    const { id, date, nominees = [] } = nomination;
    const work = dataset.works.get(nomination.work);
    if (work === undefined || !nominees.includes(dataset.subject.id)) return [];
    const episode = nomination.episode ? dataset.episodes.get(nomination.episode) : undefined;
    const subjectRoles = ['nominee' as const];
    const people = nominees.map((person) => [person, subjectRoles] as const);
    const thing = { id, date, work, episode, nomination, subjectRoles };
    return withPeople(dataset, { kind: 'nomination', ...thing }, people);
  });
}

/** Pairs one shared thing with each of its people except the subject. */
function withPeople(
  dataset: Dataset,
  thing: Omit<Shared, 'person' | 'roles' | 'span'>,
  people: Iterable<readonly [id: string, roles: readonly SharedRole[]]>,
): Shared[] {
  const year = thing.date === undefined ? undefined : yearOf(thing.date);
  const span = year === undefined ? undefined : { from: year, to: year };
  return [...people]
    .filter(([id]) => id !== dataset.subject.id)
    .map(([id, roles]) => ({ ...thing, span, person: personOf(dataset, id), roles }));
}

function isOfOneYear({ start, end, kind }: Work): boolean {
  if (start === undefined) return false;
  return end === undefined ? !isEpisodic({ kind }) : yearOf(start) === yearOf(end);
}

/** The distinct items, most frequent first; ties keep their order. */
function mostFrequent<Item>(items: readonly Item[]): Item[] {
  return [...groupBy(items, (item) => item)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([item]) => item);
}
