/** The kinds of failure a user can meet, one class each. `main.ts` alone turns them into exit codes. */

/** A failure with a message for the user: what was asked, what was found, what to do. */
export abstract class BalcerError extends Error {
  abstract readonly exitCode: 1 | 2;
}

/** The command line itself is wrong: an unknown flag, a malformed value. */
export class UsageError extends BalcerError {
  override readonly name = 'UsageError';
  readonly exitCode = 2;
}

/** Nothing in the dataset has the name that was asked for, or several things have it. */
export class NotFoundError extends BalcerError {
  override readonly name = 'NotFoundError';
  readonly exitCode = 1;
}

/** Output could not be written: a full disk, a closed file. */
export class OutputError extends BalcerError {
  override readonly name = 'OutputError';
  readonly exitCode = 1;
}

/** One thing wrong with a dataset, and its place as far as it is known. */
export interface Problem {
  /** File name inside the dataset folder, like `works.json`, or that of the file that holds every part. */
  readonly file: string;
  /** The part, like `works`, if the file holds every part. */
  readonly part?: string;
  /** Id of the record, or `#7` (counted from 1) if it has none. */
  readonly record?: string;
  /** Path of the field inside the record, like `roles[2].from`. */
  readonly field?: string;
  /** What was found, and what would be right. */
  readonly message: string;
  /** Place in the file, counted from 1. */
  readonly line?: number;
  readonly column?: number;
  /** If the file is not even JSON: the line, or the part of it around the place, and a caret below. */
  readonly excerpt?: readonly [line: string, caret: string];
}

/** A dataset that cannot be read or does not validate; it answers nothing. */
export class DatasetError extends BalcerError {
  override readonly name = 'DatasetError';
  readonly exitCode = 1;
  /** Every problem found, in the order of the files. */
  readonly problems: readonly Problem[];

  constructor(message: string, problems: readonly Problem[]) {
    super(message);
    this.problems = problems;
  }
}
