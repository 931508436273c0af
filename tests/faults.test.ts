/** Each situation of `docs/reliability.md`, on the real program: what the table says is what happens. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reliabilityPage, rowsIn } from '../scripts/reliability.ts';
import { type FaultCase, faultCases } from './faults/cases.ts';
import { observe, rowOf } from './faults/observe.ts';

const rows = rowsIn(readFileSync(reliabilityPage, 'utf8'));
const [first] = faultCases;
const usual = first ? observe(first).stdout : '';

/** The signals of two cases; everything else ends in 0, 1 or 2. */
const codes: readonly (number | null)[] = [0, 1, 2, 130, 143];

describe('faults (npm run reliability writes the table)', () => {
  test.each(faultCases.map((one) => [one.what, one] as const))('%s', (what, one) => {
    check(one, rows.get(what) ?? '');
  });

  test('the table has these situations and no others', () => {
    expect([...rows.keys()].slice(1)).toEqual(['---', ...faultCases.map(({ what }) => what)]);
  });
});

function check(one: FaultCase, row: string): void {
  const seen = observe(one);
  expect(seen.touched).toEqual([]);
  expect(codes).toContain(seen.code);
  expect(`${seen.stdout}${seen.stderr}`).not.toMatch(/\n\s+at |unexpected failure/);
  expect(rowOf(one, seen, usual)).toBe(row);
}
