/** One thing, one record: ids, identifiers and addresses are not repeated. */
import type { Facts } from '../facts.ts';
import type { Fault } from '../fault.ts';
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

/** The rules about ids, identifiers and addresses. */
export const identityRules: readonly Rule[] = [uniqueIds, unambiguousIds, uniqueIdentifiers];

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
