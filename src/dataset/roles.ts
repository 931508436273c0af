/** Credits derived from the data: who has which credit on an episode, and what the subject's part is. */

import type { Person } from './dataset.ts';
import type { Episode } from './types.ts';
import {
  type EpisodeCredit,
  type EpisodeRole,
  episodeCredits,
  type Role,
  roleGroups,
  writingCredits,
} from './vocabulary.ts';

const creditNames = Object.keys(episodeCredits) as EpisodeCredit[];

/** A person with the credits on one episode, in the order of a title card. */
export interface PersonCredits {
  readonly person: Person;
  readonly credits: readonly EpisodeCredit[];
}

/** The credits of one person on an episode. */
export function creditsOf(episode: Episode, person: string): EpisodeCredit[] {
  return creditNames.filter((credit) => episode[episodeCredits[credit]]?.includes(person));
}

/** Ids of everyone credited on an episode, in the order of a title card. */
export function creditedIds(episode: Episode): string[] {
  return [...new Set(creditNames.flatMap((credit) => episode[episodeCredits[credit]] ?? []))];
}

/** Ids of the other writers of an episode that the subject wrote; nobody if the subject only directed it. */
export function coWriterIds(episode: Episode, subject: string): string[] {
  const writers = new Set(
    writingCredits.flatMap((credit) => episode[episodeCredits[credit]] ?? []),
  );
  return writers.delete(subject) ? [...writers] : [];
}

/** The subject's part in an episode: credits on the screen, or the script that it adapts. */
export function subjectRoles(episode: Episode, subject: string): EpisodeRole[] {
  const credits = creditsOf(episode, subject);
  return episode.basedOn === undefined ? credits : [...credits, 'adaptation'];
}

/** An episode with the subject's part in it. */
export interface EpisodePart {
  readonly episode: Episode;
  readonly roles: readonly EpisodeRole[];
}

/** The subject's part in each of the episodes. */
export function episodeParts(episodes: readonly Episode[], subject: string): EpisodePart[] {
  return episodes.map((episode) => ({ episode, roles: subjectRoles(episode, subject) }));
}

/** The roles that a word of `--role` stands for: itself, or the members of its group. */
export function expandRole(word: string): readonly Role[] {
  const group = Object.hasOwn(roleGroups, word) ? roleGroups[word] : undefined;
  return group ?? [word as Role];
}
