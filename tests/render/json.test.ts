import { expect, test } from 'vitest';
import { renderJson, renderNdjson } from '../../src/format/json.ts';
import { listing, pipe, shows, whole } from './sample.ts';

const records = shows.map(({ years, title, roles, network, count, ended }) => ({
  years,
  title,
  ...(roles && { roles }),
  ...(network && { network }),
  ...(count !== undefined && { episodes: count }),
  ended,
}));

const tricky = '\u0000\u001b\u007f\u009b\u061c\u200e\u2028\u202e\u2066"\\\ud800é👩‍👩‍👧';
const trickyListing = {
  ...listing,
  columns: [{ key: 'x', label: 'X', value: (row: string) => row }],
  rows: [tricky],
};

test('an array of records: numbers stay numbers, unknown keys are absent, empty lists stay', () => {
  const text = whole(renderJson(listing, pipe));
  expect(text).toBe(`${JSON.stringify(records, undefined, 2)}\n`);
  expect(records[1]).not.toHaveProperty('network');
  expect(records[1]).toHaveProperty('roles', []);
});

test('chunks end with line ends and join to the same array', () => {
  const rows = Array.from({ length: 250 }, (_, index) => index);
  const columns = [{ key: 'n', label: 'N', value: (row: number) => row }];
  const chunks = [...renderJson({ ...listing, columns, rows }, pipe)];
  expect(chunks.every((chunk) => chunk.endsWith('\n'))).toBe(true);
  expect(chunks.length).toBeGreaterThan(3);
  expect(chunks.join('')).toBe(
    `${JSON.stringify(
      rows.map((n) => ({ n })),
      undefined,
      2,
    )}\n`,
  );
});

test('no rows', () => {
  expect(whole(renderJson({ ...listing, rows: [] }, pipe))).toBe('[]\n');
  expect(whole(renderNdjson({ ...listing, rows: [] }, pipe))).toBe('');
});

test('NDJSON is the same records, one a line', () => {
  expect(whole(renderNdjson(listing, pipe))).toBe(
    records.map((record) => `${JSON.stringify(record)}\n`).join(''),
  );
});

test.each([renderJson, renderNdjson])('what a terminal would obey is escaped (%o)', (render) => {
  const text = whole(render(trickyListing, pipe));
  expect(text).toContain(
    String.raw`"\u0000\u001b\u007f\u009b\u061c\u200e\u2028\u202e\u2066\"\\\ud800é👩‍👩‍👧"`,
  );
  expect([JSON.parse(text)].flat()).toEqual([{ x: tricky }]);
});
