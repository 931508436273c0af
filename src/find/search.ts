/**
 * Search over every record: words in any order, folded, begun or misspelled. It loads minisearch, so
 * whoever does not search imports its types alone.
 */
import type { SearchResult } from 'minisearch';
import type { Dataset } from '../dataset/dataset.ts';
import type { RecordKind } from '../dataset/vocabulary.ts';
import { kindWeights, wonWeight } from './search-fields.ts';
import { createIndex, type Index } from './search-index.ts';
import { explain, type Match, wholeness } from './search-match.ts';
import { searchables } from './search-records.ts';
import { isSlippable, slipsOf, toTerms } from './search-words.ts';
import type { Found, Searchable } from './searchable.ts';

/** A record that was found, and why. */
export interface Hit {
  readonly record: Found;
  readonly id: string;
  readonly title: string;
  /** Place among the hits, from 1. */
  readonly rank: number;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
  /** The field and text that answer each word, a field once. */
  readonly matches: readonly Match[];
}

/** What a search came to. */
export interface Findings {
  /** Best first. All have the same number of the words. */
  readonly hits: readonly Hit[];
  /** The words that were looked for. */
  readonly words: readonly string[];
  /** How many of the words each hit has; less than all where no record has all of them. */
  readonly matched: number;
}

/** An index in memory. */
export interface Search {
  /** How many records it looks at. */
  readonly size: number;
  readonly find: (words: string, kinds?: readonly RecordKind[]) => Findings;
  /** Words of the index that are near to the words which it does not have, nearest first. */
  readonly near: (words: string) => string[];
}

const mostNear = 5;

interface Indexed {
  readonly index: Index;
  readonly records: readonly Searchable[];
}

/** Indexes a dataset: in time proportional to its texts. */
export function createSearch(dataset: Dataset): Search {
  const records = searchables(dataset);
  const index = createIndex(records);
  return {
    size: records.length,
    find: (words, kinds) => find({ index, records }, words, kinds),
    near: (words) => near(index, words),
  };
}

function find(indexed: Indexed, text: string, kinds?: readonly RecordKind[]): Findings {
  const words = [...new Set(toTerms(text))];
  const { results, matched } = lookUp(indexed, words, kinds);
  if (matched * 2 < words.length) return { hits: [], words, matched: 0 };
  const scored = results.flatMap(({ id, score }) => {
    const found = indexed.records[id];
    return found ? [{ found, score: score * wholeness(found.title, words) }] : [];
  });
  const hits = scored
    .sort((a, b) => b.score - a.score)
    .map((one, place) => hitOf(one, place, words));
  return { hits, words, matched };
}

/** A word that the index has is meant as it stands, unless no record has it with the rest. */
function lookUp(
  { index, records }: Indexed,
  words: readonly string[],
  kinds?: readonly RecordKind[],
) {
  const kindOf = (number: number) => records[number]?.record.kind;
  const matching = (isMisspelled: (word: string) => boolean) =>
    best(
      index.search(words.join(' '), {
        fuzzy: (word) => isMisspelled(word) && slipsOf(word),
        boostDocument: (number: number) => weightOf(records[number]?.record),
        filter: ({ id }) => !kinds || kinds.some((kind) => kind === kindOf(id)),
      }),
    );
  const strict = matching((word) => !isKnown(index, word));
  if (strict.matched === words.length) return strict;
  const lenient = matching(() => true);
  return lenient.matched > strict.matched ? lenient : strict;
}

/** The results with the most words of the search. */
function best(all: readonly SearchResult[]) {
  const matched = all.reduce((most, { queryTerms }) => Math.max(most, queryTerms.length), 0);
  return { matched, results: all.filter(({ queryTerms }) => queryTerms.length === matched) };
}

function isKnown(index: Index, word: string): boolean {
  return index.search(word).length > 0;
}

function weightOf(record: Found | undefined): number {
  if (record === undefined) return 0;
  const won = record.kind === 'award' && record.award.result === 'won';
  return kindWeights[record.kind] * (won ? wonWeight : 1);
}

function hitOf(
  { found, score }: { readonly found: Searchable; readonly score: number },
  place: number,
  words: readonly string[],
): Hit {
  const { record, id, title } = found;
  return {
    record,
    id,
    title,
    rank: place + 1,
    score,
    // Of hundreds of hits ten are shown: only those are explained.
    get matches() {
      return explain(found, words);
    },
  };
}

function near(index: Index, text: string): string[] {
  const words = toTerms(text).filter((word) => isSlippable(word) && !isKnown(index, word));
  const suggestions = words.flatMap((word) => index.autoSuggest(word));
  return [...new Set(suggestions.map(({ suggestion }) => suggestion))].slice(0, mostNear);
}
