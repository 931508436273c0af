/** Words of the vocabulary as people read them. */
import type { YearRange } from './dates.ts';
import type { Episode, Gap, Work } from './types.ts';
import type { Confidence, EpisodeRole } from './vocabulary.ts';

/** What the subject did on an episode, in one word. */
const episodeRoleWords = {
  'story-by': 'story',
  'teleplay-by': 'teleplay',
  'written-by': 'written',
  'writer-unsplit': 'writer',
  director: 'directed',
  'source-writer': 'adapted',
} as const satisfies Record<EpisodeRole, string>;

/** `executive-producer` as `executive producer`. */
export function words(id: string): string {
  return id.replaceAll('-', ' ').replace(/^tv\b/, 'TV');
}

export function roleWord(role: EpisodeRole): string {
  return episodeRoleWords[role];
}

/** Season and number: `7x09`. */
export function episodeCode({ season, number }: Pick<Episode, 'season' | 'number'>): string {
  return `${season}x${String(number).padStart(2, '0')}`;
}

/** Title and place of an episode: `"Bad Girl" (8x21)`. */
export function episodeName(episode: Episode): string {
  return `"${episode.title}" (${episodeCode(episode)})`;
}

/** What a work is and where it ran: `NBC series`. */
export function workKind({ kind, networks = [] }: Pick<Work, 'kind' | 'networks'>): string {
  if (kind === 'unproduced') return ['unproduced', ...networks].join(', for ');
  return [networks.join(' and '), words(kind)].filter(Boolean).join(' ');
}

/** `1990-1999`, or `1997` for a single year. */
export function spanText({ from, to }: Required<YearRange>): string {
  return from === to ? String(from) : `${from}-${to}`;
}

/** Asked years in words: `1997`, `1990 to 1999`, `1996 on`, `up to 1990`. */
export function yearsText(ranges: readonly YearRange[]): string {
  return ranges.map(rangeText).join(', ');
}

/** Number and noun: `1 work`, `23 works`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
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

/** A command that is suggested, for the dataset that was asked. */
export function withData(command: string, data: string | undefined): string {
  if (data === undefined) return command;
  const word = /^[\w./-]+$/.test(data) ? data : `'${data.replaceAll("'", `'\\''`)}'`;
  return `${command} --data ${word}`;
}

function rangeText({ from, to }: YearRange): string {
  if (from === undefined) return `up to ${to}`;
  if (to === undefined) return `${from} on`;
  return from === to ? String(from) : `${from} to ${to}`;
}

/** Names in a row, with a word for those that the list is known to leave out. */
export function namesOf(
  people: readonly { readonly name: string }[],
  incomplete: boolean | undefined,
): string {
  const names = people.map(({ name }) => name).join(', ');
  return [...(names ? [names] : []), ...(incomplete ? ['others'] : [])].join(' and ');
}
