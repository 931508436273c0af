/** JSON and NDJSON: a record a row, by the columns' keys. */
import type { Column, Listing, Screen, Value } from './listing.ts';
import { slices } from './slices.ts';

const recordsAChunk = 100;

/** Legal inside JSON as they are, but a terminal or an editor that shows the file would obey them. */
const obeyed = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** An array of records, indented by two; unknown keys are absent, empty lists stay. */
export function* renderJson<Row>(listing: Listing<Row>, _screen: Screen): Generator<string> {
  const { columns, rows } = listing;
  if (rows.length === 0) {
    yield '[]\n';
    return;
  }
  yield '[\n';
  let left = rows.length;
  for (const slice of slices(rows, recordsAChunk)) {
    left -= slice.length;
    const records = slice.map((row) => indented(encode(recordOf(columns, row), 2)));
    yield records.join(',\n') + (left > 0 ? ',\n' : '\n');
  }
  yield ']\n';
}

/** The same records, one a line. */
export function* renderNdjson<Row>(listing: Listing<Row>, _screen: Screen): Generator<string> {
  for (const slice of slices(listing.rows, recordsAChunk)) {
    yield slice.map((row) => `${encode(recordOf(listing.columns, row))}\n`).join('');
  }
}

function recordOf<Row>(columns: readonly Column<Row>[], row: Row): Record<string, Value> {
  return Object.fromEntries(columns.map((column) => [column.key, column.value(row)]));
}

/** A record as JSON that is safe to show on a terminal. */
export function encode(record: object, indent?: number): string {
  return JSON.stringify(record, undefined, indent).replace(
    obeyed,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ');
}
