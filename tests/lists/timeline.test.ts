import { describe, expect, test } from 'vitest';
import { indexDataset } from '../../src/dataset/dataset.ts';
import { type Asked, finder } from '../../src/lists/list.ts';
import { timeline } from '../../src/lists/timeline.ts';
import { small, smallParts } from '../dataset/small.ts';

const findTimeline = finder(timeline);
const tell = (filter: Asked<typeof timeline.filters>) =>
  findTimeline(small, filter).map(({ date, kind, event }) => [date, kind, event]);

describe('timeline', () => {
  test('begins with the birth, and ends with undated events', () => {
    expect(tell({})).toEqual([
      ['1960-02-29', 'life', 'Born in Port Ánvil, Norland'],
      ['1990', 'life', 'Wrote a first script, with Zoë Lind'],
      ['2001-09-14', 'work', 'Harbor Lights & Shadows, NBN series: showrunner, director +1'],
      ['2002-05', 'life', 'Took over a series as showrunner'],
      ['2003-03-02', 'award', 'Won: Goldie, episode, for "Überfahrt"'],
      [
        '2004',
        'award',
        'Nominated: Goldie, Best Series, for Harbor Lights & Shadows, with Z. Lind',
      ],
      ['2004-05', 'work', 'Harbor Lights & Shadows: run ends (writer, showrunner)'],
      ['2006', 'work', 'Fyrtårn, Kanal Nord miniseries: adaptation'],
      [undefined, 'life', 'Lived abroad for some years'],
      [undefined, 'work', 'The Salt Road, unproduced film: writer'],
      [undefined, 'honor', 'Honored: Oar for a Lifetime, Screen Guild of Norland'],
      [undefined, 'award', 'Won as film: Press Prize, for The Salt Road'],
    ]);
  });

  test('filters by years and kinds', () => {
    expect(tell({ year: '2002..2003', kind: ['award', 'work'] })).toEqual([
      ['2003-03-02', 'award', 'Won: Goldie, episode, for "Überfahrt"'],
    ]);
  });

  test('a life event that repeats a work on the same date is shown once', () => {
    const parts = smallParts();
    const life = parts.life.map((event) =>
      event.about === 'harbor-lights' ? { ...event, date: '2001-09' } : event,
    );
    const dataset = indexDataset({ ...parts, life });
    expect(findTimeline(dataset, { year: 2001 }).map(({ kind }) => kind)).toEqual(['work']);
    expect(findTimeline(dataset, { year: 2001, kind: 'life' })).toHaveLength(1);
  });

  test('a series he joined later starts with the first credited episode', () => {
    const parts = smallParts();
    const works = parts.works.map((work) =>
      work.id === 'harbor-lights' ? { ...work, start: '1999-01-01' } : work,
    );
    const [, entry] = findTimeline(indexDataset({ ...parts, works }), {
      kind: ['work', 'life'],
      year: { from: 1990, to: 2001 },
    });
    expect(entry?.event).toMatch(/, first credited episode: "Landfall" \(1x01\)$/);
    expect(entry?.about).toEqual(['harbor-lights', 'harbor-lights.s01e01']);
  });
});
