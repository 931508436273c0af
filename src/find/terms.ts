/** Words as people type them: without case, accents and punctuation, with `&` read as `and`. */
import leven from 'leven';

const letters: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

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
    .replace(/[øđðłßæœþ]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The plain words joined into one, safe to type in any shell: `first-run-syndication`. */
export function hyphenated(text: string): string {
  return fold(text).replaceAll(' ', '-');
}

/** Parts are numbered both ways: `Refuge (Part II)` is also `refuge 2`. */
const romans: readonly string[] = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** `7x09`, `7x9`, `s07e09`, `S7E9`. */
const code = /^(?:s0*(\d+)e|0*(\d+)x)0*(\d+)$/;

/** Words shorter than this are never taken for misspellings. */
const leastMisspelled = 4;

/** Words of this length may have two typos; two swapped letters count as two. */
const leastTwoSlips = 6;

/** Longer words are not compared by edit distance, which would take too long. */
export const longestWord = 64;

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

/** How many typos a word of a search may have: none in short words, numbers and codes. */
export function slipsOf(term: string): number {
  if (!isSlippable(term) || /\d/.test(term)) return 0;
  return term.length < leastTwoSlips ? 1 : 2;
}

/** Whether a word may be misspelled at all. */
export function isSlippable(term: string): boolean {
  return term.length >= leastMisspelled && term.length <= longestWord;
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

/** The form of a folded word that others are compared with. */
export function toTerm(word: string): string {
  if (/^[ivx]+$/.test(word) && romans.includes(word)) return String(romans.indexOf(word) + 1);
  if (/\d/.test(word)) {
    const [, season, otherSeason = season, number] = code.exec(word) ?? [];
    return number === undefined ? word : `${otherSeason}x${number.padStart(2, '0')}`;
  }
  // `Emmys` is also `Emmy`; `cross`, `bus` and `crisis` are not plurals.
  return word.endsWith('s') && /..[^ius]s$/.test(word) ? word.slice(0, -1) : word;
}
