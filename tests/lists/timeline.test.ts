import { describe, expect, test } from 'vitest';
import { indexDataset } from '../../src/dataset/dataset.ts';
import { type Asked, finder } from '../../src/lists/list.ts';
import { timeline } from '../../src/lists/timeline.ts';
import { small, smallParts } from '../dataset/small.ts';

const findTimeline = finder(timeline);
const tell = (filter: Asked<typeof timeline.filters>) =>
  findTimeline(small, filter).map(({ date, kind, moment }) => [date, kind, moment.of]);

describe('timeline', () => {
  test('begins with the birth, and ends with what has no date', () => {
    expect(tell({})).toEqual([
      ['1960-02-29', 'life', 'birth'],
      ['1990', 'life', 'event'],
      ['2001-09-14', 'work', 'start'],
      ['2002-05', 'life', 'event'],
      ['2003-03-02', 'award', 'award'],
      ['2004', 'award', 'award'],
      ['2004-05', 'work', 'end'],
      ['2006', 'work', 'start'],
      [undefined, 'life', 'event'],
      [undefined, 'work', 'start'],
      [undefined, 'honor', 'award'],
      [undefined, 'award', 'award'],
    ]);
  });

  test('filters by years and kinds', () => {
    expect(tell({ year: '2002..2003', kind: ['award', 'work'] })).toEqual([
      ['2003-03-02', 'award', 'award'],
    ]);
  });

  test('a life event that a work tells for the same date is told once', () => {
    const parts = smallParts();
    const life = parts.life.map((event) =>
      event.about === 'harbor-lights' ? { ...event, date: '2001-09' } : event,
    );
    const dataset = indexDataset({ ...parts, life });
    expect(findTimeline(dataset, { year: 2001 }).map(({ kind }) => kind)).toEqual(['work']);
    expect(findTimeline(dataset, { year: 2001, kind: 'life' })).toHaveLength(1);
  });

  test('a series joined later begins with the first credited episode', () => {
    const parts = smallParts();
    const works = parts.works.map((work) =>
      work.id === 'harbor-lights' ? { ...work, start: '1999-01-01' } : work,
    );
    const [, entry] = findTimeline(indexDataset({ ...parts, works }), {
      kind: ['work', 'life'],
      year: { from: 1990, to: 2001 },
    });
    expect(entry?.moment).toMatchObject({ of: 'first', episode: { id: 'harbor-lights.s01e01' } });
  });
});
