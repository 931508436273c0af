/** The fields that a search looks at, and how much a word in each of them counts. */

import type { SharedRole } from '../dataset/shared.ts';
import type { RecordKind } from '../dataset/vocabulary.ts';

/**
 * Groups of fields that count alike. A word counts more in a short group than in a long one, so numbers
 * stand apart: an episode is not to lose places by a date that another lacks.
 */
export const fieldWeights = {
  name: 6,
  link: 3,
  number: 3,
  person: 2,
  text: 1.5,
  note: 0.5,
  id: 0.5,
} as const;

export type FieldGroup = keyof typeof fieldWeights;

/** Fields that are no function of a person, each with its group. */
const ownFields = {
  title: 'name',
  alias: 'name',
  episode: 'name',
  code: 'name',
  born: 'link',
  event: 'link',
  statement: 'link',
  'adaptation-of': 'link',
  work: 'link',
  season: 'number',
  year: 'number',
  result: 'link',
  kind: 'link',
  organization: 'link',
  category: 'link',
  ceremony: 'text',
  network: 'text',
  place: 'text',
  company: 'text',
  person: 'person',
  occupation: 'person',
  publisher: 'link',
  finding: 'text',
  about: 'link',
  topic: 'link',
  question: 'text',
  missing: 'text',
  date: 'text',
  note: 'note',
  'honored-year': 'id',
  'production-code': 'text',
  id: 'id',
} as const satisfies Record<string, FieldGroup>;

/** Where a word was found: a field of its own, or the function of a person. */
export type SearchField = keyof typeof ownFields | SharedRole | 'co-writer';

/** Fields whose own name is a word of them too: `born montreal`, `adaptation mad dog`, `director shill`. */
const spoken: ReadonlySet<SearchField> = new Set(['born', 'adaptation-of', 'network', 'publisher']);

/** How much a record counts by its kind, all else equal: sources and gaps name everything and are asked for least. */
export const kindWeights: Readonly<Record<RecordKind, number>> = {
  work: 1.4,
  person: 1.6,
  award: 1.1,
  episode: 1,
  life: 0.9,
  claim: 0.7,
  gap: 0.4,
  source: 0.2,
};

/** How much a win counts above a nomination. */
export const wonWeight = 1.15;

export function groupOf(field: SearchField): FieldGroup {
  return isOwn(field) ? ownFields[field] : 'person';
}

/** Whether the name of the field is searched together with its texts. */
export function isSpoken(field: SearchField): boolean {
  return spoken.has(field) || !isOwn(field);
}

function isOwn(field: SearchField): field is keyof typeof ownFields {
  return field in ownFields;
}
