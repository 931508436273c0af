/** What people do on shared things, in words. */
import type { Shared, SharedRole } from '../query/shared.ts';
import { roleWord, words } from './wording.ts';

/** As many as are read at a glance. */
const mostListed = 3;

/** The parts of a collaborator: every writing credit beside the subject's is a co-writer's. */
export function partWords(roles: readonly SharedRole[]): string[] {
  const names = new Set(roles.map(partWord));
  // Who writes with the subject is known to write for the work.
  if (names.has('co-writer')) names.delete('writer');
  return [...names];
}

/** The exact parts in one shared thing, weightiest first: credits of an episode, a nomination's outcome. */
export function exactParts(roles: readonly SharedRole[], { kind, nomination }: Shared): string {
  if (nomination) return nomination.outcome;
  return listed(roles.map((role) => (kind === 'episode' ? creditWord(role) : words(role))));
}

/** The first few, and how many there are besides; formats for machines have them all. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostListed).join(', ');
  const more = names.length - mostListed;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

function partWord(role: SharedRole): string {
  switch (role) {
    case 'story-by':
    case 'teleplay-by':
    case 'written-by':
    case 'writer-unsplit':
      return 'co-writer';
    case 'nominee':
      return 'co-nominee';
    default:
      return words(role);
  }
}

function creditWord(role: SharedRole): string {
  switch (role) {
    case 'story-by':
    case 'teleplay-by':
    case 'written-by':
    case 'writer-unsplit':
    case 'director':
      return roleWord(role);
    default:
      return words(role);
  }
}
