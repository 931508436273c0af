/** What is known to be missing. */
import { type Dataset, groupBy, placeOf } from '../dataset/dataset.ts';
import type { Gap } from '../dataset/types.ts';
import { episodeCode, knownText } from '../dataset/words.ts';
import { candidatesOf } from '../find/kinds.ts';
import { compareWords } from '../find/order.ts';
import { gapName, titleOf } from '../find/records.ts';
import { workIdOf } from './evidence.ts';
import { type Filters, named, nameKinds } from './filters.ts';
import { column, extra, type List } from './list.ts';

/** A gap, with the titles of the records it is about. */
export interface NamedGap {
  readonly gap: Gap;
  readonly about: readonly string[];
}

/** The records that gaps are about: each name means all gaps about the record. */
const recordNames = {
  noun: 'record',
  placeholder: 'title',
  values: (dataset: Dataset) => {
    const records = candidatesOf(dataset).filter(({ kind }) => kind !== 'gap');
    const byId = groupBy(records, ({ id }) => id);
    const namesOf = (id: string) => (byId.get(id) ?? []).flatMap(({ names }) => names);
    return namedGaps(dataset).map(({ gap, about }) => {
      const ids = (gap.about ?? []).flatMap((id) => [id, workIdOf(id)]);
      return { id: gap.id, names: [gapName({ gap, about }), ...ids, ...ids.flatMap(namesOf)] };
    });
  },
  list: 'balcer gaps',
  isShared: true,
};

const filters = {
  about: named(recordNames, 'what the gap is about', ({ gap }) => gap.id),
  work: named(nameKinds.work, 'the work with the gap', ({ gap }) => gap.about?.map(workIdOf)),
} satisfies Filters<NamedGap>;

export const gaps: List<NamedGap, typeof filters> = {
  name: 'gaps',
  noun: 'gap',
  description: 'What is known to be missing, how much, and what would settle it.',
  examples: [
    ['balcer gaps "criminal intent"', 'the gaps of one work'],
    ['balcer gaps edgar', 'those of an award'],
    ['balcer gaps --columns about,missing', 'what is missing, by name'],
    ['balcer gaps --json', 'every column, for scripts'],
  ],
  words: ['about'],
  filters,
  rows: (dataset) => namedGaps(dataset).sort((a, b) => compareWords(gapName(a), gapName(b))),
  title: () => 'Known gaps',
  remark: ({ isInFull }) => !isInFull && 'In full: --columns about,question',
  columns: [
    column('about', 'Titles of the records that the gap is about.', ({ about }) => about, {
      text: gapName,
      flexible: true,
      tone: 'strong',
    }),
    column('known', 'How many are known.', ({ gap }) => gap.known, {
      text: ({ gap }) => knownText(gap) ?? '?',
      align: 'right',
    }),
    column('question', 'What would settle it.', ({ gap }) => gap.question, {
      flexible: true,
      cut: 24,
    }),
    extra('id', 'Id of the gap.', ({ gap }) => gap.id),
    extra('topic', 'The part that is unknown, or another topic.', ({ gap }) => gap.topic),
    extra('total', 'How many there are in all.', ({ gap }) => gap.total),
    extra('sources', 'Ids of sources that raise it or leave it open.', ({ gap }) => gap.sources),
    extra('missingCount', 'How many are missing.', missingCount),
    extra('missing', 'What is missing, by name.', missingNames, {
      text: (row) => missingNames(row)?.join('; ') ?? '?',
    }),
  ],
};

function namedGaps(dataset: Dataset): NamedGap[] {
  return dataset.gaps.map((gap) => ({
    gap,
    about: (gap.about ?? []).map((id) => titleOf(dataset, id)),
  }));
}

function missingCount(row: NamedGap) {
  const { known, total } = row.gap;
  const rest = known === undefined || total === undefined ? undefined : total - known;
  return missingNames(row)?.length ?? rest;
}

function missingNames({ gap: { missing, missingEpisodes } }: NamedGap) {
  return (
    missingEpisodes?.map(({ id, title }) => `${title} (${episodeCode(placeOf(id))})`) ?? missing
  );
}
