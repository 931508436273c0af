/** What a list names, it names once. */
import type { Fault, Path } from '../fault.ts';
import { showValue } from '../show.ts';
import { partNames } from '../vocabulary.ts';
import { faultAt, type Rule } from './rule.ts';

/** The rule about lists. */
export const noRepeats: Rule = {
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

/** Whether a value has a repetition anywhere; builds next to nothing, for most records have none. */
function holdsRepeats(value: object): boolean {
  if (Array.isArray(value)) {
    return hasRepeats(value) || (value.some(isObject) && value.some(isHoldingRepeats));
  }
  for (const item of Object.values(value)) if (isHoldingRepeats(item)) return true;
  return false;
}

function isHoldingRepeats(value: unknown): boolean {
  return isObject(value) && holdsRepeats(value);
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
    if (isObject(item)) visitLists(item, [...path, step], visit);
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

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
