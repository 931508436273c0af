/** A record as a search sees it: what it is, and the texts in its fields. */
import type { Dataset, Person } from '../dataset/dataset.ts';
import type { Collaborator } from '../dataset/shared.ts';
import type { Claim, Episode, Gap, LifeEvent, Source, Subject, Work } from '../dataset/types.ts';
import type { Award } from '../query/awards.ts';
import type { SearchField } from './search-fields.ts';

/** A record that can be found. */
export type Found =
  | { readonly kind: 'work'; readonly work: Work }
  | { readonly kind: 'episode'; readonly episode: Episode; readonly work: Work }
  | { readonly kind: 'person'; readonly person: Person; readonly shared?: Collaborator | undefined }
  | { readonly kind: 'person'; readonly person: Subject; readonly isSubject: true }
  | { readonly kind: 'award'; readonly award: Award }
  | { readonly kind: 'life'; readonly event: LifeEvent }
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'gap'; readonly gap: Gap }
  | { readonly kind: 'source'; readonly source: Source };

/** A text in a field; a field may have several. */
export type FieldText = readonly [field: SearchField, text: string];

/** A record with its name and the texts of its fields. */
export interface Searchable {
  readonly record: Found;
  readonly id: string;
  /** What a person would call it; the first text of the field `title`. */
  readonly title: string;
  readonly texts: readonly FieldText[];
}

interface Name {
  readonly id: string;
  readonly title: string;
}

/** What fills the fields; what is unknown leaves its field out. */
export type Fields = readonly (readonly [SearchField, string | number | undefined])[];

/** A record whose title is a name. */
export function named(record: Found, name: Name, fields: Fields): Searchable {
  return searchable(record, name, [['title', name.title], ...fields]);
}

/** A record whose title is a sentence, and found by the words in one of the fields. */
export function searchable(record: Found, { id, title }: Name, fields: Fields): Searchable {
  const all: Fields = [...fields, ['id', id]];
  const texts = all.flatMap(([field, text]): FieldText[] =>
    text === undefined ? [] : [[field, String(text)]],
  );
  return { record, id, title, texts };
}

/** What the life events that tell of a record call it. */
export function eventFields({ life }: Dataset, id: string): Fields {
  return life.filter(({ about }) => about === id).map(({ event }) => ['event', event]);
}

/** A date, and its year by itself. */
export function dateFields(date: string | undefined): Fields {
  return [
    ['year', date?.slice(0, 4)],
    ['date', date],
  ];
}
