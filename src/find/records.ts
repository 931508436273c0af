/** Titles of records by id, and the records that rest on sources. */
import { type Dataset, personOf } from '../dataset/dataset.ts';
import type { Gap, Honor, Nomination } from '../dataset/types.ts';
import { type Confidence, sourceKinds, type Verdict } from '../dataset/vocabulary.ts';

/** What a person would call the record of an id; the id itself for an unknown one. */
export function titleOf(dataset: Dataset, id: string): string {
  const { works, episodes, awards, nominations, honors, life, claims } = dataset;
  const title = works.get(id)?.title ?? episodes.get(id)?.title ?? awards.get(id)?.name;
  if (title !== undefined) return title;
  const { name } = personOf(dataset, id);
  if (name !== id) return name;
  const award = [...nominations, ...honors].find((one) => one.id === id);
  if (award) return awardTitle(award);
  const event = life.find((one) => one.id === id)?.event;
  return event ?? claims.find((one) => one.id === id)?.statement ?? id;
}

/** Award, category and year on one line. */
export function awardTitle(record: Nomination | Honor): string {
  const category = 'category' in record ? record.category : undefined;
  return [record.award.name, category, record.date?.slice(0, 4)].filter(Boolean).join(', ');
}

/** The name of a gap on one line. */
export function gapTitle(dataset: Dataset, gap: Gap): string {
  const about = (gap.about ?? []).map((id) => titleOf(dataset, id));
  return gapNames({ gap, about }).join(', ');
}

/** What tells a gap from others: the titles of its records (of many, the first and how many more) and its topic. */
export function gapNames({ gap: { topic = '' }, about }: { gap: Gap; about: readonly string[] }) {
  // The title of a life event is a sentence.
  const [first, ...others] = about.map((title) => title.replace(/\.$/, ''));
  const records =
    first && others.length > 1
      ? `${first} and ${others.length} more`
      : [first, ...others].join('; ');
  // If the topic repeats the records, or the records the topic, one of them is enough.
  if (topic.split('; ').includes(records)) return [topic];
  return [records, records.split('; ').includes(topic) ? '' : topic].filter((name) => name !== '');
}

/** A record that rests on sources. */
export interface Fact {
  readonly kind: 'subject' | 'work' | 'episode' | 'nomination' | 'honor' | 'life' | 'claim';
  readonly id: string;
  /** What a person would call it. */
  readonly title: string;
  readonly sources: readonly string[];
  readonly confidence?: Confidence | undefined;
  /** What the evidence says about a claim; claims have no confidence. */
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

function factOf(kind: Fact['kind'], record: Omit<Fact, 'kind' | 'title'>, title: string): Fact {
  const { id, sources, confidence, verdict } = record;
  return { kind, id, title, sources, confidence, verdict };
}

/** The address of the best of some sources: the vocabulary names the best kinds first. */
export function bestAddress(dataset: Dataset, ids: readonly string[]): string | undefined {
  const sources = ids.flatMap((id) => dataset.sources.get(id) ?? []);
  const ranked = sources.sort((a, b) => sourceKinds.indexOf(a.kind) - sourceKinds.indexOf(b.kind));
  return ranked[0]?.url;
}
