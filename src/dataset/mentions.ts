/** Where records name each other. */
import type { Path } from './fault.ts';
import type { Entries } from './shapes.ts';
import type { PartName } from './vocabulary.ts';

/** Fields of one part that hold ids of others. A point leads into an object or the objects of a list. */
export interface Reference {
  readonly part: PartName;
  readonly fields: readonly string[];
  /** The files one of which has the id. */
  readonly to: readonly PartName[];
}

/** The parts whose records `about` can name. */
export const aboutParts = [
  'works',
  'episodes',
  'nominations',
  'honors',
  'life',
  'people',
] as const satisfies readonly PartName[];

/** Every field that names another record; the season and work in the id of an episode come on top. */
export const references: readonly Reference[] = [
  { part: 'person', fields: ['sources', 'born.sources', 'biography'], to: ['sources'] },
  { part: 'works', fields: ['sources'], to: ['sources'] },
  { part: 'works', fields: ['collaborators.person'], to: ['people'] },
  { part: 'episodes', fields: ['sources'], to: ['sources'] },
  {
    part: 'episodes',
    fields: ['storyBy', 'teleplayBy', 'writtenBy', 'writersUnsplit', 'directedBy'],
    to: ['people'],
  },
  { part: 'episodes', fields: ['basedOn'], to: ['episodes'] },
  { part: 'nominations', fields: ['sources'], to: ['sources'] },
  { part: 'nominations', fields: ['nominees'], to: ['people'] },
  { part: 'nominations', fields: ['work'], to: ['works'] },
  { part: 'nominations', fields: ['episode'], to: ['episodes'] },
  { part: 'honors', fields: ['sources'], to: ['sources'] },
  { part: 'honors', fields: ['work'], to: ['works'] },
  { part: 'life', fields: ['sources'], to: ['sources'] },
  { part: 'life', fields: ['works'], to: ['works'] },
  { part: 'life', fields: ['people'], to: ['people'] },
  { part: 'life', fields: ['about'], to: aboutParts },
  { part: 'claims', fields: ['sources'], to: ['sources'] },
  { part: 'claims', fields: ['about'], to: aboutParts },
  { part: 'coverage', fields: ['people'], to: ['people'] },
  { part: 'coverage', fields: ['about'], to: aboutParts },
];

/** The different ids that each reference names. */
export type Named = ReadonlyMap<Reference, ReadonlySet<string>>;

/** Collects the ids that records name; one pass, whatever is asked of them afterwards. */
export function collectNamed(entries: Entries): Named {
  return new Map(references.map((reference) => [reference, namedBy(reference, entries)]));
}

/** The ids in a field of a record, each with its path. */
export function idsIn(
  record: unknown,
  field: string,
): readonly { readonly id: string; readonly path: Path }[] {
  return walk(record, field.split('.'), []);
}

function namedBy({ part, fields }: Reference, entries: Entries): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [key = '', ...rest] of fields.map((field) => field.split('.'))) {
    for (const { record } of entries[part]) {
      const value: unknown = (record as unknown as Record<string, unknown>)[key];
      if (value !== undefined) addIds(ids, value, rest);
    }
  }
  return ids;
}

/** Adds without building paths, which only faults need. */
function addIds(ids: Set<string>, value: unknown, keys: readonly string[]): void {
  if (typeof value === 'string') ids.add(value);
  else if (Array.isArray(value)) {
    for (const item of value) {
      if (typeof item === 'string') ids.add(item);
      else addIds(ids, item, keys);
    }
  } else if (typeof value === 'object' && value !== null) {
    const [key, ...rest] = keys;
    if (key !== undefined) addIds(ids, (value as Record<string, unknown>)[key], rest);
  }
}

function walk(
  value: unknown,
  keys: readonly string[],
  path: Path,
): readonly { readonly id: string; readonly path: Path }[] {
  const [key] = keys;
  if (typeof value === 'string') return [{ id: value, path }];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => walk(item, keys, [...path, index]));
  }
  if (typeof value !== 'object' || value === null || key === undefined) return [];
  return walk((value as Record<string, unknown>)[key], keys.slice(1), [...path, key]);
}
