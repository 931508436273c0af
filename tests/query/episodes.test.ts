import { describe, expect, test } from 'vitest';
import { type EpisodeFilter, findEpisodes } from '../../src/query/episodes.ts';
import { small } from './small.ts';

const codesOf = (filter: EpisodeFilter) =>
  findEpisodes(small, filter).map(({ episode }) => episode.id.replace(/^.*\./, ''));

describe('episodes', () => {
  test('story and teleplay stay apart, and everyone has the own credits', () => {
    const [landfall] = findEpisodes(small, { years: [{ from: 2001, to: 2001 }] });
    expect(landfall?.roles).toEqual(['story-by', 'teleplay-by']);
    expect(landfall?.writers).toEqual([
      {
        person: { id: 'emile-cote', name: 'Émile Côté', aliases: ['Emile Cote'] },
        credits: ['teleplay-by'],
      },
    ]);
    expect(Object.keys(landfall?.credited ?? {})).toEqual(['story-by', 'teleplay-by', 'director']);
  });

  test('an adaptation names its model; its unknown writers are absent, not none', () => {
    const [adaptation] = findEpisodes(small, { works: ['fyrtarn'] });
    expect(adaptation?.roles).toEqual(['source-writer']);
    expect(adaptation?.basedOn?.title).toBe('Night Ferry');
    expect(adaptation?.writers).toBeUndefined();
  });

  test('no co-writer is an empty list', () => {
    const [alone] = findEpisodes(small, { seasons: [{ from: 2, to: 2 }] });
    expect(alone?.writers).toEqual([]);
  });

  test('the order is that of broadcast, undated ones last', () => {
    expect(codesOf({})).toEqual(['s01e01', 's01e04', 's02e03', 's01e02', 's03e01']);
  });

  test.each<[string, EpisodeFilter, string[]]>([
    ['years', { years: [{ from: 2002, to: 2002 }] }, ['s02e03']],
    [
      'work and seasons',
      { works: ['harbor-lights'], seasons: [{ from: 1, to: 2 }] },
      ['s01e01', 's01e04', 's02e03'],
    ],
    ['an exact credit', { roles: ['writer-unsplit'] }, ['s01e04']],
    ['directing', { roles: ['director'] }, ['s02e03']],
    ['a co-writer', { with: ['emile-cote'] }, ['s01e01', 's03e01']],
    ['a director as company', { with: ['zoe-lind'] }, ['s01e01', 's01e04']],
    ['a director', { directors: ['zoe-lind'] }, ['s01e01']],
  ])('filter by %s', (_, filter, codes) => {
    expect(codesOf(filter)).toEqual(codes);
  });
});
