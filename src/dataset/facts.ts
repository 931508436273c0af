/** What the rules look at: the records of the right shape, and the ids of all. */
import { type Place, placeOf } from './dataset.ts';
import type { Entry } from './fault.ts';
import { collectNamed, type Named } from './mentions.ts';
import { type Entries, type RawParts, recordsOf } from './shapes.ts';
import { createSuggester } from './suggest.ts';
import type { EpisodeRecord, Source, Work } from './types.ts';
import { type PartName, partNames } from './vocabulary.ts';

/** An episode with its work, season and number. */
export type PlacedEntry = Entry<EpisodeRecord> & Place;

/** The records and the look-ups that rules share. */
export interface Facts {
  readonly entries: Entries;
  /**
   * Every id that a file holds, also of records that are refused for their shape, so that a reference to
   * such a record is not a second problem. Absent for a file that could not be read: then nothing is
   * known to be missing from it. `people` includes the subject.
   */
  readonly ids: ReadonlyMap<PartName, ReadonlySet<string>>;
  /** The ids in the order of the file; undefined where a record has none. */
  readonly idsInOrder: ReadonlyMap<PartName, readonly (string | undefined)[]>;
  /** The ids that records of the right shape name. */
  readonly named: Named;
  /** Records refused for their shape, as they were read. */
  readonly refused: readonly unknown[];
  /** Id of the subject. */
  readonly subject: string | undefined;
  readonly works: ReadonlyMap<string, Work>;
  /** The episodes in the order of the file. */
  readonly placed: readonly PlacedEntry[];
  readonly sources: ReadonlyMap<string, Source>;
  /** An id of a set that is nearly the word, until too many were asked for. */
  suggest(word: string, candidates: ReadonlySet<string>): string | undefined;
}

/** Gathers what the rules need from the content of the files and the records of the right shape. */
export function collectFacts(raw: RawParts, entries: Entries): Facts {
  const idsInOrder = new Map(
    [...raw].map(([part, value]) => [part, recordsOf(part, value).map(idOf)] as const),
  );
  const subject = idsInOrder.get('person')?.[0];
  return {
    entries,
    ids: collectIds(raw, idsInOrder, subject),
    idsInOrder,
    named: collectNamed(entries),
    refused: partNames.flatMap((part) => refusedOf(part, raw, entries)),
    subject,
    works: byId(entries.works),
    placed: entries.episodes.map(withPlace),
    sources: byId(entries.sources),
    suggest: createSuggester(),
  };
}

/** Whether every file could be read as a list of records: only then is it known what nothing names. */
export function isComplete(facts: Facts): boolean {
  return partNames.every((part) => facts.ids.has(part));
}

/** The id of a record as it was read. */
export function idOf(record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null || !('id' in record)) return undefined;
  return typeof record.id === 'string' ? record.id : undefined;
}

function collectIds(
  raw: RawParts,
  idsInOrder: Facts['idsInOrder'],
  subject: string | undefined,
): Facts['ids'] {
  const ids = new Map<PartName, Set<string>>();
  for (const [part, list] of idsInOrder) {
    const known = part === 'people' ? [...list, subject] : list;
    if (part !== 'person' && !Array.isArray(raw.get(part))) continue;
    // Without the id of the subject nobody can say who is missing among the people.
    if (part === 'people' && subject === undefined) continue;
    const defined = known.includes(undefined) ? known.filter((id) => id !== undefined) : known;
    ids.set(part, new Set(defined as readonly string[]));
  }
  return ids;
}

function refusedOf(part: PartName, raw: RawParts, entries: Entries): readonly unknown[] {
  const records = recordsOf(part, raw.get(part));
  if (records.length === entries[part].length) return [];
  const accepted = new Set(entries[part].map((entry) => entry.index));
  return records.filter((_, index) => !accepted.has(index));
}

function withPlace({ index, record }: Entry<EpisodeRecord>): PlacedEntry {
  const { work, season, number } = placeOf(record.id);
  return { index, record, work, season, number };
}

function byId<Item extends { readonly id: string }>(
  entries: readonly Entry<Item>[],
): ReadonlyMap<string, Item> {
  return new Map(entries.map(({ record }) => [record.id, record]));
}
