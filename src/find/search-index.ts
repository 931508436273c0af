/** The index of a search: which words stand in which group of fields of which record. */
import MiniSearch from 'minisearch';
import { type FieldGroup, fieldWeights, groupOf } from './search-fields.ts';
import { termsOf } from './search-match.ts';
import { isPrefix, toTerms } from './search-words.ts';
import type { FieldText, Searchable } from './searchable.ts';

/** The terms of a record by group of fields, under its place in the list of records. */
export type Index = MiniSearch<Partial<Record<FieldGroup, string>> & { readonly place: number }>;

const groups = Object.keys(fieldWeights);

/** A third of a word may differ in one that is suggested for it. */
const nearness = (word: string) => Math.max(1, Math.floor(word.length / 3));

/** Indexes the records under their places in the list. */
export function createIndex(records: readonly Searchable[]): Index {
  const index: Index = new MiniSearch({
    fields: groups,
    idField: 'place',
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
    searchOptions: { tokenize: toTerms, boost: fieldWeights, prefix: isPrefix },
    autoSuggestOptions: { tokenize: toTerms, fuzzy: nearness },
  });
  // Names of works and people come again and again: each text is folded once.
  const known = new Map<string, readonly string[]>();
  const termsOnce = (text: FieldText) => {
    const key = text.join();
    const terms = known.get(key) ?? termsOf(text);
    known.set(key, terms);
    return terms;
  };
  index.addAll(records.map(({ texts }, place) => ({ place, ...fieldsOf(texts, termsOnce) })));
  return index;
}

/** The words of the texts by group of fields. */
function fieldsOf(texts: readonly FieldText[], termsOf: (text: FieldText) => readonly string[]) {
  const fields: Partial<Record<FieldGroup, string>> = {};
  for (const text of texts) {
    const group = groupOf(text[0]);
    const terms = termsOf(text).join(' ');
    fields[group] = fields[group] === undefined ? terms : `${fields[group]} ${terms}`;
  }
  return fields;
}
