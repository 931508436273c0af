import { describe, expect, test } from 'vitest';
import { indexDataset } from '../../src/dataset/dataset.ts';
import { type Asked, finder } from '../../src/lists/list.ts';
import { type GroupCount, stats } from '../../src/lists/stats.ts';
import { smallParts } from '../dataset/small.ts';

const count = finder(stats);
const small = indexDataset(smallParts());

/** The groups by id, with their counts; the unknown group has no id. */
function pairs(groups: readonly GroupCount[]): [id: string | number | undefined, count: number][] {
  return groups.map(({ group, count }) => [group?.id, count]);
}

const byEpisode: readonly [by: string, found: ReturnType<typeof pairs>][] = [
  [
    'year',
    [
      [2001, 2],
      [2002, 1],
      [undefined, 1],
    ],
  ],
  [
    'decade',
    [
      [2000, 3],
      [undefined, 1],
    ],
  ],
  ['work', [['harbor-lights', 4]]],
  [
    'season',
    [
      ['harbor-lights 1', 2],
      ['harbor-lights 2', 1],
      ['harbor-lights 3', 1],
    ],
  ],
  [
    'role',
    [
      ['written-by', 2],
      ['story-by', 1],
      ['teleplay-by', 1],
      ['split-unknown', 1],
      ['director', 1],
    ],
  ],
  [
    'person',
    [
      ['emile-cote', 2],
      ['zoe-lind', 1],
    ],
  ],
  [
    'director',
    [
      ['ada-quill', 1],
      ['zoe-lind', 1],
      [undefined, 2],
    ],
  ],
];

/** The small dataset with some of its episodes changed. */
function changed(change: (episode: (typeof episodes)[number]) => Partial<typeof episode>) {
  return indexDataset({
    ...smallParts(),
    episodes: episodes.map((episode) => ({ ...episode, ...change(episode) })),
  });
}

const { episodes } = smallParts();

describe('credited episodes', () => {
  test.each(byEpisode)('by %s', (by, found) => {
    expect(pairs(count(small, { by }))).toEqual(found);
  });

  test('have their share of all', () => {
    const found = count(small, { by: 'person', year: '2001..2002', with: 'zoe-lind' });
    expect(found.map(({ group, share }) => [group?.name, share])).toEqual([
      ['Émile Côté', 0.5],
      ['Zoë Lind', 0.5],
    ]);
  });

  test('a work or season with missing episodes may have more', () => {
    const open = (by: string) => count(small, { by }).map(({ mayHaveMore }) => mayHaveMore);
    expect(open('season')).toEqual([true, false, false]);
    expect(open('work')).toEqual([true]);
    expect(open('role')).not.toContain(true);
  });

  test('a gap without episodes and topic leaves every season open', () => {
    const gap = { id: 'some', about: ['harbor-lights'], known: 4, total: 6, question: 'Which?' };
    const dataset = indexDataset({ ...smallParts(), gaps: [gap] });
    const found = count(dataset, { by: 'season' });
    expect(found.map(({ mayHaveMore }) => mayHaveMore)).toEqual([true, true, true]);
  });

  test('seasons come in order, however many episodes they have', () => {
    const [one] = episodes.filter(({ id }) => id.startsWith('harbor-lights.s02'));
    const more = ['09', '10'].map((number) => ({
      ...one,
      id: `harbor-lights.s02e${number}`,
      airDate: undefined,
    }));
    const dataset = indexDataset({ ...smallParts(), episodes: [...more, ...episodes] as never });
    expect(pairs(count(dataset, { by: 'season' }))).toEqual([
      ['harbor-lights 1', 2],
      ['harbor-lights 2', 3],
      ['harbor-lights 3', 1],
    ]);
  });

  test('the writers of an episode that the subject only directed are not co-writers', () => {
    const dataset = changed(({ title }) =>
      title === 'Landfall'
        ? { storyBy: ['zoe-lind'], teleplayBy: ['emile-cote'], directedBy: ['ada-quill'] }
        : {},
    );
    expect(pairs(count(dataset, { by: 'person' }))).toEqual([
      ['emile-cote', 1],
      ['zoe-lind', 1],
    ]);
  });

  test('do not include adaptations', () => {
    expect(count(small, { by: 'work', work: 'fyrtarn' })).toEqual([]);
  });

  test('are filtered by confidence', () => {
    expect(pairs(count(small, { confidence: ['single', 'conflict'] }))).toEqual([
      [2001, 1],
      [undefined, 1],
    ]);
  });
});

describe('years without episodes', () => {
  const long = changed(({ title }) => (title === 'Low Tide' ? { airDate: '2021-05' } : {}));

  test('come between the first and the last', () => {
    const found = pairs(count(long));
    expect(found).toHaveLength(21);
    expect(found.slice(0, 3)).toEqual([
      [2001, 2],
      [2002, 1],
      [2003, 0],
    ]);
  });

  test('so do decades', () => {
    expect(pairs(count(long, { by: 'decade' }))).toEqual([
      [2000, 3],
      [2010, 0],
      [2020, 1],
    ]);
  });

  test('but not those that were not asked for', () => {
    expect(pairs(count(long, { year: '2001,2020..' }))).toEqual([
      [2001, 2],
      [2020, 0],
      [2021, 1],
    ]);
  });
});

describe('awards', () => {
  test.each<[name: string, asked: Asked<typeof stats.filters>, found: ReturnType<typeof pairs>]>([
    ['by organization', { by: 'organization' }, [['Screen Guild of Norland', 2]]],
    ['those of others, if asked for', { by: 'result', whose: 'of others' }, [['nominated', 1]]],
    ['honors, if asked for', { by: 'result', result: 'honor' }, [['honor', 1]]],
    [
      'by result, including those of others',
      { by: 'result', all: true },
      [
        ['nominated', 2],
        ['won', 2],
        ['honor', 1],
      ],
    ],
    ['only those that were won', { by: 'result', won: true }, [['won', 1]]],
    ['by year, if a filter of awards is given', { won: true, year: 2003 }, [[2003, 1]]],
    ['by year, if asked for', { of: 'awards', year: '2003' }, [[2003, 1]]],
  ])('%s', (_, asked, found) => {
    expect(pairs(count(small, asked))).toEqual(found);
  });

  test.each<[asked: Asked<typeof stats.filters>, message: string]>([
    [{ by: 'role', won: true }, 'result does not go with episodes by role'],
    [{ by: 'season', of: 'awards' }, 'There are no counts of awards by season'],
  ])('%j is refused', (asked, message) => {
    expect(() => count(small, asked)).toThrow(message);
  });
});
