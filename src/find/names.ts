/** Names as a flag takes them: matching, near names, and the one that the words mean. */
import leven from 'leven';
import { NotFoundError } from '../errors.ts';
import { fold } from './terms.ts';

/** Something that can be asked for by its id or by one of its names; the first name is shown. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

const mostSuggestions = 5;

/**
 * The candidate that the words mean: by its id or a whole name, else the only one whose name has all the words.
 * @throws NotFoundError with the nearest names when there is none, with the candidates when there are several.
 */
export function resolveNamed<Candidate extends Named>(
  kind: string,
  words: string,
  candidates: readonly Candidate[],
  whole = 'balcer search',
): Candidate {
  const found = matchNamed(words, candidates);
  if (found.length === 1 && found[0]) return found[0];
  if (found.length > 1) {
    throw new NotFoundError(
      `"${words}" may be any of ${found.length} ${kind}s: ${listNames(found)}. Say which.`,
    );
  }
  const near = nearNames(words, candidates);
  const hint = near.length ? `Did you mean ${near.join(' or ')}?` : `See ${whole}.`;
  throw new NotFoundError(`No ${kind} called "${words}". ${hint}`);
}

/** The candidates of the best kind of match: id or whole name, else all words. Empty when none matches. */
export function matchNamed<Candidate extends Named>(
  words: string,
  candidates: readonly Candidate[],
): Candidate[] {
  const folded = fold(words);
  if (folded === '') return [];
  const exact = candidates.filter(
    ({ id, names }) => id === words || names.some((name) => fold(name) === folded),
  );
  if (exact.length) return exact;
  const asked = folded.split(' ');
  return candidates.filter(({ names }) => names.some((name) => hasWords(fold(name), asked)));
}

/** The names nearest to the words, in quotes, nearest first; only those that a slip of the keys explains. */
export function nearNames(words: string, candidates: readonly Named[]): string[] {
  const asked = fold(words);
  const limit = Math.max(2, Math.floor(asked.length / 3));
  return candidates
    .map(({ names }) => ({ name: names[0] ?? '', distance: distanceTo(asked, names, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => `"${name}"`);
}

function hasWords(name: string, asked: readonly string[]): boolean {
  const words = name.split(' ');
  return asked.every((part) => words.some((word) => word.startsWith(part)));
}

function distanceTo(asked: string, names: readonly string[], limit: number): number {
  const options = { maxDistance: limit + 1 };
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const folded = fold(name);
    const parts = asked.includes(' ') ? [] : folded.split(' ');
    for (const part of [folded, ...parts]) least = Math.min(least, leven(asked, part, options));
  }
  return least;
}

function listNames(found: readonly Named[]): string {
  const names = found.slice(0, mostSuggestions).map(({ names }) => `"${names[0]}"`);
  const more = found.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}
