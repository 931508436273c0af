/** One thing, one record: ids, identifiers and addresses are not repeated, and lists name each thing once. */

import { type Finding, inEach, type Rule } from '../facts.ts';
import type { Path } from '../problems.ts';
import { aboutParts, type PartName, partNames, partNouns } from '../vocabulary.ts';
import { showValue, withArticle } from '../words.ts';

/** The rules about ids, names, identifiers, addresses and lists. */
export const identityRules: readonly Rule[] = [
  {
    name: 'unique-ids',
    sentence: 'No two records of a file have the same id, and the subject is not in people.json.',
    *check({ idsInOrder, subject }) {
      for (const part of partNames) {
        const seen = new Map<string, number>();
        for (const [index, id] of (idsInOrder.get(part) ?? []).entries()) {
          if (id === undefined) continue;
          const earlier = seen.get(id);
          const message = `record #${(earlier ?? 0) + 1} has the id ${showValue(id)} already`;
          if (earlier !== undefined) yield { part, index, path: ['id'], message };
          else seen.set(id, index);
          if (part !== 'people' || id !== subject) continue;
          yield { part, index, path: ['id'], message: 'this is the subject, in person; remove it' };
        }
      }
    },
  },
  {
    name: 'unambiguous-ids',
    sentence:
      'No id belongs to two of the works, episodes, awards, nominations, honors, life events and people, so that `about` names one record.',
    *check({ idsInOrder }) {
      const owners = new Map<string, PartName>();
      for (const part of aboutParts) {
        for (const [index, id] of (idsInOrder.get(part) ?? []).entries()) {
          if (id === undefined) continue;
          const owner = owners.get(id) ?? part;
          owners.set(id, owner);
          if (owner === part) continue;
          const noun = withArticle(partNouns[owner]);
          const message = `${showValue(id)} is already the id of ${noun}; choose another`;
          yield { part, index, path: ['id'], message };
        }
      }
    },
  },
  {
    name: 'unique-identifiers',
    sentence:
      'No two episodes have the same identifier in a database, and no two sources the same address.',
    *check(facts) {
      const owners = new Map<string, string>();
      const ownerOf = (key: string, id: string) => {
        const owner = owners.get(key);
        if (owner === undefined) owners.set(key, id);
        return owner;
      };
      yield* inEach(facts, 'episodes', ({ id, ids = {} }) =>
        Object.entries(ids).map(([database, value]) => {
          const owner = ownerOf(`${database} ${typeof value} ${value}`, id);
          const message = `${owner} already has the identifier ${showValue(value)} of ${database}`;
          return owner !== undefined && [['ids', database], message];
        }),
      );
      yield* inEach(facts, 'sources', ({ id, url }) => {
        const owner = ownerOf(url, id);
        return [owner !== undefined && [['url'], `this is already the address of ${owner}`]];
      });
    },
  },
  {
    name: 'unique-aliases',
    sentence: 'No short title and no alias of a work is its title, or a name of another work.',
    check: (facts) => {
      const owners = new Map(
        facts.entries.works.map(({ record: { id, title } }) => [title.toLowerCase(), id]),
      );
      return inEach(facts, 'works', ({ id, shortTitle, aliases = [] }) => {
        const names = aliases.map((alias, at): [Path, string] => [['aliases', at], alias]);
        if (shortTitle !== undefined) names.unshift([['shortTitle'], shortTitle]);
        return names.map(([path, name]) => {
          const owner = owners.get(name.toLowerCase());
          owners.set(name.toLowerCase(), owner ?? id);
          return owner !== undefined && [path, `this is already a name of ${owner}`];
        });
      });
    },
  },
  {
    name: 'no-repeats',
    sentence: 'No list names the same thing twice.',
    *check(facts) {
      for (const part of partNames) yield* inEach(facts, part, repeatsIn);
    },
  },
];

/** Entries that a list has already; objects are compared by what they hold. */
function repeatsIn(record: object): readonly Finding[] {
  const found: Finding[] = [];
  const path: (string | number)[] = [];
  const visit = (value: object) => {
    if (Array.isArray(value) && value.length > 1) found.push(...repeatsOf(value, path));
    for (const key of Object.keys(value)) {
      const item: unknown = value[key as keyof typeof value];
      if (!isObject(item)) continue;
      path.push(Array.isArray(value) ? Number(key) : key);
      visit(item);
      path.pop();
    }
  };
  visit(record);
  return found;
}

function repeatsOf(list: readonly unknown[], path: Path): readonly Finding[] {
  const seen = new Set<unknown>();
  return list.map((item, position) => {
    const key = isObject(item) ? JSON.stringify(item) : item;
    const message = `${showValue(item)} is already in this list; remove it`;
    if (seen.has(key)) return [[...path, position], message];
    seen.add(key);
    return false;
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
