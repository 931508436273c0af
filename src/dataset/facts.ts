/** Checks each record against its schema, and gathers what the rules need to check records against each other. */
import * as z from 'zod/mini';
import { placeOf } from './dataset.ts';
import { fieldsOf, recordSchemas, targets, unwrap } from './schema.ts';
import type { RecordOf } from './types.ts';
import { type PartName, partNames, partNouns } from './vocabulary.ts';
import { showValue, withArticle } from './words.ts';

/** Keys and indexes that lead from a record to a field in it. */
export type Path = readonly (string | number)[];

/** One thing wrong with a record or a file. */
export interface Fault {
  /** Missing if it is about the top level of a single-file dataset. */
  readonly part?: PartName;
  /** Index of the record in its list, 0 for `person`; missing if it is about the whole part. */
  readonly index?: number;
  readonly path: Path;
  readonly message: string;
  /** True if the key is wrong, not the value. */
  readonly atKey?: boolean;
  /** A word that was not found, the words to suggest from, and what to say if none is close. */
  readonly near?: {
    readonly word: string;
    readonly among: () => Iterable<string>;
    readonly otherwise?: string;
  };
}

/** The parts as read, unchecked. A part that could not be read is missing. */
export type RawParts = ReadonlyMap<PartName, unknown>;

/** The valid records, each with its index in the file. */
type Entries = {
  readonly [Part in PartName]: readonly { index: number; record: RecordOf<Part> }[];
};

/** Each rule in words, for `data/README.md`, and its check, which must stay linear in the number of records. */
export type Rules = Readonly<
  Record<string, { readonly sentence: string; readonly check: (facts: Facts) => void }>
>;

/** Reports a problem with one field of the current record. */
export type Report = (path: Path, message: string, near?: Fault['near']) => void;

export type Facts = ReturnType<typeof collectFacts>;

/** The records of a part, unchecked; none if it is not a list. */
export function recordsOf(part: PartName, value: unknown): readonly unknown[] {
  if (part === 'person') return value === undefined ? [] : [value];
  return Array.isArray(value) ? value : [];
}

export function idIn(record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null || !('id' in record)) return undefined;
  return typeof record.id === 'string' ? record.id : undefined;
}

/** Collects what the rules need. `faults` starts with those of single records; the rules add theirs. */
export function collectFacts(raw: RawParts) {
  const { entries, refused, faults } = checkShapes(raw);
  const subject = idIn(raw.get('person'));
  const works = new Map(entries.works.map(({ record }) => [record.id, record]));
  const reportOn =
    (part: PartName, index: number): Report =>
    (path, message, near) => {
      faults.push({ part, index, path, message, near });
    };
  const each = <Part extends PartName>(
    part: Part,
    find: (record: RecordOf<Part>, report: Report) => void,
  ) => {
    for (const { index, record } of entries[part]) find(record, reportOn(part, index));
  };
  return {
    faults,
    entries,
    references: referencesIn(entries),
    /** The invalid records, as read. */
    refused,
    /** The id of the subject. */
    subject,
    ids: collectIds(raw, subject),
    works,
    sources: new Map(entries.sources.map(({ record }) => [record.id, record])),
    workOf: (episode: string) => works.get(placeOf(episode).work),
    reportOn,
    /** Visits each valid record of a part. */
    each,
    /** Visits each episode, including those that gaps list as missing. */
    eachEpisode(
      find: (episode: { id: string; airDate?: string | undefined }, report: Report) => void,
    ) {
      each('episodes', find);
      each('gaps', ({ missingEpisodes = [] }, report) => {
        for (const [at, episode] of missingEpisodes.entries())
          find(episode, (path, ...rest) => report(['missingEpisodes', at, ...path], ...rest));
      });
    },
    /** Visits each id, including those of invalid records. */
    eachId(
      parts: readonly PartName[],
      find: (id: string, part: PartName, index: number, report: Report) => void,
    ) {
      for (const part of parts)
        for (const [index, record] of recordsOf(part, raw.get(part)).entries()) {
          const id = idIn(record);
          if (id !== undefined) find(id, part, index, reportOn(part, index));
        }
    },
  };
}

/**
 * All ids by part; `people` includes the subject. Ids of invalid records count, so a reference to one is not a second
 * problem. Parts that could not be read are left out, because they may contain any id.
 */
function collectIds(raw: RawParts, subject: string | undefined) {
  const ids = new Map<PartName, ReadonlySet<string>>();
  for (const [part, value] of raw) {
    if (part !== 'person' && !Array.isArray(value)) continue;
    // If the subject's id is unknown, any unknown person may be the subject.
    if (part === 'people' && subject === undefined) continue;
    const known = recordsOf(part, value).map(idIn);
    if (part === 'people') known.push(subject);
    ids.set(part, new Set(known.filter((id) => id !== undefined)));
  }
  return ids;
}

