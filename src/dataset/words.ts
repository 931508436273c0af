/** Puts facts and values into words. */
import { escapeUnsafe } from '../format/unsafe.ts';
import { networksAt } from './dataset.ts';
import type { YearRange } from './dates.ts';
import type { Episode, Gap, Honor, Nomination, Work } from './types.ts';
import { type Confidence, type EpisodeRole, writingCredits } from './vocabulary.ts';

const episodeRoleWords: Readonly<Record<string, string>> = {
  'story-by': 'story',
  'teleplay-by': 'teleplay',
  'written-by': 'written',
  director: 'directed',
} satisfies Partial<Record<EpisodeRole, string>>;

/** Turns `executive-producer` into `executive producer`. */
export function words(id: string): string {
  return id.replaceAll('-', ' ').replace(/^tv\b/, 'TV').replace(/^co /, 'co-');
}

export function roleWord(role: string): string {
  return episodeRoleWords[role] ?? words(role);
}

/** A collaborator's roles in words. Someone with a writing credit on one of the subject's episodes is a co-writer. */
export function collaboratorWords(roles: readonly string[]): string[] {
  const coWriting: readonly string[] = writingCredits;
  const names = roles.map((role) => {
    if (coWriting.includes(role)) return 'co-writer';
    return role === 'nominee' ? 'co-nominee' : words(role);
  });
  const isCoWriter = names.includes('co-writer');
  return [...new Set(names)].filter((name) => !(isCoWriter && name === 'writer'));
}

/** `NBC, Universal Television and Wolf Films`, or the same with `or`. */
export function listText(names: readonly string[], joint: 'and' | 'or' = 'and'): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${joint} ${last}`;
}

/** Up to three titles, and how many more there are. */
export function firstOf(names: readonly string[]): string {
  const shown = names.slice(0, 3).join('; ');
  const more = names.length - 3;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** All names, then fewer and how many more there are: `Green, Palau, Stern`, `Green, Palau +1`, `Green +2`. */
export function fewer(names: readonly string[]): string[] {
  return names.map((_, more) => {
    const shown = names.slice(0, names.length - more).join(', ');
    return more > 0 ? `${shown} +${more}` : shown;
  });
}

/** Season and number: `7x09`. */
export function episodeCode({ season, number }: Pick<Episode, 'season' | 'number'>): string {
  return `${season}x${String(number).padStart(2, '0')}`;
}

/** Title and number of an episode: `"Bad Girl" (8x21)`. */
export function episodeName(episode: Episode): string {
  return `"${episode.title}" (${episodeCode(episode)})`;
}

/** What a work is and where it ran, on a date if given: `NBC series`, `unproduced Starz series`. */
export function workKind(work: Pick<Work, 'kind' | 'networks' | 'status'>, date?: string): string {
  const fate = work.status === 'unproduced' ? work.status : '';
  const networks = networksAt(work, date).join(' and ');
  return [fate, networks, words(work.kind ?? 'work')].filter(Boolean).join(' ');
}

/** `1990-1999`, or `1997` for a single year. */
export function spanText({ from, to }: Required<YearRange>): string {
  return from === to ? String(from) : `${from}-${to}`;
}

/** Year ranges in words: `1997`, `1990 to 1999`, `1996 on`, `up to 1990`. */
export function yearsText(ranges: readonly YearRange[]): string {
  const texts = ranges.map(({ from, to }) => {
    if (from === undefined) return `up to ${to}`;
    if (to === undefined) return `${from} on`;
    return from === to ? String(from) : `${from} to ${to}`;
  });
  return texts.join(', ');
}

/** Number and noun: `1 work`, `23 works`, `2 people`. */
export function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : plural(noun)}`;
}

/** The plural of a word, for help and messages. */
export function plural(noun: string): string {
  if (noun === 'person') return 'people';
  return noun.endsWith('s') ? `${noun}es` : `${noun}s`;
}

/** `2 works, 1 episode`, without what there is none of. */
export function countedAll(counts: Readonly<Record<string, number | undefined>>): string {
  return Object.entries(counts)
    .flatMap(([noun, count]) => (count ? counted(count, noun) : []))
    .join(', ');
}

/** How much of a gap is known: `19 of 22`, or `19` if the total is not known. */
export function knownText({ known, total }: Pick<Gap, 'known' | 'total'>): string | undefined {
  return known === undefined || total === undefined ? known?.toString() : `${known} of ${total}`;
}

/** `19 of 22 known`; undefined if the total is not known. */
export function knownPhrase({ known, total }: Pick<Gap, 'known' | 'total'>): string | undefined {
  return known === undefined || total === undefined ? undefined : `${known} of ${total} known`;
}

/** What is added to a fact that may be wrong; undefined if the sources agree and show it. */
export function doubt(confidence: Confidence | undefined): string | undefined {
  if (confidence === 'conflict') return '(sources differ)';
  return confidence === 'unconfirmed' ? '(unconfirmed)' : undefined;
}

/** A name with the first name as an initial, to save room: `R. Sweren`. */
export function initialed(name: string): string {
  return name.replace(/^(\p{L})[^\s.]* (?=\S)/u, '$1. ');
}

/** `Sweren`, `De Niro` */
export function lastName({ name }: { readonly name: string }): string {
  return name.replace(/^.*? (?=(?:(?:de|di|da|del|van|von|la) )*\S+$)/i, '');
}

/** Names to show in less and less room: in full, with initials, last names, and only the first of them. */
export function shortNames(people: readonly { name: string }[] = []): string[] {
  const names = people.map(({ name }) => name);
  const whole = [names, names.map(initialed)].map((some) => some.join(', '));
  return [...whole, ...fewer(people.map(lastName))];
}

/** The short name of a category, or the category as announced if it has none: `drama series`. */
export function shortCategory({ award, ...rest }: Nomination | Honor): string | undefined {
  const category = 'category' in rest ? rest.category : undefined;
  return award.categories?.find(({ name }) => name === category)?.shortName ?? category;
}

/** The short name of an award and its category: `Emmy, drama series`. */
export function shortAward(record: Nomination | Honor): string {
  const { name, shortName = name } = record.award;
  return [shortName, shortCategory(record)].filter(Boolean).join(', ');
}

/** A value for a message. Strings are quoted and cut to 60 characters; lists and objects are not spelled out. */
export function showValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (value === Infinity || value === -Infinity) return 'a number too large';
  if (typeof value !== 'string') return String(value);
  const characters = [...value.slice(0, 120)];
  const cut = characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : value;
  return `"${escapeUnsafe(cut)}"`;
}

/** A name for a message, quoted unless it has only the characters of ids and field paths. */
export function showName(name: string): string {
  return /^[\w.[\]$-]{1,80}$/.test(name) ? name : showValue(name);
}

/** A path as typed, quoted if it is empty or could control the terminal. */
export function showPath(path: string): string {
  return path !== '' && path === escapeUnsafe(path) ? path : `"${escapeUnsafe(path)}"`;
}

/** A noun with its article: `a work`, `an episode`, `an honor`. */
export function withArticle(noun: string): string {
  return /^(?:[aeiou]|honor)/.test(noun) ? `an ${noun}` : `a ${noun}`;
}
