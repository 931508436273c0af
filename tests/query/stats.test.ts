import { describe, expect, test } from 'vitest';
import { indexDataset } from '../../src/dataset/dataset.ts';
import { type EpisodeSide, sides } from '../../src/query/sides.ts';
import { countAwards, countEpisodes, type Stats } from '../../src/query/stats.ts';
import { smallParts } from '../dataset/small.ts';

const small = indexDataset(smallParts());

/** The groups by id with their counts; the unknown without an id. */
function pairs({ groups }: Stats): [id: string | number | undefined, count: number][] {
  return groups.map(({ group, count }) => [group?.id, count]);
}

const byEpisode: readonly [side: EpisodeSide, found: ReturnType<typeof pairs>][] = [
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
      ['writer-unsplit', 1],
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
      ['zoe-lind', 1],
      ['ada-quill', 1],
      [undefined, 2],
    ],
  ],
];

describe('credited episodes', () => {
  test.each(byEpisode)('by %s', (side, found) => {
    expect(pairs(countEpisodes(small, side))).toEqual(found);
  });

  test('whole: with shares, those without a group, and the years of all', () => {
    const { id, name } = { id: 'zoe-lind', name: 'Zoë Lind' };
    expect(
      countEpisodes(small, 'person', { years: [{ from: 2001, to: 2002 }], with: [id] }),
    ).toEqual({
      total: 2,
      groups: [
        {
          group: { of: 'person', id: 'emile-cote', person: small.people.get('emile-cote') },
          count: 1,
          share: 0.5,
          mayHaveMore: false,
        },
        {
          group: { of: 'person', id, person: expect.objectContaining({ name }) },
          count: 1,
          share: 0.5,
          mayHaveMore: false,
        },
      ],
      ungrouped: 0,
      years: [2],
      mayHaveMore: true,
    });
  });

  test('a work or season with open episodes may have more', () => {
    const open = (side: EpisodeSide) =>
      countEpisodes(small, side).groups.map(({ mayHaveMore }) => mayHaveMore);
    expect(open('season')).toEqual([true, false, false]);
    expect(open('work')).toEqual([true]);
    expect(open('role')).not.toContain(true);
  });

  test('a gap without episodes and topic leaves every season open', () => {
    const parts = smallParts();
    const gap = { id: 'some', about: ['harbor-lights'], known: 4, total: 6, question: 'Which?' };
    const { groups } = countEpisodes(indexDataset({ ...parts, coverage: [gap] }), 'season');
    expect(groups.map(({ mayHaveMore }) => mayHaveMore)).toEqual([true, true, true]);
  });

  test('seasons stand in order, whatever their number of episodes', () => {
    const parts = smallParts();
    const later = parts.episodes.filter(({ id }) => id.startsWith('harbor-lights.s02'));
    const more = later.map((one) => ({ ...one, id: 'harbor-lights.s02e09', airDate: undefined }));
    const stats = countEpisodes(
      indexDataset({
        ...parts,
        episodes: [
          ...more,
          ...more.map((one) => ({ ...one, id: 'harbor-lights.s02e10' })),
          ...parts.episodes,
        ],
      }),
      'season',
    );
    expect(pairs(stats)).toEqual([
      ['harbor-lights 1', 2],
      ['harbor-lights 2', 3],
      ['harbor-lights 3', 1],
    ]);
  });

  test('a script written alone belongs to no co-writer', () => {
    expect(countEpisodes(small, 'person').ungrouped).toBe(1);
  });

  test('who wrote an episode that the subject only directed is no co-writer', () => {
    const parts = smallParts();
    const changed = parts.episodes.map((episode) =>
      episode.title === 'Landfall'
        ? {
            ...episode,
            storyBy: ['zoe-lind'],
            teleplayBy: ['emile-cote'],
            directedBy: ['ada-quill'],
          }
        : episode,
    );
    const stats = countEpisodes(indexDataset({ ...parts, episodes: changed }), 'person');
    expect(pairs(stats)).toEqual([
      ['zoe-lind', 1],
      ['emile-cote', 1],
    ]);
    expect(stats.ungrouped).toBe(2);
  });

  test('an adaptation is none', () => {
    expect(countEpisodes(small, 'work', { works: ['fyrtarn'] })).toEqual({
      total: 0,
      groups: [],
      ungrouped: 0,
      years: [],
      mayHaveMore: false,
    });
  });

  test('only those known as well as asked', () => {
    expect(pairs(countEpisodes(small, 'year', { confidences: ['single', 'conflict'] }))).toEqual([
      [2001, 1],
      [undefined, 1],
    ]);
  });
});

describe('years without any', () => {
  const parts = smallParts();
  const episodes = parts.episodes.map((episode) =>
    episode.title === 'Low Tide' ? { ...episode, airDate: '2021-05' } : episode,
  );
  const long = indexDataset({ ...parts, episodes });

  test('stand between the first and the last', () => {
    const stats = countEpisodes(long, 'year');
    expect(pairs(stats)).toHaveLength(21);
    expect(pairs(stats).slice(0, 3)).toEqual([
      [2001, 2],
      [2002, 1],
      [2003, 0],
    ]);
    expect(stats.years).toEqual([2, 1, ...Array.from({ length: 18 }, () => 0), 1]);
  });

  test('so do decades', () => {
    expect(pairs(countEpisodes(long, 'decade'))).toEqual([
      [2000, 3],
      [2010, 0],
      [2020, 1],
    ]);
  });

  test('but not those that were not asked for', () => {
    const years = [{ from: 2001, to: 2001 }, { from: 2020 }];
    const stats = countEpisodes(long, 'year', { years });
    expect(pairs(stats)).toEqual([
      [2001, 2],
      [2020, 0],
      [2021, 1],
    ]);
    expect(stats.years).toEqual([2, 0, 1]);
  });
});

describe('awards', () => {
  test('by organization', () => {
    expect(pairs(countAwards(small, 'organization'))).toEqual([
      ['Screen Guild of Norland', 3],
      ['Norland Press Club', 1],
    ]);
  });

  test('by outcome, also those of colleagues', () => {
    expect(pairs(countAwards(small, 'outcome', { all: true }))).toEqual([
      ['nominated', 2],
      ['won', 2],
      ['honor', 1],
    ]);
  });

  test('only those that were won', () => {
    expect(pairs(countAwards(small, 'outcome', { results: ['won'] }))).toEqual([['won', 2]]);
  });
});

test('every side is on the list once', () => {
  expect(sides).toEqual([...byEpisode.map(([side]) => side), 'organization', 'outcome']);
});
