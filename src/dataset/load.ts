/**
 * Loads a dataset, or says everything that is wrong with it: from a folder with a file for each part, from one file
 * that holds them all, or from standard input. Every dataset comes in here, the bundled one too.
 */
import { constants, isUtf8 } from 'node:buffer';
import { lstatSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatasetError, type Problem, UsageError } from '../errors.ts';
import { type Dataset, indexDataset } from './dataset.ts';
import { collectFacts, type Fault, type RawParts, type Rules, recordsOf } from './facts.ts';
import { creditRules } from './rules/credits.ts';
import { evidenceRules } from './rules/evidence.ts';
import { recordRules } from './rules/records.ts';
import { timeRules } from './rules/time.ts';
import type { DatasetParts } from './types.ts';
import { type PartName, partNames, schemaKey } from './vocabulary.ts';
import { showPath, showValue } from './words.ts';

/** What a check of a dataset finds. */
export interface Validation {
  /** In the order of the files and of the places in them; empty for a valid dataset. */
  readonly problems: readonly Problem[];
  /** How many records each part has, refused ones included. */
  readonly counts: Readonly<Record<PartName, number>>;
  /** The path that was asked for; `-` for standard input. */
  readonly path: string;
  /** Number of files: one for each part, or one that holds every part. */
  readonly fileCount: number;
  /** The content, if there are no problems. */
  readonly parts?: DatasetParts | undefined;
}

/** A stream that can be read once, like standard input. */
export interface Input {
  readonly isTerminal: boolean;
  /** Everything up to its end, in pieces. */
  readonly read: () => AsyncIterable<Uint8Array>;
}

/** A file of a dataset, as it was read. */
export interface Document {
  /** Its name, as messages give it. */
  readonly file: string;
  /** The part it holds; absent if it holds them all. */
  readonly part?: PartName | undefined;
  readonly bytes: Buffer;
  readonly text: string;
  /** Absent if it is not JSON. */
  readonly value?: unknown;
  /** Why it is not JSON, as `JSON.parse` says it. */
  readonly failure?: string;
}

/** Every rule that a dataset keeps, in the order in which `data/README.md` states them. */
export const rules: Rules = { ...recordRules, ...timeRules, ...creditRules, ...evidenceRules };

/** The path that means standard input. */
const inputPath = '-';

/**
 * The dataset in a folder, in one file or on standard input (`-`), indexed. Throws `DatasetError` with every problem
 * at once if it cannot be read or a record or rule is broken: a dataset answers completely or not at all.
 */
export async function loadDataset(place: string | URL, input?: Input): Promise<Dataset> {
  const path = place instanceof URL ? fileURLToPath(place) : place;
  const { parts, problems } = await validateDataset(path, input);
  if (parts) return indexDataset(parts);
  const { formatRefusal } = await import('./problems.ts');
  throw new DatasetError(formatRefusal(placeText(path), problems), problems);
}

/**
 * Reads and checks the dataset in a folder, in one file or on standard input (`-`).
 * @throws DatasetError if there is none at the path, UsageError if standard input is a terminal.
 */
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
  // What describes problems is loaded only when there are some.
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

/** Checks the content of the parts. An absent part is not a fault here: reading reported it. */
export function checkParts(raw: RawParts): { faults: readonly Fault[]; parts?: DatasetParts } {
  const facts = collectFacts(raw);
  for (const { check } of Object.values(rules)) check(facts);
  const { entries, faults } = facts;
  const [person] = entries.person;
  if (faults.length > 0 || !person) return { faults };
  const lists = partNames.map((part) => [part, entries[part].map(({ record }) => record)]);
  return { faults, parts: { ...Object.fromEntries(lists), person: person.record } };
}

/** What the one file at a path holds, or standard input; nothing if the path is a folder. */
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

/** Where a dataset is, in words: `in my-folder`, `on standard input`. */
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
    // Without this check, invalid bytes would silently become U+FFFD.
    if (!isUtf8(bytes)) throw new TypeError('not UTF-8');
    return { ...document, value: JSON.parse(text) };
  } catch (error) {
    return { ...document, failure: (error as Error).message };
  }
}

/** The content of the parts. In one file, an absent list is an empty one: a dataset can start with a few lines. */
function partsIn({ part, value }: Document): [PartName, unknown][] {
  if (part) return [[part, value]];
  if (!isObject(value)) return [];
  return partNames
    .filter((name) => name !== 'person' || Object.hasOwn(value, name))
    .map((name) => [name, Object.hasOwn(value, name) ? value[name] : []]);
}

/** What is wrong with the object in a file that holds every part. */
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
 * Whether an object may use a key twice: `JSON.parse` silently keeps the last one. A text with more keys than its
 * value has more quotes before a colon, unless an escape hides some.
 */
function mayRepeatKeys({ text, value }: Document): boolean {
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
