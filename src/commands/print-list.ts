/** The way of a list from the values of its filters to its output. */
import { type Dataset, groupBy } from '../dataset/dataset.ts';
import { counted } from '../dataset/words.ts';
import { UsageError } from '../errors.ts';
import { sortRows } from '../find/order.ts';
import { bestAddress } from '../find/records.ts';
import type { Column } from '../format/column.ts';
import { type Format, formats, isForMachines } from '../format/formats.ts';
import { type Answer, type AnyList, columnOf, type ListColumn, passing } from '../lists/list.ts';
import { screenOf } from '../terminal.ts';
import type { Context, Globals } from './globals.ts';

/** A row of some list; what it is matters to the list alone. */
type Row = unknown;

/** Values of the flags that every list has. */
export interface OutputOptions extends Globals {
  readonly format: Format;
  readonly columns?: readonly string[];
  readonly sort?: readonly string[];
  readonly reverse?: true;
  readonly limit?: number;
  readonly header: boolean;
  readonly sources?: true;
  readonly notes?: true;
  readonly confidence?: readonly string[];
}

/** Prints the rows that pass; an empty answer is said on standard error. */
export async function printList(
  context: Context,
  options: OutputOptions,
  list: AnyList,
  dataset: Dataset,
  given: Readonly<Record<string, unknown>>,
): Promise<void> {
  const screen = await screenOf(context.io, options);
  const all: readonly Row[] = list.rows(dataset, given);
  const changes = list.changes?.(given, dataset, screen.width) ?? {};
  const columns = list.columns.map(
    (column): ListColumn<Row> => ({ ...column, ...changes[column.key] }),
  );
  const chosen = chooseColumns(columns, options, list.noun);
  const found = arrangeRows(all.filter(passing(list, given)), columns, options, list.orderedBy);
  const isTable = options.format === 'table';
  const usual = isTable && !options.sort ? list.usualLimit : undefined;
  const answer: Answer<Row, unknown> = {
    dataset,
    given,
    rows: found.slice(0, options.limit ?? usual),
    found: found.length,
    total: list.total?.(dataset) ?? all.length,
  };
  const title = list.title(given, dataset);
  if (found.length === 0) {
    await context.io.stderr.write(`${emptyNote(list, answer, title)}\n`);
    if (!isForMachines(options.format)) return;
  }
  const isPlain = !isTable || screen.width === undefined;
  const groups = isPlain || options.sort || options.columns ? undefined : list.groups;
  const listing = {
    title,
    count: list.count?.(answer) ?? countText(answer, list),
    columns: chosen.map((column) => withLink(column, dataset)),
    ...(groups ? grouped(answer.rows, groups) : { rows: answer.rows }),
    remark: list.remark?.(answer),
    notes: options.notes && list.notes?.(answer).filter((note) => note !== undefined),
  };
  const render = await formats[options.format]();
  await context.print(render(listing, screen), options);
}

function emptyNote(list: AnyList, answer: Answer<Row, unknown>, title: string): string {
  const whole = list.whole?.(answer) ?? counted(answer.total, list.noun);
  return [`${title}: none of ${whole}.`, list.hint?.(answer) ?? ''].join(' ').trimEnd();
}

/** The rows group by group, in the order in which the groups begin. */
function grouped(rows: readonly Row[], { keyOf, headingOf, says }: NonNullable<AnyList['groups']>) {
  const blocks = [...groupBy(rows, keyOf).values()];
  const headings = new Map(
    blocks.flatMap((block) => {
      const heading = headingOf(block);
      return block.map((row) => [row, heading]);
    }),
  );
  return {
    rows: blocks.flat(),
    groups: { headingOf: (row: Row) => headings.get(row) ?? { title: '' }, says },
  };
}

function countText(
  { rows, found, total }: Answer<Row, unknown>,
  { noun, usualLimit }: AnyList,
): string {
  const all = counted(found < total ? total : found, noun);
  if (rows.length === found) return found < total ? `${found} of ${all}` : all;
  const isUsual = rows.length === usualLimit;
  return `${rows.length} of ${found} found${isUsual ? `, all with --limit ${found}` : ''}`;
}

function withLink(column: ListColumn<Row>, dataset: Dataset): Column<Row> {
  const { cites } = column;
  return cites ? { ...column, link: (row) => bestAddress(dataset, cites(row)) } : column;
}

/** The columns asked for; else, for people, those not hidden, and for machines all. */
function chooseColumns(
  columns: readonly ListColumn<Row>[],
  { columns: names, format, sources }: OutputOptions,
  noun: string,
): ListColumn<Row>[] {
  if (names) return names.map((name) => columnOf(columns, name));
  const asked = sources && columns.find(({ key }) => key === 'sources');
  if (sources && !asked) throw noEvidence('sources', noun);
  return columns.filter((column) => isForMachines(format) || !column.hidden || column === asked);
}

export function noEvidence(flag: string, noun: string): UsageError {
  return new UsageError(`--${flag} has no meaning here: a ${noun} has none of its own.`);
}

/** The rows in the order asked for; rows whose place in the order is unknown come last in both directions. */
function arrangeRows(
  rows: Row[],
  columns: readonly ListColumn<Row>[],
  { sort, reverse }: OutputOptions,
  orderedBy: string | undefined,
): Row[] {
  if (sort) {
    const keys = sort.map((name) => ({
      value: columnOf(columns, name.replace(/^-/, '')).value,
      descending: name.startsWith('-') !== Boolean(reverse),
    }));
    return sortRows(rows, keys);
  }
  if (!reverse) return rows;
  const order = orderedBy === undefined ? undefined : columnOf(columns, orderedBy);
  const reversed = [...rows].reverse();
  const hasPlace = (row: Row) => order === undefined || order.value(row) !== undefined;
  return [...reversed.filter(hasPlace), ...reversed.filter((row) => !hasPlace(row))];
}
