/** Checks each record by itself; the rules then look at those that have the right shape. */
import * as z from 'zod/mini';
import { fieldsOf, schemaAt } from './fields.ts';
import type { Entry, Fault, Path } from './problems.ts';
import type { RawParts } from './read.ts';
import { recordSchemas } from './schema.ts';
import type { RecordOf } from './types.ts';
import { type PartName, partNames, partNouns } from './vocabulary.ts';
import { showValue, withArticle } from './words.ts';

type Issue = z.core.$ZodIssue;

/** The records of the right shape, each with its position in the file. */
export type Entries = { readonly [Part in PartName]: readonly Entry<RecordOf<Part>>[] };

/** The records of a part, whatever they are; none if it is not the list it should be. */
export function recordsOf(part: PartName, value: unknown): readonly unknown[] {
  if (part === 'person') return value === undefined ? [] : [value];
  return Array.isArray(value) ? value : [];
}

/** The id of a record as it was read. */
export function idIn(record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null || !('id' in record)) return undefined;
  return typeof record.id === 'string' ? record.id : undefined;
}

/** Sorts the records into those of the right shape and the faults of the others. */
export function checkShapes(raw: RawParts): { entries: Entries; faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const lists = partNames.map((part) => [part, checkPart(part, raw.get(part), faults)]);
  return { entries: Object.fromEntries(lists) as unknown as Entries, faults };
}

function checkPart(part: PartName, value: unknown, faults: Fault[]): readonly Entry<unknown>[] {
  if (part !== 'person' && value !== undefined && !Array.isArray(value)) {
    const message = `found ${showValue(value)}; ${part} is a list of records`;
    faults.push({ part, path: [], message });
  }
  const entries: Entry<unknown>[] = [];
  for (const [index, record] of recordsOf(part, value).entries()) {
    const { data, issues } = parseRecord(part, record);
    if (!issues) entries.push({ index, record: data });
    for (const issue of issues ?? []) {
      for (const fault of describeIssue(issue, part, index, record)) faults.push(fault);
    }
  }
  return entries;
}

function parseRecord(
  part: PartName,
  record: unknown,
): { data?: unknown; issues?: readonly Issue[] | undefined } {
  try {
    const { data, error } = z.safeParse<z.ZodMiniType>(recordSchemas[part], record);
    return { data, issues: error?.issues };
  } catch (error) {
    // zod passes issues on as the arguments of a call, which takes only so many.
    if (!(error instanceof RangeError)) throw error;
    const message = 'valid: it has more problems than can be listed';
    return { issues: [{ code: 'custom', path: [], message, input: record }] };
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** The faults of one issue: one for each unknown field, else one. */
function describeIssue(
  issue: Issue,
  part: PartName,
  index: number,
  record: unknown,
): readonly Fault[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    const owner = schemaAt(recordSchemas[part], path) ?? recordSchemas[part];
    const known = Object.keys(fieldsOf(owner));
    const otherwise = `the fields here are ${known.join(', ')}`;
    return issue.keys.map((key) => ({
      part,
      index,
      path: [...path, key],
      message: 'unknown field',
      atKey: true,
      near: { word: key, among: () => known, otherwise },
    }));
  }
  if (issue.code === 'invalid_key') {
    const message = 'names of databases are lowercase letters, like imdb';
    return [{ part, index, path, message, atKey: true }];
  }
  // `kind` of a work is a work kind; `role` in a list of collaborators is a collaborator role.
  const owner = path[0] === 'collaborators' ? 'collaborator' : partNouns[part];
  const message = describe(issue, valueAt(record, path), `${owner} ${path.at(-1)}`);
  return [{ part, index, path, message }];
}

function describe(issue: Issue, value: unknown, noun: string): string {
  if (value === null) return 'null is not allowed; omit unknown fields';
  if (value === undefined) return `missing; ${expectedBy(issue)}`;
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_union':
      return `found ${showValue(value)}; ${expectedBy(issue)}`;
    case 'invalid_value':
      return `${showValue(value)} is not ${withArticle(noun)}: ${expectedBy(issue)}`;
    case 'too_small':
      if (issue.origin === 'array') return 'an empty list; needs at least one entry';
      return `${showValue(value)} is too small: needs at least ${issue.minimum}`;
    case 'too_big':
      return `${showValue(value)} is too big: needs at most ${issue.maximum}`;
    default:
      // Strings, ids, dates and addresses: the schema's own words.
      return `${showValue(value)} is not ${issue.message}`;
  }
}

function expectedBy(issue: Issue): string {
  if (issue.code === 'invalid_value') return `use ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type') return `needs ${typeWords[issue.expected] ?? issue.expected}`;
  return 'needs a string or a whole number';
}

function valueAt(record: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    return (value as Record<string | number, unknown>)[step];
  }, record);
}
