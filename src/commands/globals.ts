/** What commands share: the options of all of them, how options are read, and what can be completed. */
import { Command, type CommanderError, Option } from '@commander-js/extra-typings';
import type { Dataset } from '../dataset/dataset.ts';
import type { Validation } from '../dataset/load.ts';
import { UsageError } from '../errors.ts';
import type { Named } from '../find/names.ts';
import type { Io } from '../io.ts';
import { whens } from '../terminal.ts';

/** What a command needs from outside: the streams, and the dataset once it asks for it. */
export interface Context {
  readonly io: Io;
  /** Writes text to standard output, or shows it in a pager if it is longer than the screen. */
  readonly print: (text: string, options: { readonly pager?: boolean }) => Promise<void>;
  readonly loadDataset: (path: string | undefined) => Promise<Dataset>;
  /** Checks a dataset without refusing it, by default the one that commands answer from. */
  readonly validateDataset: (path: string | undefined) => Promise<Validation>;
}

/** No screen is wider; the chart takes the longer the more columns it has. */
const widest = 1_000;

/** The program with its global options. */
export function createProgram() {
  return new Command('balcer')
    .option(
      '--data <path>',
      'your own dataset: a folder, a file or - for standard input (or BALCER_DATA)',
    )
    .addOption(oneOf('--color <when>', 'color the output', whens).default('auto' as const))
    .option('--width <n>', 'fit tables into n columns', count('--width', widest))
    .option('--no-truncate', 'show tables whole, however wide')
    .option('--ascii', 'draw with ASCII characters only')
    .addOption(
      oneOf('--links <when>', 'link titles to their best source', whens).default('auto' as const),
    )
    .option('--no-pager', 'write long output straight to the terminal');
}

export type Program = ReturnType<typeof createProgram>;

/** Values of the global options. */
export type Globals = ReturnType<Program['opts']>;

/** An option with a closed list of values. */
export function oneOf<const Flags extends string, Choice extends string>(
  flags: Flags,
  about: string,
  choices: readonly Choice[],
) {
  const option = new Option(flags, about);
  option.argChoices = [...choices];
  return option.argParser(choiceOf(`${option.long}`, choices));
}

/** Reads a word of a closed list; `name` is the flag or the argument that takes it. */
export function choiceOf<Choice extends string>(name: string, choices: readonly Choice[]) {
  return (text: string): Choice => {
    const found = choices.find((choice) => choice === text.toLowerCase());
    if (found) return found;
    throw new UsageError(`${name} ${shown(text)}: It takes ${choices.join(', ')}.`);
  };
}

/** Reads the value of a flag that takes a whole number of 1 or more, to an upper limit if there is one. */
export function count(flag: string, most?: number) {
  const range = most === undefined ? '1 or more' : `1 to ${most}`;
  return (text: string): number => {
    if (/^[1-9]\d{0,8}$/.test(text) && Number(text) <= (most ?? Infinity)) return Number(text);
    throw new UsageError(`${flag} ${shown(text)}: It takes a whole number, ${range}.`);
  };
}

/** A value as it was typed, in quotes if it could not be seen otherwise. */
function shown(text: string): string {
  return /^\S+$/.test(text) ? text : `"${text}"`;
}

/** What a command says if it is called without the words it needs; for its `exitOverride`. */
export function needing(sentence: string): (error: CommanderError) => never {
  return (error) => {
    throw error.code === 'commander.missingArgument' ? new UsageError(sentence) : error;
  };
}

/** The values a dataset has for a flag or an argument: what the user types is the `id`, the first name explains it. */
type Values = (dataset: Dataset) => readonly Named[];

/** By option or argument, because Commander's own types have no room for it. */
const offered = new WeakMap<object, Values>();

/** Notes where completion finds the values of a flag or an argument, and returns it. */
export function offering<Taker extends object>(taker: Taker, values: Values): Taker {
  offered.set(taker, values);
  return taker;
}

/** Where completion finds the values; undefined if they do not come from the dataset. */
export function valuesOf(taker: object): Values | undefined {
  return offered.get(taker);
}
