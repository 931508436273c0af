/** When the subject had which part in a work. */
import { yearOf } from '../dataset/dates.ts';
import type { EpisodePart } from '../dataset/roles.ts';
import type { Work } from '../dataset/types.ts';
import type { Role } from '../dataset/vocabulary.ts';

/** Roles held in a run of years, both ends included. */
export interface DatedPart {
  readonly roles: readonly Role[];
  readonly from: number;
  readonly to: number;
}

/**
 * The subject's roles on a work with their years, empty when no year is known. Where episodes are credited they
 * tell the years of writing and directing better than a period from the first script to the last, which would
 * cover the years between. Where no role has a year, the years of the work are those of all roles.
 */
export function datedParts(work: Work, episodes: readonly EpisodePart[]): readonly DatedPart[] {
  const dated = [...periods(work, episodes), ...broadcasts(episodes)];
  if (dated.length > 0 || work.start === undefined) return dated;
  const roles = [...work.roles.map(({ role }) => role), ...episodes.flatMap(({ roles }) => roles)];
  return [{ roles, from: yearOf(work.start), to: yearOf(work.end ?? work.start) }];
}

function periods({ roles }: Work, episodes: readonly EpisodePart[]): DatedPart[] {
  const shown: readonly string[] = episodes.length ? ['writer', 'director'] : [];
  return roles.flatMap(({ role, from, to = from }) => {
    if (from === undefined || to === undefined || shown.includes(role)) return [];
    return [{ roles: [role], from: yearOf(from), to: yearOf(to) }];
  });
}

function broadcasts(episodes: readonly EpisodePart[]): DatedPart[] {
  return episodes.flatMap(({ episode: { airDate }, roles }) => {
    if (airDate === undefined) return [];
    const year = yearOf(airDate);
    return [{ roles, from: year, to: year }];
  });
}
