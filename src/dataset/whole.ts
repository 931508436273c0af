/** One file that holds all parts of a dataset, each under its name. */
import type { Problem } from '../errors.ts';
import { repeatsKeys } from './keys.ts';
import type { DatasetFile, Parsed, Reading } from './read.ts';
import { type PartName, partNames } from './vocabulary.ts';

/** A key beside the parts that names a schema for editors; nothing looks at what it says. */
export const schemaKey = '$schema';

type Parse = (file: string, bytes: Uint8Array) => Promise<Parsed>;

/**
 * The parts of the one file. `person` has to be there; an absent list is an empty one, so that a dataset can
 * start with a few lines.
 */
export async function readWhole(name: string, bytes: Uint8Array, parse: Parse): Promise<Reading> {
  const parsed = await parse(name, bytes);
  if ('problem' in parsed) return { files: new Map(), problems: [parsed.problem], fileCount: 1 };
  const { text, value } = parsed;
  const problems = await findProblems(name, text, value);
  const files = new Map(
    partNames.flatMap((part): [PartName, DatasetFile][] => {
      const content = partOf(value, part);
      return content === undefined ? [] : [[part, { text, value: content, whole: name }]];
    }),
  );
  return { files, problems, fileCount: 1 };
}

/** What is wrong with the object that holds the parts, and keys that stand twice anywhere in it. */
async function findProblems(
  file: string,
  text: string,
  value: unknown,
): Promise<readonly Problem[]> {
  const repeats = repeatsKeys(text, value);
  if (!repeats && isOrdinary(value)) return [];
  const { findRepeatedKeysInWhole } = await import('./repeated-keys.ts');
  const { describeWhole } = await import('./whole-problems.ts');
  const repeated = repeats ? findRepeatedKeysInWhole({ text, value, whole: file }) : [];
  return [...describeWhole(file, text, value), ...repeated];
}

/** Whether a value is an object that holds parts, the person among them, and nothing else. */
export function isOrdinary(value: unknown): boolean {
  if (!isObject(value) || !Object.keys(value).every(isKey) || !('person' in value)) return false;
  return ['string', 'undefined'].includes(typeof value[schemaKey]);
}

/** The content of a part in the object that holds all. */
export function partOf(value: unknown, part: PartName): unknown {
  if (!isObject(value)) return undefined;
  if (Object.hasOwn(value, part)) return value[part];
  return part === 'person' ? undefined : [];
}

function isKey(key: string): boolean {
  return key === schemaKey || (partNames as readonly string[]).includes(key);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
