/** Turns a list into a command: adds its flags, reads them, and prints the rows. */
import { Argument, type Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { type Dataset, groupBy } from '../dataset/dataset.ts';
import { counted, plural } from '../dataset/words.ts';
import { UsageError } from '../errors.ts';
import { AmbiguousError } from '../find/names.ts';
import { sortRows } from '../find/order.ts';
import { bestAddress } from '../find/records.ts';
import { suggest } from '../find/suggest.ts';
import { cellText } from '../format/column.ts';
import { type Format, formatNames, formats, isForMachines } from '../format/formats.ts';
import { type Io, print, screenOf } from '../io.ts';
import type { Filter } from '../lists/filters.ts';
import {
  type Answer,
  type AnyList,
  columnOf,
  type ListColumn,
  passing,
  readFilters,
} from '../lists/list.ts';
import { readWords, takersOf } from '../lists/narrow.ts';
import {
  count,
  type Globals,
  loadDataset,
  needing,
  offering,
  oneOf,
  type Register,
} from './globals.ts';
import { withExamples } from './help-page.ts';

/** Only the list itself knows the type of its rows. */
type Row = unknown;

/** Values by name of a filter or flag. */
type ByName = Readonly<Record<string, unknown>>;

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

type Print = typeof printList;

export function listCommand(
  list: AnyList,
  chart?: { readonly about: string; readonly print: Print },
): Register {
  return (program, io) => {
    const command = program.command(list.name) as unknown as Command;
    command.description(withExamples(list.description, list.examples));
    addWords(command, list);
    const { confidence, ...filters }: Readonly<Record<string, Filter<Row>>> = list.filters;
    for (const [name, filter] of Object.entries(filters)) {
      if (filter.takes !== 'text') command.addOption(filterOption(name, filter));
    }
    if (chart) command.option('--chart', chart.about);
    for (const option of outputOptions(list)) command.addOption(option);
    // Lists without evidence accept the flag too, so that the error can say why it does not apply.
    const level = filterOption('confidence', confidence ?? { about: '', takes: 'name' });
    command.addOption(level.hideHelp(confidence === undefined));
    command.action(() => answer(io, list, command, chart?.print));
  };
}

/** The words after the command: one name, or values of several filters. */
function addWords(command: Command, list: AnyList): void {
  const { argument: one, words } = list;
  if (!one && !words) return;
  const argument = one
    ? new Argument(one.usage, one.about)
    : new Argument('[words...]', `the same as ${words?.map((name) => `--${name}`).join(', ')}`);
  command.addArgument(
    offering(argument, (dataset) =>
      takersOf(list).flatMap(([, { values, choices = [] }]) => [
        ...(values?.(dataset) ?? []),
        ...choices.map((name: string) => ({ id: name, names: [''] })),
      ]),
    ),
  );
  if (one?.missing) command.exitOverride(needing(one.missing));
}

function filterOption(
  name: string,
  { takes, about, choices, values, placeholder = plural(name) }: Omit<Filter<Row>, 'read'>,
): Option {
  if (takes === 'flag') return new Option(`--${name}`, about);
  const option = new Option(`--${name} <${takes === 'years' ? 'years' : placeholder}>`, about);
  option.argParser((text: string, earlier: readonly string[] = []) => [...earlier, text]);
  if (choices) option.argChoices = [...choices];
  return values ? offering(option, values) : option;
}

/** Every list takes these flags; help leaves out those that make no sense for it. */
function outputOptions({ columns, notes }: AnyList): Option[] {
  const keys = columns.map(({ key }) => key);
  const names = new Option('--columns <names>', 'columns to show, in order and in full');
  names.argChoices = keys;
  const sort = new Option('--sort <names>', 'sort by columns; -name for descending order');
  return [
    oneOf('--format <format>', 'output format', formatNames).default('table'),
    new Option('--json', 'print JSON; likewise --ndjson, --csv, --tsv, --markdown'),
    ...formatNames
      .filter((name) => name !== 'table' && name !== 'json')
      .map((name) => new Option(`--${name}`, `the same as --format ${name}`).hideHelp()),
    names.argParser(readNames),
    offering(sort.argParser(readNames), () =>
      columns.map(({ key, label }) => ({ id: key, names: [label] })),
    ),
    new Option('--reverse', 'reverse the order'),
    new Option('--limit <n>', 'show the first n rows').argParser(count('--limit')),
    new Option('--notes', 'add notes on what is missing or in doubt').hideHelp(!notes),
    new Option('--no-header', 'leave out the title and the column headers'),
    new Option('--sources', 'add the sources of each row').hideHelp(!keys.includes('sources')),
  ] as unknown as Option[];
}

function readNames(text: string, earlier: readonly string[] = []): string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('')) throw new InvalidArgumentError('Use column names, separated by commas.');
  return [...earlier, ...names];
}

