/** One row an episode with a credit of the subject, or that adapts a script of the subject. */
import { type Dataset, type Person, personOf } from '../dataset/dataset.ts';
import { type YearRange, yearOf } from '../dataset/dates.ts';
import type { Episode, Work } from '../dataset/types.ts';
import {
  type EpisodeCredit,
  type EpisodeRole,
  episodeCredits,
  type Role,
  writingCredits,
} from '../dataset/vocabulary.ts';
import { sharesAny } from './match.ts';
import { creditedIds, creditsOf, type PersonCredits, subjectRoles } from './roles.ts';
import { bestAddress } from './sources.ts';
import { inYears } from './years.ts';

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
  /** Address of the best source. */
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
  return [...dataset.episodes.values()]
    .filter((episode) => passesOwn(episode, filter))
    .flatMap((episode) => creditedEpisode(dataset, episode) ?? [])
    .filter((row) => passes(row, filter))
    .sort(byBroadcast);
}

/** The subject's part in one episode and everyone else's. */
export function creditedEpisode(dataset: Dataset, episode: Episode): CreditedEpisode | undefined {
  const work = dataset.works.get(episode.work);
  if (work === undefined) return undefined;
  const subject = dataset.subject.id;
  return {
    episode,
    work,
    roles: subjectRoles(episode, subject),
    writers: otherWriters(dataset, episode),
    credited: creditedBy(dataset, episode),
    basedOn: episode.basedOn === undefined ? undefined : dataset.episodes.get(episode.basedOn),
    address: bestAddress(dataset, episode.sources),
  };
}

/** The filters that the episode answers by itself, before anything is joined to it. */
function passesOwn(episode: Episode, filter: EpisodeFilter): boolean {
  const { airDate, season } = episode;
  const years = airDate === undefined ? [] : [{ from: yearOf(airDate), to: yearOf(airDate) }];
  return (
    sharesAny(filter.works, [episode.work]) &&
    inYears(filter.years, years) &&
    inYears(filter.seasons, [{ from: season, to: season }]) &&
    sharesAny(filter.directors, episode.directedBy ?? [])
  );
}

function passes(row: CreditedEpisode, filter: EpisodeFilter): boolean {
  // Who adapted a script did not work on it with the subject.
  const company = row.basedOn ? [] : creditedIds(row.episode);
  return sharesAny(filter.roles, row.roles) && sharesAny(filter.with, company);
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

function byBroadcast(a: CreditedEpisode, b: CreditedEpisode): number {
  const unknown = '9999-99-99';
  const [dateA, dateB] = [a.episode.airDate ?? unknown, b.episode.airDate ?? unknown];
  if (dateA !== dateB) return dateA < dateB ? -1 : 1;
  return a.episode.id < b.episode.id ? -1 : 1;
}
