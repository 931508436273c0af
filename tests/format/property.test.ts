/** What holds of tables of any text at any width. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Column, Listing } from '../../src/format/column.ts';
import { renderTable } from '../../src/format/table.ts';
import { measure, oneLine } from '../../src/format/text.ts';
import { pipe, terminal } from './sample.ts';

type Row = readonly string[];
type Shape = Omit<Column<Row>, 'value'>;

const runs = { numRuns: 200 };
const segmenter = new Intl.Segmenter();
const sign = fc.oneof(
  { weight: 9, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
  fc.constantFrom('👩‍👩‍👧‍👦', '🇨🇦', '👍🏽', 'e\u0301', '日', 'ｱﾞ', '각'),
);
/** Every sign can be seen: of what has no width, a test cannot tell in which column it stands. */
const word = fc
  .string({ unit: sign, minLength: 1, maxLength: 12 })
  .filter((text) => [...segmenter.segment(text)].every(({ segment }) => measure(segment) > 0));
const cell = fc.oneof(
  word,
  fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
);
const shape: fc.Arbitrary<Shape> = fc.record(
  {
    key: fc.constant('key'),
    label: fc.string({ minLength: 1, maxLength: 10 }),
    rank: fc.nat(3),
    flexible: fc.boolean(),
    align: fc.constant('right' as const),
  },
  { requiredKeys: ['key', 'label'] },
);

/** A listing of made-up rows; the first cell of each is its number, so that none can be mistaken for another. */
const listings = fc
  .array(shape, { minLength: 1, maxLength: 7 })
  .chain((shapes) =>
    fc
      .array(fc.tuple(...shapes.map(() => cell)), { maxLength: 30 })
      .map((rows) => listingOf(shapes, rows)),
  );

function listingOf(shapes: readonly Shape[], texts: readonly Row[]): Listing<Row> {
  const columns = shapes.map((each, index) => ({
    ...each,
    key: `k${index}`,
    value: (row: Row) => row[index + 1],
  }));
  const number = { key: 'number', label: 'No', value: (row: Row) => row[0] };
  const rows = texts.map((row, index) => [`#${index}#`, ...row]);
  return { title: 'Any title', count: `${rows.length} of 30`, columns: [number, ...columns], rows };
}

function linesOf(text: string): string[] {
  return text.split('\n').slice(0, -1);
}

test('on a terminal no line is too wide, none ends in blanks, nothing is colored, no row is lost', () => {
  fc.assert(
    fc.property(
      listings,
      fc.integer({ min: 20, max: 200 }),
      fc.boolean(),
      (listing, width, ascii) => {
        const lines = linesOf(renderTable(listing, { ...terminal(width), ascii }));
        expect(lines.filter((line) => measure(line) > width)).toEqual([]);
        expect(lines.filter((line) => /\s$/.test(line))).toEqual([]);
        expect(lines.join('\n')).not.toContain('\u001b');
        const found = lines.flatMap((line) => /^ {2}(?:NO +)?(#\d+#)/.exec(line)?.[1] ?? []);
        expect(found).toEqual(listing.rows.map((row) => row[0]));
      },
    ),
    runs,
  );
});

test('in a pipe a row is one line, every cell whole and in its column', () => {
  fc.assert(
    fc.property(listings, (listing) => {
      const [, , , rule = '', ...lines] = linesOf(renderTable(listing, pipe));
      const tracks = [...rule.matchAll(/─+/g)].map((match) => [match.index, match[0].length]);
      expect(lines).toHaveLength(listing.rows.length);
      const found = lines.map((line) => {
        const cells = cellsOf(line);
        return tracks.map(([start = 0, width = 0]) =>
          cells
            .slice(start, start + width)
            .join('')
            .trim(),
        );
      });
      expect(found).toEqual(listing.rows.map((row) => row.map(oneLine)));
    }),
    runs,
  );
});

test('columns start at the same cell on every line of a table', () => {
  fc.assert(
    fc.property(listings, fc.integer({ min: 50, max: 200 }), (listing, width) => {
      const lines = linesOf(renderTable(listing, terminal(width)));
      const rule = lines.findIndex((line) => /^ {2}──/.test(line));
      if (rule === -1) return;
      const gaps = [...(lines[rule] ?? '').matchAll(/ +/g)].map((match) => match.index);
      const end = lines.findIndex((line, index) => index > rule && line === '');
      for (const line of lines.slice(rule - 1, end === -1 ? undefined : end)) {
        const cells = cellsOf(line);
        expect(
          gaps
            .flatMap((gap) => cells.slice(gap, gap + 2))
            .join('')
            .trim(),
        ).toBe('');
      }
    }),
    runs,
  );
});

test('any code point at all: nothing throws, nothing steers the terminal', () => {
  const wild = fc.string({ unit: 'binary', maxLength: 40 });
  fc.assert(
    fc.property(
      fc.array(wild, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 200 }),
      (texts, width) => {
        const column = {
          key: 'x',
          label: texts[0] ?? '',
          value: (row: string) => row,
          flexible: true,
        };
        const listing = {
          title: texts[0] ?? '',
          count: '',
          columns: [column, column],
          rows: texts,
        };
        for (const screen of [terminal(width), pipe]) {
          expect(renderTable(listing, screen)).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
        }
      },
    ),
    runs,
  );
});

/** What stands in each cell of a line; the second cell of a wide sign is empty. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  for (const { segment } of segmenter.segment(line)) {
    const width = measure(segment);
    if (width === 0) cells.push(`${cells.pop() ?? ''}${segment}`);
    else cells.push(segment, ...Array.from({ length: width - 1 }, () => ''));
  }
  return cells;
}
