import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Listing } from '../../src/format/column.ts';
import { renderMarkdown } from '../../src/format/formats.ts';
import { barOf, renderTable } from '../../src/format/table.ts';
import { measure } from '../../src/format/text.ts';
import { pipe, terminal } from './sample.ts';

test.each([
  [16, '██', '##'],
  [15, '█▉', '##'],
  [9, '█▏', '#'],
  [8, '█', '#'],
  [1, '▏', ':'],
  [0.01, '▏', ':'],
  [0, '', ''],
  [-3, '', ''],
  [99, '██', '##'],
])('a bar of %d of 16 in two cells', (value, bar, ascii) => {
  expect(barOf(value, { largest: 16, cells: 2, ascii: false })).toBe(bar);
  expect(barOf(value, { largest: 16, cells: 2, ascii: true })).toBe(ascii);
});

interface Count {
  readonly of: string;
  readonly count: number;
}

const counts: Listing<Count> = {
  title: 'Ships by harbor',
  count: '30 in 3 harbors',
  rows: [
    { of: 'Port Ánvil', count: 20 },
    { of: 'A harbor with a name that is long', count: 10 },
    { of: 'Ås', count: 0 },
  ],
  columns: [
    { key: 'group', label: 'harbor', value: ({ of }) => of, flexible: true },
    { key: 'count', label: 'count', value: ({ count }) => count, align: 'right', bar: true },
  ],
};

function table(screen = pipe): string {
  return `\n${renderTable(counts, screen)}`;
}

describe('a table with bars', () => {
  test('fills 80 columns, even in a pipe, and has no column headers', () => {
    expect(table(terminal(80))).toBe(`
  Ships by harbor                                                30 in 3 harbors

  Port Ánvil                         ████████████████████████████████████████ 20
  A harbor with a name that is long  ████████████████████ 10
  Ås                                 0
`);
    expect(table()).toBe(table(terminal(80)));
  });

  test('keeps bars readable and wraps long labels on a narrow screen', () => {
    expect(table({ ...terminal(50), ascii: true })).toBe(`
  Ships by harbor                  30 in 3 harbors

  Port Ánvil                         ########## 20
  A harbor with a name that is long  ##### 10
  Ås                                 0
`);
  });

  test('bars stop growing when a longer one would add no information', () => {
    const widest = Math.max(...table(terminal(300)).split('\n').map(measure));
    expect(widest).toBe(2 + 33 + 2 + 100 + 3);
  });

  test('Markdown has only the numbers', () => {
    expect(renderMarkdown(counts, pipe)).toContain('| Port Ánvil | 20 |');
  });

  test('no line is wider than the screen', () => {
    const rows = fc.array(fc.record({ of: fc.string({ maxLength: 60 }), count: fc.nat(99999) }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(rows, fc.integer({ min: 40, max: 200 }), fc.boolean(), (some, width, ascii) => {
        const lines = renderTable({ ...counts, rows: some }, { ...terminal(width), ascii });
        for (const line of lines.split('\n')) expect(measure(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
