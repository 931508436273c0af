import { expect, test } from 'vitest';
import { renderJson, renderNdjson } from '../../src/format/formats.ts';
import { listing, shows } from './sample.ts';

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
  const text = renderJson(listing);
  expect(text).toBe(`${JSON.stringify(records, undefined, 2)}\n`);
  expect(records[1]).not.toHaveProperty('network');
  expect(records[1]).toHaveProperty('roles', []);
});

test('no rows', () => {
  expect(renderJson({ ...listing, rows: [] })).toBe('[]\n');
  expect(renderNdjson({ ...listing, rows: [] })).toBe('');
});

test('NDJSON is the same records, one per line', () => {
  expect(renderNdjson(listing)).toBe(
    records.map((record) => `${JSON.stringify(record)}\n`).join(''),
  );
});

test.each([renderJson, renderNdjson])('terminal control characters are escaped (%o)', (render) => {
  const text = render(trickyListing);
  expect(text).toContain(
    String.raw`"\u0000\u001b\u007f\u009b\u061c\u200e\u2028\u202e\u2066\"\\\ud800é👩‍👩‍👧"`,
  );
  expect([JSON.parse(text)].flat()).toEqual([{ x: tricky }]);
});
