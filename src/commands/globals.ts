/** What commands share: global flags, parsers for flags, and values for completion. */
import { Command, type CommanderError, Option } from '@commander-js/extra-typings';
import { bundledFolder } from '../bundled.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { UsageError } from '../errors.ts';
import type { Named } from '../find/names.ts';
import { type Io, whens } from '../io.ts';

/** Wider than any screen; wide charts take longer to draw. */
const widest = 1_000;

export function createProgram() {
  return new Command('balcer')
    .option(
      '--data <path>',
      'your own dataset: a folder, a file or - for standard input (or BALCER_DATA)',
    )
    .addOption(oneOf('--color <when>', 'color the output', whens).default('auto' as const))
    .option('--width <n>', 'fit tables to n columns', count('--width', widest))
    .option('--no-truncate', 'show full tables, however wide')
    .option('--ascii', 'draw in ASCII; names keep their letters')
    .addOption(
      oneOf('--links <when>', 'link titles to their best source', whens).default('auto' as const),
    )
    .option('--no-pager', 'write long output straight to the terminal');
}

export type Program = ReturnType<typeof createProgram>;

export type Globals = ReturnType<Program['opts']>;

/** Adds a command to the program. */
export type Register = (program: Program, io: Io) => void;

/** The dataset named by `--data` or BALCER_DATA, or the bundled one. */
export async function loadDataset(io: Io, { data }: Pick<Globals, 'data'>): Promise<Dataset> {
  const { loadDataset: load } = await import('../dataset/load.ts');
  const dataset = await load(placeOf(io, data), io.stdin);
  return data === undefined ? dataset : { ...dataset, path: data };
}

/** `--data ''` is a mistake and must fail; an empty BALCER_DATA counts as unset. */
export function placeOf({ env }: Io, data: string | undefined): string {
  return data ?? (env.BALCER_DATA || bundledFolder);
}

/** An option with a fixed list of values. */
export function oneOf<const Flags extends string, Choice extends string>(
  flags: Flags,
  about: string,
  choices: readonly Choice[],
) {
  const option = new Option(flags, about);
  option.argChoices = [...choices];
  return option.argParser(choiceOf(`${option.long}`, choices));
}

/** Parses one of the choices; `name` is the flag or argument, for the error. */
export function choiceOf<Choice extends string>(name: string, choices: readonly Choice[]) {
  return (text: string): Choice => {
    const found = choices.find((choice) => choice === text.toLowerCase());
    if (found) return found;
    throw new UsageError(`${name} ${shown(text)}: Use ${choices.join(', ')}.`);
  };
}

/** Parses a whole number from 1 to `most`. */
export function count(flag: string, most?: number) {
  const range = most === undefined ? '1 or more' : `1 to ${most}`;
  return (text: string): number => {
    if (/^[1-9]\d{0,8}$/.test(text) && Number(text) <= (most ?? Infinity)) return Number(text);
    throw new UsageError(`${flag} ${shown(text)}: Use a whole number, ${range}.`);
  };
}

/** Quotes an empty value, or one with spaces. */
function shown(text: string): string {
  return /^\S+$/.test(text) ? text : `"${text}"`;
}

/** For `exitOverride`: replaces Commander's message about a missing argument. */
export function needing(sentence: string): (error: CommanderError) => never {
  return (error) => {
    throw error.code === 'commander.missingArgument' ? new UsageError(sentence) : error;
  };
}

/** Values from a dataset for a flag or argument: users type the `id`, and completion shows the first name. */
type Values = (dataset: Dataset) => readonly Named[];

/** Lets completion offer values from the dataset for a flag or an argument. */
export function offering<Taker extends object>(taker: Taker, values: Values): Taker {
  return Object.assign(taker, { values });
}

export function valuesOf(taker: object): Values | undefined {
  return 'values' in taker ? (taker.values as Values) : undefined;
}
