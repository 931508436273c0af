/** One row an episode with a credit of the subject, or that adapts a script of the subject. */
import { type Dataset, type Person, personOf } from '../dataset/dataset.ts';
import { compareDates, type YearRange, yearOf } from '../dataset/dates.ts';
import { groupBy } from '../dataset/group.ts';
import { creditedIds, creditsOf, type PersonCredits, subjectRoles } from '../dataset/roles.ts';
import type { Episode, Work } from '../dataset/types.ts';
import {
  type EpisodeCredit,
  type EpisodeRole,
  episodeCredits,
  type Role,
  writingCredits,
} from '../dataset/vocabulary.ts';
import { sharesAny } from '../find/match.ts';
import { bestAddress } from '../find/records.ts';
import { inYears } from '../find/years.ts';

/** An episode with the subject's part in it and everyone else's. */
export interface CreditedEpisode {
  readonly episode: Episode;
  readonly work: Work;
  readonly roles: readonly EpisodeRole[];
  /** The other writers, each with the credits; absent when no writer is known. */
  readonly writers: readonly PersonCredits[] | undefined;
  /** Who has which credit on the screen; an absent credit is unknown, or none. */
  readonly credited: Readonly<Partial<Record<EpisodeCredit, readonly Person[]>>>;
  /** The episode that this one adapts. */
  readonly basedOn: Episode | undefined;
  /** Address of the best source, looked up when it is read. */
  readonly address: string | undefined;
}

/** Each given filter narrows; the values of one filter widen it. */
export interface EpisodeFilter {
  readonly years?: readonly YearRange[] | undefined;
  readonly works?: readonly string[] | undefined;
  /** Ranges of season numbers. */
  readonly seasons?: readonly YearRange[] | undefined;
  readonly roles?: readonly Role[] | undefined;
  /** Ids of co-writers or directors. */
  readonly with?: readonly string[] | undefined;
  readonly directors?: readonly string[] | undefined;
}

/** The episodes that pass the filter, in order of broadcast, those of unknown date last. */
export function findEpisodes(dataset: Dataset, filter: EpisodeFilter = {}): CreditedEpisode[] {
  return findEpisodeRecords(dataset, filter).map((episode) => creditedEpisode(dataset, episode));
}

/** The same episodes with nothing joined to them yet. */
export function findEpisodeRecords(dataset: Dataset, filter: EpisodeFilter = {}): Episode[] {
  const found: Episode[] = [];
  for (const episode of dataset.episodes.values()) {
    if (passes(episode, filter, dataset.subject.id)) found.push(episode);
  }
  return byBroadcast(found);
}

/** The subject's part in one episode and everyone else's. */
export function creditedEpisode(dataset: Dataset, episode: Episode): CreditedEpisode {
  const work = dataset.works.get(episode.work);
  // No dataset that passed its check gets here: the rule is episodes-have-works.
  if (work === undefined) throw new Error(`no work "${episode.work}" of ${episode.id}`);
  const subject = dataset.subject.id;
  return {
    episode,
    work,
    roles: subjectRoles(episode, subject),
    writers: otherWriters(dataset, episode),
    credited: creditedBy(dataset, episode),
    basedOn: episode.basedOn === undefined ? undefined : dataset.episodes.get(episode.basedOn),
    get address() {
      return bestAddress(dataset, episode.sources);
    },
  };
}

function passes(episode: Episode, filter: EpisodeFilter, subject: string): boolean {
  const { airDate, season } = episode;
  return (
    sharesAny(filter.works, [episode.work]) &&
    (!filter.years || inYears(filter.years, airDate === undefined ? [] : [yearSpan(airDate)])) &&
    (!filter.seasons || inYears(filter.seasons, [{ from: season, to: season }])) &&
    sharesAny(filter.directors, episode.directedBy ?? []) &&
    (!filter.roles || sharesAny<Role>(filter.roles, subjectRoles(episode, subject))) &&
    // Who adapted a script did not work on it with the subject.
    (!filter.with ||
      (episode.basedOn === undefined && sharesAny(filter.with, creditedIds(episode))))
  );
}

function yearSpan(date: string): YearRange {
  return { from: yearOf(date), to: yearOf(date) };
}

function creditedBy(dataset: Dataset, episode: Episode): CreditedEpisode['credited'] {
  const credits = Object.entries(episodeCredits).flatMap(([credit, field]) => {
    const people = episode[field];
    return people ? [[credit, people.map((id) => personOf(dataset, id))]] : [];
  });
  return Object.fromEntries(credits);
}

function otherWriters(dataset: Dataset, episode: Episode): PersonCredits[] | undefined {
  const written = writingCredits.some((credit) => episode[episodeCredits[credit]] !== undefined);
  if (!written) return undefined;
  return creditedIds(episode)
    .filter((id) => id !== dataset.subject.id)
    .map((id) => ({
      person: personOf(dataset, id),
      credits: creditsOf(episode, id).filter((credit) => credit !== 'director'),
    }))
    .filter(({ credits }) => credits.length > 0);
}

/** Sorted by date, then by id: a few dates are sorted and the few episodes of each, not every pair by both. */
function byBroadcast(episodes: readonly Episode[]): Episode[] {
  const unknown = '9999-99-99';
  const dated = groupBy(episodes, ({ airDate }) => airDate ?? unknown);
  return [...dated.keys()]
    .sort(compareDates)
    .flatMap((date) => dated.get(date)?.sort((a, b) => (a.id < b.id ? -1 : 1)) ?? []);
}
