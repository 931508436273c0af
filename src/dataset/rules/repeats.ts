/** A list names each thing once. */

import { type Finding, inEach, type Rule } from '../facts.ts';
import type { Path } from '../problems.ts';
import { partNames } from '../vocabulary.ts';
import { showValue } from '../words.ts';

/** The rule about lists. */
export const noRepeats: Rule = {
  name: 'no-repeats',
  sentence: 'No list names the same thing twice.',
  *check(facts) {
    for (const part of partNames) yield* inEach(facts, part, repeatsIn);
  },
};

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
