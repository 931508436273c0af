/** The words of texts and of searches: both sides are read alike. */
import leven from 'leven';
import { fold } from './fold.ts';

/** Parts are numbered both ways: `Refuge (Part II)` is asked for as `refuge 2`. */
const romans: readonly string[] = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** `7x09`, `7x9`, `s07e09`, `S7E9`. */
const code = /^(?:s0*(\d+)e|0*(\d+)x)0*(\d+)$/;

/** Words shorter than this are not taken for misspelled ones. */
const leastMisspelled = 4;

/** From this length on a word may have two slips: two letters that changed places count as two. */
const leastTwoSlips = 6;

/** The words of a text, folded; numbers of parts and episodes in one form, without the word for a part. */
export function toTerms(text: string): string[] {
  const terms = fold(text).split(' ').filter(Boolean).map(toTerm);
  return terms.filter((term, index) => term !== 'part' || !isNumber(terms[index + 1]));
}

/** Longer words are none: to find out how near they are to others takes memory by the square of their length. */
const longestWord = 64;

/** Whether a word may be misspelled at all. */
export function isSlippable(term: string): boolean {
  return term.length >= leastMisspelled && term.length <= longestWord;
}

/** How many slips a word of a search is forgiven; none for short words, and none for numbers and codes. */
export function slipsOf(term: string): number {
  if (!isSlippable(term) || /\d/.test(term)) return 0;
  return term.length < leastTwoSlips ? 1 : 2;
}

/** Whether the beginning of a word will do: not for numbers, where 1 is not 1997. */
export function isPrefix(term: string): boolean {
  return term.length > 1 && !/\d/.test(term);
}

/** How a word of a text answers one of a search, best first: 0 the same, 1 its beginning, 2 misspelled; else undefined. */
export function answers(term: string, asked: string): 0 | 1 | 2 | undefined {
  if (term === asked) return 0;
  if (isPrefix(asked) && term.startsWith(asked)) return 1;
  const slips = slipsOf(asked);
  return leven(term, asked, { maxDistance: slips + 1 }) <= slips ? 2 : undefined;
}

function isNumber(term = ''): boolean {
  return /^\d+$/.test(term);
}

function toTerm(word: string): string {
  const roman = romans.indexOf(word);
  if (roman >= 0) return String(roman + 1);
  const [, season, otherSeason = season, number] = code.exec(word) ?? [];
  return number === undefined ? word : `${otherSeason}x${number.padStart(2, '0')}`;
}
