/** Loads a dataset, and fully checks it: a folder with one file per part, a single file, or standard input. */
import { constants, isUtf8 } from 'node:buffer';
import { lstatSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DatasetError, type Problem, UsageError } from '../errors.ts';
import { type Dataset, indexDataset } from './dataset.ts';
import { collectFacts, type Fault, type RawParts, type Rules, recordsOf } from './facts.ts';
import { creditRules } from './rules/credit-rules.ts';
import { evidenceRules } from './rules/evidence-rules.ts';
import { recordRules } from './rules/record-rules.ts';
import { timeRules } from './rules/time-rules.ts';
import type { DatasetParts } from './types.ts';
import { type PartName, partNames, schemaKey } from './vocabulary.ts';
import { showPath, showValue } from './words.ts';

/** What checking a dataset found. */
export interface Validation {
  /** Sorted by file, line and column; empty if the dataset is valid. */
  readonly problems: readonly Problem[];
  /** Number of records in each part, including invalid ones. */
  readonly counts: Readonly<Record<PartName, number>>;
  /** The path as given; `-` is standard input. */
  readonly path: string;
  /** One per part, or 1 for a single file. */
  readonly fileCount: number;
  /** The content; missing if there are problems. */
  readonly parts?: DatasetParts | undefined;
}

export interface Input {
  readonly isTerminal: boolean;
  readonly read: () => AsyncIterable<Uint8Array>;
}

/** A file as read. */
export interface Document {
  /** The name that messages use. */
  readonly file: string;
  /** Missing if the dataset is a single file. */
  readonly part?: PartName | undefined;
  readonly bytes: Buffer;
  readonly text: string;
  /** Missing if the file is not JSON. */
  readonly value?: unknown;
  /** The message of `JSON.parse`, if the file is not JSON. */
  readonly failure?: string;
}

/** All rules, in the order of `data/README.md`. */
export const rules: Rules = { ...recordRules, ...timeRules, ...creditRules, ...evidenceRules };

/** Standard input. */
const inputPath = '-';

/** @throws DatasetError with every problem, if the dataset cannot be read or is not valid. */
export async function loadDataset(path: string, input?: Input): Promise<Dataset> {
  const { parts, problems } = await validateDataset(path, input);
  if (parts) return indexDataset(parts);
  const { formatRefusal } = await import('./problems.ts');
  throw new DatasetError(formatRefusal(placeText(path), problems), problems);
}

/** @throws DatasetError if there is no dataset, UsageError if standard input is a terminal. */
export async function validateDataset(path: string, input?: Input): Promise<Validation> {
  const bytes = await readWhole(path, input);
  const files = bytes
    ? [parse(path === inputPath ? '<stdin>' : basename(path), bytes)]
    : partNames.map((part) => readPart(path, part));
  const documents = files.filter((file): file is Document => 'value' in file);
  const raw = new Map(documents.flatMap(partsIn));
  const checked = checkParts(raw);
  const faults = [...documents.flatMap(findWholeFaults), ...checked.faults];
  const isClean =
    faults.length === 0 && documents.length === files.length && !documents.some(mayRepeatKeys);
  // Loaded only if needed, because it imports its own parsers.
  const problems = isClean ? [] : (await import('./problems.ts')).describeProblems(files, faults);
  const counts = partNames.map((part) => [part, recordsOf(part, raw.get(part)).length]);
  return {
    path,
    fileCount: files.length,
    counts: Object.fromEntries(counts),
    problems,
    parts: problems.length === 0 ? checked.parts : undefined,
  };
}

/** Checks the parts. A missing part is not reported again: reading the files already did that. */
export function checkParts(raw: RawParts): { faults: readonly Fault[]; parts?: DatasetParts } {
  const facts = collectFacts(raw);
  for (const { check } of Object.values(rules)) check(facts);
  const { entries, faults } = facts;
  const [person] = entries.person;
  if (faults.length > 0 || !person) return { faults };
  const lists = partNames.map((part) => [part, entries[part].map(({ record }) => record)]);
  return { faults, parts: { ...Object.fromEntries(lists), person: person.record } };
}

