/** Reads the ten files of a dataset. What is in them is not looked at here beyond their being JSON. */
import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatasetError, type Problem } from '../errors.ts';
import { fileOf } from './fault.ts';
import { type PartName, partNames } from './vocabulary.ts';

/** A file that holds JSON. */
export interface DatasetFile {
  readonly text: string;
  readonly value: unknown;
}

/** What could be read of a dataset, and what was wrong with the rest. */
export interface Reading {
  readonly files: ReadonlyMap<PartName, DatasetFile>;
  readonly problems: readonly Problem[];
}

/**
 * Reads every file of a dataset folder and reports all that cannot be read at once.
 * Throws `DatasetError` only where there is no such folder.
 */
export async function readFiles(folder: string): Promise<Reading> {
  requireFolder(folder);
  const files = new Map<PartName, DatasetFile>();
  const problems: Problem[] = [];
  for (const part of partNames) {
    const outcome = await readPart(folder, part);
    if ('message' in outcome) problems.push(outcome);
    else files.set(part, outcome);
  }
  return { files, problems };
}

async function readPart(folder: string, part: PartName): Promise<DatasetFile | Problem> {
  const file = fileOf(part);
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(folder, file));
  } catch (error) {
    return { file, message: describeFailure(codeOf(error), part) };
  }
  try {
    const text = decode(bytes);
    return { text, value: JSON.parse(text) as unknown };
  } catch (error) {
    // Loaded only here: a dataset in order never needs the tolerant parser.
    const { findSyntaxProblem } = await import('./syntax.ts');
    return { file, ...findSyntaxProblem(bytes, error) };
  }
}

/** The text without a byte order mark. Not by `TextDecoder`, whose first use costs some milliseconds. */
function decode(bytes: Buffer): string {
  // Bytes that are no text would turn into replacement characters, unseen.
  if (!isUtf8(bytes)) throw new TypeError('not UTF-8');
  const text = bytes.toString('utf8');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function requireFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  const state = found ? 'is a file' : 'does not exist';
  const remedy = `Name a folder that holds ${partNames.map(fileOf).join(', ')}.`;
  throw new DatasetError(`No dataset in ${folder}: it ${state}. ${remedy}`, []);
}

function describeFailure(code: string, part: PartName): string {
  const content = part === 'person' ? 'one record, the person' : '[] where there are no records';
  if (code === 'ENOENT') return `there is no such file; it holds ${content}`;
  if (code === 'EISDIR') return 'is a folder; needs to be a file';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read; check its permissions';
  return `cannot be read (${code})`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
