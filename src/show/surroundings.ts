/** What the other files say about a record: claims, gaps, events. */
import type { Dataset, Person } from '../dataset/dataset.ts';
import type { Claim, Gap, LifeEvent } from '../dataset/types.ts';
import { namedAll } from './references.ts';

/** A gap or an event of the life, the people by name. */
export type WithPeople<Item extends Gap | LifeEvent> = Omit<Item, 'people'> & {
  readonly people?: readonly Person[] | undefined;
};

/** What other files say about a record. */
export interface Surroundings {
  readonly claims: readonly Claim[];
  readonly coverage: readonly WithPeople<Gap>[];
  readonly life: readonly WithPeople<LifeEvent>[];
}

/** The claims, gaps and events about any of the records. */
export function surroundings(dataset: Dataset, ids: readonly string[]): Surroundings {
  const asked = new Set(ids);
  const life = dataset.life.filter(
    ({ about, works = [] }) =>
      (about !== undefined && asked.has(about)) || works.some((id) => asked.has(id)),
  );
  const told = new Set([...ids, ...life.map(({ id }) => id)]);
  return {
    claims: dataset.claims.filter(({ about }) => about !== undefined && told.has(about)),
    coverage: dataset.coverage
      .filter(({ about = [] }) => about.some((id) => asked.has(id)))
      .map((gap) => withPeople(dataset, gap)),
    life: life.map((event) => withPeople(dataset, event)),
  };
}

/** The record with names for the ids of its people. */
export function withPeople<Item extends Gap | LifeEvent>(
  dataset: Dataset,
  record: Item,
): WithPeople<Item> {
  return { ...record, people: namedAll(dataset, record.people) };
}
