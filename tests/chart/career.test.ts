import { describe, expect, test } from 'vitest';
import { type Career, type CareerFilter, findCareer } from '../../src/chart/career.ts';
import { indexDataset } from '../../src/dataset/dataset.ts';
import { workCredit } from '../../src/dataset/subject-credits.ts';
import type { DatasetParts } from '../../src/dataset/types.ts';
import { smallParts } from '../dataset/small.ts';

const small = indexDataset(smallParts());

/** A career with ids in place of records. */
function inShort({ lanes, span, undated, elsewhere }: Career) {
  return {
    lanes: lanes.map(({ work, parts, awards }) => ({
      work: work.id,
      parts: [...parts],
      awards: awards.map(({ year, award }) => `${year} ${award.result}`),
    })),
    span,
    undated: undated.map(({ id }) => id),
    elsewhere: elsewhere.map(({ record }) => record.id),
  };
}

function career(filter: CareerFilter = {}) {
  return inShort(findCareer(small, filter));
}

const harbor = {
  work: 'harbor-lights',
  parts: [
    [2001, 'made'],
    [2002, 'ran'],
    [2003, 'ran'],
    [2004, 'ran'],
  ],
  awards: ['2003 won', '2004 nominated'],
};
const fyrtarn = { work: 'fyrtarn', parts: [[2006, 'other']], awards: [] };

describe('a career', () => {
  test('has one lane per work; undated works are listed separately', () => {
    expect(career()).toEqual({
      lanes: [harbor, fyrtarn],
      span: { from: 2001, to: 2006 },
      undated: ['salt-road'],
      elsewhere: ['lifetime-oar', 'press-prize-salt-road'],
    });
  });

  test('within some years has a span within them and no undated works', () => {
    expect(career({ years: [{ from: 2003, to: 2030 }] })).toEqual({
      lanes: [{ ...harbor, parts: harbor.parts.slice(2) }, fyrtarn],
      span: { from: 2003, to: 2006 },
      undated: [],
      elsewhere: [],
    });
  });

  test('in years without works has no lanes and no span', () => {
    expect(career({ years: [{ to: 1999 }] })).toEqual({
      lanes: [],
      span: undefined,
      undated: [],
      elsewhere: [],
    });
  });

  test('may be as long as dates can tell', () => {
    const { works, ...parts } = smallParts();
    const [work] = works;
    if (!work) throw new Error('no work');
    const long = Array.from({ length: 14 }, (_, at) => ({
      ...work,
      id: `w${at}`,
      start: '1000',
      end: '9999',
      roles: [{ role: 'creator' as const }],
    }));
    const found = findCareer(indexDataset({ ...parts, works: [...works, ...long] }));
    expect(found.span).toEqual({ from: 1000, to: 9999 });
  });

  test('with only works has no awards', () => {
    expect(career({ of: 'works' })).toEqual({
      lanes: [{ ...harbor, awards: [] }, fyrtarn],
      span: { from: 2001, to: 2006 },
      undated: ['salt-road'],
      elsewhere: [],
    });
  });

  test('with only awards has only works with awards', () => {
    expect(career({ of: 'awards' }).lanes).toEqual([harbor]);
  });
});

describe('the years of a role', () => {
  const [, harborLights] = smallParts().works;

  test('are those of the episodes for writing, if there are any', () => {
    const without = indexDataset({ ...smallParts(), episodes: [] });
    expect(harborLights && workCredit(without, harborLights).parts).toMatchObject([
      { roles: ['writer'], from: 2001, to: 2004 },
      { roles: ['showrunner'], from: 2002, to: 2004 },
    ]);
    expect(harborLights && workCredit(small, harborLights).parts).toMatchObject([
      { roles: ['showrunner'], from: 2002, to: 2004 },
      { roles: ['story-by', 'teleplay-by'], from: 2001, to: 2001 },
      { roles: ['split-unknown'], from: 2001, to: 2001 },
      { roles: ['written-by', 'director'], from: 2002, to: 2002 },
    ]);
  });

  test('only the most important role of a year counts', () => {
    const roles = ['photographer', 'developer', 'writer'] as const;
    const parts: DatasetParts = {
      ...smallParts(),
      works: smallParts().works.map((work) =>
        work.id === 'salt-road'
          ? {
              ...work,
              status: 'released',
              roles: roles.map((role, index) => ({ role, from: '2010', to: `201${2 - index}` })),
            }
          : work,
      ),
    };
    const lane = inShort(findCareer(indexDataset(parts))).lanes.find(
      ({ work }) => work === 'salt-road',
    );
    expect(lane?.parts).toEqual([
      [2010, 'made'],
      [2011, 'created'],
      [2012, 'other'],
    ]);
  });

  test('no role counts on a work that was never released', () => {
    const works = smallParts().works.map((work) => ({ ...work, status: 'unaired' as const }));
    const { lanes } = findCareer(indexDataset({ ...smallParts(), works }));
    expect(new Set(lanes.flatMap(({ parts }) => [...parts.values()]))).toEqual(
      new Set(['unreleased']),
    );
  });
});
