/** When the subject had which part in a work. */
import { yearOf } from '../dataset/dates.ts';
import type { Episode, Work } from '../dataset/types.ts';
import type { Role } from '../dataset/vocabulary.ts';
import { subjectRoles } from './roles.ts';

/** Roles held in a run of years, both ends included. */
export interface DatedPart {
  readonly roles: readonly Role[];
  readonly from: number;
  readonly to: number;
}

/**
 * The subject's roles on a work with their years; empty when no year is known. Where episodes are credited they
 * tell the years of writing and directing better than a period from the first script to the last, which would
 * cover the years between. Where no role has a year, the years of the work are those of all roles.
 */
export function datedParts(
  work: Work,
  episodes: readonly Episode[],
  subject: string,
): readonly DatedPart[] {
  const dated = [...periods(work, episodes), ...broadcasts(episodes, subject)];
  if (dated.length > 0 || work.start === undefined) return dated;
  const roles = [
    ...work.roles.map(({ role }) => role),
    ...episodes.flatMap((episode) => subjectRoles(episode, subject)),
  ];
  return [{ roles, from: yearOf(work.start), to: yearOf(work.end ?? work.start) }];
}

function periods({ roles }: Work, episodes: readonly Episode[]): DatedPart[] {
  const shown: readonly string[] = episodes.length ? ['writer', 'director'] : [];
  return roles.flatMap(({ role, from, to = from }) => {
    if (from === undefined || to === undefined || shown.includes(role)) return [];
    return [{ roles: [role], from: yearOf(from), to: yearOf(to) }];
  });
}

function broadcasts(episodes: readonly Episode[], subject: string): DatedPart[] {
  return episodes.flatMap((episode) => {
    if (episode.airDate === undefined) return [];
    const year = yearOf(episode.airDate);
    return [{ roles: subjectRoles(episode, subject), from: year, to: year }];
  });
}