/** Every reference from a valid record to another record, with the parts that may contain that record. */
function referencesIn(entries: Entries) {
  const references: {
    part: PartName;
    index: number;
    path: Path;
    id: string;
    to: readonly PartName[];
  }[] = [];
  for (const part of partNames) {
    const fields = namingFields(recordSchemas[part]);
    for (const { index, record } of entries[part])
      for (const { keys, to } of fields)
        visitIds(record, keys, [], (id, path) => references.push({ part, index, path, id, to }));
  }
  return references;
}

/** The fields that contain ids of other records, as lists of keys. */
function namingFields(
  schema: Parameters<typeof fieldsOf>[0],
): readonly { keys: readonly string[]; to: readonly PartName[] }[] {
  return Object.entries(fieldsOf(schema)).flatMap(([key, [field]]) => {
    const to = targets.get(unwrap(field));
    if (to) return [{ keys: [key], to }];
    return namingFields(field).map(({ keys, to }) => ({ keys: [key, ...keys], to }));
  });
}

function visitIds(
  value: unknown,
  keys: readonly string[],
  path: Path,
  visit: (id: string, path: Path) => void,
): void {
  const [key, ...rest] = keys;
  if (typeof value === 'string') visit(value, path);
  else if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) visitIds(item, keys, [...path, at], visit);
  } else if (value !== undefined && key !== undefined) {
    visitIds((value as Record<string, unknown>)[key], rest, [...path, key], visit);
  }
}

function checkShapes(raw: RawParts) {
  const faults: Fault[] = [];
  const refused: unknown[] = [];
  const lists = partNames.map((part) => {
    const value = raw.get(part);
    if (part !== 'person' && value !== undefined && !Array.isArray(value)) {
      const message = `found ${showValue(value)}; ${part} is a list of records`;
      faults.push({ part, path: [], message });
    }
    const entries: { index: number; record: unknown }[] = [];
    for (const [index, given] of recordsOf(part, value).entries()) {
      const { record, issues = [] } = parseRecord(part, given);
      if (record === undefined) refused.push(given);
      else entries.push({ index, record });
      for (const issue of issues)
        for (const fault of describeIssue(issue, part)) faults.push({ part, index, ...fault });
    }
    return [part, entries];
  });
  return { entries: Object.fromEntries(lists) as unknown as Entries, refused, faults };
}

type Issue = z.core.$ZodIssue;

function parseRecord(part: PartName, given: unknown) {
  try {
    const schema: z.ZodMiniType = recordSchemas[part];
    const parsed = z.safeParse(schema, given, { reportInput: true });
    return parsed.success ? { record: parsed.data } : { issues: parsed.error.issues };
  } catch (error) {
    // zod spreads its issues into function arguments, which overflows the stack if there are too many.
    if (!(error instanceof RangeError)) throw error;
    const message = 'valid: it has more problems than can be listed';
    const issue: Issue = { code: 'custom', path: [], message, input: given };
    return { issues: [issue] };
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

/** One fault for each issue; for unknown fields, one fault for each field. */
function describeIssue(issue: Issue, part: PartName): readonly Fault[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    let owner: z.core.$ZodType = recordSchemas[part];
    for (const step of path) owner = fieldsOf(owner)[step]?.[0] ?? owner;
    const known = Object.keys(fieldsOf(owner));
    const otherwise = `the fields here are ${known.join(', ')}`;
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: 'unknown field',
      atKey: true,
      near: { word: key, among: () => known, otherwise },
    }));
  }
  if (issue.code === 'invalid_key' || path.at(-1) === '__proto__') {
    const message = 'names of databases are lowercase letters, like imdb';
    return [{ path, message, atKey: true }];
  }
  // Messages say "work kind" for the kind of a work, and "collaborator role" for a role in `collaborators`.
  const owner = path[0] === 'collaborators' ? 'collaborator' : partNouns[part];
  return [{ path, message: describe(issue, `${owner} ${path.at(-1)}`) }];
}

function describe(issue: Issue, noun: string): string {
  const { input } = issue;
  if (input === null) return 'null is not allowed; omit unknown fields';
  if (input === undefined) return `missing; ${expectedBy(issue)}`;
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_union':
      return `found ${showValue(input)}; ${expectedBy(issue)}`;
    case 'invalid_value':
      return `${showValue(input)} is not ${withArticle(noun)}: ${expectedBy(issue)}`;
    case 'too_small':
      if (issue.origin === 'array') return 'an empty list; needs at least one entry';
      return `${showValue(input)} is too small: needs at least ${issue.minimum}`;
    case 'too_big':
      return `${showValue(input)} is too big: needs at most ${issue.maximum}`;
    default:
      // The schema has its own messages for strings.
      return `${showValue(input)} is not ${issue.message}`;
  }
}

function expectedBy(issue: Issue): string {
  if (issue.code === 'invalid_value') return `use ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type') return `needs ${typeWords[issue.expected] ?? issue.expected}`;
  return 'needs a string or a whole number';
}
