/** What is known to be missing, and what would settle it. */
import { placeOf } from '../dataset/dataset.ts';
import type { Gap } from '../dataset/types.ts';
import { episodeCode, knownText } from '../dataset/words.ts';
import { gapNames, titleOf } from '../find/records.ts';
import { extra } from './columns.ts';
import { named, nameKinds } from './filters.ts';
import { defineList, type ListColumn } from './list.ts';

/** A gap with the titles of what it concerns. */
export interface NamedGap {
  readonly gap: Gap;
  readonly about: readonly string[];
}

const columns: readonly ListColumn<NamedGap>[] = [
  {
    key: 'about',
    label: 'about',
    about: 'Titles of what the gap concerns.',
    value: ({ about }) => about,
    text: (gap) => gapNames(gap).join(', '),
    flexible: true,
    tone: 'strong',
  },
  {
    key: 'known',
    label: 'known',
    about: 'How many are known.',
    value: ({ gap }) => gap.known,
    text: ({ gap }) => knownText(gap) ?? '?',
    align: 'right',
  },
  {
    key: 'question',
    label: 'what would settle it',
    about: 'What would settle it.',
    value: ({ gap }) => gap.question,
    flexible: true,
    cut: 24,
  },
  extra('id', 'Id of the gap.', ({ gap }) => gap.id),
  extra('topic', 'What part of it.', ({ gap }) => gap.topic),
  extra('total', 'How many there are in all.', ({ gap }) => gap.total),
  extra('sources', 'Ids of the sources that were read in vain.', ({ gap }) => gap.sources),
  extra('missingCount', 'How many are missing.', ({ gap }) => missingCount(gap)),
  {
    ...extra('missing', 'What is missing, by name.', ({ gap }: NamedGap) => missingNames(gap)),
    text: ({ gap }) => missingNames(gap)?.join('; ') ?? '?',
  },
];

export const gaps = defineList({
  name: 'gaps',
  noun: 'gap',
  description: 'What is known to be missing, how much of it, and what would settle it.',
  examples: [
    ['balcer gaps "criminal intent"', 'the gaps of one work'],
    ['balcer gaps --columns about,missing', 'what is missing, by name'],
    ['balcer gaps --json', 'every column, for scripts'],
  ],
  words: ['work'],
  filters: {
    work: named(nameKinds.work, 'the work with the gap', ({ gap }: NamedGap) =>
      // The id of an episode begins with that of its work.
      (gap.about ?? []).map((id) => id.split('.')[0] ?? id),
    ),
  },
  rows: (dataset) =>
    dataset.gaps.map((gap) => ({
      gap,
      about: (gap.about ?? []).map((id) => titleOf(dataset, id)),
    })),
  title: () => 'Known gaps',
  columns,
});

function missingCount({ known, total, missing, missingEpisodes }: Gap): number | undefined {
  const listed = missingEpisodes?.length ?? missing?.length;
  if (listed !== undefined) return listed;
  return known !== undefined && total !== undefined ? total - known : undefined;
}

function missingNames({ missing, missingEpisodes }: Gap): readonly string[] | undefined {
  const episodes = missingEpisodes?.map(
    ({ id, title }) => `${title} (${episodeCode(placeOf(id))})`,
  );
  return episodes ?? missing;
}
