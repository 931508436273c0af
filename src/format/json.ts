/** JSON and NDJSON: a record for each row, by the keys of the columns. */
import type { Column, Listing } from './column.ts';
import { disarm, escapeUnsafe } from './unsafe.ts';

/** An array of records, indented by two. Unknown keys are absent, empty lists stay. */
export function renderJson<Row>({ columns, rows }: Listing<Row>): string {
  return `${encode(
    rows.map((row) => recordOf(columns, row)),
    2,
  )}\n`;
}

/** The same records, one a line. */
export function renderNdjson<Row>({ columns, rows }: Listing<Row>): string {
  return rows.map((row) => `${encode(recordOf(columns, row))}\n`).join('');
}

function recordOf<Row>(columns: readonly Column<Row>[], row: Row): Record<string, unknown> {
  return Object.fromEntries(columns.map(({ key, data, value }) => [key, (data ?? value)(row)]));
}

/** JSON that is safe to show on a terminal. */
export function encode(value: object, indent?: number): string {
  return disarm(JSON.stringify(value, undefined, indent), escapeUnsafe);
}
