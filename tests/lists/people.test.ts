import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/dataset/dataset.ts';
import { finder } from '../../src/lists/list.ts';
import { people, together } from '../../src/lists/people.ts';
import { smallParts } from '../dataset/small.ts';

const findPeople = finder(people);
const findShared = finder(together);
const dataset = indexDataset(smallParts());
const harborLights = dataset.works.get('harbor-lights');

describe('findPeople', () => {
  it('returns everyone who shares a credit, most scripts written together first', () => {
    expect(findPeople(dataset)).toEqual([
      {
        person: { id: 'emile-cote', name: 'Émile Côté' },
        aliases: ['Emile Cote'],
        shared: findShared(dataset, { person: 'emile-cote' }),
        roles: ['teleplay-by', 'written-by', 'executive-producer'],
        works: [harborLights],
        span: { from: 2001, to: 2001 },
      },
      {
        person: dataset.people.get('zoe-lind'),
        shared: findShared(dataset, { person: 'zoe-lind' }),
        roles: ['director', 'split-unknown', 'nominee', 'creator'],
        works: [harborLights],
        span: { from: 2001, to: 2004 },
      },
    ]);
  });

  it('counts only credits that pass the filter', () => {
    const [zoe, ...rest] = findPeople(dataset, { role: 'director' });
    expect([zoe?.person.id, zoe?.shared.length, rest.length]).toEqual(['zoe-lind', 1, 0]);
  });

  it('has no years for a role on a work of several years', () => {
    const [zoe] = findPeople(dataset, { role: 'creator' });
    expect(zoe?.span).toBeUndefined();
  });

  it('has no years if nothing is dated', () => {
    const [emile] = findPeople(dataset, { role: 'written-by' });
    expect(emile?.span).toBeUndefined();
  });
});

describe('columns', () => {
  const zoe = findPeople(dataset).find(({ person }) => person.id === 'zoe-lind');
  const cellOf = (key: string) =>
    zoe && people.columns.find((column) => column.key === key)?.value(zoe);

  it.each([
    ['shared', 4],
    ['scripts', 1],
    ['directed', 1],
    ['episodes', 2],
    ['workCredits', 1],
    ['nominationCredits', 1],
    ['storyCredits', 0],
    ['splitUnknownCredits', 1],
    ['directingCredits', 1],
  ])('%s', (key, count) => {
    expect(cellOf(key)).toBe(count);
  });
});
