/** Thousands of broken datasets. */
import fc from 'fast-check';
import { type PartName, partNames } from '../../src/dataset/vocabulary.ts';
import { smallRaw } from './changes.ts';

/** A change at a random position. */
export interface Mutation {
  readonly part: PartName;
  /** The entry to pick at each level; the last one is changed. */
  readonly choices: readonly number[];
  readonly value: unknown;
  readonly how: 'set' | 'delete' | 'add' | 'copy';
}

const values = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    '',
    'ada-quill',
    'harbor-lights',
    'harbor-lights.s01e01',
    // Close enough to an id to get a suggestion.
    'tide-guide\u001bc',
    'tide-guid\u001b]0;x\u0007',
    'harbor-lights\u202e',
    '2001',
    '9999-12',
  ),
  fc.constantFrom<unknown>(
    'tide-guide',
    'conflict',
    'confirmed',
    'won',
    null,
    [],
    {},
    -1,
    1e9,
    true,
  ),
);

/** A few changes. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    part: fc.constantFrom(...partNames),
    choices: fc.array(fc.nat(20), { minLength: 0, maxLength: 4 }),
    value: values,
    how: fc.constantFrom('set', 'delete', 'add', 'copy'),
  }),
  { minLength: 1, maxLength: 5 },
);

function mutate(raw: Map<PartName, unknown>, { part, choices, value: given, how }: Mutation): void {
  // A copy, because two changes may insert the same object, one inside the other.
  const value = structuredClone(given);
  let owner: Record<string, unknown> = Object.fromEntries(raw);
  let key: string = part;
  for (const choice of choices) {
    const next = owner[key];
    if (typeof next !== 'object' || next === null) break;
    const keys = Object.keys(next);
    owner = next as Record<string, unknown>;
    key = keys[choice % Math.max(1, keys.length)] ?? 'id';
  }
  const current = owner[key];
  if (how === 'copy' && Array.isArray(current)) current.push(structuredClone(current[0] ?? value));
  else if (how === 'add' && typeof current === 'object' && current !== null) {
    Object.assign(current, { extra: value });
  } else if (how === 'delete' && !raw.has(key as PartName)) delete owner[key];
  else if (owner[key] === raw.get(part)) raw.set(part, value);
  else owner[key] = value;
}

/** The changed small dataset, as read from its files. */
export function mutated(list: readonly Mutation[]): Map<PartName, unknown> {
  const raw = smallRaw();
  for (const mutation of list) mutate(raw, mutation);
  return new Map(
    [...raw].map(([part, value]) => [part, JSON.parse(JSON.stringify(value) ?? 'null')]),
  );
}
