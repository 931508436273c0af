import { describe, expect, test } from 'vitest';
import { type CreditFilter, findCredits } from '../../src/query/credits.ts';
import { small } from './small.ts';

const idsOf = (filter: CreditFilter) => findCredits(small, filter).map(({ work }) => work.id);

describe('credits', () => {
  test('a work has the roles, the years and the episodes of the part in it', () => {
    const [series] = findCredits(small, { kinds: ['series'] });
    expect({
      roles: series?.roles,
      episodeRoles: series?.episodeRoles,
      spans: series?.spans,
      episodes: series?.episodes.map(({ id }) => id),
      adaptations: series?.adaptations,
      episodesUnknown: series?.episodesUnknown,
    }).toEqual({
      roles: ['showrunner', 'director', 'writer'],
      episodeRoles: ['story-by', 'teleplay-by', 'writer-unsplit', 'written-by', 'director'],
      spans: [{ from: 2001, to: 2004 }],
      episodes: [
        'harbor-lights.s01e01',
        'harbor-lights.s01e04',
        'harbor-lights.s02e03',
        'harbor-lights.s03e01',
      ],
      adaptations: [],
      episodesUnknown: false,
    });
  });

  test('an adaptation is not a credited episode', () => {
    const [adapted] = findCredits(small, { roles: ['source-writer'] });
    expect(adapted?.episodes).toEqual([]);
    expect(adapted?.adaptations.map(({ id }) => id)).toEqual(['fyrtarn.s01e02']);
  });

  test('works stand by first year, those of unknown year last', () => {
    expect(idsOf({})).toEqual(['harbor-lights', 'fyrtarn', 'salt-road']);
  });

  test.each<[string, CreditFilter, string[]]>([
    ['years', { years: [{ from: 2004, to: 2005 }] }, ['harbor-lights']],
    ['open years', { years: [{ from: 2005 }] }, ['fyrtarn']],
    ['no years known', { years: [{ to: 1990 }] }, []],
    ['a role on a work', { roles: ['showrunner'] }, ['harbor-lights']],
    ['a credit on an episode', { roles: ['story-by'] }, ['harbor-lights']],
    ['several kinds', { kinds: ['unproduced', 'miniseries'] }, ['fyrtarn', 'salt-road']],
    ['a collaborator', { with: ['liv-aas'] }, ['fyrtarn']],
    ['someone credited on an episode', { with: ['emile-cote'] }, ['harbor-lights']],
    ['a network', { networks: ['Kanal Nord'] }, ['fyrtarn']],
    ['a status', { statuses: ['unproduced'] }, ['salt-road']],
    ['years of a role', { years: [{ from: 2001, to: 2001 }], roles: ['showrunner'] }, []],
    [
      'years of an episode credit',
      { years: [{ from: 2001, to: 2001 }], roles: ['story-by'] },
      ['harbor-lights'],
    ],
    ['two filters at once', { kinds: ['series'], statuses: ['unproduced'] }, []],
  ])('filter by %s', (_, filter, ids) => {
    expect(idsOf(filter)).toEqual(ids);
  });
});
