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

  it('chooses by role, but tells everything shared', () => {
    const chosen = findPeople(dataset, { role: 'director' });
    expect(chosen).toEqual(findPeople(dataset).filter(({ person }) => person.id === 'zoe-lind'));
  });

  it('puts who had the role most often first', () => {
    const names = findPeople(dataset, { role: ['director', 'split-unknown', 'written-by'] });
    expect(names.map(({ person }) => person.id)).toEqual(['zoe-lind', 'emile-cote']);
  });

  it('counts the script of a film as written together, if both are its writers', () => {
    const parts = smallParts();
    const works = parts.works.map((work) =>
      work.id === 'salt-road'
        ? { ...work, collaborators: [{ person: 'liv-aas', role: 'writer' as const }] }
        : work,
    );
    const found = findPeople(indexDataset({ ...parts, works }), { role: 'co-writer' });
    expect(found.map(({ person }) => person.id)).toContain('liv-aas');
  });

  it('has no years if nothing is dated', () => {
    const [emile] = findPeople(dataset, { year: '2002..', role: 'written-by' });
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
