/** One thing, one record: ids, identifiers, addresses and list entries are not repeated. */
import type { Facts } from '../facts.ts';
import type { Fault, Path } from '../fault.ts';
import { aboutParts } from '../mentions.ts';
import { showValue, withArticle } from '../show.ts';
import { type PartName, partNames, partNouns } from '../vocabulary.ts';
import { faultAt, type Rule } from './rule.ts';

const uniqueIds: Rule = {
  name: 'unique-ids',
  sentence: 'No two records of a file have the same id, and the subject is not in people.json.',
  *check(facts) {
    for (const part of partNames) {
      const ids = facts.idsInOrder.get(part) ?? [];
      // A part that is known has a set of its ids already, to which people add one; records may lack theirs.
      const different = facts.ids.get(part)?.size ?? 0;
      if (part === 'people' || different < ids.length) yield* repeatedIds(part, ids);
    }
    const position = facts.idsInOrder.get('people')?.indexOf(facts.subject ?? '') ?? -1;
    if (position !== -1) yield faultAt('people', { index: position }, ['id'], doubled);
  },
};

const doubled = 'this is the subject, who stands in person; remove the record here';

const unambiguousIds: Rule = {
  name: 'unambiguous-ids',
  sentence:
    'No id belongs to two of the works, episodes, nominations, honors, life events and people: what `about` names is one record.',
  *check(facts) {
    for (const [rank, part] of aboutParts.entries()) {
      for (const owner of aboutParts.slice(0, rank)) {
        const shared = sharedIds(facts, owner, part);
        const ids = shared.size > 0 ? (facts.idsInOrder.get(part) ?? []) : [];
        for (const [index, id] of ids.entries()) {
          if (id === undefined || !shared.has(id)) continue;
          const noun = withArticle(partNouns[owner]);
          const message = `${showValue(id)} is the id of ${noun} already; choose another`;
          yield faultAt(part, { index }, ['id'], message);
        }
      }
    }
  },
};

const uniqueIdentifiers: Rule = {
  name: 'unique-identifiers',
  sentence:
    'No two episodes share an identifier of the same database, and no two sources share an address.',
  *check(facts) {
    const databases = new Map<string, Map<unknown, string>>();
    for (const { index, record } of facts.entries.episodes) {
      for (const database in record.ids) {
        const value = record.ids[database];
        const owners = databases.get(database) ?? new Map<unknown, string>();
        databases.set(database, owners);
        const owner = claim(owners, value, record.id);
        if (owner === record.id) continue;
        const message = `${owner} has the identifier ${showValue(value)} of ${database} already`;
        yield faultAt('episodes', { index }, ['ids', database], message);
      }
    }
    yield* sharedAddresses(facts);
  },
};

const noRepeats: Rule = {
  name: 'no-repeats',
  sentence: 'No list names the same thing twice.',
  check(facts) {
    const faults: Fault[] = [];
    for (const part of partNames) {
      for (const entry of facts.entries[part]) {
        if (!holdsRepeats(entry.record)) continue;
        visitLists(entry.record, [], (list, path) => {
          for (const position of repeatsIn(list)) {
            const message = `${showValue(list[position])} stands in this list already; remove it`;
            faults.push(faultAt(part, entry, [...path, position], message));
          }
        });
      }
    }
    return faults;
  },
};

/** The rules about repetition. */
export const identityRules: readonly Rule[] = [
  uniqueIds,
  unambiguousIds,
  uniqueIdentifiers,
  noRepeats,
];

function* repeatedIds(part: PartName, ids: readonly (string | undefined)[]): Iterable<Fault> {
  const seen = new Map<string, number>();
  for (const [index, id] of ids.entries()) {
    const earlier = id === undefined ? undefined : seen.get(id);
    const message = `record #${(earlier ?? 0) + 1} has the id ${showValue(id)} already`;
    if (earlier !== undefined) yield faultAt(part, { index }, ['id'], message);
    else if (id !== undefined) seen.set(id, index);
  }
}

/** The ids that two files have in common; walks the shorter one. */
function sharedIds(facts: Facts, first: PartName, second: PartName): ReadonlySet<string> {
  const a = facts.ids.get(first) ?? new Set<string>();
  const b = facts.ids.get(second) ?? new Set<string>();
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  return new Set([...few].filter((id) => many.has(id)));
}

function* sharedAddresses(facts: Facts): Iterable<Fault> {
  const owners = new Map<string, string>();
  for (const { index, record } of facts.entries.sources) {
    const owner = claim(owners, record.url, record.id);
    if (owner === record.id) continue;
    yield faultAt('sources', { index }, ['url'], `this is the address of ${owner} already`);
  }
}

/** The first that claimed a key: the newcomer itself if nobody had. */
function claim<Key>(owners: Map<Key, string>, key: Key, newcomer: string): string {
  const owner = owners.get(key);
  if (owner !== undefined) return owner;
  owners.set(key, newcomer);
  return newcomer;
}

/** Whether a value has a repetition anywhere; builds next to nothing, for most records have none. */
function holdsRepeats(value: object): boolean {
  if (Array.isArray(value)) {
    return hasRepeats(value) || (value.some(isObject) && value.some(isHoldingRepeats));
  }
  for (const item of Object.values(value)) if (isHoldingRepeats(item)) return true;
  return false;
}

function isHoldingRepeats(value: unknown): boolean {
  return typeof value === 'object' && value !== null && holdsRepeats(value);
}

function visitLists(
  value: object,
  path: Path,
  visit: (list: readonly unknown[], path: Path) => void,
): void {
  if (Array.isArray(value)) visit(value, path);
  for (const key of Object.keys(value)) {
    const item: unknown = (value as Record<string, unknown>)[key];
    const step = Array.isArray(value) ? Number(key) : key;
    if (typeof item === 'object' && item !== null) visitLists(item, [...path, step], visit);
  }
}

/** Positions of entries that stand in the list before; objects are compared by what they hold. */
function repeatsIn(list: readonly unknown[]): readonly number[] {
  const seen = new Set<unknown>();
  return list.flatMap((item, position) => {
    const key = isObject(item) ? JSON.stringify(item) : item;
    if (seen.has(key)) return [position];
    seen.add(key);
    return [];
  });
}

/** The same question, answered without building anything for the short lists that most are. */
function hasRepeats(list: readonly unknown[]): boolean {
  if (list.length < 2) return false;
  if (list.length > 8) return repeatsIn(list).length > 0;
  for (let position = 0; position < list.length; position += 1) {
    const item = list[position];
    if (isObject(item)) return repeatsIn(list).length > 0;
    for (let earlier = 0; earlier < position; earlier += 1) if (list[earlier] === item) return true;
  }
  return false;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object';
}
