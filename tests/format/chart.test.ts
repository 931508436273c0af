import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Lane, type LaneChart, renderLanes } from '../../src/chart/draw.ts';
import { measure } from '../../src/format/text.ts';
import { pipe, terminal } from './sample.ts';

function years(from: number, to: number, category: number) {
  return Array.from({ length: to - from + 1 }, (_, index) => ({ year: from + index, category }));
}

const chart: LaneChart = {
  title: 'Ships',
  count: '3 ships',
  years: { from: 1988, to: 2011 },
  lanes: [
    {
      label: 'Överfart',
      bars: [...years(1989, 1994, 1), ...years(1992, 1993, 0)],
      marks: [
        { year: 1990, category: 1 },
        { year: 1990, category: 0 },
        { year: 1993, category: 1 },
      ],
    },
    { label: 'A ship with a name that is long', bars: years(2000, 2011, 2), marks: [] },
    { label: 'Outside', bars: years(2012, 2020, 3), marks: [] },
  ],
  bars: [{ label: 'owned' }, { label: 'sailed' }, { label: 'saw', tone: 'dim' }, { label: 'sold' }],
  marks: [{ label: 'first', tone: 'good' }, { label: 'second' }],
  footer: ['Undated: Farther'],
};

function drawn(width: number | undefined, changes = {}): string {
  const screen = width === undefined ? pipe : terminal(width);
  return `\n${renderLanes(chart, { ...screen, ...changes })}`;
}

describe('lanes', () => {
  test('bars, marks, guides, and a legend of what is shown', () => {
    expect(drawn(70)).toBe(`
  Ships                                             3 ships

                                     1990      2000      2010
                                     │         │         │
  Överfart                          ▒▒▒██▒     ·         ·
                                     ●  ○      ·         ·
  A ship with a name that is long    ·         ░░░░░░░░░░░░
  Outside                            ·         ·         ·

  █ owned   ▒ sailed   ░ saw
  ● first   ○ second

  Undated: Farther
`);
  });

  test('in ASCII', () => {
    expect(drawn(70, { ascii: true })).toBe(`
  Ships                                             3 ships

                                     1990      2000      2010
                                     |         |         |
  Överfart                          ===##=     :         :
                                     *  o      :         :
  A ship with a name that is long    :         ------------
  Outside                            :         :         :

  # owned   = sailed   - saw
  * first   o second

  Undated: Farther
`);
  });

  test('on a narrow screen a column is several years and labels are cut', () => {
    expect(drawn(40)).toBe(`
  Ships                          3 ships

                                  2000
                                  │
  Överfart                  ▒▒█▒  ·
                             ●○   ·
  A ship with a name that is lo…  ░░░░░░
  Outside                         ·

  █ owned   ▒ sailed   ░ saw
  ● first   ○ second

  Each column is 2 years.
  Undated: Farther
`);
  });

  test('on a wide screen a year is several columns, with its mark in the first', () => {
    expect(drawn(100).split('\n').slice(3, 7)).toEqual([
      '                                       1990      1995      2000      2005      2010',
      '                                       │         │         │         │         │',
      '  Överfart                           ▒▒▒▒▒▒████▒▒·         ·         ·         ·',
      '                                       ●     ○   ·         ·         ·         ·',
    ]);
  });

  test('a pipe is 100 columns wide', () => {
    expect(drawn(undefined)).toBe(drawn(100));
  });

  test('color only adds codes', () => {
    const codes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
    const colored = drawn(80, { color: true });
    expect(colored).toMatch(codes);
    expect(colored.replaceAll(codes, '')).toBe(drawn(80));
  });

  test('without a header there is no title, but the axis stays', () => {
    expect(drawn(70, { header: false }).trimStart()).toMatch(/^1990/);
  });
});

test('no line is wider than the screen', () => {
  const year = fc.integer({ min: 1950, max: 2050 });
  const dots = (most: number) =>
    fc.array(fc.record({ year, category: fc.integer({ min: 0, max: most }) }), { maxLength: 30 });
  const lane: fc.Arbitrary<Lane> = fc.record({
    label: fc.string({ unit: 'grapheme', maxLength: 60 }),
    bars: dots(3),
    marks: dots(1),
  });
  const span = fc.tuple(year, fc.nat(90)).map(([from, more]) => ({ from, to: from + more }));
  fc.assert(
    fc.property(
      fc.array(lane, { minLength: 1, maxLength: 8 }),
      span,
      fc.integer({ min: 40, max: 200 }),
      fc.boolean(),
      (lanes, span, width, ascii) => {
        const text = renderLanes({ ...chart, lanes, years: span }, { ...terminal(width), ascii });
        for (const line of text.split('\n')) expect(measure(line)).toBeLessThanOrEqual(width);
      },
    ),
  );
});
