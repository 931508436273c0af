/** The output flags, each of them in every list. */
import {
  type Command,
  InvalidArgumentError,
  Option,
  type OptionValues,
} from '@commander-js/extra-typings';
import { type Confidence, confidences } from '../dataset/vocabulary.ts';
import { type Format, formatNames } from '../format/formats.ts';
import type { Column } from '../format/listing.ts';
import { choiceOption } from './filters.ts';
import { parseCount } from './globals.ts';
import { offering } from './values.ts';

/** What a list command knows of its columns before there are rows. */
type Columns = readonly Pick<Column<never>, 'key' | 'label'>[];

/** Gives a list command the output flags. */
export function withListOptions<
  Args extends unknown[],
  Own extends OptionValues,
  Global extends OptionValues,
>(command: Command<Args, Own, Global>, columns: Columns) {
  return command
    .addOption(
      new Option('--format <format>', 'output format')
        .choices(formatNames)
        .default('table' as const),
    )
    .addOption(new Option('--json', 'the same as --format json').implies({ format: 'json' }))
    .addOption(columnsOption(columns))
    .addOption(sortOption(columns))
    .option('--reverse', 'reverse the order')
    .option('--limit <n>', 'show the first n rows', parseCount)
    .option('--no-header', 'leave out the column heads')
    .addOption(
      new Option('--sources', 'add the sources of each row').hideHelp(!has(columns, 'sources')),
    )
    .addOption(
      choiceOption('--confidence <levels>', 'only facts of this confidence', confidences).hideHelp(
        !has(columns, 'confidence'),
      ),
    );
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

/** Whether a list has the columns is seen when it is there: some lists have more than help names. */
function columnsOption(columns: Columns) {
  const option = new Option('--columns <names>', 'columns to show, in order');
  option.argChoices = columns.map(({ key }) => key);
  return option.argParser(readNames);
}

function sortOption(columns: Columns) {
  const option = new Option('--sort <names>', 'sort by columns; -name descends').argParser(
    readNames,
  );
  return offering(option, () => columns.map(({ key, label }) => ({ id: key, names: [label] })));
}

function readNames(text: string, earlier: readonly string[] | undefined): string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('')) throw new InvalidArgumentError('It takes names of columns with commas.');
  return [...(earlier ?? []), ...names];
}

/** A flag about a column that the list has not is refused with its reason, and help does not offer it. */
function has(columns: Columns, key: string): boolean {
  return columns.some((column) => column.key === key);
}
