/** Where records name each other, as the schema says it: a field that names a record says so there. */

import type { Path } from './fault.ts';
import { targetsOf } from './fields.ts';
import { fieldsOf, unwrap } from './outline.ts';
import { recordSchemas } from './schema.ts';
import type { Entries } from './shapes.ts';
import { type PartName, partNames } from './vocabulary.ts';

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
export function mentionsIn(entries: Entries): readonly Mention[] {
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
