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
import { partNames } from '../../src/dataset/vocabulary.ts';
import { DatasetError } from '../../src/errors.ts';
import { smallRaw } from './changes.ts';
import { temporaryFolder, writePartsTo } from './folders.ts';
import { mutated, mutations } from './mutate.ts';

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
