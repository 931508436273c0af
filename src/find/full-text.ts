/** Full-text search over all records: words in any order, abbreviated or misspelled. */
import leven from 'leven';
import MiniSearch, { type SearchResult } from 'minisearch';
import { type Dataset, groupBy } from '../dataset/dataset.ts';
import type { Work } from '../dataset/types.ts';
import { type Document, documentsOf, type FieldText, type RecordKind } from './kinds.ts';
import {
  answers,
  checkLength,
  fold,
  isPrefix,
  isSlippable,
  slipsOf,
  toAskedTerms,
  toNameTerms,
  toTerm,
  toTerms,
} from './names.ts';

/** A string in a record that contains some of the words. */
export interface Match {
  readonly field: string;
  readonly text: string;
  /** The words that match, without case and accents. */
  readonly terms: readonly string[];
}

/** A record that was found, and why. */
export interface Hit extends Pick<Document, 'thing' | 'kind' | 'id' | 'title'> {
  /** Position among the hits, from 1. */
  readonly rank: number;
  /** Higher is better; only comparable within one search. */
  readonly score: number;
  /** The best string for each word, without duplicates. Computed on access. */
  readonly matches: readonly Match[];
}

export type Findings = ReturnType<typeof search>;

/**
 * Groups of fields, each with a weight. A match in a short group scores higher than in a long one, so years have their
 * own group: an episode with a date must not rank below one without.
 */
const groups: Readonly<Record<string, readonly [weight: number, fields: string]>> = {
  name: [6, 'title alias code'],
  link: [
    3,
    'born event episode statement adaptation-of result kind organization category publisher about topic',
  ],
  work: [3, 'work'],
  number: [3, 'season year'],
  person: [2, 'person occupation'],
  text: [1.5, 'ceremony network place company finding question missing date production-code'],
  note: [0.5, 'note'],
  id: [0.5, 'honored-year id'],
};

const groupsByField = new Map(
  Object.entries(groups).flatMap(([group, [, fields]]) =>
    fields.split(' ').map((field) => [field, group]),
  ),
);

const boost = Object.fromEntries(
  Object.entries(groups).map(([group, [weight]]) => [group, weight]),
);

/** All other fields are roles of people. */
function groupOf([field]: FieldText) {
  return groupsByField.get(field) ?? 'person';
}

export function search(dataset: Dataset, text: string, kinds?: readonly RecordKind[]) {
  const words = [...new Set(toAskedTerms(checkLength(text)))];
  const { documents, vocabulary } = withSomeWord(documentsOf(dataset, kinds), words);
  const terms = [...vocabulary.keys()];
  const unknown = words.filter(
    (word) =>
      !vocabulary.has(word) && !(isPrefix(word) && terms.some((term) => term.startsWith(word))),
  );
  const index = createIndex(documents, vocabulary);
  const lookUp = (misspelled: readonly string[]) => {
    const results = index.search(words.join(' '), {
      fuzzy: (word) => misspelled.includes(word) && slipsOf(word),
      boostDocument: (place: number) => documents[place]?.weight ?? 1,
    });
    const matched = results.reduce((most, one) => Math.max(most, one.queryTerms.length), 0);
    return { matched, results: results.filter(({ queryTerms }) => queryTerms.length === matched) };
  };
  // Allow typos in known words only if no record has all of the words.
  const strict = lookUp(unknown);
  const lenient = strict.matched === words.length ? strict : lookUp(words);
  const { matched, results } = lenient.matched > strict.matched ? lenient : strict;
  const isEnough = matched * 2 >= words.length;
  const missing = matched < words.length ? unknown : [];
  return {
    ...rank(isEnough ? results : [], documents, words),
    words,
    /** How many of the words each hit has. */
    matched: isEnough ? matched : 0,
    /** Known words that are close to the unknown ones, closest first. */
    near: missing.flatMap((word) => nearTerms(word, terms)).slice(0, 5),
  };
}

/**
 * The documents that contain any of the words, and all terms, each with whether it matches a word. Indexing every
 * document would take longer than the rest of the search.
 */
function withSomeWord(all: readonly Document[], words: readonly string[]) {
  const known = new Map<string, readonly [term: string, isAnswer: boolean]>();
  const isAnswer = (folded: string) => {
    const before = known.get(folded);
    if (before) return before[1];
    const term = toTerm(folded);
    const found = words.some((word) => answers(term, word) !== undefined);
    known.set(folded, [term, found]);
    return found;
  };
  const documents = all.filter(({ texts }) => {
    const found = fold(texts.map(spokenText).join(' ')).split(' ').filter(isAnswer);
    return found.length > 0 || texts.flatMap(gluedOf).some(isAnswer);
  });
  return { documents, vocabulary: new Map(known.values()) };
}

