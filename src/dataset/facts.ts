/** What the rules look at: the records of the right shape, and the ids of all. */
import type { Entry } from './fault.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import type { RawParts } from './read.ts';
import { type Entries, idIn, recordsOf } from './shapes.ts';
import type { Source, Work } from './types.ts';
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
