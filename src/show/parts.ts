/** What the pages of several kinds share. */

import { mergeSpans, yearOf } from '../dataset/dates.ts';
import type { Claim, Source } from '../dataset/types.ts';
import { type Confidence, type EpisodeRole, episodeRoles } from '../dataset/vocabulary.ts';
import { episodeCode, knownPhrase, namesOf, roleWord, spanText } from '../dataset/words.ts';
import type { Sheet, SheetLine } from '../format/sheet.ts';
import type { EpisodeRef, Related } from './related.ts';

/** A label and what is known under it; left out if that is nothing. */
export type Entry = readonly [
  label: string,
  content: string | readonly (string | SheetLine)[] | undefined,
];

/** Everything known of one thing, in words. */
export interface Page extends Omit<Sheet, 'sections' | 'footnotes'> {
  readonly sections: readonly (readonly Entry[])[];
  /** The footnotes. */
  readonly sources?: readonly Source[];
}

/** With more gaps than this, a page gives their topics alone. */
const manyGaps = 2;

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

/** Life events, claims and gaps about a record. */
export function relatedEntries({
  life = [],
  claims,
  coverage,
}: Omit<Related, 'life'> & Partial<Related>): Entry[] {
  return [
    [
      'Life',
      life.map(({ date, event, place }) => ({
        tag: date ?? '?',
        text: place === undefined ? event : `${event.replace(/\.$/, '')} (${place}).`,
      })),
    ],
    ['Claims', claims.map(claimLine)],
    ['Missing', coverage.map((gap) => gapText(gap, coverage.length > manyGaps))],
  ];
}

/** A claim with its verdict. */
export function claimLine({ verdict, statement }: Claim): SheetLine {
  return { tag: verdict, text: statement };
}

function gapText({ topic, question, ...counts }: Related['coverage'][number], brief: boolean) {
  const head = [topic, knownPhrase(counts)].filter(Boolean).join(', ');
  if (head === '') return question;
  return brief ? head : `${head}: ${question}`;
}

/** The gaps of a work, if the page gives only their topics. */
export function gapsCommand({ coverage }: Pick<Related, 'coverage'>, work: string): string[] {
  return coverage.length > manyGaps ? [`balcer coverage --work ${work}`] : [];
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
  return role === 'writer-unsplit' ? 'undivided' : roleWord(role);
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

/** `8x21 "Bad Girl"` */
export function placedTitle(episode: Omit<EpisodeRef, 'work'>): string {
  return `${episodeCode(episode)} "${episode.title}"`;
}

/** `balcer show` of an id. */
export function showCommand(id: string): string {
  return `balcer show ${id}`;
}