/** `--format csv` or `--csv`, but not two different formats. */
function formatOf(command: Command): Format {
  const { format, ...flags }: ByName = command.opts();
  const isNamed = command.getOptionValueSource('format') === 'cli';
  const asked = formatNames.filter((name) => flags[name] === true || (isNamed && name === format));
  const [found = 'table', other] = asked;
  if (other === undefined) return found;
  const flagOf = (name: Format) => (flags[name] ? `--${name}` : `--format ${name}`);
  throw new UsageError(`${flagOf(found)} and ${flagOf(other)} cannot be combined; leave one out.`);
}

async function answer(io: Io, named: AnyList, command: Command, printChart?: Print) {
  const values = { ...command.optsWithGlobals(), format: formatOf(command) };
  const options = values as unknown as OutputOptions & ByName;
  const dataset = await loadDataset(io, options);
  const { list, asked } = readWords(named, command.args, dataset, options);
  const filters = askedFilters(list, named, options);
  for (const [name, value] of Object.entries(asked)) {
    const isFlag = list.filters[name].takes === 'flag';
    filters[name] = isFlag || [...[filters[name] ?? []].flat(), ...value];
  }
  const given = readGiven(list, named, filters, dataset);
  const printRows = options.chart && printChart ? printChart : printList;
  await printRows(io, dataset, options, given, list);
}

function askedFilters({ noun, filters }: AnyList, command: AnyList, options: ByName) {
  const names = Object.keys({ ...filters, ...command.filters, confidence: undefined });
  const asked = names.filter((name) => options[name] !== undefined);
  const wrong = asked.find((name) => filters[name] === undefined);
  if (wrong === 'confidence') throw noEvidence(wrong, noun);
  if (wrong) throw new UsageError(`--${wrong} does not apply to ${plural(noun)}; leave it out.`);
  return Object.fromEntries(asked.map((name) => [name, options[name]]));
}

/** Reads the filters. If a name is ambiguous, the error lists a command for each meaning. */
function readGiven(list: AnyList, { name, argument }: AnyList, filters: ByName, dataset: Dataset) {
  try {
    return readFilters(list, filters, dataset, (filter) => `--${filter}`);
  } catch (error) {
    if (!(error instanceof AmbiguousError)) throw error;
    const { asked, choices } = error;
    const isAsked = (value: unknown) => [value].flat().includes(asked);
    const [filter] = Object.entries(filters).find(([, value]) => isAsked(value)) ?? [];
    if (filter === undefined) throw error;
    throw new AmbiguousError(asked, choices, ({ id }) => {
      const { [filter]: values, ...others } = filters as Record<string, string[]>;
      if (argument?.filter === filter) return suggest(dataset, name, id, others);
      const chosen = [values].flat().map((one = '') => (one === asked ? id : one));
      return suggest(dataset, name, '', { [filter]: chosen, ...others });
    });
  }
}

