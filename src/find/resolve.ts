/** From the words of a user to the one record that they mean. */
import leven from 'leven';
import type { Dataset } from '../dataset/dataset.ts';
import { NotFoundError } from '../errors.ts';
import { fold } from './fold.ts';

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

/** Works by title. */
export function namedWorks(dataset: Dataset): Named[] {
  return [...dataset.works.values()].map(({ id, title }) => ({ id, names: [title] }));
}

/** Everyone but the subject, by name and alias. */
export function namedPeople(dataset: Dataset): Named[] {
  return [...dataset.people.values()].map(({ id, name, aliases = [] }) => ({
    id,
    names: [name, ...aliases],
  }));
}

/** Broadcasters of the works. */
export function namedNetworks(dataset: Dataset): Named[] {
  const networks = new Set([...dataset.works.values()].flatMap(({ networks = [] }) => networks));
  return [...networks].map((name) => ({ id: name, names: [name] }));
}

/** Organizations that give awards, by their name and the names of their awards. */
export function namedOrganizations(dataset: Dataset): Named[] {
  const awards = new Map<string, Set<string>>();
  for (const { organization, award } of [...dataset.nominations, ...dataset.honors]) {
    awards.set(organization, (awards.get(organization) ?? new Set([organization])).add(award));
  }
  return [...awards].map(([id, names]) => ({ id, names: [...names] }));
}

/** The dates of what happens in a year. */
const datesOf = {
  work: ({ works }: Dataset) => [...works.values()].flatMap(({ start, end }) => [start, end]),
  broadcast: ({ episodes }: Dataset) => [...episodes.values()].map(({ airDate }) => airDate),
  ceremony: ({ nominations, honors }: Dataset) =>
    [...nominations, ...honors].map(({ date }) => date),
} as const;

/** What happens in a year. */
export type Happening = keyof typeof datesOf;

const happenings = Object.keys(datesOf) as Happening[];

/** Years in which something of a kind is known to have happened. */
export function namedYears(dataset: Dataset, kinds: readonly Happening[] = happenings): Named[] {
  const dates = kinds.flatMap((kind) => datesOf[kind](dataset));
  const years = new Set(dates.flatMap((date) => (date === undefined ? [] : date.slice(0, 4))));
  return [...years].sort().map((year) => ({ id: year, names: [year] }));
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
