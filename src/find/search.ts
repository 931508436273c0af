/** Searches everything: words in any order, folded, shortened or misspelled, best records first. */
import leven from 'leven';
import MiniSearch, { type SearchResult } from 'minisearch';
import type { Dataset } from '../dataset/dataset.ts';
import type { Work } from '../dataset/types.ts';
import { type Document, documentsOf, type FieldText, type RecordKind } from './kinds.ts';
import { checkLength } from './names.ts';
import {
  answers,
  fold,
  isPrefix,
  isSlippable,
  slipsOf,
  toAskedTerms,
  toNameTerms,
  toTerm,
  toTerms,
} from './terms.ts';

/** A string of a record that matches words of a search. */
export interface Match {
  readonly field: string;
  readonly text: string;
  /** The words of the string that match, folded. */
  readonly terms: readonly string[];
}

/** A record that was found, and why. */
export interface Hit extends Omit<Document, 'texts' | 'weight' | 'isLast'> {
  /** Place among the hits, from 1. */
  readonly rank: number;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
  /** The string that matches each word best, each string once. Computed when read. */
  readonly matches: readonly Match[];
}

/** What a search found. */
export interface Findings {
  /** Best first. All have the same number of the words. */
  readonly hits: readonly Hit[];
  /** The words that were looked for. */
  readonly words: readonly string[];
  /** How many of the words each hit has; less than all if no record has all of them. */
  readonly matched: number;
  /** Works that were found, and whose episodes or awards match only by the title of the work. */
  readonly within: readonly Work[];
  /** If words are missing, the nearest words that some record has, nearest first. */
  readonly near: readonly string[];
}

/**
 * Groups of fields that count the same. A word counts more in a short group than in a long one, so numbers are a group
 * of their own: a date must not rank an episode below one without. The roles of people are in `person`.
 */
const groups: Readonly<Record<string, { readonly weight: number; readonly fields: string }>> = {
  name: { weight: 6, fields: 'title alias code' },
  link: {
    weight: 3,
    fields:
      'born event episode statement adaptation-of result kind organization category publisher about topic',
  },
  work: { weight: 3, fields: 'work' },
  number: { weight: 3, fields: 'season year' },
  person: { weight: 2, fields: 'person occupation' },
  text: {
    weight: 1.5,
    fields: 'ceremony network place company finding question missing date production-code',
  },
  note: { weight: 0.5, fields: 'note' },
  id: { weight: 0.5, fields: 'honored-year id' },
};

const groupOf = new Map(
  Object.entries(groups).flatMap(([group, { fields }]) =>
    fields.split(' ').map((field) => [field, group]),
  ),
);

const spoken = new Set(['born', 'adaptation-of', 'network', 'publisher']);

const boost = Object.fromEntries(
  Object.entries(groups).map(([group, { weight }]) => [group, weight]),
);

/** How much more the words count as a whole title, or as a whole part of one. */
const whole = 3;
const wholePart = 2;

/** What separates the parts of a title: `Law & Order: Criminal Intent`, `Refuge (Part II)`. */
const partEnds = /[:()]/;

const mostNear = 5;

/** Searches every record, or those of some kinds. */
export function search(dataset: Dataset, text: string, kinds?: readonly RecordKind[]): Findings {
  const words = [...new Set(toAskedTerms(checkLength(text)))];
  const { documents, vocabulary } = withSomeWord(documentsOf(dataset, kinds), words);
  const index = createIndex(documents, vocabulary);
  const isKnown = (word: string) =>
    vocabulary.has(word) ||
    (isPrefix(word) && [...vocabulary.keys()].some((term) => term.startsWith(word)));
  const lookUp = (isMisspelled: (word: string) => boolean) =>
    withMostWords(
      index.search(words.join(' '), {
        fuzzy: (word) => isMisspelled(word) && slipsOf(word),
        boostDocument: (place: number) => documents[place]?.weight ?? 1,
      }),
    );
  // A word that some record has is not misspelled, unless no record has it together with the rest.
  const strict = lookUp((word) => !isKnown(word));
  const lenient = strict.matched === words.length ? strict : lookUp(() => true);
  const { matched, results } = lenient.matched > strict.matched ? lenient : strict;
  const unknown = matched < words.length ? words.filter((word) => !isKnown(word)) : [];
  const enough = matched * 2 >= words.length;
  return {
    ...rank(enough ? results : [], documents, words),
    words,
    matched: enough ? matched : 0,
    near: unknown.flatMap((word) => nearTerms(word, [...vocabulary.keys()])).slice(0, mostNear),
  };
}

/**
 * The documents with a term that matches one of the words, and every term with whether it does. Indexing all documents
 * would take longer than the rest of the search.
 */
function withSomeWord(all: readonly Document[], words: readonly string[]) {
  const vocabulary = new Map<string, boolean>();
  const known = new Map<string, boolean>();
  const isAnswer = (folded: string) => {
    const before = known.get(folded);
    if (before !== undefined) return before;
    const term = toTerm(folded);
    const found = words.some((word) => answers(term, word) !== undefined);
    known.set(folded, found);
    vocabulary.set(term, found);
    return found;
  };
  const documents = all.filter(({ texts }) => {
    const said = texts.map(([field, text]) => (isSpoken(field) ? `${field} ${text}` : text));
    const found = fold(said.join(' ')).split(' ').filter(isAnswer);
    return found.length > 0 || texts.some((text) => gluedOf(text).some(isAnswer));
  });
  return { documents, vocabulary };
}

