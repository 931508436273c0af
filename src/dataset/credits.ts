/** The subject's part in a work: the roles, when each was held, and the episodes credited. */
import { type Dataset, type OpenSeasons, openSeasons } from './dataset.ts';
import { mergeSpans, type YearRange, yearOf } from './dates.ts';
import { creditedIds, type EpisodePart, episodeParts } from './roles.ts';
import type { Episode, Work } from './types.ts';
import { type EpisodeRole, isEpisodic, type Role, type WorkRole, workRoles } from './vocabulary.ts';

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
  /** Episodes with a screen credit of the subject, as far as they are known. */
  readonly episodes: readonly Episode[];
  /** Episodes adapted from a script of the subject, who has no credit on them. */
  readonly adaptations: readonly Episode[];
  /** True if it has episodes and none with a part of the subject is identified. */
  readonly episodesUnknown: boolean;
  /** True if more episodes may have a credit, so the number of credited ones is a lower bound. */
  readonly mayHaveMore: boolean;
}

/** The subject's part in every work, by first year, with unknown years last. */
export function workCredits(dataset: Dataset): WorkCredit[] {
  const firstYear = ({ spans }: WorkCredit) => spans[0]?.from ?? Number.POSITIVE_INFINITY;
  const open = openSeasons(dataset);
  return [...dataset.works.values()]
    .map((work) => workCredit(dataset, work, open))
    .sort((a, b) => firstYear(a) - firstYear(b));
}

/** The subject's part in one work. */
export function workCredit(
  dataset: Dataset,
  work: Work,
  open: OpenSeasons = openSeasons(dataset),
): WorkCredit {
  const all = episodeParts(dataset.episodesByWork.get(work.id) ?? [], dataset.subject.id);
  const credited = all.filter((part) => !isAdaptation(part));
  const episodeRoles = [...new Set(all.flatMap(({ roles }) => roles))];
  const parts = datedParts(work, all);
  const held = new Set<string>([...work.roles.map(({ role }) => role), ...episodeRoles]);
  return {
    work,
    roles: workRoles.filter((role) => held.has(role)),
    episodeRoles,
    parts,
    spans: mergeSpans(parts),
    episodes: credited.map(({ episode }) => episode),
    adaptations: all.filter(isAdaptation).map(({ episode }) => episode),
    episodesUnknown: all.length === 0 && isEpisodic(work) && work.status !== 'unproduced',
    mayHaveMore: open.has(work.id),
  };
}

/** The years of some roles on a work, merged; empty if unknown. */
export function roleSpans({ parts }: Pick<WorkCredit, 'parts'>, asked: readonly Role[]) {
  return mergeSpans(parts.filter(({ roles }) => roles.some((role) => asked.includes(role))));
}

/** Ids of everyone who worked with the subject on it. An adaptation of a script is made without its writer. */
export function peopleOn({ work, roles, episodes }: WorkCredit): string[] {
  if (roles.every((role) => role === 'adaptation')) return [];
  const collaborators = (work.collaborators ?? []).map(({ person }) => person);
  return [...new Set([...collaborators, ...episodes.flatMap(creditedIds)])];
}

/**
 * The subject's roles on a work with their years, empty if no year is known. Credited episodes say more about the years
 * of writing and directing than a period from the first script to the last, which would cover the years between. If no
 * role has a year, all roles take the years of the work.
 */
export function datedParts(work: Work, episodes: readonly EpisodePart[]): readonly DatedPart[] {
  const dated = [...periods(work, episodes), ...broadcasts(episodes)];
  if (dated.length > 0 || work.start === undefined) return dated;
  const roles = [...work.roles.map(({ role }) => role), ...episodes.flatMap(({ roles }) => roles)];
  return [{ roles, from: yearOf(work.start), to: yearOf(work.end ?? work.start) }];
}

function periods({ roles }: Work, episodes: readonly EpisodePart[]): DatedPart[] {
  const shown: readonly string[] = episodes.length ? ['writer', 'director'] : [];
  return roles.flatMap(({ role, from, to = from, seasons }) => {
    if (from === undefined || to === undefined || shown.includes(role)) return [];
    return [{ roles: [role], from: yearOf(from), to: yearOf(to), seasons }];
  });
}

function broadcasts(episodes: readonly EpisodePart[]): DatedPart[] {
  return episodes.flatMap(({ episode: { airDate, season }, roles }) => {
    if (airDate === undefined) return [];
    const year = yearOf(airDate);
    return [{ roles, from: year, to: year, seasons: [season] }];
  });
}

function isAdaptation({ roles }: EpisodePart): boolean {
  return roles.every((role) => role === 'adaptation');
}
