import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/dataset/dataset.ts';
import { countCredits, countKind, findPeople } from '../../src/query/people.ts';
import { findShared } from '../../src/query/shared.ts';
import { smallParts } from '../dataset/small.ts';

const dataset = indexDataset(smallParts());
const harborLights = dataset.works.get('harbor-lights');

describe('findPeople', () => {
  it('gives everyone who shares a credit, the most shared first', () => {
    expect(findPeople(dataset)).toEqual([
      {
        person: dataset.people.get('zoe-lind'),
        shared: findShared(dataset, { people: ['zoe-lind'] }),
        roles: ['director', 'writer-unsplit', 'nominee', 'creator'],
        works: [harborLights],
        span: { from: 2001, to: 2004 },
      },
      {
        person: dataset.people.get('emile-cote'),
        aliases: ['Emile Cote'],
        shared: findShared(dataset, { people: ['emile-cote'] }),
        roles: ['teleplay-by', 'written-by', 'executive-producer'],
        works: [harborLights],
        span: { from: 2001, to: 2001 },
      },
    ]);
  });

  it('counts within the filter', () => {
    const [zoe, ...rest] = findPeople(dataset, { roles: ['director'] });
    expect([zoe?.person.id, zoe?.shared.length, rest.length]).toEqual(['zoe-lind', 1, 0]);
  });

  it('knows no years of a function on a work of several years', () => {
    const [zoe] = findPeople(dataset, { roles: ['creator'] });
    expect(zoe?.span).toBeUndefined();
  });

  it('knows no years where nothing is dated', () => {
    const [emile] = findPeople(dataset, { people: ['emile-cote'], roles: ['written-by'] });
    expect(emile?.span).toBeUndefined();
  });
});

describe('counts of one person', () => {
  const [zoe] = findPeople(dataset, { people: ['zoe-lind'] });

  it.each([
    ['episode', 2],
    ['work', 1],
    ['nomination', 1],
  ] as const)('%s', (kind, count) => {
    expect(zoe && countKind(zoe, kind)).toBe(count);
  });

  it('keeps the credits on episodes apart', () => {
    expect(zoe && countCredits(zoe)).toEqual({
      'story-by': 0,
      'teleplay-by': 0,
      'written-by': 0,
      'writer-unsplit': 1,
      director: 1,
    });
  });
});
