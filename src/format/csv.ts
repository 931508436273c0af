/**
 * CSV for programs that follow RFC 4180: lines end with CR LF, and fields are quoted if needed. TSV for `cut`,
 * `awk` and `sort`, which know neither CR nor quotes: lines end with LF, and nothing is quoted.
 */
import { type Options, stringify } from 'csv-stringify/sync';
import type { Listing, Screen, Value } from './column.ts';
import { oneLine } from './text.ts';
import { disarm } from './unsafe.ts';

const csv: Options = {
  record_delimiter: '\r\n',
  // Databases read `""` as an empty string and an empty field as null. If lines end with CR LF, csv-stringify does not
  // quote a lone CR or LF.
  quoted_match: /^$|[\r\n]/,
  escape_formulas: true,
};

const tsv: Options = { delimiter: '\t', quote: '', escape_formulas: true };

/** RFC 4180. Lists are joined by `; `, unknown is an empty field, an empty list or string is `""`. */
export function renderCsv<Row>(listing: Listing<Row>, screen: Screen): string {
  // Most readers skip empty lines, so in a single column unknown is `""` too.
  const unknown = listing.columns.length === 1 ? '' : undefined;
  return stringify(recordsOf(listing, screen, disarm, unknown), csv);
}

/** The same fields between tabs; a tab or a line end inside a field becomes a space. */
export function renderTsv<Row>(listing: Listing<Row>, screen: Screen): string {
  return stringify(recordsOf(listing, screen, oneLine), tsv);
}

function recordsOf<Row>(
  { columns, rows }: Listing<Row>,
  { header }: Screen,
  clean: (text: string) => string,
  unknown?: string,
) {
  const fieldOf = (value: Value) => {
    if (value === undefined) return unknown;
    if (typeof value === 'number') return value;
    return clean(typeof value === 'object' ? value.join('; ') : String(value));
  };
  const records = rows.map((row) => columns.map(({ value }) => fieldOf(value(row))));
  return header ? [columns.map(({ key }) => key), ...records] : records;
}
