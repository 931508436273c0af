/** The kinds of errors that users can see, one class each. Only `main.ts` turns them into exit codes. */

/** An error with a message for the user: what was asked, what was found, what to do. */
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

/** One thing wrong with a dataset, and where it is, if known. */
export interface Problem {
  /** File name in the dataset folder, like `works.json`, or the name of a single-file dataset. */
  readonly file: string;
  /** The part, like `works`, if the dataset is a single file. */
  readonly part?: string;
  /** Id of the record, or `#7` (counted from 1) if it has none. */
  readonly record?: string;
  /** Path of the field inside the record, like `roles[2].from`. */
  readonly field?: string;
  /** What was found, and what would be right. */
  readonly message: string;
  /** Position in the file, counted from 1. */
  readonly line?: number;
  readonly column?: number;
  /** For a JSON syntax error: the line, shortened around the error, with a caret below it. */
  readonly excerpt?: readonly [line: string, caret: string];
}

/** A dataset that cannot be read or is not valid. */
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
