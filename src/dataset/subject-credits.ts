/** The subject's roles on works and credits on episodes, with their years. */
import { type Dataset, groupBy, mayHaveMore, type Person } from './dataset.ts';
import { compareDates, mergeSpans, type YearRange, yearOf } from './dates.ts';
import type { Episode, Work } from './types.ts';
import {
  type EpisodeCredit,
  type EpisodeRole,
  episodeCredits,
  isEpisodic,
  type Role,
  roleGroups,
  type WorkRole,
  workRoles,
  writingCredits,
} from './vocabulary.ts';

/** A person and their credits on one episode, in title card order. */
export interface PersonCredits {
  readonly person: Person;
  readonly credits: readonly EpisodeCredit[];
}

/** Roles held from one year to another, inclusive. */
export interface DatedPart {
  readonly roles: readonly Role[];
  readonly from: number;
  readonly to: number;
  /** Missing if unknown. */
  readonly seasons?: readonly number[] | undefined;
}

/** A work and the subject's part in it. */
export interface WorkCredit {
  readonly work: Work;
  /** Roles on the work, most important first. */
  readonly roles: readonly WorkRole[];
  /** All credits on its episodes. */
  readonly episodeRoles: readonly EpisodeRole[];
  /** The roles whose years are known. */
  readonly parts: readonly DatedPart[];
  /** The years of all parts, merged; empty if unknown. */
  readonly spans: readonly Required<YearRange>[];
  /** The known episodes that credit the subject. */
  readonly episodes: readonly Episode[];
  /** Episodes adapted from the subject's scripts, without a credit for the subject. */
  readonly adaptations: readonly Episode[];
  /** True if the work has episodes, but it is not known which involve the subject. */
  readonly episodesUnknown: boolean;
  /** True if `episodes` is known or suspected to be incomplete. */
  readonly mayHaveMore: boolean;
}

const creditNames = Object.keys(episodeCredits) as EpisodeCredit[];

export function creditsOf(episode: Episode, person: string): EpisodeCredit[] {
  return creditNames.filter((credit) => episode[episodeCredits[credit]]?.includes(person));
}

/** Ids of everyone with one of these credits, in title card order. */
export function creditedIds(episode: Episode, credits: readonly EpisodeCredit[] = creditNames) {
  return [...new Set(credits.flatMap((credit) => episode[episodeCredits[credit]] ?? []))];
}

/** All episodes in order of broadcast, unknown dates last. */
export function inOrder(dataset: Dataset): Episode[] {
  const dates = sortDates(dataset);
  return [...dataset.episodes.values()].sort(
    ({ id: a }, { id: b }) => compareDates(dates.get(a), dates.get(b)) || compareDates(a, b),
  );
}

/**
 * The date that each episode sorts by, by id: a partial date counts as the fullest one that it may mean, of the nearest
 * episode by number in the season. So 1x02 of `2013` comes after 1x01 of `2013-01-17`.
 */
export function sortDates({ episodes }: Dataset): ReadonlyMap<string, string | undefined> {
  const seasons = groupBy(episodes.values(), ({ work, season }) => `${work} ${season}`);
  return new Map(
    [...seasons.values()].flatMap((season) =>
      season.map((episode) => [episode.id, fullestDate(episode, season)] as const),
    ),
  );
}

function fullestDate({ number, airDate }: Episode, season: readonly Episode[]) {
  if (airDate === undefined || airDate.length === 10) return airDate;
  const distance = (one: Episode) => Math.abs(one.number - number);
  return [...season]
    .sort((a, b) => distance(a) - distance(b))
    .flatMap(({ airDate: date }) => (date?.startsWith(airDate) ? date : []))
    .reduce((fullest, date) => (date.length > fullest.length ? date : fullest), airDate);
}

/** Ids of the subject's co-writers; empty if the subject did not write the episode. */
export function coWriterIds(episode: Episode, subject: string): string[] {
  const writers = creditedIds(episode, writingCredits);
  return writers.includes(subject) ? writers.filter((id) => id !== subject) : [];
}

