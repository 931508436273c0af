/** The options that hold for every command, before and after its name. */
import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import type { Dataset } from '../dataset/dataset.ts';
import type { Validation } from '../dataset/load.ts';
import type { Io } from '../io.ts';
import type { PrintOptions } from '../print.ts';
import { whens } from '../terminal.ts';

/** What a command needs from outside: the streams, and the dataset once it asks for it. */
export interface Context {
  readonly io: Io;
  /** Writes text to standard output, through a pager where it is longer than the screen. */
  readonly print: (chunks: Iterable<string>, options: PrintOptions) => Promise<void>;
  readonly loadDataset: (path: string | undefined) => Promise<Dataset>;
  /** Checks a dataset without refusing it, by default the one that commands answer from. */
  readonly validateDataset: (path: string | undefined) => Promise<Validation>;
}

/** The program with its global options. */
export function createProgram() {
  return new Command('balcer')
    .option(
      '--data <path>',
      'your own dataset: a folder, a file or - for standard input (or BALCER_DATA)',
    )
    .addOption(
      new Option('--color <when>', 'color the output').choices(whens).default('auto' as const),
    )
    .option('--width <n>', 'fit tables into n columns', parseCount)
    .option('--no-truncate', 'show tables whole, however wide')
    .option('--ascii', 'draw with ASCII characters only')
    .addOption(
      new Option('--links <when>', 'link titles to their best source')
        .choices(whens)
        .default('auto' as const),
    )
    .option('--no-pager', 'write long output straight to the terminal');
}

export type Program = ReturnType<typeof createProgram>;

/** Values of the global options. */
export type Globals = ReturnType<Program['opts']>;

/** A whole number of at least 1. */
export function parseCount(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) {
    throw new InvalidArgumentError('It takes a whole number, 1 or more.');
  }
  return Number(text);
}
