/** What others share with the subject: episodes, works and nominations, one row a person and thing. */
import { type Dataset, type Person, personOf } from '../dataset/dataset.ts';
import { compareDates, type YearRange, yearOf } from '../dataset/dates.ts';
import { groupBy } from '../dataset/group.ts';
import { creditedIds, creditsOf } from '../dataset/roles.ts';
import type { Episode, Nomination, Work } from '../dataset/types.ts';
import {
  type CollaboratorRole,
  type EpisodeCredit,
  episodicKinds,
  type WorkRole,
  workRoles,
} from '../dataset/vocabulary.ts';
import { sharesAny } from '../find/match.ts';
import { inYears } from '../find/years.ts';

/** What someone is on a shared thing: a function on a work, a credit on an episode, a named nominee. */
export type SharedRole = CollaboratorRole | WorkRole | EpisodeCredit | 'nominee';

/** What two people can share. */
type SharedKind = 'episode' | 'work' | 'nomination';

/** One thing that one person shares with the subject. */
export interface Shared {
  readonly kind: SharedKind;
  readonly person: Person;
  /** Id of the episode, work or nomination. */
  readonly id: string;
  /** Broadcast, beginning of the work, or ceremony; absent when unknown. */
  readonly date?: string | undefined;
  /**
   * Years of the thing. For a function on a work they are those of the whole work: when a collaborator
   * came and went is not in the data.
   */
  readonly span?: Required<YearRange> | undefined;
  readonly work: Work;
  readonly episode?: Episode | undefined;
  readonly nomination?: Nomination | undefined;
  readonly roles: readonly SharedRole[];
  readonly subjectRoles: readonly SharedRole[];
}

/** Each given filter narrows; the values of one filter widen it. */
export interface SharedFilter {
  readonly people?: readonly string[] | undefined;
  /** What the other person is. */
  readonly roles?: readonly string[] | undefined;
  readonly works?: readonly string[] | undefined;
  readonly years?: readonly YearRange[] | undefined;
}

type Thing = Omit<Shared, 'person' | 'roles'>;

/** The shared things that pass the filter, by date, those of unknown date last. */
export function findShared(dataset: Dataset, filter: SharedFilter = {}): Shared[] {
  const unknown = '9999';
  return [...sharedEpisodes(dataset), ...sharedWorks(dataset), ...sharedNominations(dataset)]
    .filter((shared) => passes(shared, filter))
    .sort((a, b) => compareDates(a.date ?? unknown, b.date ?? unknown));
}

function passes(shared: Shared, filter: SharedFilter): boolean {
  return (
    sharesAny(filter.people, [shared.person.id]) &&
    sharesAny<string>(filter.roles, shared.roles) &&
    sharesAny(filter.works, [shared.work.id]) &&
    inYears(filter.years, shared.span ? [shared.span] : [])
  );
}

/** An adaptation of a script, without a credit of the subject, is not made together. */
function sharedEpisodes(dataset: Dataset): Shared[] {
  return [...dataset.episodes.values()].flatMap((episode) => {
    const subjectRoles = creditsOf(episode, dataset.subject.id);
    const work = dataset.works.get(episode.work);
    if (subjectRoles.length === 0 || work === undefined) return [];
    const { id, airDate: date } = episode;
    const thing: Thing = {
      kind: 'episode',
      id,
      date,
      span: yearSpan(date),
      work,
      episode,
      subjectRoles,
    };
    return creditedIds(episode).flatMap((person) =>
      withPerson(dataset, thing, [person, creditsOf(episode, person)]),
    );
  });
}

/** Whether a work lies within one year; in a longer one nobody knows when someone came or left. */
function singleYear({ start, end, kind }: Work): boolean {
  if (start === undefined) return false;
  return end === undefined ? !episodicKinds.includes(kind) : yearOf(start) === yearOf(end);
}

function sharedWorks(dataset: Dataset): Shared[] {
  return [...dataset.works.values()].flatMap((work) => {
    const held = new Set(work.roles.map(({ role }) => role));
    const subjectRoles = workRoles.filter((role) => held.has(role));
    if (subjectRoles.every((role) => role === 'source-writer')) return [];
    const { id } = work;
    const date = singleYear(work) ? work.start : undefined;
    const thing: Thing = {
      kind: 'work',
      id,
      date,
      span: yearSpan(date),
      work,
      subjectRoles,
    };
    const roles = groupBy(work.collaborators ?? [], ({ person }) => person);
    return [...roles].flatMap(([person, functions]) =>
      withPerson(dataset, thing, [person, functions.map(({ role }) => role)]),
    );
  });
}

function sharedNominations(dataset: Dataset): Shared[] {
  return dataset.nominations.flatMap((nomination) => {
    const { id, date, nominees = [] } = nomination;
    const work = dataset.works.get(nomination.work);
    if (work === undefined || !nominees.includes(dataset.subject.id)) return [];
    const episode = nomination.episode ? dataset.episodes.get(nomination.episode) : undefined;
    const thing: Thing = {
      kind: 'nomination',
      id,
      date,
      span: yearSpan(date),
      work,
      episode,
      nomination,
      subjectRoles: ['nominee'],
    };
    return nominees.flatMap((person) => withPerson(dataset, thing, [person, ['nominee']]));
  });
}

/** The thing with one of its people; the subject shares nothing with itself. */
function withPerson(
  dataset: Dataset,
  thing: Thing,
  [id, roles]: readonly [person: string, roles: readonly SharedRole[]],
): Shared[] {
  return id === dataset.subject.id ? [] : [{ ...thing, person: personOf(dataset, id), roles }];
}

function yearSpan(date: string | undefined, end = date): Required<YearRange> | undefined {
  if (date === undefined || end === undefined) return undefined;
  return { from: yearOf(date), to: yearOf(end) };
}
