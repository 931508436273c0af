/**
 * CSV and TSV: one for programs that follow RFC 4180, one for tools that cut lines at tabs.
 *
 * CSV ends its lines with CR LF and quotes where it must, as the RFC says and spreadsheets write it; Miller, jq,
 * Python, R and databases read it. TSV is for `cut`, `awk` and `sort`, which know neither CR nor quotes: its lines
 * end with LF, and nothing is ever quoted.
 */
import { type Options, stringify } from 'csv-stringify/sync';
import type { Column, Listing, Screen, Value } from './listing.ts';
import { slices } from './slices.ts';
import { disarm, sanitize } from './text.ts';

type Field = string | number | undefined;

const recordsAChunk = 100;

const csv: Options = {
  record_delimiter: '\r\n',
  // `""` is known to be empty and nothing at all is unknown: databases read the two apart. CR or LF alone have to be
  // quoted too, which csv-stringify does not see to where the lines end with both.
  quoted_match: /^$|[\r\n]/,
  escape_formulas: true,
};

const tsv: Options = { delimiter: '\t', quote: '', escape_formulas: true };

/** RFC 4180. Lists are joined by `; `, unknown is nothing, an empty list or text is `""`. */
export function* renderCsv<Row>(listing: Listing<Row>, screen: Screen): Generator<string> {
  // A line with nothing on it is no record to most readers, so a column by itself has no bare unknown.
  const unknown = listing.columns.length === 1 ? '' : undefined;
  yield* records(listing, screen, csv, (value) => fieldOf(value, disarm) ?? unknown);
}

/** The same fields between tabs, a record a line; a tab or a line end within a field becomes a blank. */
export function* renderTsv<Row>(listing: Listing<Row>, screen: Screen): Generator<string> {
  yield* records(listing, screen, tsv, (value) => fieldOf(value, sanitize));
}

function* records<Row>(
  { columns, rows }: Listing<Row>,
  screen: Screen,
  options: Options,
  field: (value: Value) => Field,
): Generator<string> {
  if (screen.header) yield stringify([columns.map((column) => column.key)], options);
  for (const slice of slices(rows, recordsAChunk)) {
    yield stringify(
      slice.map((row) => fieldsOf(columns, row, field)),
      options,
    );
  }
}

function fieldsOf<Row>(
  columns: readonly Column<Row>[],
  row: Row,
  field: (value: Value) => Field,
): Field[] {
  return columns.map((column) => field(column.value(row)));
}

function fieldOf(value: Value, clean: (text: string) => string): Field {
  if (value === undefined || typeof value === 'number') return value;
  if (typeof value === 'boolean') return String(value);
  return clean(typeof value === 'string' ? value : value.join('; '));
}
