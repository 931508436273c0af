/** What the checks find, before its place is looked up in the text of the file. */
import type { PartName } from './vocabulary.ts';

/** Keys and positions (from 0) that lead from a record to a field of it. */
export type Path = readonly (string | number)[];

/** One thing wrong with a record, or with a whole file. */
export interface Fault {
  readonly part: PartName;
  /** Position of the record in its file, from 0 (also for `person`); absent for a whole file. */
  readonly index?: number;
  readonly path: Path;
  readonly message: string;
  /** The key of the field is wrong, not its value. */
  readonly atKey?: boolean;
}

/** A record of the right shape and its position in the file, from 0. */
export interface Entry<Item> {
  readonly index: number;
  readonly record: Item;
}

/** The name of the file that holds a part. */
export function fileOf(part: PartName): string {
  return `${part}.json`;
}

/** A path as a reader writes it: `roles[2].from`. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}