/** An index of the terms that match a word. */
function createIndex(documents: readonly Document[], vocabulary: ReadonlyMap<string, boolean>) {
  const index = new MiniSearch<{ place: number }>({
    fields: Object.keys(groups),
    idField: 'place',
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => vocabulary.get(term) && term,
    searchOptions: { boost, prefix: isPrefix, processTerm: (term) => term },
  });
  index.addAll(
    documents.map(({ texts }, place) => {
      const fields: Record<string, string> = {};
      for (const text of texts) {
        const group = groupOf.get(text[0]) ?? 'person';
        const terms = termsOf(text).join(' ');
        fields[group] = fields[group] === undefined ? terms : `${fields[group]} ${terms}`;
      }
      return { place, ...fields };
    }),
  );
  return index;
}

/** The terms that a string is found by: its words, a title also as one word, and the field's name if people type it. */
function termsOf(text: FieldText) {
  const [field, words] = text;
  return [...toTerms(isSpoken(field) ? `${field} ${words}` : words), ...gluedOf(text)];
}

/** The words of a title as one: `harborlights`. */
function gluedOf([field, text]: FieldText) {
  const glued = field === 'title' ? fold(text).replaceAll(' ', '') : '';
  return glued === '' || glued === text.toLowerCase() ? [] : [toTerm(glued)];
}

/** People type the names of some fields, and of all roles: `born montreal`, `director shill`. */
function isSpoken(field: string) {
  return spoken.has(field) || !groupOf.has(field);
}

/** The results with the most words of the search. */
function withMostWords(all: readonly SearchResult[]) {
  const matched = all.reduce((most, { queryTerms }) => Math.max(most, queryTerms.length), 0);
  return { matched, results: all.filter(({ queryTerms }) => queryTerms.length === matched) };
}

/** The hits, best first, and the works whose episodes and awards are not listed one by one. */
function rank(
  results: readonly SearchResult[],
  documents: readonly Document[],
  words: readonly string[],
) {
  const found = results.flatMap(({ id, score, match }) => {
    const document = documents[id];
    if (document === undefined) return [];
    const isOfWork = Object.values(match).every(
      (found) => found.includes('work') && !found.includes('name') && !found.includes('link'),
    );
    return [{ document, score: score * wholeness(document, words), isOfWork }];
  });
  const works = new Map(
    found.flatMap(({ document: { thing } }) =>
      thing.of === 'work' ? [[thing.record.id, thing.record] as const] : [],
    ),
  );
  // A record found only by the title of its work is left to the list of that work.
  const within = new Set<Work>();
  const hits = found.filter(({ document: { thing }, isOfWork }) => {
    const work = isOfWork && 'work' in thing.record && works.get(thing.record.work ?? '');
    if (work) within.add(work);
    return !work;
  });
  hits.sort((a, b) => Number(a.document.isLast) - Number(b.document.isLast) || b.score - a.score);
  return {
    hits: hits.map(({ document: { texts, weight: _, isLast: __, ...record }, score }, place) => ({
      ...record,
      rank: place + 1,
      score,
      get matches() {
        return explain(texts, words);
      },
    })),
    within: [...within],
  };
}

/** The string that matches each word best: first by how it matches, then by the weight of the field. */
function explain(texts: readonly FieldText[], words: readonly string[]) {
  const matches = new Map<FieldText, string[]>();
  for (const word of words) {
    const found = texts.flatMap((text) =>
      termsOf(text).flatMap((term) => {
        const answer = answers(term, word);
        const weight = groups[groupOf.get(text[0]) ?? 'person']?.weight ?? 0;
        return answer === undefined ? [] : [{ text, term, rank: answer - weight / 100 }];
      }),
    );
    const [first] = found;
    if (first === undefined) continue;
    const { text, term } = found.reduce((best, one) => (one.rank < best.rank ? one : best), first);
    matches.set(text, [...(matches.get(text) ?? []), term]);
  }
  return [...matches].map(([[field, text], terms]) => ({ field, text, terms }));
}

/** The factor for words that are a whole title, misspelled or not. */
function wholeness({ texts }: Document, words: readonly string[]) {
  const title = texts[0]?.[1] ?? '';
  if (isWhole(title, words)) return whole;
  const parts = title.split(partEnds);
  return parts.length > 1 && parts.some((part) => isWhole(part, words)) ? wholePart : 1;
}

function isWhole(text: string, words: readonly string[]) {
  const asked = words.filter((word) => word !== 'and');
  const terms = toNameTerms(text);
  return (
    terms.length === asked.length &&
    terms.every((term, place) => [0, 2].includes(answers(term, asked[place] ?? '') ?? 1))
  );
}

/** The terms within a third of a word, nearest first. */
function nearTerms(word: string, vocabulary: readonly string[]) {
  if (!isSlippable(word)) return [];
  const limit = Math.max(1, Math.floor(word.length / 3));
  return vocabulary
    .map((term) => ({ term, distance: leven(term, word, { maxDistance: limit + 1 }) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .map(({ term }) => term);
}