/** The content of a single file or of standard input; undefined if the path is a folder. */
async function readWhole(path: string, input?: Input): Promise<Buffer | undefined> {
  try {
    if (path === inputPath) return await readInput(input);
    return statSync(path).isDirectory() ? undefined : readBytes(path);
  } catch (error) {
    const files = partNames.map((part) => `${part}.json`).join(', ');
    const remedy = `Name a folder that holds ${files}, or one JSON file with these parts as keys.`;
    const reason = reasonOf(error, path);
    throw new DatasetError(`No dataset ${placeText(path)}: it ${reason}. ${remedy}`, []);
  }
}

function placeText(path: string): string {
  return path === inputPath ? 'on standard input' : `in ${showPath(path)}`;
}

function readPart(folder: string, part: PartName): Document | Problem {
  const file = `${part}.json`;
  const path = join(folder, file);
  try {
    return parse(file, readBytes(path), part);
  } catch (error) {
    const content = part === 'person' ? 'one record, the person' : '[] if there are no records';
    const missing = `file not found; it holds ${content}`;
    const reason = reasonOf(error, path);
    return { file, message: reason === reasons.ENOENT ? missing : reason };
  }
}

function parse(file: string, bytes: Buffer, part?: PartName): Document {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const document = { file, part, bytes, text };
  try {
    // `toString` silently replaces invalid bytes with U+FFFD.
    if (!isUtf8(bytes)) throw new TypeError('not UTF-8');
    return { ...document, value: JSON.parse(text) };
  } catch (error) {
    return { ...document, failure: (error as Error).message };
  }
}

/** The parts in a file. In a single file, a missing list counts as empty, so that a dataset can start small. */
function partsIn({ part, value }: Document): [PartName, unknown][] {
  if (part) return [[part, value]];
  if (!isObject(value)) return [];
  return partNames
    .filter((name) => name !== 'person' || Object.hasOwn(value, name))
    .map((name) => [name, Object.hasOwn(value, name) ? value[name] : []]);
}

/** Checks the top level of a single-file dataset. */
function findWholeFaults({ part, value }: Document): Fault[] {
  if (part) return [];
  const keys = partNames.join(', ');
  if (!isObject(value)) {
    const message = `found ${showValue(value)}; needs an object with the parts ${keys} as keys; to load a folder, name the folder, not one of its files`;
    return [{ path: [], message }];
  }
  const known: readonly string[] = [schemaKey, ...partNames];
  const faults: Fault[] = Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => ({
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

/**
 * Whether an object may repeat a key. `JSON.parse` silently keeps only the last one, so the value then has fewer
 * quotation marks than the text. A `\u` escape may hide a quotation mark, so it always counts as a possible repeat.
 */
function mayRepeatKeys({ text, value }: Document): boolean {
  const countQuotes = (json: string) => json.length - json.replaceAll('"', '').length;
  try {
    return text.includes('\\u') || countQuotes(text) !== countQuotes(JSON.stringify(value));
  } catch {
    // Too deeply nested to be a dataset; the schema reports that.
    return false;
  }
}

/** The message follows the file name. */
class Unreadable extends Error {}

const longestText = constants.MAX_STRING_LENGTH;
const tooLarge = `is larger than ${Math.floor(longestText / 2 ** 20)} MB, the most that can be read`;

function readBytes(path: string): Buffer {
  const found = statSync(path);
  if (!found.isFile() && !found.isDirectory() && !found.isFIFO()) {
    throw new Unreadable('is a device; needs to be a file');
  }
  if (found.size > longestText) throw new Unreadable(tooLarge);
  return readFileSync(path);
}

async function readInput(input: Input | undefined): Promise<Buffer> {
  if (!input) throw new Unreadable('is not there');
  if (input.isTerminal) {
    throw new UsageError(
      '--data - reads a dataset from standard input, which is a terminal here. Send it one, as in balcer credits --data - < dataset.json, or name a file or folder.',
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

/** Why a path cannot be read, worded to follow the path. Rethrows anything but file system errors. */
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
