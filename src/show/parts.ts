/** What pages of different kinds share. */
import { groupBy } from '../dataset/dataset.ts';
import { mergeSpans, yearOf } from '../dataset/dates.ts';
import type { Claim, Source } from '../dataset/types.ts';
import { type Confidence, type EpisodeRole, episodeRoles } from '../dataset/vocabulary.ts';
import { countedAll, episodeCode, knownPhrase, roleWord, spanText } from '../dataset/words.ts';
import { suggest } from '../find/suggest.ts';
import type { PageLine } from '../format/page.ts';
import type { EpisodeRef, Related } from './related.ts';

/** A page leaves out anything but nonempty strings. */
export type Phrase = string | false | 0 | undefined;

/** A record to show, by title or name if it has one. */
type Ref = EpisodeRef | { readonly id: string; readonly title?: string; readonly name?: string };

/** The name of a command, words and flags. */
export type Command = readonly [
  name: string,
  words?: string,
  flags?: Readonly<Record<string, true | string | number>>,
];

/** Left out of the page if the content is empty. */
export type Entry = readonly [label: string, content: Phrase | readonly (string | PageLine)[]];

export interface Contents {
  readonly title: string;
  readonly aside?: string;
  /** `refs` are ids of sources; all sources of the record if absent. */
  readonly lead?: readonly {
    readonly parts: readonly Phrase[];
    readonly refs?: readonly string[];
  }[];
  readonly sections: readonly (readonly Entry[])[];
  /** Footnotes; all sources of the record if absent. */
  readonly sources?: readonly Source[];
  /** What to try next: records to show, or other commands. */
  readonly more: readonly (false | undefined | Ref | Command)[];
}

/** How much detail a page has. */
export interface PageOptions {
  /** Claims, gaps and role notes in full instead of counts. */
  readonly notes?: boolean;
  /** All sources, even if there are many. */
  readonly sources?: boolean;
  /** The value of `--data`, repeated in the commands to try next. */
  readonly data?: string | undefined;
}

const confidenceWords = {
  confirmed: 'confirmed: independent sources agree, or an official one says so',
  single: 'single: one source says so, or several that copy one another',
  conflict: 'conflict: sources differ',
  unconfirmed: 'unconfirmed: stated, but not verified',
} as const satisfies Record<Confidence, string>;

export function saidOf(phrases: readonly Phrase[]): string[] {
  return phrases.filter((phrase): phrase is string => Boolean(phrase));
}

export function commas(...phrases: readonly Phrase[]): string {
  return saidOf(phrases).join(', ');
}

/** `Ann, Bob, 3 others` */
export function fewOf(names: readonly string[], most: number): string {
  const others = names.length - most;
  return commas(...names.slice(0, most), others > 0 && `${others} others`);
}

/** `Ann, Bob and others` if more are known to be missing. An empty list means nobody; undefined means not known. */
export function namesText(people?: readonly { readonly name: string }[], incomplete = false) {
  const names = people?.map(({ name }) => name).join(', ');
  return people && (saidOf([names, incomplete && 'others']).join(' and ') || 'nobody');
}

export function idsOf(records: readonly { readonly id: string }[]): string[] {
  return records.map(({ id }) => id);
}

export function evidence(confidence: Confidence, note?: string): Entry[] {
  if (confidence === 'conflict' && note !== undefined) return [['Sources differ', note]];
  return [
    ['Note', note],
    ['Confidence', confidenceWords[confidence]],
  ];
}

export function lifeEntry(life: Related['life'], withNotes = false, label = 'Life'): Entry {
  const lines = life.map(({ date, event, place, note }) => {
    const sentence = place === undefined ? event : `${event.replace(/\.$/, '')} (${place}).`;
    return { tag: date ?? '?', text: saidOf([sentence, withNotes && note]).join(' ') };
  });
  return [label, lines];
}

export function relatedEntries({ claims, gaps }: Pick<Related, 'claims' | 'gaps'>): Entry[] {
  const lines = gaps.map(({ topic, question, ...gap }) =>
    saidOf([commas(topic, knownPhrase(gap)), question]).join(': '),
  );
  return [
    ['Claims', claims.map(claimLine)],
    ['Gaps', lines],
  ];
}

export function claimLine({ verdict, statement }: Claim): PageLine {
  return { tag: verdict, text: statement };
}

/** `2 claims, 1 gap: --notes` */
export function notesEntry(counts: Readonly<Record<string, number>>): Entry {
  const told = countedAll(counts);
  return ['Notes', told && `${told}: --notes`];
}

export function relatedOrCounts(related: Pick<Related, 'claims' | 'gaps'>, inFull = false) {
  if (inFull) return relatedEntries(related);
  return [notesEntry({ claim: related.claims.length, gap: related.gaps.length })];
}

/** Counts the values, in the given order. Values that do not occur are absent. */
export function tally<Item, Value extends string>(
  items: readonly Item[],
  keyOf: (item: Item) => Value | undefined,
  order: readonly Value[],
) {
  const groups = groupBy(items, keyOf);
  const counts = order.map((value) => [value, groups.get(value)?.length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count)) as Partial<Record<Value, number>>;
}

/** `story 20, written 50` */
export function creditCounts(roles: readonly EpisodeRole[]): string {
  const counts = Object.entries(tally(roles, (role) => role, episodeRoles));
  return counts.map(([role, count]) => `${roleWord(role)} ${count}`).join(', ');
}

/** `1992-1996, 1998` */
export function runsText(numbers: readonly number[]): string {
  return mergeSpans(numbers.map((one) => ({ from: one, to: one })))
    .map(spanText)
    .join(', ');
}

export function yearRuns(records: readonly { readonly date?: string }[]): string {
  return runsText(records.flatMap(({ date }) => (date ? yearOf(date) : [])));
}

/** `8x21 "Bad Girl"` */
export function placedTitle(episode: Omit<EpisodeRef, 'work'>): string {
  return `${episodeCode(episode)} "${episode.title}"`;
}

/** Longer titles, mostly sentences, are harder to type than an id. */
const longestTitle = 50;

export function commandFor(next: Ref | Command, path: string | undefined): string {
  if ('length' in next) return suggest({ path }, ...next);
  const words =
    'season' in next
      ? `${next.work.title} ${episodeCode(next)}`
      : (next.title ?? next.name ?? next.id);
  return suggest({ path }, 'show', words.length <= longestTitle ? words : next.id);
}
