/** How many cases fuzzing runs, and with which seed. */
import type { Parameters } from 'fast-check';

/** The total number of cases; `npm run fuzz` sets more. */
const cases = Number(process.env.FUZZ_CASES ?? 200);

/** The same seed gives the same cases: `FUZZ_SEED=7 npm run fuzz`. */
const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** The parameters of one property, which gets this share of all cases, and a string for its test name. */
export function budget(share: number): { text: string; runs: Parameters<unknown> } {
  const numRuns = Math.ceil(cases * share);
  return { text: `${numRuns} cases, FUZZ_SEED=${seed}`, runs: { numRuns, seed } };
}

/** Time for all cases of a property, in milliseconds. */
export const patience = 60_000 + cases * 200;
