/** What the rules ask: the records of the right shape, and the ids of all. */
import { placeOf } from './dataset.ts';
import { fieldsOf, recordSchemas, targets, unwrap } from './schema.ts';
import type { RecordOf } from './types.ts';
import { type PartName, partNames } from './vocabulary.ts';

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
export type Entries = {
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

/** Gathers what the rules need; what they report is added to the faults. */
export function collectFacts(raw: RawParts, entries: Entries, faults: Fault[]) {
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
    entries,
    references: referencesIn(entries),
    /** Records refused for their shape, as they were read. */
    refused: partNames.flatMap((part) => {
      const accepted = new Set(entries[part].map(({ index }) => index));
      return recordsOf(part, raw.get(part)).filter((_, index) => !accepted.has(index));
    }),
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
