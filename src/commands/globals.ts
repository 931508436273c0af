/** The options that hold for every command, before and after its name. */
import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import type { Dataset } from '../dataset/dataset.ts';
import type { Io } from '../io.ts';
import { whens } from '../screen.ts';

/** What a command needs from outside: the streams, and the dataset once it asks for it. */
export interface Context {
  readonly io: Io;
  readonly loadDataset: (folder: string | undefined) => Promise<Dataset>;
}

/** The program with its global options. */
export function createProgram() {
  return new Command('balcer')
    .option('--data <folder>', 'a dataset of your own instead of the bundled one (or BALCER_DATA)')
    .addOption(
      new Option('--color <when>', 'colour the output').choices(whens).default('auto' as const),
    )
    .option('--width <n>', 'fit tables into n columns', parseCount)
    .option('--ascii', 'draw with ASCII characters only');
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
