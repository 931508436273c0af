/** What the checks find, before its place is looked up in the text of the file. */
import type { PartName } from './vocabulary.ts';

/** Keys and positions (from 0) that lead from a record to a field of it. */
export type Path = readonly (string | number)[];

/** One thing wrong with a record, or with a whole file. */
export interface Fault {
  /** Absent for the object that holds every part. */
  readonly part?: PartName;
  /** Position of the record in its file, from 0 (also for `person`); absent for a whole file. */
  readonly index?: number;
  readonly path: Path;
  readonly message: string;
  /** The key of the field is wrong, not its value. */
  readonly atKey?: boolean;
  /** A word that was not found, the words it may have meant, and what to say if none of them is near. */
  readonly near?: {
    readonly word: string;
    readonly among: () => Iterable<string>;
    readonly otherwise?: string;
  };
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
