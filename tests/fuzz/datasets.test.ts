/** Broken datasets are answered, or rejected with a position in the file; no stack traces, no hangs. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from '../../scripts/format-data.ts';
import { mutated, mutations } from '../dataset/mutate.ts';
import { type Outcome, runIn } from '../terminal.ts';
import { budget, patience } from './budget.ts';
import { expectSane } from './output.ts';

/** Milliseconds the small dataset may take, even on a busy machine. */
const longest = 5000;

const commands = ['credits', 'episodes', 'awards', 'timeline', 'gaps', 'validate', 'stats'];

const bytes = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  skip: fc.constantFrom(0, 1, 2, 10, 1e6),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 4 }),
    fc
      .constantFrom('"', ',', '{', '}', '[', ']', '\\', '//', '\ufeff', 'null', ',"id":"x"', '\n')
      .map((text) => new Uint8Array(Buffer.from(text))),
  ),
});

const broken = fc.record({ changes: mutations, damage: fc.option(bytes, { freq: 2 }) });

type Broken = typeof broken extends fc.Arbitrary<infer One> ? One : never;

const { text, runs } = budget(0.4);

test(`mutated datasets: ${text}`, { timeout: patience }, async () => {
  let refused = 0;
  const property = fc.asyncProperty(broken, fc.constantFrom(...commands), async (one, command) => {
    const started = performance.now();
    const outcome = await runIn([command, '--data', '-'], { stdin: written(one) });
    expect(performance.now() - started).toBeLessThan(longest);
    expectSane(outcome);
    if (outcome.code !== 0) expectLocated(outcome, command);
    refused += outcome.code;
  });
  // Most changes make a dataset invalid, so one case changes nothing and must be answered.
  const examples: [Broken, string][] = [[{ changes: [], damage: null }, 'credits']];
  await fc.assert(property, { ...(runs as fc.Parameters<[Broken, string]>), examples });
  expect(refused).toBeGreaterThan(0);
  expect(refused).toBeLessThan(runs.numRuns ?? 0);
});

function expectLocated({ code, stdout, stderr }: Outcome, command: string): void {
  expect(code).toBe(1);
  const listed = command === 'validate' ? stdout : stderr.split('\n').slice(1).join('\n');
  expect(listed || stderr).toMatch(/^<stdin>:\d+:\d+ |No dataset on standard input/);
  expect(listed).not.toMatch(/\bundefined\b/);
}

/** The dataset as the bytes of one file. */
function written({ changes, damage }: Broken): Uint8Array {
  const text = Buffer.from(layOut(Object.fromEntries(mutated(changes))));
  if (!damage) return text;
  const offset = Math.floor(damage.at * text.length);
  return Buffer.concat([text.subarray(0, offset), damage.put, text.subarray(offset + damage.skip)]);
}
