/** Normalizes the words of a user, compares them with names, and resolves them to one name. */
import leven from 'leven';
import { NotFoundError, UsageError } from '../errors.ts';
import { cut } from '../format/text.ts';

/** Letters that Unicode does not decompose into a plain letter and an accent. */
const letters = { ø: 'o', đ: 'd', ð: 'd', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' };

/** Drops case, accents and punctuation: `Law & Order: LA` becomes `law and order la`. */
export function fold(text: string): string {
  // No name is longer, so the rest is ignored.
  const lower = text.slice(0, 10_000).toLowerCase();
  const plain = lower.replace(/&/g, ' and ').replace(/['’‘`´]/g, '');
  // Most strings are ASCII and need none of the rest.
  if (!/[^ -~]/.test(plain)) return plain.replace(/[^a-z0-9]+/g, ' ').trim();
  return plain
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[øđðłßæœþ]/g, (letter) => letters[letter as keyof typeof letters])
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Folds a string to one word that is safe in any shell: `first-run-syndication`. */
export function hyphenated(text: string): string {
  return fold(text).replaceAll(' ', '-');
}

/** Titles number parts both ways: `Refuge (Part II)` must match `refuge 2`. */
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** One form for Roman numerals, episode codes and plurals of a folded word. */
export function toTerm(word: string): string {
  if (romans.includes(word)) return String(romans.indexOf(word) + 1);
  if (/\d/.test(word)) {
    // `7x09`, `7x9`, `s07e09`, `S7E9`.
    const [, first, second, number] = /^(?:s0*(\d+)e|0*(\d+)x)0*(\d+)$/.exec(word) ?? [];
    return number === undefined ? word : `${first ?? second}x${number.padStart(2, '0')}`;
  }
  if (/.{4}ies$/.test(word)) return `${word.slice(0, -3)}y`;
  // `Emmys` is also `Emmy`; `cross`, `bus` and `crisis` are not plurals.
  return /..[^ius]s$/.test(word) ? word.slice(0, -1) : word;
}

/** The words of a string, normalized for comparison. */
export function toTerms(text: string): string[] {
  return fold(text).split(' ').filter(Boolean).map(toTerm);
}

/** The same, without `part` before a number: some titles omit it, as in `Refuge (2)`. */
export function toAskedTerms(text: string): string[] {
  const terms = toTerms(text);
  return terms.filter((term, index) => term !== 'part' || !/^\d+$/.test(terms[index + 1] ?? ''));
}

/** The same, without `and`, so that `law order` finds `Law & Order`; a name without letters stays as it is. */
export function toNameTerms(text: string): string[] {
  const terms = toAskedTerms(text);
  const named = terms.filter((term) => term !== 'and');
  if (named.length > 0) return named;
  return terms.length > 0 ? terms : [text.trim()].filter(Boolean);
}

/** Edit distance takes too long for longer words. */
const longestWord = 64;

/** Whether a word is long enough to have typos, and short enough to compare. */
export function isSlippable(term: string): boolean {
  return term.length > 3 && term.length <= longestWord;
}

/** How many typos a searched word may have. Here, two swapped letters count as two. */
export function slipsOf(term: string): number {
  if (!isSlippable(term) || /\d/.test(term)) return 0;
  return term.length < 6 ? 1 : 2;
}

/** Whether a prefix matches. Never for numbers: `1` must not find `1997`. */
export function isPrefix(term: string): boolean {
  return term.length > 1 && !/\d/.test(term);
}

/** How a term matches a searched word: 0 if equal, 1 by prefix, 2 with typos, undefined if not at all. */
export function answers(term: string, asked: string): 0 | 1 | 2 | undefined {
  if (term === asked) return 0;
  if (isPrefix(asked) && term.startsWith(asked)) return 1;
  const slips = slipsOf(asked);
  if (Math.abs(term.length - asked.length) > slips) return undefined;
  return leven(term, asked, { maxDistance: slips + 1 }) <= slips ? 2 : undefined;
}

/** Something users can ask for by id or by any of its names. Messages show the first name. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** Messages cut longer names: whole questions, but no awards, which often differ at the end. */
const longestShown = 110;

/** Several things match; the message lists them. */
export class AmbiguousError extends NotFoundError {
  readonly asked: string;
  readonly choices: readonly Named[];

  constructor(asked: string, choices: readonly Named[], lineOf: (choice: Named) => string) {
    const lines = choices.slice(0, 12).map((choice) => {
      const [line, name = ''] = [lineOf(choice), choice.names[0]];
      return [line, line.includes(name) ? '' : cut(name, longestShown, '…')];
    });
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

/** Shorter words are close to everything. */
const leastNear = 3;

const longestAsked = 1_000;

/** @throws UsageError if the words are not a string, or too long to match anything. */
export function checkLength(words: string): string {
  if (typeof words !== 'string') throw new UsageError('Use one string.');
  if (words.length <= longestAsked) return words;
  throw new UsageError(`${words.length} characters are too many; give ${longestAsked} at most.`);
}

/**
 * Finds a candidate by id or whole name, or else the only one whose name has all of the words.
 * @throws NotFoundError with the nearest names if there is none, with the candidates if there are several.
 */
export function resolveNamed(
  kind: string,
  words: string,
  candidates: readonly Named[],
  whole = 'balcer search',
): Named {
  const [found, ...others] = matchNamed(checkLength(words), candidates);
  if (found && others.length === 0) return found;
  if (found) throw new AmbiguousError(words, [found, ...others], ({ id }) => id);
  const names = candidates.flatMap((one) => one.names);
  throw new NotFoundError(noneCalled(kind, words, names, `See ${whole}.`));
}

/** How well words match a name: 2 by id or whole name, 1.25 by all words, 1 by how all of them begin, 0 not at all. */
export type NameFit = 0 | 1 | 1.25 | 2;

/** The candidates that match best, and how well they all do. */
export function bestMatches<Candidate extends Named>(
  words: string,
  candidates: readonly Candidate[],
): { readonly fit: NameFit; readonly found: Candidate[] } {
  const byId = candidates.filter(({ id }) => id === words);
  if (byId.length) return { fit: 2, found: byId };
  const asked = toNameTerms(words);
  if (asked.length === 0) return { fit: 0, found: [] };
  const named = candidates.map((one) => ({ one, names: one.names.map(toNameTerms) }));
  const having = (fits: (terms: readonly string[]) => boolean) =>
    named.filter(({ names }) => names.some(fits)).map(({ one }) => one);
  const whole = having((terms) => terms.join(' ') === asked.join(' '));
  if (whole.length) return { fit: 2, found: whole };
  const worded = having((terms) => asked.every((word) => terms.includes(word)));
  if (worded.length) return { fit: 1.25, found: worded };
  // Each word must start a word of the name. Numbers must be equal.
  const begins = (word: string, term: string) =>
    term === word || (!/\d/.test(word) && term.startsWith(word));
  const begun = having((terms) => asked.every((word) => terms.some((term) => begins(word, term))));
  return { fit: begun.length > 0 ? 1 : 0, found: begun };
}

/** The same, without how well they match. */
export function matchNamed<Candidate extends Named>(
  words: string,
  candidates: readonly Candidate[],
): Candidate[] {
  return bestMatches(words, candidates).found;
}

/** Whether the words are one of the names, not just a part of it. */
export function isWholeName({ names }: Pick<Named, 'names'>, words: string): boolean {
  const asked = toNameTerms(words).join(' ');
  return asked !== '' && names.some((name) => toNameTerms(name).join(' ') === asked);
}

/** `No flag called "--jso". Did you mean "--json"?`; ends with the hint if nothing is close. */
export function noneCalled(kind: string, words: string, names: readonly string[], hint: string) {
  return `No ${kind} called "${words}". ${didYouMean(words, names) ?? hint}`;
}

/** `Did you mean "a" or "b"?`; undefined if nothing is close. */
export function didYouMean(words: string, names: readonly string[]): string | undefined {
  const near = nearNames(words, names);
  return near.length > 0 ? `Did you mean "${near.join('" or "')}"?` : undefined;
}

/** The nearest names within a few typos. */
export function nearNames(words: string, names: readonly string[]): string[] {
  const asked = fold(words);
  if (asked.length < leastNear || asked.length > longestWord) return [];
  // Long titles may have several typos.
  const limit = Math.max(1, Math.floor(asked.length / 4));
  // Short words are close to too many others.
  const isWord = !asked.includes(' ') && asked.length > leastNear + 1;
  const found = names.map((name) => {
    const folded = fold(name);
    const parts = isWord ? folded.split(' ') : [];
    const distances = [folded, ...parts].map((part) => slipsBetween(asked, part, limit));
    return { name, distance: Math.min(...distances) };
  });
  const least = found.reduce((some, { distance }) => Math.min(some, distance), limit);
  const nearest = found.filter(({ distance }) => distance === least).map(({ name }) => name);
  return [...new Set(nearest)].slice(0, 3);
}

/** Edit distance in which two swapped letters count as one typo. */
function slipsBetween(asked: string, name: string, limit: number): number {
  const distance = leven(asked, name, { maxDistance: limit + 1 });
  const isSwapped = distance === 2 && [...asked].sort().join() === [...name].sort().join();
  return isSwapped ? 1 : distance;
}
