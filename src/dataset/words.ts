/** Facts and values in words, as people read them. */
import { escapeUnsafe } from '../format/unsafe.ts';
import { networksAt } from './dataset.ts';
import type { YearRange } from './dates.ts';
import type { Episode, Gap, Honor, Nomination, Work } from './types.ts';
import { type Confidence, type EpisodeRole, writingCredits } from './vocabulary.ts';

/** What the subject did on an episode, in one word. */
const episodeRoleWords = {
  'story-by': 'story',
  'teleplay-by': 'teleplay',
  'written-by': 'written',
  'split-unknown': 'split unknown',
  director: 'directed',
  adaptation: 'adapted',
} as const satisfies Record<EpisodeRole, string>;

/** `executive-producer` as `executive producer`. */
export function words(id: string): string {
  return id.replaceAll('-', ' ').replace(/^tv\b/, 'TV').replace(/^co /, 'co-');
}

/** What someone did on an episode, in one word. */
export function roleWord(role: string): string {
  return Object.hasOwn(episodeRoleWords, role)
    ? episodeRoleWords[role as EpisodeRole]
    : words(role);
}

/** A collaborator's roles in words: every writing credit beside the subject's makes a co-writer. */
export function collaboratorWords(roles: readonly string[]): string[] {
  const names = new Set(
    roles.map((role) => {
      if (writingCredits.some((credit) => credit === role)) return 'co-writer';
      return role === 'nominee' ? 'co-nominee' : words(role);
    }),
  );
  // A co-writer is known to write for the work.
  if (names.has('co-writer')) names.delete('writer');
  return [...names];
}

/** The first three of some names, and how many more there are. */
export function firstOf(names: readonly string[], separator = ', '): string {
  const shown = names.slice(0, 3).join(separator);
  const more = names.length - 3;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** Season and number: `7x09`. */
export function episodeCode({ season, number }: Pick<Episode, 'season' | 'number'>): string {
  return `${season}x${String(number).padStart(2, '0')}`;
}

/** Title and place of an episode: `"Bad Girl" (8x21)`. */
export function episodeName(episode: Episode): string {
  return `"${episode.title}" (${episodeCode(episode)})`;
}

/** What a work is and where it ran: `NBC series`, `unproduced Starz series`. */
export function workKind(work: Pick<Work, 'kind' | 'networks' | 'status'>): string {
  const { kind, status } = work;
  const parts = [
    status === 'unproduced' ? status : '',
    networksAt(work).join(' and '),
    kind ? words(kind) : 'work',
  ];
  return parts.filter(Boolean).join(' ');
}

/** `1990-1999`, or `1997` for a single year. */
export function spanText({ from, to }: Required<YearRange>): string {
  return from === to ? String(from) : `${from}-${to}`;
}

/** Asked years in words: `1997`, `1990 to 1999`, `1996 on`, `up to 1990`. */
export function yearsText(ranges: readonly YearRange[]): string {
  return ranges.map(rangeText).join(', ');
}

/** Number and noun: `1 work`, `23 works`, `2 people`. */
export function counted(count: number, noun: string): string {
  const plural = noun === 'person' ? 'people' : `${noun}s`;
  return `${count} ${count === 1 ? noun : plural}`;
}

/** How much of a gap is known: `19 of 22`, `19` where the whole is not known; nothing where neither is. */
export function knownText({ known, total }: Pick<Gap, 'known' | 'total'>): string | undefined {
  return known === undefined || total === undefined ? known?.toString() : `${known} of ${total}`;
}

/** The same as a phrase, `19 of 22 known`; nothing where the whole is not known. */
export function knownPhrase(gap: Pick<Gap, 'known' | 'total'>): string | undefined {
  const { known, total } = gap;
  return known === undefined || total === undefined ? undefined : `${knownText(gap)} known`;
}

/** What a table says beside a fact that is not simply so; nothing for one that is. */
export function doubt(confidence: Confidence | undefined): string | undefined {
  if (confidence === 'conflict') return '(sources differ)';
  return confidence === 'unconfirmed' ? '(unconfirmed)' : undefined;
}

function rangeText({ from, to }: YearRange): string {
  if (from === undefined) return `up to ${to}`;
  if (to === undefined) return `${from} on`;
  return from === to ? String(from) : `${from} to ${to}`;
}

/** A name as a table has room for it: `R. Sweren`. */
export function initialed(name: string): string {
  return name.replace(/^(\p{L})\S* (?=\S)/u, '$1. ');
}

/** Names in a row, with a word for those that the list is known to leave out. */
export function namesOf(
  people: readonly { readonly name: string }[],
  incomplete: boolean | undefined,
): string {
  const names = people.map(({ name }) => name).join(', ');
  return [...(names ? [names] : []), ...(incomplete ? ['others'] : [])].join(' and ');
}

/** An award as people call it, with its category in short: `Emmy, drama series`. */
export function shortAward({ award, ...rest }: Nomination | Honor): string {
  const category = 'category' in rest ? rest.category : undefined;
  const short = award.categories?.find(({ name }) => name === category)?.shortName;
  return [award.shortName ?? award.name, short ?? category].filter(Boolean).join(', ');
}

/** Characters of a string that a message quotes. */
const longestQuote = 60;

/** A value for a message: strings in quotes and cut to 60 characters, lists and objects by kind only. */
export function showValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (value === Infinity || value === -Infinity) return 'a number too large';
  if (typeof value !== 'string') return String(value);
  const characters = [...value.slice(0, 2 * longestQuote)];
  const cut =
    characters.length > longestQuote ? `${characters.slice(0, longestQuote).join('')}…` : value;
  return `"${escapeUnsafe(cut)}"`;
}

/** A name without quotes, unless it holds more than a name should. */
export function showName(name: string): string {
  return /^[\w.[\]$-]{1,80}$/.test(name) ? name : showValue(name);
}

/** A path as it is typed, unless it holds characters that could steer a terminal. */
export function showPath(path: string): string {
  return path !== '' && path === escapeUnsafe(path) ? path : `"${escapeUnsafe(path)}"`;
}

/** A noun with its article: `a work`, `an episode`, `an honor`. */
export function withArticle(noun: string): string {
  return /^(?:[aeiou]|honor)/.test(noun) ? `an ${noun}` : `a ${noun}`;
}
