import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/dataset/dataset.ts';
import type { Shared } from '../../src/dataset/shared.ts';
import { type Asked, finder } from '../../src/lists/list.ts';
import { together } from '../../src/lists/people.ts';
import { smallParts } from '../dataset/small.ts';

const findShared = finder(together);
type SharedFilter = Asked<typeof together.filters>;
const dataset = indexDataset(smallParts());

/** What each person shared, with their roles and the subject's. */
function brief(filter?: SharedFilter): string[] {
  return findShared(dataset, filter).map(line);
}

function line({ date, kind, id, person, roles, subjectRoles }: Shared): string {
  return `${date} ${kind} ${id}: ${person.id} ${roles.join('+')}, subject ${subjectRoles.join('+')}`;
}

describe('findShared', () => {
  it('lists episodes, works and nominations by date, undated ones last, without adaptations', () => {
    expect(brief()).toEqual([
      '2001-09-14 episode harbor-lights.s01e01: emile-cote teleplay-by, subject story-by+teleplay-by',
      '2001-09-14 episode harbor-lights.s01e01: zoe-lind director, subject story-by+teleplay-by',
      '2001-10 episode harbor-lights.s01e04: zoe-lind split-unknown, subject split-unknown',
      '2004 nomination golden-oar-2004-series: zoe-lind nominee, subject nominee',
      'undefined episode harbor-lights.s03e01: emile-cote written-by, subject written-by',
      'undefined work harbor-lights: zoe-lind creator, subject showrunner+writer',
      'undefined work harbor-lights: emile-cote executive-producer, subject showrunner+writer',
    ]);
  });

  it('returns an episode with its work and year', () => {
    const [episode] = findShared(dataset, { person: 'zoe-lind', role: 'director' });
    expect(episode).toEqual({
      kind: 'episode',
      person: dataset.people.get('zoe-lind'),
      id: 'harbor-lights.s01e01',
      date: '2001-09-14',
      span: { from: 2001, to: 2001 },
      work: dataset.works.get('harbor-lights'),
      episode: dataset.episodes.get('harbor-lights.s01e01'),
      roles: ['director'],
      subjectRoles: ['story-by', 'teleplay-by'],
    });
  });

  it('has no year for a role on a work of several years', () => {
    const spans = findShared(dataset, { role: 'creator' }).map(({ span }) => span);
    expect(spans).toEqual([undefined]);
  });

  it.each<[name: string, filter: SharedFilter, ids: string[]]>([
    ['a role', { role: 'nominee' }, ['golden-oar-2004-series']],
    ['a year', { year: 2004 }, ['golden-oar-2004-series']],
    ['a work without shared credits', { work: 'fyrtarn' }, []],
    ['a person and a year', { person: 'emile-cote', year: '..2001' }, ['harbor-lights.s01e01']],
  ])('filters by %s', (_, filter, ids) => {
    expect(findShared(dataset, filter).map(({ id }) => id)).toEqual(ids);
  });

  it('does not count an adaptation, as an episode or as a work', () => {
    expect(brief({ person: 'liv-aas' })).toEqual([]);
  });
});
