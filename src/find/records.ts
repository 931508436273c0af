/** Every record of the dataset by one name, for what concerns all kinds of them alike. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Confidence, Verdict } from '../dataset/vocabulary.ts';

/** Kinds of record that state a fact, in the order that lists name them. */
export const factKinds = [
  'subject',
  'work',
  'episode',
  'nomination',
  'honor',
  'life',
  'claim',
] as const;

export type FactKind = (typeof factKinds)[number];

/** A record that rests on sources. */
export interface Fact {
  readonly kind: FactKind;
  readonly id: string;
  /** What a person would call it. */
  readonly title: string;
  readonly sources: readonly string[];
  readonly confidence?: Confidence | undefined;
  /** What the evidence says of a claim, which has no confidence of its own. */
  readonly verdict?: Verdict | undefined;
}

/** Every record that rests on sources, in the order of their kinds. */
export function factsOf(dataset: Dataset): Fact[] {
  const { subject } = dataset;
  const own = [...subject.sources, ...(subject.born?.sources ?? [])];
  return [
    { kind: 'subject', id: subject.id, title: subject.name, sources: [...new Set(own)] },
    ...[...dataset.works.values()].map((work) => factOf('work', work, work.title)),
    ...[...dataset.episodes.values()].map((one) => factOf('episode', one, one.title)),
    ...dataset.nominations.map((one) => factOf('nomination', one, awardTitle(one))),
    ...dataset.honors.map((one) => factOf('honor', one, awardTitle(one))),
    ...dataset.life.map((one) => factOf('life', one, one.event)),
    ...dataset.claims.map((one) => factOf('claim', one, one.statement)),
  ];
}

/** What a person would call the record of an id; the id itself for an unknown one. */
export function titleOf(dataset: Dataset, id: string): string {
  const record =
    dataset.works.get(id)?.title ?? dataset.episodes.get(id)?.title ?? dataset.people.get(id)?.name;
  return record ?? factTitles(dataset).get(id) ?? id;
}

const titles = new WeakMap<Dataset, ReadonlyMap<string, string>>();

/** Made once a dataset: to go through all facts for each id would take longer than all else on a large one. */
function factTitles(dataset: Dataset): ReadonlyMap<string, string> {
  const known = titles.get(dataset);
  if (known) return known;
  // The first of an id counts, so it is set last.
  const made = new Map(
    factsOf(dataset)
      .reverse()
      .map(({ id, title }) => [id, title]),
  );
  titles.set(dataset, made);
  return made;
}

function factOf(kind: FactKind, record: Omit<Fact, 'kind' | 'title'>, title: string): Fact {
  const { id, sources, confidence, verdict } = record;
  return { kind, id, title, sources, confidence, verdict };
}

/** Award, category and year in one line. */
export function awardTitle(award: {
  readonly award: string;
  readonly category?: string | undefined;
  readonly date?: string | undefined;
}): string {
  const year = award.date?.slice(0, 4);
  return [award.award, award.category, year].filter(Boolean).join(', ');
}
