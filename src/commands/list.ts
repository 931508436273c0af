/** What every list command shares: the output flags, and the way from rows to text. */
import {
  type Command,
  InvalidArgumentError,
  Option,
  type OptionValues,
} from '@commander-js/extra-typings';
import { type Confidence, confidences } from '../dataset/vocabulary.ts';
import { UsageError } from '../errors.ts';
import { sortRows } from '../query/order.ts';
import { nearNames } from '../query/resolve.ts';
import { type Format, formatNames, formats, isForMachines } from '../render/formats.ts';
import type { Column, Listing } from '../render/listing.ts';
import { screenOf } from '../screen.ts';
import { choiceOption } from './filters.ts';
import { type Context, type Globals, parseCount } from './globals.ts';
import { counted } from './wording.ts';

/** Gives a list command the output flags. */
export function withListOptions<
  Args extends unknown[],
  Own extends OptionValues,
  Global extends OptionValues,
>(command: Command<Args, Own, Global>) {
  return command
    .addOption(
      new Option('--format <format>', 'output format')
        .choices(formatNames)
        .default('table' as const),
    )
    .addOption(new Option('--json', 'the same as --format json').implies({ format: 'json' }))
    .addOption(new Option('--columns <names>', 'columns to show, in order').argParser(readNames))
    .addOption(
      new Option('--sort <names>', 'order by columns; -name turns one').argParser(readNames),
    )
    .option('--reverse', 'turn the order round')
    .option('--limit <n>', 'show the first n rows', parseCount)
    .option('--no-header', 'leave out the heads of the columns')
    .option('--sources', 'add the sources of each row')
    .addOption(choiceOption('--confidence <levels>', 'facts known so well', confidences));
}

/** Values of the output flags. */
export interface ListOptions {
  readonly format: Format;
  readonly columns?: readonly string[] | undefined;
  readonly sort?: readonly string[] | undefined;
  readonly reverse?: true | undefined;
  readonly limit?: number | undefined;
  readonly header: boolean;
  readonly sources?: true | undefined;
  readonly confidence?: readonly Confidence[] | undefined;
}

/** A list as a command hands it over: all its columns, the rows that passed the filters, and of how many. */
export interface List<Row> {
  readonly title: string;
  /** What a row is, in the singular: `work`. */
  readonly noun: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** How many rows there are without filters. */
  readonly total: number;
  /** What the head line says of so many rows shown, where rows are not what is counted. */
  readonly countText?: (shown: number) => string;
  readonly footer?: readonly string[];
}

/** Orders, cuts and prints a list; an empty one is said on standard error. */
export async function printList<Row>(
  context: Context,
  options: ListOptions & Globals,
  list: List<Row>,
): Promise<void> {
  const { io } = context;
  const columns = chooseColumns(list.columns, options);
  const matched = arrangeRows(list, options);
  const rows = matched.slice(0, options.limit);
  const machine = isForMachines(options.format);
  if (matched.length === 0) await io.stderr.write(emptyNote(list));
  if (matched.length === 0 && !machine) return;
  const count = list.countText?.(rows.length) ?? countText(rows.length, matched.length, list);
  const listing: Listing<Row> = { ...list, columns, rows, count };
  const render = await formats[options.format]();
  for (const chunk of render(listing, screenOf(io, options))) await io.stdout.write(chunk);
}

/** The columns asked for; else, for people, those not hidden, and for machines all. */
function chooseColumns<Row>(columns: readonly Column<Row>[], options: ListOptions): Column<Row>[] {
  if (options.columns) return options.columns.map((key) => columnOf(columns, key));
  const machine = isForMachines(options.format);
  return columns.filter(
    ({ key, hidden }) => machine || !hidden || (key === 'sources' && options.sources),
  );
}

function arrangeRows<Row>(list: List<Row>, options: ListOptions): Row[] {
  const confidence = list.columns.find(({ key }) => key === 'confidence');
  const rows = list.rows.filter(
    (row) =>
      !options.confidence || options.confidence.some((level) => level === confidence?.value(row)),
  );
  const keys = (options.sort ?? []).map((name) => ({
    value: columnOf(list.columns, name.replace(/^-/, '')).value,
    descending: name.startsWith('-'),
  }));
  const sorted = sortRows(rows, keys);
  return options.reverse ? sorted.reverse() : sorted;
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

function countText<Row>(shown: number, matched: number, { total, noun }: List<Row>): string {
  if (shown < matched) return `${shown} of ${matched} found, ${counted(total, noun)} in all`;
  return matched < total ? `${matched} of ${counted(total, noun)}` : counted(total, noun);
}

function emptyNote<Row>({ title, total, noun }: List<Row>): string {
  return `${title}: none of ${counted(total, noun)}.\n`;
}

function readNames(text: string, earlier: readonly string[] | undefined): string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('')) throw new InvalidArgumentError('It takes names of columns with commas.');
  return [...(earlier ?? []), ...names];
}