/** Indexes only the terms that match a word. */
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
      const byGroup = groupBy(texts, groupOf);
      const fields = [...byGroup].map(([group, some]) => [group, some.flatMap(termsOf).join(' ')]);
      return { place, ...Object.fromEntries(fields) };
    }),
  );
  return index;
}

function termsOf(text: FieldText) {
  return [...toTerms(spokenText(text)), ...gluedOf(text)];
}

const spoken = new Map([
  ['born', 'born birth'],
  ['adaptation-of', 'adaptation of'],
  ['network', 'network'],
  ['publisher', 'publisher'],
]);

/** Adds the name of a field that users may type, as in `director shill`. All other names are roles. */
function spokenText([field, text]: FieldText) {
  const name = groupsByField.has(field) ? spoken.get(field) : field;
  return name === undefined ? text : `${name} ${text}`;
}

/** Finds a title typed as one word: `harborlights`. */
function gluedOf([field, text]: FieldText) {
  const glued = field === 'title' ? fold(text).replaceAll(' ', '') : '';
  return glued === '' || glued === text.toLowerCase() ? [] : [toTerm(glued)];
}

function rank(
  results: readonly SearchResult[],
  documents: readonly Document[],
  words: readonly string[],
) {
  const found = results.map(({ id, score, match }) => {
    const document = documents[id] as Document;
    const isOfWork = Object.values(match).every(
      (groups) => groups.includes('work') && !groups.includes('name') && !groups.includes('link'),
    );
    return { ...document, score: score * wholeness(document, words), isOfWork };
  });
  const works = found.flatMap(({ thing }) => (thing.of === 'work' ? thing.record : []));
  const within = new Set<Work>();
  const hits = found.filter(({ thing: { record }, isOfWork }) => {
    const work = isOfWork && 'work' in record && works.find(({ id }) => id === record.work);
    if (work) within.add(work);
    return !work;
  });
  hits.sort((a, b) => Number(a.isLast) - Number(b.isLast) || b.score - a.score);
  return {
    /** Best first; all match the same number of words. */
    hits: hits.map(
      ({ texts, weight, isLast, isOfWork, ...hit }, place): Hit => ({
        ...hit,
        rank: place + 1,
        get matches() {
          return explain(texts, words);
        },
      }),
    ),
    /** Works whose episodes and awards are left out because only the work's title matches. */
    within: [...within],
  };
}

/** Prefers exact matches, then fields with a higher weight. */
function explain(texts: readonly FieldText[], words: readonly string[]) {
  const matches = new Map<FieldText, string[]>();
  for (const word of words) {
    const found = texts.flatMap((text) =>
      termsOf(text).flatMap((term) => {
        const answer = answers(term, word);
        const [weight] = groups[groupOf(text)] ?? [0];
        return answer === undefined ? [] : [{ text, term, rank: answer - weight / 100 }];
      }),
    );
    const [best] = found.sort((a, b) => a.rank - b.rank);
    if (best) matches.set(best.text, [...(matches.get(best.text) ?? []), best.term]);
  }
  return [...matches].map(([[field, text], terms]) => ({ field, text, terms }));
}

/** Score factor if the words are a whole title, or a whole part of a title like `Refuge (Part II)`. */
function wholeness({ texts: [[, title] = ['', '']] }: Document, words: readonly string[]) {
  const asked = words.filter((word) => word !== 'and');
  // Typos are fine, prefixes are not.
  const isWhole = (text: string) => {
    const terms = toNameTerms(text);
    const kinds = terms.map((term, place) => answers(term, asked[place] ?? ''));
    return terms.length === asked.length && kinds.every((kind) => kind === 0 || kind === 2);
  };
  if (isWhole(title)) return 3;
  const parts = title.split(/[:()]/);
  return parts.length > 1 && parts.some(isWhole) ? 2 : 1;
}

/** Terms that differ in at most a third of the letters, closest first. */
function nearTerms(word: string, terms: readonly string[]) {
  if (!isSlippable(word)) return [];
  const limit = Math.floor(word.length / 3);
  return terms
    .map((term) => ({ term, distance: leven(term, word, { maxDistance: limit + 1 }) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .map(({ term }) => term);
}
