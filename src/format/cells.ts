/** What a person reads in a cell, and above it. */
import type { Column, Value } from './listing.ts';
import { sanitize } from './text.ts';

/** Head of a column: upper case sets it off where there is neither color nor weight. */
export function headOf<Row>(column: Column<Row>): string {
  return sanitize(column.label).toUpperCase();
}

/** The lines of one cell, safe to show: the column's own, or its value in words. */
export function cellLines<Row>(column: Column<Row>, row: Row): string[] {
  const lines = column.lines?.(row) ?? [inWords(column.value(row))];
  return lines.map(sanitize);
}

/** The same cell on one line, for places that know no lines within a cell; a remark in parentheses takes no comma. */
export function cellLine<Row>(column: Column<Row>, row: Row): string {
  return cellLines(column, row)
    .filter((line) => line !== '')
    .map((line, index) => (index === 0 ? line : (line.startsWith('(') ? ' ' : ', ') + line))
    .join('');
}

/** Unknown and known to be none stay apart. */
function inWords(value: Value): string {
  if (value === undefined) return '?';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return String(value);
  return value.length === 0 ? '-' : value.join(', ');
}