/** The subject's credits, and `adaptation` if the episode adapts one of the subject's scripts. */
export function subjectRoles(episode: Episode, subject: string): EpisodeRole[] {
  const credits = creditsOf(episode, subject);
  return episode.basedOn === undefined ? credits : [...credits, 'adaptation'];
}

/** The roles that a value of `--role` means; `producer` means several. */
export function expandRole(word: string): readonly Role[] {
  return roleGroups[word] ?? [word as Role];
}

/** The subject's part in every work by first year, unknown years last. */
export function workCredits(dataset: Dataset): WorkCredit[] {
  const firstYear = ({ spans }: WorkCredit) => spans[0]?.from ?? Infinity;
  return [...dataset.works.values()]
    .map((work) => workCredit(dataset, work))
    .sort((a, b) => firstYear(a) - firstYear(b));
}

export function workCredit(dataset: Dataset, work: Work): WorkCredit {
  const all = (dataset.episodesByWork.get(work.id) ?? []).map((episode) => ({
    episode,
    roles: subjectRoles(episode, dataset.subject.id),
  }));
  const isAdapted = ({ roles }: EpisodePart) => roles.every((role) => role === 'adaptation');
  const episodeRoles = [...new Set(all.flatMap(({ roles }) => roles))];
  const parts = datedParts(work, all);
  const held = new Set<Role>([...work.roles.map(({ role }) => role), ...episodeRoles]);
  return {
    work,
    roles: workRoles.filter((role) => held.has(role)),
    episodeRoles,
    parts,
    spans: mergeSpans(parts),
    episodes: all.filter((part) => !isAdapted(part)).map(({ episode }) => episode),
    adaptations: all.filter(isAdapted).map(({ episode }) => episode),
    episodesUnknown: all.length === 0 && isEpisodic(work) && work.status !== 'unproduced',
    mayHaveMore: mayHaveMore(dataset, work.id),
  };
}

/** The years of these roles on a work, merged; empty if unknown. */
export function roleSpans({ parts }: WorkCredit, asked: readonly Role[]) {
  return mergeSpans(parts.filter(({ roles }) => roles.some((role) => asked.includes(role))));
}

/** Ids of everyone who worked with the subject on a work; empty if the work only adapts the subject's scripts. */
export function peopleOn({ work, roles, episodes }: WorkCredit): string[] {
  if (roles.every((role) => role === 'adaptation')) return [];
  const collaborators = (work.collaborators ?? []).map(({ person }) => person);
  return [...new Set([...collaborators, ...episodes.flatMap((episode) => creditedIds(episode))])];
}

interface EpisodePart {
  readonly episode: Episode;
  readonly roles: readonly EpisodeRole[];
}

/**
 * The subject's roles on a work by year, empty if no year is known. Writing and directing take their years from the
 * credited episodes, because a period from first to last would cover years without any. If no role has a year, all
 * roles take the years of the work.
 */
function datedParts(work: Work, episodes: readonly EpisodePart[]): readonly DatedPart[] {
  const isShown = (role: Role) => episodes.length > 0 && (role === 'writer' || role === 'director');
  const periods = work.roles.flatMap(({ role, from, to = from, seasons }) =>
    from === undefined || to === undefined || isShown(role)
      ? []
      : [{ roles: [role], from: yearOf(from), to: yearOf(to), seasons }],
  );
  const broadcasts = episodes.flatMap(({ episode: { airDate, season }, roles }) => {
    if (airDate === undefined) return [];
    const year = yearOf(airDate);
    return [{ roles, from: year, to: year, seasons: [season] }];
  });
  const dated = [...periods, ...broadcasts];
  if (dated.length > 0 || work.start === undefined) return dated;
  const roles = [...work.roles.map(({ role }) => role), ...episodes.flatMap(({ roles }) => roles)];
  return [{ roles, from: yearOf(work.start), to: yearOf(work.end ?? work.start) }];
}
