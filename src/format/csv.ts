/**
 * CSV and TSV: one for programs that follow RFC 4180, one for tools that split lines at tabs.
 *
 * CSV ends its lines with CR LF and quotes where it must, as the RFC says and spreadsheets write it; Miller, jq,
 * Python, R and databases read it. TSV is for `cut`, `awk` and `sort`, which know neither CR nor quotes: its lines
 * end with LF, and nothing is ever quoted.
 */
import { type Options, stringify } from 'csv-stringify/sync';
import type { Listing, Screen, Value } from './column.ts';
import { oneLine } from './text.ts';
import { disarm } from './unsafe.ts';

const csv: Options = {
  record_delimiter: '\r\n',
  // Databases tell `""` (known to be empty) from nothing (unknown). CR or LF alone need quotes too, which
  // csv-stringify does not see to when lines end with both.
  quoted_match: /^$|[\r\n]/,
  escape_formulas: true,
};

const tsv: Options = { delimiter: '\t', quote: '', escape_formulas: true };

/** RFC 4180. Lists are joined by `; `, unknown is nothing, an empty list or string is `""`. */
export function renderCsv<Row>(listing: Listing<Row>, screen: Screen): string {
  // Most readers skip an empty line, so a column by itself has no bare unknown.
  const unknown = listing.columns.length === 1 ? '' : undefined;
  return stringify(
    recordsOf(listing, screen, (value) => fieldOf(value, disarm) ?? unknown),
    csv,
  );
}

/** The same fields between tabs, a record a line; a tab or a line end within a field becomes a blank. */
export function renderTsv<Row>(listing: Listing<Row>, screen: Screen): string {
  return stringify(
    recordsOf(listing, screen, (value) => fieldOf(value, oneLine)),
    tsv,
  );
}

function recordsOf<Row>(
  { columns, rows }: Listing<Row>,
  { header }: Screen,
  field: (value: Value) => string | number | undefined,
) {
  const records = rows.map((row) => columns.map((column) => field(column.value(row))));
  return header ? [columns.map(({ key }) => key), ...records] : records;
}

function fieldOf(value: Value, clean: (text: string) => string): string | number | undefined {
  if (value === undefined || typeof value === 'number') return value;
  if (typeof value === 'boolean') return String(value);
  return clean(typeof value === 'string' ? value : value.join('; '));
}
