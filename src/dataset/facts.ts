/** Checks each record by itself, and gathers what the rules ask: the records of the right shape, and the ids of all. */
import * as z from 'zod/mini';
import { placeOf } from './dataset.ts';
import { fieldsOf, recordSchemas, targets, unwrap } from './schema.ts';
import type { RecordOf } from './types.ts';
import { type PartName, partNames, partNouns } from './vocabulary.ts';
import { showValue, withArticle } from './words.ts';

/** Keys and positions (from 0) that lead from a record to a field of it. */
export type Path = readonly (string | number)[];

/** One thing wrong with a record, or with a whole file. */
export interface Fault {
  /** Absent for the object that holds every part. */
  readonly part?: PartName;
  /** Position of the record in its file, from 0 (also for `person`); absent for a whole file. */
  readonly index?: number;
  readonly path: Path;
  readonly message: string;
  /** The key of the field is wrong, not its value. */
  readonly atKey?: boolean;
  /** A word that was not found, the words it may have meant, and what to say if none of them is near. */
  readonly near?: {
    readonly word: string;
    readonly among: () => Iterable<string>;
    readonly otherwise?: string;
  };
}

/** The content of the parts as it was read; a part that could not be read is absent. */
export type RawParts = ReadonlyMap<PartName, unknown>;

/** The records of the right shape, each with its position in the file. */
type Entries = {
  readonly [Part in PartName]: readonly { index: number; record: RecordOf<Part> }[];
};

/** Rules by name. */
export type Rules = Readonly<Record<string, Rule>>;

interface Rule {
  /** What is true of every dataset, as `data/README.md` says it. */
  readonly sentence: string;
  /** Reports what breaks the rule, in time linear in the number of records. */
  readonly check: (facts: Facts) => void;
}

/** Says what is wrong with a field of the record at hand. */
export type Report = (path: Path, message: string, near?: Fault['near']) => void;

export type Facts = ReturnType<typeof collectFacts>;

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

/** Gathers what the rules need. The faults are those of single records; rules add theirs. */
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
    /** Records of a wrong shape, as they were read. */
    refused,
    /** Id of the subject. */
    subject,
    ids: collectIds(raw, subject),
    works,
    sources: new Map(entries.sources.map(({ record }) => [record.id, record])),
    workOf: (episode: string) => works.get(placeOf(episode).work),
    reportOn,
    /** Asks about each record of the right shape in a part. */
    each,
    /** Asks about each episode, recorded or listed as missing. */
    eachEpisode(
      find: (episode: { id: string; airDate?: string | undefined }, report: Report) => void,
    ) {
      each('episodes', find);
      each('gaps', ({ missingEpisodes = [] }, report) => {
        for (const [at, episode] of missingEpisodes.entries())
          find(episode, (path, ...rest) => report(['missingEpisodes', at, ...path], ...rest));
      });
    },
    /** Asks about each id in some parts, also of records refused for their shape. */
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
 * Every id of a part, also of records refused for their shape, so that a reference to one is not a second problem.
 * Absent for a part that could not be read: nothing is known to be missing from it. `people` includes the subject.
 */
function collectIds(raw: RawParts, subject: string | undefined) {
  const ids = new Map<PartName, ReadonlySet<string>>();
  for (const [part, value] of raw) {
    if (part !== 'person' && !Array.isArray(value)) continue;
    // Without the id of the subject it is not known who is missing among the people.
    if (part === 'people' && subject === undefined) continue;
    const known = recordsOf(part, value).map(idIn);
    if (part === 'people') known.push(subject);
    ids.set(part, new Set(known.filter((id) => id !== undefined)));
  }
  return ids;
}

/** Every id by which a record of the right shape names another, and the parts one of which has it. */
function referencesIn(entries: Entries) {
  return partNames.flatMap((part) => {
    const fields = namingFields(recordSchemas[part]);
    const found: readonly { index: number; record: object }[] = entries[part];
    return found.flatMap(({ index, record }) =>
      fields.flatMap(({ keys, to }) =>
        idsAt(record, keys).map(({ path, id }) => ({ part, index, path, id, to })),
      ),
    );
  });
}

/** The fields that name records, each as the keys that lead to it. */
function namingFields(
  schema: Parameters<typeof fieldsOf>[0],
): readonly { keys: readonly string[]; to: readonly PartName[] }[] {
  return Object.entries(fieldsOf(schema)).flatMap(([key, [field]]) => {
    const to = targets.get(unwrap(field));
    if (to) return [{ keys: [key], to }];
    return namingFields(field).map(({ keys, to }) => ({ keys: [key, ...keys], to }));
  });
}

function idsAt(
  value: unknown,
  keys: readonly string[],
  path: Path = [],
): readonly { path: Path; id: string }[] {
  if (typeof value === 'string') return [{ path, id: value }];
  if (Array.isArray(value)) return value.flatMap((item, at) => idsAt(item, keys, [...path, at]));
  const [key, ...rest] = keys;
  if (value === undefined || key === undefined) return [];
  return idsAt((value as Record<string, unknown>)[key], rest, [...path, key]);
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

function parseRecord(
  part: PartName,
  given: unknown,
): { record?: unknown; issues?: readonly Issue[] } {
  try {
    const schema: z.ZodMiniType = recordSchemas[part];
    const parsed = z.safeParse(schema, given, { reportInput: true });
    return parsed.success ? { record: parsed.data } : { issues: parsed.error.issues };
  } catch (error) {
    // zod passes issues on as the arguments of a call, which takes only so many.
    if (!(error instanceof RangeError)) throw error;
    const message = 'valid: it has more problems than can be listed';
    return { issues: [{ code: 'custom', path: [], message, input: given }] };
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
  if (issue.code === 'invalid_key') {
    const message = 'names of databases are lowercase letters, like imdb';
    return [{ path, message, atKey: true }];
  }
  // `kind` of a work is a work kind; `role` in a list of collaborators is a collaborator role.
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
      // Strings: the schema's own words.
      return `${showValue(input)} is not ${issue.message}`;
  }
}

function expectedBy(issue: Issue): string {
  if (issue.code === 'invalid_value') return `use ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type') return `needs ${typeWords[issue.expected] ?? issue.expected}`;
  return 'needs a string or a whole number';
}
