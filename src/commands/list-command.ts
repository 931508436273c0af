/** What turns a list into a command: its flags, and how they are read. */
import { Argument, type Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import type { Dataset } from '../dataset/dataset.ts';
import { UsageError } from '../errors.ts';
import { AmbiguousError } from '../find/names.ts';
import { suggest } from '../find/suggest.ts';
import { type Format, formatNames } from '../format/formats.ts';
import { type Filter, plural } from '../lists/filters.ts';
import { type AnyList, type ListColumn, readFilters } from '../lists/list.ts';
import { readWords } from '../lists/narrow.ts';
import { type Context, count, needing, offering, oneOf, type Program } from './globals.ts';
import { withExamples } from './help-page.ts';
import { noEvidence, type OutputOptions, printList } from './print-list.ts';

/** A row of some list; what it is matters to the list alone. */
type Row = unknown;

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