async function printList(
  io: Io,
  dataset: Dataset,
  options: OutputOptions,
  given: ByName,
  list: AnyList,
): Promise<void> {
  const screen = await screenOf(io, options);
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
    isInFull: options.columns !== undefined,
  };
  const title = list.title(given, dataset);
  if (found.length === 0) {
    await io.stderr.write(`${title}: ${noneText(answer, list)}\n`);
    if (!isForMachines(options.format)) return;
  }
  const isPlain = !isTable || screen.width === undefined;
  const isFilled = (column: ListColumn<Row>) =>
    isPlain || options.columns || answer.rows.some((row) => cellText(column, row) !== '');
  const groups = isPlain || options.sort || options.columns ? undefined : list.groups;
  const listing = {
    title,
    count: list.count?.(answer) ?? countText(answer, list),
    columns: chosen.filter(isFilled).map(({ cites, ...column }) => ({
      ...(column.hidden && isNumeric(answer.rows.map(column.value)) && { align: 'right' as const }),
      ...column,
      ...(cites && { link: (row: Row) => bestAddress(dataset, cites(row)) }),
    })),
    ...(groups ? grouped(answer.rows, found, groups, list.noun) : { rows: answer.rows }),
    remark: (cells: readonly string[]) =>
      [list.remark?.(answer, cells)].flat().flatMap((part) => part || []),
    notes: options.notes && list.notes?.(answer).filter((note) => typeof note === 'string'),
  };
  const render = await formats[options.format]();
  await print(io, render(listing, screen), options);
}

function isNumeric(values: readonly unknown[]): boolean {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 && known.every((value) => typeof value === 'number');
}

function chooseColumns(
  columns: readonly ListColumn<Row>[],
  { columns: names, format, sources }: OutputOptions,
  noun: string,
): ListColumn<Row>[] {
  // --columns leaves out and cuts nothing.
  if (names) {
    return names.map((name) => {
      const { rank, cut, ...column } = columnOf<Row, ListColumn<Row>>(columns, name);
      return { ...column, flexible: column.flexible || cut !== undefined };
    });
  }
  const asked = sources && columns.find(({ key }) => key === 'sources');
  if (sources && !asked) throw noEvidence('sources', noun);
  return columns.filter((column) => isForMachines(format) || !column.hidden || column === asked);
}

function noEvidence(flag: string, noun: string): UsageError {
  return new UsageError(`--${flag} does not apply here: a ${noun} has none of its own.`);
}

/** Sorts or reverses the rows; rows without a value to sort by come last either way. */
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

/** Each heading counts the rows of its group that passed the filters, also those that --limit leaves out. */
function grouped(
  rows: readonly Row[],
  found: readonly Row[],
  { keyOf, titleOf, says = [] }: NonNullable<AnyList['groups']>,
  noun: string,
) {
  const whole = groupBy(found, keyOf);
  const blocks = [...groupBy(rows, keyOf)];
  const headings = blocks.flatMap(([key, { length }]) => {
    const all = whole.get(key) as [Row, ...Row[]];
    const title = titleOf?.(all) ?? key;
    return Array(length).fill({ title, count: partOf(length, all.length, noun) });
  });
  return { rows: blocks.flatMap(([, block]) => block), groups: { headings, says } };
}

function noneText(answer: Answer<Row, unknown>, { noun, whole, hint }: AnyList): string {
  const all = whole?.(answer) ?? counted(answer.total, noun);
  return [`none of ${all}.`, hint?.(answer) || ''].join(' ').trimEnd();
}

function countText({ rows, found, total }: Answer<Row, unknown>, { noun, usualLimit }: AnyList) {
  if (rows.length === found) return partOf(found, total, noun);
  const part = partOf(rows.length, found, noun);
  return rows.length === usualLimit ? `${part}; --limit ${found} shows all` : part;
}

/** `2 of 6 episodes`. */
function partOf(some: number, all: number, noun: string): string {
  return some < all ? `${some} of ${counted(all, noun)}` : counted(some, noun);
}
