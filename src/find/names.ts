/** Names as flags take them: matching, near names, and the one that words mean. */
import leven from 'leven';
import { NotFoundError, UsageError } from '../errors.ts';
import { fold, longestWord, toNameTerms } from './terms.ts';

/** Something that can be asked for by its id or one of its names; the first name is shown. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** Several things match; the message has a line for each to choose from. */
export class AmbiguousError extends NotFoundError {
  readonly asked: string;
  readonly choices: readonly Named[];

  constructor(asked: string, choices: readonly Named[], lineOf: (choice: Named) => string) {
    const lines = choices.slice(0, mostListed).map((choice) => [lineOf(choice), choice.names[0]]);
    const width = Math.max(...lines.map(([line = '']) => line.length));
    const more = choices.length - lines.length;
    super(
      [
        `"${asked}" may be any of ${choices.length}:`,
        ...lines.map(([line = '', name = '']) => `  ${line.padEnd(width)}  ${name}`.trimEnd()),
        ...(more > 0 ? [`  and ${more} more`] : []),
      ].join('\n'),
    );
    this.asked = asked;
    this.choices = choices;
  }
}

const mostListed = 12;
const mostNear = 3;

/** With fewer letters, anything would be near. */
const leastNear = 3;

const longestAsked = 1_000;

/**
 * The words, unchanged.
 * @throws UsageError if they are not a string, or longer than anything to find.
 */
export function checkLength(words: string): string {
  if (typeof words !== 'string') throw new UsageError('It takes words, as one string.');
  if (words.length <= longestAsked) return words;
  throw new UsageError(
    `${words.length} characters are too many to look for; ask for ${longestAsked} at most.`,
  );
}

/**
 * The candidate that the words mean: by its id or a whole name, else the only one whose name has all the words.
 * @throws NotFoundError with the nearest names if there is none, with the candidates if there are several.
 */
export function resolveNamed<Candidate extends Named>(
  kind: string,
  words: string,
  candidates: readonly Candidate[],
  whole = 'balcer search',
): Candidate {
  const [found, ...others] = matchNamed(checkLength(words), candidates);
  if (found && others.length === 0) return found;
  if (found) throw new AmbiguousError(words, [found, ...others], ({ id }) => id);
  const near = nearNames(words, candidates);
  const hint = near.length ? `Did you mean ${near.join(' or ')}?` : `See ${whole}.`;
  throw new NotFoundError(`No ${kind} called "${words}". ${hint}`);
}

/** The candidates of the best kind of match: id, else whole name, else all words. Empty if none matches. */
export function matchNamed<Candidate extends Named>(
  words: string,
  candidates: readonly Candidate[],
): Candidate[] {
  const byId = candidates.filter(({ id }) => id === words);
  if (byId.length) return byId;
  const asked = toNameTerms(words);
  if (asked.length === 0) return [];
  const termed = candidates.map((candidate) => ({
    candidate,
    names: candidate.names.map(toNameTerms),
  }));
  const joined = asked.join(' ');
  const whole = termed.filter(({ names }) => names.some((terms) => terms.join(' ') === joined));
  const found = whole.length
    ? whole
    : termed.filter(({ names }) => names.some((terms) => hasTerms(terms, asked)));
  return found.map(({ candidate }) => candidate);
}

/** Whether the words are the whole of one of the names. */
export function isWholeName({ names }: Pick<Named, 'names'>, words: string): boolean {
  const asked = toNameTerms(words).join(' ');
  return asked !== '' && names.some((name) => toNameTerms(name).join(' ') === asked);
}

/** The names nearest to the words, in quotes, as far as a typo explains the difference. */
export function nearNames(words: string, candidates: readonly Named[]): string[] {
  const asked = fold(words);
  if (asked.length < leastNear || asked.length > longestWord) return [];
  const limit = slipsIn(asked);
  const found = candidates
    .map(({ names }) => ({ name: names[0] ?? '', distance: distanceTo(asked, names, limit) }))
    .filter(({ distance }) => distance <= limit);
  const least = Math.min(...found.map(({ distance }) => distance));
  const nearest = found.filter(({ distance }) => distance === least).map(({ name }) => name);
  return [...new Set(nearest)].slice(0, mostNear).map((name) => `"${name}"`);
}

/** How many typos are likely in a name: one in a word, a few in a long title. */
function slipsIn(name: string): number {
  return Math.max(1, Math.floor(name.length / 4));
}

/** Whether each word begins one of the terms; numbers have to be the same. */
function hasTerms(terms: readonly string[], asked: readonly string[]): boolean {
  return asked.every((word) =>
    terms.some((term) => term === word || (!/\d/.test(word) && term.startsWith(word))),
  );
}

/** How far words are from the nearest of some names, or from the nearest word of a name. */
function distanceTo(asked: string, names: readonly string[], limit: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const folded = fold(name);
    const parts = asked.includes(' ') || asked.length === leastNear ? [] : folded.split(' ');
    for (const part of [folded, ...parts])
      least = Math.min(least, slipsBetween(asked, part, limit));
  }
  return least;
}

/** The edit distance, where two swapped letters count as one. */
function slipsBetween(asked: string, name: string, limit: number): number {
  const distance = leven(asked, name, { maxDistance: limit + 1 });
  const isSwapped = distance === 2 && [...asked].sort().join() === [...name].sort().join();
  return isSwapped ? 1 : distance;
}
