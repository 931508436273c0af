/** Titles for ids, and which records cite which sources. */
import { type Dataset, personOf } from '../dataset/dataset.ts';
import type { Gap, Honor, Nomination } from '../dataset/types.ts';
import { type Confidence, sourceKinds, type Verdict } from '../dataset/vocabulary.ts';

/** The title of any record, or the id itself if there is no record. */
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

export function gapTitle(dataset: Dataset, gap: Gap): string {
  const about = (gap.about ?? []).map((id) => titleOf(dataset, id));
  return gapName({ gap, about });
}

/** The records a gap is about, and its topic. */
export function gapName({ gap: { topic = '' }, about }: { gap: Gap; about: readonly string[] }) {
  // Titles of life events are sentences.
  const [first, ...others] = about.map((title) => title.replace(/\.$/, ''));
  const records =
    first && others.length > 1
      ? `${first} and ${others.length} more`
      : [first, ...others].join('; ');
  // Leave out the topic if it repeats a record, or the other way around.
  if (topic.split('; ').includes(records)) return topic;
  if (records.split('; ').includes(topic)) return records;
  return [records, topic].filter(Boolean).join(', ');
}

/** A record that cites sources. */
export interface Fact {
  readonly kind: 'subject' | 'work' | 'episode' | 'nomination' | 'honor' | 'life' | 'claim';
  readonly id: string;
  readonly title: string;
  readonly sources: readonly string[];
  readonly confidence?: Confidence;
  /** Claims have a verdict instead of a confidence. */
  readonly verdict?: Verdict;
}

/** Every record that cites sources. */
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

/** The URL of the best source. `sourceKinds` lists the best kinds first. */
export function bestAddress(dataset: Dataset, ids: readonly string[]): string | undefined {
  const sources = ids.flatMap((id) => dataset.sources.get(id) ?? []);
  const ranked = sources.sort((a, b) => sourceKinds.indexOf(a.kind) - sourceKinds.indexOf(b.kind));
  return ranked[0]?.url;
}
