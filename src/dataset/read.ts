/**
 * Reads the ten parts of a dataset: from a folder of ten files, from one file that holds all ten, or from
 * standard input. What is in the parts is not looked at here beyond their being JSON.
 */
import { isUtf8 } from 'node:buffer';
import { basename, join } from 'node:path';
import { DatasetError, type Problem, UsageError } from '../errors.ts';
import { collect, type Input, lookAt, readBytes, Unreadable } from './bytes.ts';
import { fileOf } from './fault.ts';
import { repeatsKeys } from './keys.ts';
import { showPath } from './show.ts';
import { type PartName, partNames } from './vocabulary.ts';
import { readWhole } from './whole.ts';

/** What a part was read from. */
export interface DatasetFile {
  readonly text: string;
  /** The content of the part. */
  readonly value: unknown;
  /** The name of the file where it holds every part; absent where the part has a file of its own. */
  readonly whole?: string;
}

/** What could be read of a dataset, and what was wrong with the rest. */
export interface Reading {
  readonly files: ReadonlyMap<PartName, DatasetFile>;
  readonly problems: readonly Problem[];
  /** How many files there are: ten, or one. */
  readonly fileCount: number;
}

/** What stands for standard input where a path is asked for. */
export const inputPath = '-';

/** How messages name standard input; no path looks like it. */
const inputName = '<stdin>';

/**
 * Reads a dataset and reports all that cannot be read at once.
 * Throws `DatasetError` where there is none at the path, `UsageError` for a terminal as standard input.
 */
export async function readDataset(path: string, input?: Input): Promise<Reading> {
  if (path === inputPath) return readInput(input);
  const isFolder = findPlace(path);
  return isFolder ? readFolder(path) : readFile(path);
}

async function readFolder(folder: string): Promise<Reading> {
  const files = new Map<PartName, DatasetFile>();
  const problems: Problem[] = [];
  for (const part of partNames) {
    const outcome = await readPart(folder, part);
    if (outcome.file) files.set(part, outcome.file);
    for (const problem of outcome.problems) problems.push(problem);
  }
  return { files, problems, fileCount: partNames.length };
}

async function readFile(path: string): Promise<Reading> {
  const bytes = await readBytes(path).catch((error: unknown) => {
    throw error instanceof Unreadable ? noDataset(path, error.message) : error;
  });
  return readWhole(basename(path), bytes, parseText);
}

async function readInput(input: Input | undefined): Promise<Reading> {
  if (!input) throw noDataset(inputPath, 'is not there');
  if (input.isTerminal) {
    throw new UsageError(
      'Standard input is a terminal, and a dataset is expected there. Send one, as in balcer credits --data - < dataset.json, or name a file or folder instead of -.',
    );
  }
  const bytes = await collect(input.read()).catch((error: unknown) => {
    throw error instanceof Unreadable ? noDataset(inputPath, error.message) : error;
  });
  if (bytes.length === 0) throw noDataset(inputPath, 'is empty');
  return readWhole(inputName, bytes, parseText);
}

interface Outcome {
  readonly file?: DatasetFile;
  readonly problems: readonly Problem[];
}

async function readPart(folder: string, part: PartName): Promise<Outcome> {
  const file = fileOf(part);
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(join(folder, file));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { problems: [{ file, message: describeFailure(error, part) }] };
  }
  const parsed = await parseText(file, bytes);
  if ('problem' in parsed) return { problems: [parsed.problem] };
  if (!repeatsKeys(parsed.text, parsed.value)) return { file: parsed, problems: [] };
  // Loaded only here, like the tolerant parser: a dataset in order never needs them.
  const { findRepeatedKeys } = await import('./repeated-keys.ts');
  return { file: parsed, problems: findRepeatedKeys(parsed, part) };
}

/** A text that is JSON, or what keeps bytes from being one. */
export type Parsed =
  | { readonly text: string; readonly value: unknown }
  | { readonly problem: Problem };

async function parseText(file: string, bytes: Uint8Array): Promise<Parsed> {
  try {
    const text = decode(bytes);
    return { text, value: JSON.parse(text) as unknown };
  } catch (error) {
    const { findSyntaxProblem } = await import('./syntax.ts');
    return { problem: { file, ...findSyntaxProblem(bytes, error) } };
  }
}

/** The text without a byte order mark. Not by `TextDecoder`, whose first use costs some milliseconds. */
function decode(bytes: Uint8Array): string {
  // Bytes that are no text would turn into replacement characters, unseen.
  if (!isUtf8(bytes)) throw new TypeError('not UTF-8');
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** Whether a folder is at the path. Throws `DatasetError` where nothing is. */
function findPlace(path: string): boolean {
  try {
    return lookAt(path).isDirectory();
  } catch (error) {
    throw error instanceof Unreadable ? noDataset(path, error.message) : error;
  }
}

/** Where a dataset is, in words: `in my-folder`, `on standard input`. */
export function placeText(path: string): string {
  return path === inputPath ? 'on standard input' : `in ${showPath(path)}`;
}

function noDataset(path: string, state: string): DatasetError {
  const files = partNames.map(fileOf).join(', ');
  const remedy = `Name a folder that holds ${files}, or one JSON file with these parts as keys.`;
  return new DatasetError(`No dataset ${placeText(path)}: it ${state}. ${remedy}`, []);
}

function describeFailure({ code, message }: Unreadable, part: PartName): string {
  if (code !== 'ENOENT') return message;
  const content = part === 'person' ? 'one record, the person' : '[] where there are no records';
  return `there is no such file; it holds ${content}`;
}
