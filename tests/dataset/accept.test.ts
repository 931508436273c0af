import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { accepting } from '../../src/dataset/accept.ts';
import { recordSchemas } from '../../src/dataset/schema.ts';
import { recordsOf } from '../../src/dataset/shapes.ts';
import { partNames } from '../../src/dataset/vocabulary.ts';
import { smallRaw } from './changes.ts';
import { mutated, mutations } from './mutate.ts';

describe('the quick look at a record', () => {
  test('accepts every record in order', () => {
    for (const part of partNames) {
      const accepts = accepting(recordSchemas[part]);
      for (const record of recordsOf(part, smallRaw().get(part))) {
        expect(accepts(record), JSON.stringify(record)).toBe(true);
      }
    }
  });

  test('agrees with zod on broken ones', () => {
    const quick = new Map(partNames.map((part) => [part, accepting(recordSchemas[part])]));
    fc.assert(
      fc.property(mutations, (changes) => {
        const raw = mutated(changes);
        for (const part of partNames) {
          for (const record of recordsOf(part, raw.get(part))) {
            const { success } = z.safeParse(recordSchemas[part] as z.ZodMiniType, record);
            expect(quick.get(part)?.(record), JSON.stringify(record)).toBe(success);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('leaves to zod what it does not know', () => {
    const loose = accepting(z.object({ id: z.string() }));
    expect(loose({ id: 'a', more: 1 })).toBe(true);
    expect(loose({ id: 1 })).toBe(false);
    expect(loose({ id: 'a' })).toBe(true);
    const email = accepting(z.email());
    expect([email('ada@quill.example'), email('ada')]).toEqual([true, false]);
    const either = z.union([z.string().check(z.minLength(3)), z.int().check(z.gte(0))]);
    expect(['abc', 'ab', 5, -1].map(accepting(either))).toEqual([true, false, true, false]);
    const many = z.string().check(z.minLength(2), z.maxLength(4), z.regex(/^a/));
    expect(['ab', 'a', 'abcde', 'bc'].map(accepting(many))).toEqual([true, false, false, false]);
  });
});
