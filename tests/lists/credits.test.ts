import { describe, expect, test } from 'vitest';
import { credits } from '../../src/lists/credits.ts';
import { type Asked, finder } from '../../src/lists/list.ts';
import { small } from '../dataset/small.ts';

const findCredits = finder(credits);
type CreditFilter = Asked<typeof credits.filters>;

const idsOf = (filters: CreditFilter) => findCredits(small, filters).map(({ work }) => work.id);

describe('credits', () => {
  test("a work has the subject's roles, years and episodes", () => {
    const [series] = findCredits(small, { kind: 'series' });
    expect({
      roles: series?.roles,
      episodeRoles: series?.episodeRoles,
      spans: series?.spans,
      episodes: series?.episodes.map(({ id }) => id),
      adaptations: series?.adaptations,
      episodesUnknown: series?.episodesUnknown,
    }).toEqual({
      roles: ['showrunner', 'director', 'writer'],
      episodeRoles: ['story-by', 'teleplay-by', 'split-unknown', 'written-by', 'director'],
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
    const [adapted] = findCredits(small, { role: 'adaptation' });
    expect(adapted?.episodes).toEqual([]);
    expect(adapted?.adaptations.map(({ id }) => id)).toEqual(['fyrtarn.s01e02']);
  });

  test('the order is by first year, unknown years last', () => {
    expect(idsOf({})).toEqual(['harbor-lights', 'fyrtarn', 'salt-road']);
  });

  test.each<[string, CreditFilter, string[]]>([
    ['years', { year: '2004..2005' }, ['harbor-lights']],
    ['open years', { year: { from: 2005 } }, ['fyrtarn']],
    ['no years known', { year: '..1990' }, []],
    ['a role on a work', { role: 'showrunner' }, ['harbor-lights']],
    ['a credit on an episode', { role: 'story-by' }, ['harbor-lights']],
    ['a group of roles', { role: 'writer' }, ['harbor-lights', 'salt-road']],
    ['several kinds', { kind: ['film', 'miniseries'] }, ['fyrtarn', 'salt-road']],
    ['a collaborator', { with: 'zoë lind' }, ['harbor-lights']],
    ['someone who adapted a script', { with: 'liv ås' }, []],
    ['someone credited on an episode', { with: 'emile-cote' }, ['harbor-lights']],
    ['a network', { network: 'kanal nord' }, ['fyrtarn']],
    ['a status', { status: 'unproduced' }, ['salt-road']],
    ['years of a role', { year: 2001, role: 'showrunner' }, []],
    ['years of an episode credit', { year: 2001, role: 'story-by' }, ['harbor-lights']],
    ['two filters at once', { kind: 'series', status: 'unproduced' }, []],
  ])('filter by %s', (_, filters, ids) => {
    expect(idsOf(filters)).toEqual(ids);
  });

  test('an unknown name with a comma is reported whole; in a list of names, only the unknown one', () => {
    expect(() => idsOf({ work: 'the good, the bad' })).toThrow('called "the good, the bad"');
    expect(() => idsOf({ work: 'salt road, nowhere' })).toThrow('called "nowhere"');
    expect(idsOf({ work: 'salt road, harbor lights' })).toEqual(['harbor-lights', 'salt-road']);
  });
});
