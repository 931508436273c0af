/** Properties of tables with any text at any width. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Column, Listing, Tone } from '../../src/format/column.ts';
import { renderTable } from '../../src/format/table.ts';
import { measure, oneLine } from '../../src/format/text.ts';
import { pipe, terminal } from './sample.ts';

type Row = readonly string[];
type Shape = Omit<Column<Row>, 'value'>;

vi.setConfig({ testTimeout: 60_000 });

const runs = { numRuns: 100 };
const segmenter = new Intl.Segmenter();
const character = fc.oneof(
  { weight: 9, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
  fc.constantFrom('👩‍👩‍👧‍👦', '🇨🇦', '👍🏽', 'e\u0301', '日', 'ｱﾞ', '각'),
);
/** Visible characters only: a test cannot tell which column a zero-width character is in. */
const word = fc
  .string({ unit: character, minLength: 1, maxLength: 12 })
  .filter((text) => [...segmenter.segment(text)].every(({ segment }) => measure(segment) > 0));
const words = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: most }).map((found) => found.join(' '));
const shape: fc.Arbitrary<Shape> = fc.record(
  {
    key: fc.constant('key'),
    label: fc.string({ minLength: 1, maxLength: 10 }),
    rank: fc.nat(3),
    flexible: fc.boolean(),
    cut: fc.integer({ min: 1, max: 30 }),
    tone: fc.constantFrom<Tone>('strong', 'dim'),
    align: fc.constant('right' as const),
  },
  { requiredKeys: ['key', 'label'] },
);

/** A listing of made-up rows; the first cell of each is its number, so that every row is unique. */
const listings = fc
  .array(shape, { minLength: 1, maxLength: 7 })
  .chain((shapes) =>
    fc
      .array(fc.tuple(...shapes.map(() => words(8))), { maxLength: 30 })
      .map((rows) => listingOf(shapes, rows)),
  );

/** A listing like those of the program: a title that wraps, columns that are cut or dropped, groups, a note. */
const usual = fc
  .record({
    shapes: fc.array(shape, { maxLength: 5 }),
    rows: fc.array(fc.tuple(words(8), ...Array.from({ length: 5 }, () => words(5))), {
      minLength: 1,
      maxLength: 20,
    }),
    grouped: fc.boolean(),
    // Parts that never wrap: the ends of those that do may fill lines better on a narrower screen.
    remark: fc.option(fc.array(word, { maxLength: 30 }), { nil: undefined }),
  })
  .map(({ shapes, rows, grouped, remark }): Listing<Row> => {
    const title = { key: 'title', label: 'Title', flexible: true, tone: 'strong' } as const;
    const groups = {
      headings: rows.map(([title]) => ({ title: `Group ${title?.slice(0, 1)}`, count: '9 of 23' })),
      says: ['k1'],
    };
    return {
      ...listingOf([title, ...shapes], rows),
      remark: remark && (() => remark),
      ...(grouped && { groups }),
    };
  });

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

test('on a terminal no line is too wide or ends in spaces, nothing is colored, no row is lost', () => {
  fc.assert(
    fc.property(
      fc.oneof(listings, usual),
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

/** The same listing without columns of rank 0, which may add lines between 60 and 80 columns. */
function unforced(listing: Listing<Row>): Listing<Row> {
  const columns = listing.columns.map(({ rank, ...column }) =>
    rank === undefined ? column : { ...column, rank: rank + 1 },
  );
  return { ...listing, columns };
}

test('a wider terminal never prints more lines', () => {
  fc.assert(
    fc.property(usual, fc.integer({ min: 30, max: 190 }), (listing, odd) => {
      const countsOf = (shown: Listing<Row>, widths: readonly number[]) =>
        widths.map((width) => linesOf(renderTable(shown, terminal(width))).length);
      const falling = (counts: readonly number[]) =>
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
      // Cards have no group headings, so a grouped table can be longer than the cards it replaces.
      const ungrouped = { ...listing, groups: undefined };
      falling(countsOf(ungrouped, [60, 80, 100, 120, 160, 200]));
      falling(countsOf(unforced(ungrouped), [odd, odd + 1, odd + 9]));
    }),
    runs,
  );
});

test('a row is one line if the remaining columns fit', () => {
  fc.assert(
    fc.property(usual.map(unforced), fc.integer({ min: 60, max: 200 }), (listing, width) => {
      const staying = listing.columns.flatMap(({ key, label, value, rank }) => {
        if (rank !== undefined || (listing.groups && key === 'k1')) return [];
        const cells = listing.rows.map((row) => measure(String(value(row))));
        return [Math.max(measure(oneLine(label).toUpperCase()), ...cells) + 2];
      });
      if (staying.reduce((sum, cells) => sum + cells, 0) > width) return;
      const rows = { ...listing, remark: undefined, groups: undefined };
      const shown = listing.groups ? rows.columns.filter(({ key }) => key !== 'k1') : rows.columns;
      const lines = linesOf(renderTable({ ...rows, columns: shown }, terminal(width)));
      expect(lines).toHaveLength(listing.rows.length + 3);
    }),
    runs,
  );
});

test('a title is never cut', () => {
  fc.assert(
    fc.property(usual, fc.integer({ min: 20, max: 200 }), (listing, width) => {
      const title = listing.columns.filter(({ key }) => key === 'k0');
      const text = renderTable({ ...listing, columns: title }, terminal(width));
      const letters = text.replace(/\s/g, '').normalize();
      for (const row of listing.rows) {
        expect(letters).toContain((row[1] ?? '').replace(/\s/g, '').normalize());
      }
    }),
    runs,
  );
});

test('in a pipe a row is one line, with every cell complete and in its column', () => {
  fc.assert(
    fc.property(fc.oneof(listings, usual), (listing) => {
      const [, , head, ...lines] = linesOf(renderTable(listing, pipe));
      expect(lines).toHaveLength(listing.rows.length);
      let start = 2;
      for (const { label, value, align } of listing.rows.length > 0 ? listing.columns : []) {
        const texts = listing.rows.map((row) => oneLine(String(value(row))));
        const heading = oneLine(label).toUpperCase();
        const width = Math.max(1, ...[heading, ...texts].map(measure));
        const fill = (text: string) => ' '.repeat(width - measure(text));
        const found = [head ?? '', ...lines].map((line) =>
          cellsOf(line)
            .slice(start, start + width)
            .join('')
            .trimEnd(),
        );
        const wanted = [heading, ...texts].map((text) =>
          align === 'right' ? fill(text) + text : text,
        );
        expect(found).toEqual(wanted.map((text) => text.trimEnd()));
        start += width + 2;
      }
    }),
    runs,
  );
});

test('with any code point, nothing throws and nothing controls the terminal', () => {
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
          columns: [column, { ...column, cut: 5 }],
          rows: texts,
          groups: { headings: texts.map((title) => ({ title })), says: [] },
          remark: () => texts,
        };
        for (const screen of [terminal(width), pipe]) {
          expect(renderTable(listing, screen)).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
        }
      },
    ),
    runs,
  );
});

/** The content of each cell of a line; the second cell of a wide character is empty. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  for (const { segment } of segmenter.segment(line)) {
    const width = measure(segment);
    if (width === 0) cells.push(`${cells.pop() ?? ''}${segment}`);
    else cells.push(segment, ...Array.from({ length: width - 1 }, () => ''));
  }
  return cells;
}
