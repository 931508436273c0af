/** The subject's part in works and episodes: the roles, when each was held, and who else was there. */
import type { Dataset, Person } from './dataset.ts';
import { mergeSpans, type YearRange, yearOf } from './dates.ts';
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

/** A person with the credits on one episode, in the order of a title card. */
export interface PersonCredits {
  readonly person: Person;
  readonly credits: readonly EpisodeCredit[];
}

/** Roles held in a run of years, both ends included. */
export interface DatedPart {
  readonly roles: readonly Role[];
  readonly from: number;
  readonly to: number;
  /** Seasons of a series, if they are known. */
  readonly seasons?: readonly number[] | undefined;
}

/** A work with the subject's part in it. */
export interface WorkCredit {
  readonly work: Work;
  /** Roles on the work, weightiest first. */
  readonly roles: readonly WorkRole[];
  /** The exact credits on its episodes. */
  readonly episodeRoles: readonly EpisodeRole[];
  /** The roles with their years, as far as these are known. */
  readonly parts: readonly DatedPart[];
  /** Years of that part, merged; empty if unknown. */
  readonly spans: readonly Required<YearRange>[];
  /** Known episodes with a screen credit of the subject. */
  readonly episodes: readonly Episode[];
  /** Episodes adapted from a script of the subject, who has no credit on them. */
  readonly adaptations: readonly Episode[];
  /** True if it has episodes, but none is known to involve the subject. */
  readonly episodesUnknown: boolean;
  /** True if more episodes may have a credit, so the number of credited ones is a lower bound. */
  readonly mayHaveMore: boolean;
}

const creditNames = Object.keys(episodeCredits) as EpisodeCredit[];

/** The credits of one person on an episode. */
export function creditsOf(episode: Episode, person: string): EpisodeCredit[] {
  return creditNames.filter((credit) => episode[episodeCredits[credit]]?.includes(person));
}

/** Ids of everyone with one of the credits on an episode, in the order of a title card. */
export function creditedIds(
  episode: Episode,
  credits: readonly EpisodeCredit[] = creditNames,
): string[] {
  return [...new Set(credits.flatMap((credit) => episode[episodeCredits[credit]] ?? []))];
}

/** Ids of the other writers of an episode that the subject wrote; nobody if the subject only directed it. */
export function coWriterIds(episode: Episode, subject: string): string[] {
  const writers = creditedIds(episode, writingCredits);
  return writers.includes(subject) ? writers.filter((id) => id !== subject) : [];
}

/** The subject's part in an episode: credits on the screen, or the script that it adapts. */
export function subjectRoles(episode: Episode, subject: string): EpisodeRole[] {
  const credits = creditsOf(episode, subject);
  return episode.basedOn === undefined ? credits : [...credits, 'adaptation'];
}

/** The roles that a word of `--role` means: itself, or the members of its group. */
export function expandRole(word: string): readonly Role[] {
  const group = Object.hasOwn(roleGroups, word) ? roleGroups[word] : undefined;
  return group ?? [word as Role];
}

/** The subject's part in every work, by first year, with unknown years last. */
export function workCredits(dataset: Dataset): WorkCredit[] {
  const firstYear = ({ spans }: WorkCredit) => spans[0]?.from ?? Infinity;
  return [...dataset.works.values()]
    .map((work) => workCredit(dataset, work))
    .sort((a, b) => firstYear(a) - firstYear(b));
}

/** The subject's part in one work. */
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
    mayHaveMore: dataset.openSeasons.has(work.id),
  };
}

/** The years of some roles on a work, merged; empty if unknown. */
export function roleSpans({ parts }: WorkCredit, asked: readonly Role[]) {
  return mergeSpans(parts.filter(({ roles }) => roles.some((role) => asked.includes(role))));
}

/** Ids of everyone who worked with the subject on it. An adaptation of a script is made without its writer. */
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
 * The subject's roles on a work with their years, empty if no year is known. Credited episodes say more about the years
 * of writing and directing than a period from the first script to the last, which would cover the years between. If no
 * role has a year, all roles take the years of the work.
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
