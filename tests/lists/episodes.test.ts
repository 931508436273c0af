import { describe, expect, test } from 'vitest';
import { episodes } from '../../src/lists/episodes.ts';
import { type Asked, finder } from '../../src/lists/list.ts';
import { small } from '../dataset/small.ts';

const findEpisodes = finder(episodes);
type EpisodeFilter = Asked<typeof episodes.filters>;

const codesOf = (filter: EpisodeFilter) =>
  findEpisodes(small, filter).map(({ episode }) => episode.id.replace(/^.*\./, ''));

describe('episodes', () => {
  test('story and teleplay stay apart, and everyone has their own credits', () => {
    const [landfall] = findEpisodes(small, { year: 2001 });
    expect(landfall?.roles).toEqual(['story-by', 'teleplay-by']);
    expect(landfall?.coWriters).toEqual([
      {
        person: { id: 'emile-cote', name: 'Émile Côté' },
        credits: ['teleplay-by'],
      },
    ]);
    expect(Object.keys(landfall?.credited ?? {})).toEqual(['story-by', 'teleplay-by', 'director']);
  });

  test('an adaptation is listed on request, with its original; unknown writers are absent, not an empty list', () => {
    const [adaptation] = findEpisodes(small, { work: 'fyrtarn', adaptations: true });
    expect(adaptation?.roles).toEqual(['adaptation']);
    expect(adaptation?.basedOn?.title).toBe('Night Ferry');
    expect(adaptation?.coWriters).toBeUndefined();
  });

  test('without co-writers the list is empty', () => {
    const [alone] = findEpisodes(small, { season: 2 });
    expect(alone?.coWriters).toEqual([]);
  });

  test('episodes are in order of broadcast, undated ones last', () => {
    expect(codesOf({})).toEqual(['s01e01', 's01e04', 's02e03', 's03e01']);
  });

  test.each<[string, EpisodeFilter, string[]]>([
    ['years', { year: '2002' }, ['s02e03']],
    ['work and seasons', { work: 'harbor lights', season: '1..2' }, ['s01e01', 's01e04', 's02e03']],
    ['a range of seasons with a hyphen', { season: '2-3' }, ['s02e03', 's03e01']],
    ['an exact credit', { role: 'split-unknown' }, ['s01e04']],
    ['directing', { role: 'director' }, ['s02e03']],
    ['a co-writer', { with: 'émile côté' }, ['s01e01', 's03e01']],
    ['a director, with --with', { with: 'zoe-lind' }, ['s01e01', 's01e04']],
    ['a director', { director: ['zoe-lind'] }, ['s01e01']],
  ])('filter by %s', (_, filter, codes) => {
    expect(codesOf(filter)).toEqual(codes);
  });
});
