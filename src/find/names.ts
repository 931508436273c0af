/** Names: how words are read, compared with names, and taken for the one that they mean. */
import leven from 'leven';
import { NotFoundError, UsageError } from '../errors.ts';

/** Letters that Unicode does not split into a plain letter and an accent. */
const letters = { ø: 'o', đ: 'd', ð: 'd', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' };

/** Characters beyond this are ignored: no name is that long. */
const longestText = 10_000;

/** The plain words of a string: `Law & Order: LA` becomes `law and order la`, `René` becomes `rene`. */
export function fold(text: string): string {
  const lower = text.slice(0, longestText).toLowerCase();
  const plain = lower.replace(/&/g, ' and ').replace(/['’‘`´]/g, '');
  // Most strings are ASCII, which needs none of the rest.
  if (!/[^ -~]/.test(plain)) return plain.replace(/[^a-z0-9]+/g, ' ').trim();
  return plain
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[øđðłßæœþ]/g, (letter) => letters[letter as keyof typeof letters])
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The plain words joined into one, safe to type in any shell: `first-run-syndication`. */
export function hyphenated(text: string): string {
  return fold(text).replaceAll(' ', '-');
}

/** Parts are numbered both ways: `Refuge (Part II)` is also `refuge 2`. */
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** The form of a folded word that others are compared with. */
export function toTerm(word: string): string {
  if (romans.includes(word)) return String(romans.indexOf(word) + 1);
  if (/\d/.test(word)) {
    // `7x09`, `7x9`, `s07e09`, `S7E9`.
    const [, first, second, number] = /^(?:s0*(\d+)e|0*(\d+)x)0*(\d+)$/.exec(word) ?? [];
    return number === undefined ? word : `${first ?? second}x${number.padStart(2, '0')}`;
  }
  // `Emmys` is also `Emmy`; `cross`, `bus` and `crisis` are not plurals.
  return /..[^ius]s$/.test(word) ? word.slice(0, -1) : word;
}

/** The folded words of a string, numbers of parts and episodes in one form, plurals as singulars. */
export function toTerms(text: string): string[] {
  return fold(text).split(' ').filter(Boolean).map(toTerm);
}

/** The same, without the word `part` before a number, which titles leave out: `Refuge (2)`. */
export function toAskedTerms(text: string): string[] {
  const terms = toTerms(text);
  return terms.filter((term, index) => term !== 'part' || !/^\d+$/.test(terms[index + 1] ?? ''));
}

/** The words that make a name: `and` may be left out, as in `law order`. */
export function toNameTerms(text: string): string[] {
  const terms = toAskedTerms(text);
  const named = terms.filter((term) => term !== 'and');
  return named.length ? named : terms;
}

/** Longer words are not compared by edit distance, which would take too long. */
const longestWord = 64;

/** Whether a word may be misspelled at all. */
export function isSlippable(term: string): boolean {
  return term.length > 3 && term.length <= longestWord;
}

/** How many typos a word of a search may have, where two swapped letters count as two. */
export function slipsOf(term: string): number {
  if (!isSlippable(term) || /\d/.test(term)) return 0;
  return term.length < 6 ? 1 : 2;
}

/** Whether a prefix matches. Never for numbers: `1` must not find `1997`. */
export function isPrefix(term: string): boolean {
  return term.length > 1 && !/\d/.test(term);
}

/** How a term matches a word of a search, best first: 0 the same, 1 a prefix, 2 misspelled; else undefined. */
export function answers(term: string, asked: string): 0 | 1 | 2 | undefined {
  if (term === asked) return 0;
  if (isPrefix(asked) && term.startsWith(asked)) return 1;
  const slips = slipsOf(asked);
  if (Math.abs(term.length - asked.length) > slips) return undefined;
  return leven(term, asked, { maxDistance: slips + 1 }) <= slips ? 2 : undefined;
}

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
  const whole = candidates.filter((one) => isWholeName(one, words));
  if (whole.length) return whole;
  // Each word has to begin a word of the name; numbers have to be the same.
  const begins = (word: string, term: string) =>
    term === word || (!/\d/.test(word) && term.startsWith(word));
  return candidates.filter(({ names }) =>
    names.some((name) => {
      const terms = toNameTerms(name);
      return asked.every((word) => terms.some((term) => begins(word, term)));
    }),
  );
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
  // One typo is likely in a word, a few in a long title.
  const limit = Math.max(1, Math.floor(asked.length / 4));
  const isWord = !asked.includes(' ') && asked.length > leastNear;
  const found = candidates.map(({ names }) => {
    const folded = names.map(fold);
    const parts = isWord ? folded.flatMap((name) => name.split(' ')) : [];
    const distances = [...folded, ...parts].map((part) => slipsBetween(asked, part, limit));
    return { name: names[0] ?? '', distance: Math.min(...distances) };
  });
  const least = Math.min(limit, ...found.map(({ distance }) => distance));
  const nearest = found.filter(({ distance }) => distance === least).map(({ name }) => name);
  return [...new Set(nearest)].slice(0, mostNear).map((name) => `"${name}"`);
}

/** The edit distance, where two swapped letters count as one. */
function slipsBetween(asked: string, name: string, limit: number): number {
  const distance = leven(asked, name, { maxDistance: limit + 1 });
  const isSwapped = distance === 2 && [...asked].sort().join() === [...name].sort().join();
  return isSwapped ? 1 : distance;
}
