/** Which columns and rows of a list are shown, and in which order. */
import { UsageError } from '../errors.ts';
import { nearNames } from '../find/names.ts';
import { sortRows } from '../find/order.ts';
import { isForMachines } from '../format/formats.ts';
import type { Column } from '../format/listing.ts';
import type { List } from './list.ts';
import type { ListOptions } from './list-options.ts';

/** The columns asked for; else, for people, those not hidden, and for machines all. */
export function chooseColumns<Row>(
  { columns, noun }: List<Row>,
  options: ListOptions,
): Column<Row>[] {
  if (options.columns) return options.columns.map((key) => columnOf(columns, key));
  const machine = isForMachines(options.format);
  const asked = options.sources && evidenceColumn(columns, 'sources', noun);
  return columns.filter((column) => machine || !column.hidden || column === asked);
}

/** The rows with the confidence asked for, in the order asked for. */
export function arrangeRows<Row>(list: List<Row>, options: ListOptions): Row[] {
  const { columns, orderedBy } = list;
  const rows = list.rows.filter(confidenceFilter(list, options));
  const { sort, reverse = false } = options;
  if (sort) {
    const keys = sort.map((name) => ({
      value: columnOf(columns, name.replace(/^-/, '')).value,
      descending: name.startsWith('-') !== reverse,
    }));
    return sortRows(rows, keys);
  }
  if (!reverse) return rows;
  return reverseRows(rows, orderedBy ? columnOf(columns, orderedBy).value : undefined);
}

/** The rows from last to first; those that the order knows no place for stay last. */
function reverseRows<Row>(rows: readonly Row[], value?: Column<Row>['value']): Row[] {
  const reversed = [...rows].reverse();
  if (value === undefined) return reversed;
  const hasPlace = (row: Row) => value(row) !== undefined;
  return [...reversed.filter(hasPlace), ...reversed.filter((row) => !hasPlace(row))];
}

function confidenceFilter<Row>(
  { columns, noun }: List<Row>,
  { confidence }: ListOptions,
): (row: Row) => boolean {
  if (confidence === undefined) return () => true;
  const { value } = evidenceColumn(columns, 'confidence', noun);
  return (row) => confidence.some((level) => level === value(row));
}

/** The column of a flag that only lists of facts have. */
function evidenceColumn<Row>(
  columns: readonly Column<Row>[],
  key: 'confidence' | 'sources',
  noun: string,
): Column<Row> {
  const column = columns.find((one) => one.key === key);
  if (column) return column;
  throw new UsageError(`--${key} has no meaning here: a ${noun} has none of its own.`);
}

function columnOf<Row>(columns: readonly Column<Row>[], name: string): Column<Row> {
  const found = columns.find(({ key }) => key.toLowerCase() === name.toLowerCase());
  if (found) return found;
  const keys = columns.map(({ key }) => key);
  const [near] = nearNames(
    name,
    keys.map((key) => ({ id: key, names: [key] })),
  );
  const hint = near === undefined ? '' : `Did you mean ${near}? `;
  throw new UsageError(`No column called "${name}". ${hint}The columns are ${keys.join(', ')}.`);
}
