import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from '../../scripts/layout.ts';
import { indexDataset } from '../../src/dataset/dataset.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { locateFaults } from '../../src/dataset/locate.ts';
import { createDatasetError } from '../../src/dataset/report.ts';
import { checkParts } from '../../src/dataset/validate.ts';
import { type PartName, partNames } from '../../src/dataset/vocabulary.ts';
import { DatasetError } from '../../src/errors.ts';
import { smallRaw } from './changes.ts';
import { temporaryFolder, writePartsTo } from './folders.ts';

interface Mutation {
  readonly part: PartName;
  /** Chooses, at each level, which entry to go into; the last one is changed. */
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

const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    part: fc.constantFrom(...partNames),
    choices: fc.array(fc.nat(20), { minLength: 0, maxLength: 4 }),
    value: values,
    how: fc.constantFrom('set', 'delete', 'add', 'copy'),
  }),
  { minLength: 1, maxLength: 5 },
);

function mutate(raw: Map<PartName, unknown>, { part, choices, value, how }: Mutation): void {
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

function mutated(list: readonly Mutation[]): Map<PartName, unknown> {
  const raw = smallRaw();
  for (const mutation of list) mutate(raw, mutation);
  return new Map(
    [...raw].map(([part, value]) => [part, JSON.parse(JSON.stringify(value) ?? 'null')]),
  );
}

test('a mutated dataset is accepted or refused in words, whatever is wrong with it', () => {
  let accepted = 0;
  let refused = 0;
  fc.assert(
    fc.property(mutations, (list) => {
      const raw = mutated(list);
      const { faults, parts } = checkParts(raw);
      if (parts) {
        accepted += 1;
        expect(faults).toEqual([]);
        indexDataset(parts);
        return;
      }
      refused += 1;
      const files = new Map(
        [...raw].map(([part, value]) => [part, { text: layOut(value), value }]),
      );
      const problems = locateFaults(faults, files);
      const { message } = createDatasetError('x', problems);
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.every(({ line = 0, column = 0 }) => line > 0 && column > 0)).toBe(true);
      expect(message).not.toMatch(/undefined|\[object|Invalid input/);
    }),
    { numRuns: 600 },
  );
  // Both must happen, or the test says nothing.
  expect(accepted).toBeGreaterThan(10);
  expect(refused).toBeGreaterThan(100);
});

const damages = fc.record({
  part: fc.constantFrom(...partNames),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  how: fc.constantFrom('cut', 'overwrite', 'insert', 'remove'),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 4 }),
});

type Damage = typeof damages extends fc.Arbitrary<infer One> ? One : never;

function damage(folder: string, { part, at, how, bytes }: Damage): void {
  const path = join(folder, `${part}.json`);
  if (how === 'remove') {
    rmSync(path, { force: true });
    return;
  }
  const text = Buffer.from(layOut(smallRaw().get(part)));
  const offset = Math.floor(at * text.length);
  const skipped = { cut: text.length, overwrite: bytes.length, insert: 0 }[how];
  const tail = text.subarray(offset + skipped);
  writeFileSync(path, Buffer.from([...text.subarray(0, offset), ...bytes, ...tail]));
}

test('files cut off, overwritten or removed are refused with a DatasetError', async () => {
  const folder = temporaryFolder();
  const damaged = fc.array(damages, { minLength: 1, maxLength: 3 });
  const property = fc.asyncProperty(damaged, async (list) => {
    writePartsTo(folder, smallRaw());
    for (const item of list) damage(folder, item);
    const error: unknown = await loadDataset(folder).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (error !== undefined) expect(error).toBeInstanceOf(DatasetError);
  });
  await fc.assert(property, { numRuns: 100 });
});
