/**
 * Reads the parts of a dataset: from a folder with a file for each, from one file that holds them all, or from
 * standard input. What the parts hold is not looked at here beyond being JSON.
 */
import { constants, isUtf8 } from 'node:buffer';
import { lstatSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DatasetError, type Problem, UsageError } from '../errors.ts';
import type { Fault } from './problems.ts';
import { fileOf, type PartName, partNames, schemaKey } from './vocabulary.ts';
import { showPath, showValue } from './words.ts';

/** A stream that can be read once, like standard input. */
export interface Input {
  readonly isTerminal: boolean;
  /** Everything up to its end, in pieces. */
  readonly read: () => AsyncIterable<Uint8Array>;
}

/** A file of a dataset. */
export interface Document {
  /** Its name, as messages give it. */
  readonly file: string;
  /** The part it holds; absent if it holds them all. */
  readonly part?: PartName;
  readonly text: string;
  readonly value: unknown;
}

/** The content of the parts as it was read; a part that could not be read is absent. */
export type RawParts = ReadonlyMap<PartName, unknown>;

/** The path that means standard input. */
const inputPath = '-';

/**
 * Reads a dataset: its documents, the raw content of its parts, and everything that cannot be read at once.
 * @throws DatasetError if there is none at the path, UsageError if standard input is a terminal.
 */
export async function readDataset(path: string, input?: Input) {
  let bytes: Uint8Array | undefined;
  try {
    if (path === inputPath) bytes = await readInput(input);
    else if (!statSync(path).isDirectory()) bytes = readBytes(path);
  } catch (error) {
    const files = partNames.map(fileOf).join(', ');
    const remedy = `Name a folder that holds ${files}, or one JSON file with these parts as keys.`;
    const reason = reasonOf(error, path);
    throw new DatasetError(`No dataset ${placeText(path)}: it ${reason}. ${remedy}`, []);
  }
  // No path looks like the name of standard input.
  return bytes
    ? readWhole(path === inputPath ? '<stdin>' : basename(path), bytes)
    : readFolder(path);
}

/** Where a dataset is, in words: `in my-folder`, `on standard input`. */
export function placeText(path: string): string {
  return path === inputPath ? 'on standard input' : `in ${showPath(path)}`;
}

async function readFolder(folder: string) {
  const documents: Document[] = [];
  const problems: Problem[] = [];
  for (const part of partNames) {
    const file = fileOf(part);
    const path = join(folder, file);
    try {
      const parsed = await parse({ file, part }, readBytes(path));
      if ('text' in parsed) documents.push(parsed);
      else problems.push(parsed);
    } catch (error) {
      const reason = reasonOf(error, path);
      const content = part === 'person' ? 'one record, the person' : '[] if there are no records';
      const missing = `file not found; it holds ${content}`;
      problems.push({ file, message: reason === reasons.ENOENT ? missing : reason });
    }
  }
  const raw = new Map(documents.map(({ part, value }) => [part as PartName, value]));
  return { documents, raw, problems, faults: [], fileCount: partNames.length };
}

/** `person` has to be there; an absent list is an empty one, so that a dataset can start with a few lines. */
async function readWhole(file: string, bytes: Uint8Array) {
  const parsed = await parse({ file }, bytes);
  const raw = new Map<PartName, unknown>();
  if (!('text' in parsed)) {
    return { documents: [], raw, problems: [parsed], faults: [], fileCount: 1 };
  }
  const { value } = parsed;
  if (isObject(value)) {
    for (const part of partNames) {
      if (Object.hasOwn(value, part)) raw.set(part, value[part]);
      else if (part !== 'person') raw.set(part, []);
    }
  }
  return { documents: [parsed], raw, problems: [], faults: findWholeFaults(value), fileCount: 1 };
}

