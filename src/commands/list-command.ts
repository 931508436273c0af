/** What turns a list into a command: its flags, how they are read, and the way from rows to text. */
import { Argument, type Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { type Dataset, groupBy } from '../dataset/dataset.ts';
import { counted } from '../dataset/words.ts';
import { UsageError } from '../errors.ts';
import { AmbiguousError } from '../find/names.ts';
import { sortRows } from '../find/order.ts';
import { bestAddress } from '../find/records.ts';
import { suggest } from '../find/suggest.ts';
import type { Column, Groups } from '../format/column.ts';
import { type Format, formatNames, formats, isForMachines } from '../format/formats.ts';
import { type Filter, plural } from '../lists/filters.ts';
import {
  type Answer,
  type AnyList,
  columnOf,
  type ListColumn,
  passing,
  readFilters,
} from '../lists/list.ts';
import { readWords } from '../lists/narrow.ts';
import { screenOf } from '../terminal.ts';
import { type Context, count, type Globals, oneOf, type Program } from './globals.ts';
import { withExamples } from './help-page.ts';
import { needing } from './needs.ts';
import { offering } from './values.ts';

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

/** Another way to show a list, behind a flag of its own. */
export interface Drawing {
  readonly flag: string;
  readonly about: string;
  /** Checked before anything is loaded. @throws UsageError for flags that it has no use for. */
  check(options: OutputOptions & Readonly<Record<string, unknown>>): void;
  print(
    context: Context,
    dataset: Dataset,
    options: OutputOptions,
    given: Readonly<Record<string, unknown>>,
  ): Promise<void>;
}

/** Registers the command of a list. */
export function listCommand(list: AnyList, drawing?: Drawing) {
  return (program: Program, context: Context): void => {
    const command: Command = program.command(list.name) as unknown as Command;
    command.description(withExamples(list.description, list.examples));
    addWords(command, list);
    for (const [name, filter] of Object.entries<Filter<Row>>(list.filters)) {
      const isFlag = name !== 'confidence' && filter.takes !== 'text';
      if (isFlag) command.addOption(filterOption(name, filter));
    }
    if (drawing) command.option(`--${drawing.flag}`, drawing.about);
    for (const option of outputOptions(list)) command.addOption(option);
    command.action(async (...called: unknown[]) => {
      const words = (list.argument ?? list.words) ? [called[0] ?? []].flat().map(String) : [];
      const options = { ...command.optsWithGlobals(), format: formatOf(command) };
      await answer(context, list, {
        words,
        options: options as unknown as Call['options'],
        drawing,
      });
    });
  };
}

/** The output format: `--format csv` or `--csv`. @throws UsageError for two different ones. */
function formatOf(command: Command): Format {
  const { format, ...flags }: Record<string, unknown> = command.opts();
  const named = command.getOptionValueSource('format') === 'cli';
  const asked = formatNames.filter((name) => flags[name] === true || (named && name === format));
  const [found = 'table', other] = asked;
  if (other === undefined) return found;
  const flagOf = (name: Format) => (flags[name] ? `--${name}` : `--format ${name}`);
  throw new UsageError(`${flagOf(found)} and ${flagOf(other)} exclude each other; leave one out.`);
}

/** The words behind the command: one thing that the list is about, or whatever narrows it. */
function addWords(command: Command, { argument: one, words, filters }: AnyList): void {
  if (!one && !words) return;
  const narrowing: readonly Filter<Row>[] = (words ?? []).map((name) => filters[name]);
  const argument = one
    ? new Argument(one.usage, one.about)
    : new Argument('[words...]', `the same as ${words?.map((name) => `--${name}`).join(', ')}`);
  const takers = one ? [(one.list?.filters ?? filters)[one.filter], ...narrowing] : narrowing;
  command.addArgument(
    offering(argument, (dataset) =>
      takers.flatMap(({ values, choices = [] }) => [
        ...(values?.(dataset) ?? []),
        ...choices.map((name: string) => ({ id: name, names: [''] })),
      ]),
    ),
  );
  if (one?.missing) command.exitOverride(needing(one.missing));
}

/** What was called: the words behind the command, its flags, and what else its list can be drawn as. */
interface Call {
  readonly words: readonly string[];
  readonly options: OutputOptions & Readonly<Record<string, unknown>>;
  readonly drawing: Drawing | undefined;
}

async function answer(context: Context, command: AnyList, { words, options, drawing }: Call) {
  const isDrawing = drawing && options[drawing.flag] === true;
  if (isDrawing) drawing.check(options);
  const dataset = await context.loadDataset(options.data);
  const { list, asked } = readWords(command, words, dataset);
  const filters = askedFilters(list, command, options);
  for (const [name, value] of Object.entries(asked)) {
    filters[name] = [...[filters[name] ?? []].flat(), ...[value].flat()];
  }
  const given = withChoices(command, filters, dataset, () =>
    readFilters(list, filters, dataset, (name) => `--${name}`),
  );
  if (isDrawing) await drawing.print(context, dataset, options, given);
  else await printList(context, options, list, dataset, given);
}

/** Whatever `read` gives; a name that may mean several things is answered with the command for each of them. */
function withChoices<Result>(
  { name, argument }: AnyList,
  filters: Readonly<Record<string, unknown>>,
  dataset: Dataset,
  read: () => Result,
): Result {
  try {
    return read();
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

/** The filters among the flags. */
function askedFilters(
  list: AnyList,
  command: AnyList,
  options: OutputOptions & Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { noun, filters } = list;
  const names = new Set([...Object.keys(filters), ...Object.keys(command.filters), 'confidence']);
  const asked = [...names].filter((name) => options[name] !== undefined);
  const wrong = asked.find((name) => filters[name] === undefined);
  if (wrong === 'confidence') throw noEvidence(wrong, noun);
  if (wrong) throw new UsageError(`--${wrong} has no meaning for ${plural(noun)}; leave it out.`);
  return Object.fromEntries(asked.map((name) => [name, options[name]]));
}

function filterOption(name: string, filter: Filter<Row>): Option {
  const { takes, about, choices, values, placeholder = plural(name) } = filter;
  if (takes === 'flag') return new Option(`--${name}`, about);
  const option = new Option(`--${name} <${takes === 'years' ? 'years' : placeholder}>`, about);
  option.argParser(collect);
  if (choices) option.argChoices = [...choices];
  return values ? offering(option, values) : option;
}

function collect(text: string, earlier: readonly string[] = []): string[] {
  return [...earlier, text];
}

/** The flags that every list has; those about columns that it does not have are refused with a reason, and not in help. */
function outputOptions({ columns, filters, notes }: AnyList): Option[] {
  const heads: readonly ListColumn<Row>[] = columns;
  const names = new Option('--columns <names>', 'columns to show, in order').argParser(readNames);
  names.argChoices = heads.map(({ key }) => key);
  const has = (key: string) => heads.some((column) => column.key === key);
  const confidence = filterOption('confidence', filters.confidence ?? noConfidence);
  return [
    oneOf('--format <format>', 'output format', formatNames).default('table'),
    new Option('--json', 'for programs; so are --ndjson, --csv, --tsv; --markdown for pages'),
    ...formatNames
      .filter((name) => name !== 'table' && name !== 'json')
      .map((name) => new Option(`--${name}`, `the same as --format ${name}`).hideHelp()),
    names,
    offering(
      new Option('--sort <names>', 'sort by columns; -name descends').argParser(readNames),
      () => heads.map(({ key, label }) => ({ id: key, names: [label] })),
    ),
    new Option('--reverse', 'reverse the order'),
    new Option('--limit <n>', 'show the first n rows').argParser(count('--limit')),
    new Option('--notes', 'say below the table what is missing or in doubt').hideHelp(!notes),
    new Option('--no-header', 'leave out the column heads'),
    new Option('--sources', 'add the sources of each row').hideHelp(!has('sources')),
    confidence.hideHelp(filters.confidence === undefined),
  ] as unknown as Option[];
}

/** What the command takes for a list that is not one of facts, only to refuse it with a reason. */
const noConfidence: Filter<Row> = {
  about: 'only facts of this confidence',
  takes: 'text',
  placeholder: 'levels',
  read: (asked) => asked,
  passes: () => true,
};

function readNames(text: string, earlier: readonly string[] = []): string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('')) throw new InvalidArgumentError('It takes names of columns with commas.');
  return [...earlier, ...names];
}

/** Prints the rows that pass; an empty answer is said on standard error. */
async function printList(
  context: Context,
  options: OutputOptions,
  list: AnyList,
  dataset: Dataset,
  given: Readonly<Record<string, unknown>>,
): Promise<void> {
  const screen = await screenOf(context.io, options);
  const all: readonly Row[] = list.rows(dataset, given);
  const columns: readonly ListColumn<Row>[] =
    list.columnsFor?.(given, dataset, screen.width) ?? list.columns;
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
    const whole = list.whole?.(answer) ?? counted(answer.total, list.noun);
    const note = `${title}: none of ${whole}.`;
    await context.io.stderr.write(`${[note, list.hint?.(answer) ?? ''].join(' ').trimEnd()}\n`);
    if (!isForMachines(options.format)) return;
  }
  const isPlain = !isTable || screen.width === undefined;
  const groups = isPlain || options.sort || options.columns ? undefined : list.groups?.(answer);
  const listing = {
    title,
    count: list.count?.(answer) ?? countText(answer, list),
    columns: chosen.map((column) => withLink(column, dataset)),
    rows: groups ? gathered(answer.rows, groups) : answer.rows,
    remark: list.remark?.(answer),
    notes: notesOf(list, answer, options),
    groups,
  };
  const render = await formats[options.format]();
  await context.print(render(listing, screen), options);
}

/** The rows group by group, in the order in which the groups begin. */
function gathered(rows: readonly Row[], { headingOf }: Groups<Row>): Row[] {
  return [...groupBy(rows, (row) => headingOf(row).title).values()].flat();
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

/** Remarks that are still below every table, and the notes if they are asked for. */
function notesOf(list: AnyList, answer: Answer<Row, unknown>, { notes }: OutputOptions): string[] {
  return [...(list.remarks?.(answer) ?? []), ...((notes && list.notes?.(answer)) || [])];
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

function noEvidence(flag: string, noun: string): UsageError {
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
