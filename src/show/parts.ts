/** What the pages of several kinds share. */

import { mergeSpans, yearOf } from '../dataset/dates.ts';
import type { Claim, Source } from '../dataset/types.ts';
import { type Confidence, type EpisodeRole, episodeRoles } from '../dataset/vocabulary.ts';
import {
  counted,
  episodeCode,
  knownPhrase,
  namesOf,
  roleWord,
  spanText,
} from '../dataset/words.ts';
import { shellWord } from '../find/suggest.ts';
import type { Page, PageLine } from '../format/page.ts';
import type { EpisodeRef, Related } from './related.ts';

/** A label and what is known under it; left out if that is nothing. */
export type Entry = readonly [
  label: string,
  content: string | readonly (string | PageLine)[] | undefined,
];

/** What a page says. */
export interface Contents extends Omit<Page, 'sections' | 'footnotes'> {
  readonly sections: readonly (readonly Entry[])[];
  /** The footnotes. */
  readonly sources?: readonly Source[];
}

/** How much a page says. */
export interface PageOptions {
  /** Claims, gaps and remarks in full, instead of how many they are. */
  readonly notes?: boolean | undefined;
  /** Every source, however many there are. */
  readonly sources?: boolean | undefined;
}

const confidenceWords = {
  confirmed: 'confirmed: independent sources agree, or an official one has it',
  single: 'single: one source has it, or several that depend on one another',
  conflict: 'conflict: sources differ',
  unconfirmed: 'unconfirmed: stated, not shown',
} as const satisfies Record<Confidence, string>;

/** Names in a row; `nobody` for a list that is known to be empty. */
export function namesText(
  people: readonly { readonly name: string }[] | undefined,
  incomplete?: boolean,
): string | undefined {
  return people && (namesOf(people, incomplete) || 'nobody');
}

/** How well a fact is known; a note on sources that differ is named for what it is. */
export function evidence(confidence: Confidence, note?: string): Entry[] {
  if (confidence === 'conflict' && note !== undefined) return [['Sources differ', note]];
  return [
    ['Note', note],
    ['Confidence', confidenceWords[confidence]],
  ];
}

/** Life events about a record. */
export function lifeEntry(life: Related['life']): Entry {
  const lines = life.map(({ date, event, place }) => ({
    tag: date ?? '?',
    text: place === undefined ? event : `${event.replace(/\.$/, '')} (${place}).`,
  }));
  return ['Life', lines];
}

/** Claims and gaps about a record. */
export function relatedEntries({ claims, gaps }: Pick<Related, 'claims' | 'gaps'>): Entry[] {
  return [
    ['Claims', claims.map(claimLine)],
    ['Gaps', gaps.map(gapText)],
  ];
}

/** How many claims, gaps and remarks there are, and the flag that shows them. */
export function notesEntry(counts: Readonly<Record<string, number>>): Entry {
  const found = Object.entries(counts).filter(([, count]) => count > 0);
  const text = found.map(([noun, count]) => counted(count, noun)).join(', ');
  return ['Notes', text && `${text}: --notes`];
}

/** A claim with its verdict. */
export function claimLine({ verdict, statement }: Claim): PageLine {
  return { tag: verdict, text: statement };
}

function gapText({ topic, question, ...counts }: Related['gaps'][number]): string {
  const head = [topic, knownPhrase(counts)].filter(Boolean).join(', ');
  return head === '' ? question : `${head}: ${question}`;
}

/** How many episodes have each credit: `story 20, written 50`. */
export function creditCounts(roles: readonly EpisodeRole[]): string {
  return countsText(tally(roles, episodeRoles));
}

/** Credits as they were counted, in words. */
export function countsText(counts: Readonly<Partial<Record<EpisodeRole, number>>>): string {
  return Object.entries(counts)
    .map(([role, count]) => `${creditWord(role as EpisodeRole)} ${count}`)
    .join(', ');
}

function creditWord(role: EpisodeRole): string {
  return role === 'split-unknown' ? 'split unknown' : roleWord(role);
}

/** How often each value occurs, in the order of the list; those that do not are absent. */
export function tally<Value extends string>(values: readonly Value[], order: readonly Value[]) {
  const counts = order.map((one) => [one, values.filter((value) => value === one).length] as const);
  const found = counts.filter(([, count]) => count > 0);
  return Object.fromEntries(found) as Partial<Record<Value, number>>;
}

/** Numbers in runs: `1992-1996, 1998`; nothing for none. */
export function runsText(numbers: readonly number[]): string {
  return mergeSpans(numbers.map((one) => ({ from: one, to: one })))
    .map(spanText)
    .join(', ');
}

/** The years of some dates in runs, unknown dates left out. */
export function yearRuns(dates: readonly (string | undefined)[]): string {
  return runsText(dates.flatMap((date) => (date === undefined ? [] : yearOf(date))));
}

/** `NBC, Universal Television and Wolf Films` */
export function listText(names: readonly string[], joint = 'and'): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${joint} ${last}`;
}

/** `8x21 "Bad Girl"` */
export function placedTitle(episode: Omit<EpisodeRef, 'work'>): string {
  return `${episodeCode(episode)} "${episode.title}"`;
}

/** The words that `show` finds an episode by: `Law & Order 8x21`. */
export function placeWords(episode: EpisodeRef): string {
  return `${episode.work.title} ${episodeCode(episode)}`;
}

/** Longer words (sentences, mostly) are harder to type than an id. */
const mostWords = 50;

/** `balcer show` of a title or a name; of the id if the words are long. */
export function showCommand(id: string, words = id): string {
  return `balcer show ${shellWord(words.length <= mostWords ? words : id)}`;
}