function findWholeFaults(value: unknown): Fault[] {
  const keys = partNames.join(', ');
  if (!isObject(value)) {
    const message = `found ${showValue(value)}; needs an object with the parts ${keys} as keys; to load a folder, name the folder, not one of its files`;
    return [{ path: [], message }];
  }
  const names: readonly string[] = partNames;
  const unknown = Object.keys(value).filter((key) => key !== schemaKey && !names.includes(key));
  const faults: Fault[] = unknown.map((key) => ({
    path: [key],
    atKey: true,
    message: 'unknown part',
    near: { word: key, among: () => partNames, otherwise: `the parts are ${keys}` },
  }));
  const schema = value[schemaKey];
  if (schema !== undefined && typeof schema !== 'string') {
    faults.push({ path: [schemaKey], message: `found ${showValue(schema)}; needs a string` });
  }
  if (!Object.hasOwn(value, 'person')) {
    faults.push({ part: 'person', path: [], message: 'missing; needs an object' });
  }
  return faults;
}

async function parse(
  name: Pick<Document, 'file' | 'part'>,
  bytes: Uint8Array,
): Promise<Document | Problem> {
  try {
    // Without this check, invalid bytes would silently become U+FFFD.
    if (!isUtf8(bytes)) throw new TypeError('not UTF-8');
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      .toString('utf8')
      .replace(/^\ufeff/, '');
    return { ...name, text, value: JSON.parse(text) };
  } catch (error) {
    // The tolerant parser is loaded only for files that need it.
    const { explainSyntax } = await import('./json.ts');
    return { file: name.file, ...explainSyntax(bytes, error) };
  }
}

/**
 * Whether an object may use a key twice: `JSON.parse` silently keeps the last one. A text with more keys than its
 * value has more quotes before a colon, unless an escape hides some.
 */
export function mayRepeatKeys({ text, value }: Document): boolean {
  const countKeys = (json: string) => json.match(/"\s*:/g)?.length;
  try {
    return text.includes('\\u') || countKeys(text) !== countKeys(JSON.stringify(value));
  } catch {
    // Nested too deep to be a dataset, which other checks report.
    return false;
  }
}

/** Why there are no bytes, in words that follow the name of the file. */
class Unreadable extends Error {}

const longestText = constants.MAX_STRING_LENGTH;
const tooLarge = `is larger than ${Math.floor(longestText / 2 ** 20)} MB, the most that can be read`;

function readBytes(path: string): Uint8Array {
  const found = statSync(path);
  if (!found.isFile() && !found.isDirectory() && !found.isFIFO()) {
    throw new Unreadable('is a device; needs to be a file');
  }
  if (found.size > longestText) throw new Unreadable(tooLarge);
  return readFileSync(path);
}

async function readInput(input: Input | undefined): Promise<Uint8Array> {
  if (!input) throw new Unreadable('is not there');
  if (input.isTerminal) {
    throw new UsageError(
      'Standard input is a terminal, and --data - reads a dataset from it. Send one, as in balcer credits --data - < dataset.json, or name a file or folder instead of -.',
    );
  }
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of input.read()) {
    pieces.push(piece);
    size += piece.length;
    if (size > longestText) throw new Unreadable(tooLarge);
  }
  if (size === 0) throw new Unreadable('is empty');
  return Buffer.concat(pieces);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist: a part of the path is a file',
  EISDIR: 'is a folder; needs to be a file',
  EACCES: 'may not be read; check its permissions',
  EPERM: 'may not be read; check its permissions',
  ELOOP: 'is a link that leads to itself',
  ENAMETOOLONG: 'has a name longer than the system allows',
  ERR_INVALID_ARG_VALUE: 'does not exist: no path holds a null character',
};

/** What kept the system from reading a path, in words that follow its name; throws what is no such failure. */
function reasonOf(error: unknown, path: string): string {
  if (error instanceof Unreadable) return error.message;
  if (!(error instanceof Error && 'code' in error)) throw error;
  const code = String(error.code);
  if (code === 'ENOENT' && lstatSync(path, { throwIfNoEntry: false })) {
    return 'is a link that leads nowhere';
  }
  return reasons[code] ?? `cannot be read (${code})`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
