/** What the rules look at: the records of the right shape, and the ids of all. */
import { fieldsOf, targetsOf, unwrap } from './fields.ts';
import type { Entry, Fault, Path } from './problems.ts';
import type { RawParts } from './read.ts';
import { recordSchemas } from './schema.ts';
import { type Entries, idIn, recordsOf } from './shapes.ts';
import type { RecordOf, Source, Work } from './types.ts';
import { type PartName, partNames } from './vocabulary.ts';

/** The records and the look-ups that rules share. */
export interface Facts {
  readonly entries: Entries;
  /**
   * Every id of a part, also of records refused for their shape, so that a reference to one is not a second problem.
   * Absent for a part that could not be read: nothing is known to be missing from it. `people` includes the subject.
   */
  readonly ids: ReadonlyMap<PartName, ReadonlySet<string>>;
  /** The ids in the order of the file; undefined for records without one. */
  readonly idsInOrder: ReadonlyMap<PartName, readonly (string | undefined)[]>;
  /** What records of the right shape name. */
  readonly mentions: readonly Mention[];
  /** Records refused for their shape, as they were read. */
  readonly refused: readonly unknown[];
  /** Id of the subject. */
  readonly subject: string | undefined;
  readonly works: ReadonlyMap<string, Work>;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Gathers what the rules need from the content of the files and the records of the right shape. */
export function collectFacts(raw: RawParts, entries: Entries): Facts {
  const idsInOrder = new Map(
    [...raw].map(([part, value]) => [part, recordsOf(part, value).map(idIn)]),
  );
  const subject = idsInOrder.get('person')?.[0];
  return {
    entries,
    ids: collectIds(raw, idsInOrder, subject),
    idsInOrder,
    mentions: mentionsIn(entries),
    refused: partNames.flatMap((part) => {
      const accepted = new Set(entries[part].map(({ index }) => index));
      return recordsOf(part, raw.get(part)).filter((_, index) => !accepted.has(index));
    }),
    subject,
    works: byId(entries.works),
    sources: byId(entries.sources),
  };
}

/** Whether every part could be read: only then is it known what no record names. */
export function isComplete({ ids }: Facts): boolean {
  return partNames.every((part) => ids.has(part));
}

function collectIds(
  raw: RawParts,
  idsInOrder: Facts['idsInOrder'],
  subject: string | undefined,
): Facts['ids'] {
  const ids = new Map<PartName, Set<string>>();
  for (const [part, list] of idsInOrder) {
    if (part !== 'person' && !Array.isArray(raw.get(part))) continue;
    // Without the id of the subject it is not known who is missing among the people.
    if (part === 'people' && subject === undefined) continue;
    const known = part === 'people' ? [...list, subject] : list;
    ids.set(part, new Set(known.filter((id) => id !== undefined)));
  }
  return ids;
}

function byId<Item extends { readonly id: string }>(
  entries: readonly Entry<Item>[],
): ReadonlyMap<string, Item> {
  return new Map(entries.map(({ record }) => [record.id, record]));
}

/** One statement that is true of every dataset, and the check that holds it. */
export interface Rule {
  readonly name: string;
  /** The statement as `data/README.md` gives it. */
  readonly sentence: string;
  /** What breaks it; linear in the number of records. */
  check(facts: Facts): Iterable<Fault>;
}

/** What is wrong with a field of a record: its path and a message; false if nothing is. */
export type Finding = false | readonly [path: Path, message: string];

/** The faults that a question finds in each record of a part. */
export function* inEach<Part extends PartName>(
  { entries }: Facts,
  part: Part,
  find: (record: RecordOf<Part>) => Iterable<Finding>,
): Iterable<Fault> {
  for (const { index, record } of entries[part]) {
    for (const finding of find(record)) {
      if (finding) yield { part, index, path: finding[0], message: finding[1] };
    }
  }
}

/** A field of a record that names another record. */
export interface Mention {
  readonly part: PartName;
  readonly index: number;
  readonly path: Path;
  readonly id: string;
  /** The parts one of which has the id. */
  readonly to: readonly PartName[];
}

interface Reference {
  readonly keys: readonly string[];
  readonly to: readonly PartName[];
}

const references = partNames.map((part) => [part, referencesOf(recordSchemas[part])] as const);

/** Every id that records of the right shape name. */
function mentionsIn(entries: Entries): readonly Mention[] {
  const mentions: Mention[] = [];
  for (const [part, fields] of references) {
    for (const { index, record } of entries[part]) {
      for (const { keys, to } of fields) {
        walk(record, keys, [], (id, path) => mentions.push({ part, index, path, id, to }));
      }
    }
  }
  return mentions;
}

function referencesOf(
  schema: Parameters<typeof fieldsOf>[0],
  keys: readonly string[] = [],
): readonly Reference[] {
  return Object.entries(fieldsOf(schema)).flatMap(([key, field]) => {
    const to = targetsOf(unwrap(field));
    return to ? [{ keys: [...keys, key], to }] : referencesOf(field, [...keys, key]);
  });
}

function walk(
  value: unknown,
  keys: readonly string[],
  path: Path,
  visit: (id: string, path: Path) => void,
): void {
  const [key, ...rest] = keys;
  if (typeof value === 'string') visit(value, path);
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(item, keys, [...path, index], visit);
  } else if (typeof value === 'object' && value !== null && key !== undefined) {
    walk((value as Record<string, unknown>)[key], rest, [...path, key], visit);
  }
}
