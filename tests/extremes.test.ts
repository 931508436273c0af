/** Absurd datasets: answered, or rejected with a message, and quickly. */
import { describe, expect, test } from 'vitest';
import { changed, smallRaw } from './dataset/changes.ts';
import { expectSane } from './fuzz/output.ts';
import { type Outcome, runIn, type Surroundings } from './terminal.ts';

/** Seconds an answer may take, even on a busy machine. */
const longest = 10;

async function ask(stdin: unknown, argv: string[], place: Surroundings = {}): Promise<Outcome> {
  const started = performance.now();
  const text = typeof stdin === 'string' ? stdin : JSON.stringify(stdin);
  const outcome = await runIn([...argv, '--data', '-'], { ...place, stdin: text });
  expectSane(outcome);
  expect((performance.now() - started) / 1000).toBeLessThan(longest);
  return outcome;
}

const small = Object.fromEntries(smallRaw()) as Record<string, Record<string, unknown>[]>;
const person = JSON.stringify(small.person);

test('keys and ids with a meaning in JavaScript work like any others', async () => {
  const { code, stderr } = await ask(
    `{"person":${person},"people":[{"id":"a-b","name":"A","__proto__":{"x":1}}],"constructor":[]}`,
    ['credits'],
  );
  expect(code).toBe(1);
  expect(stderr).toContain('unknown field');
  expect(stderr).toContain('unknown part');
  expect(({} as Record<string, unknown>).x).toBeUndefined();
  const renamed = JSON.stringify(small).replaceAll('"salt-road"', '"constructor"');
  for (const argv of [['show', 'constructor'], ['search', 'constructor'], ['credits']]) {
    expect((await ask(renamed, argv)).code).toBe(0);
  }
});

describe('a string of 100,000 characters', () => {
  const long = 'x'.repeat(100_000);

  test.each([
    [['credits', '--width', '80'], { title: long }, 0],
    [['show', 'salt-road', '--width', '80'], { title: `${'x'.repeat(99)} `.repeat(999).trim() }, 0],
    [['timeline'], { title: `e\u0301${'👩‍🚀'.repeat(500)}` }, 0],
    [['credits'], { title: `${long}\u0007` }, 1],
    [['credits'], { id: `${'a.a-'.repeat(25_000)}!` }, 1],
    [['credits'], { [long]: 1 }, 1],
  ])('%j', async (argv, set, expected) => {
    const raw = changed({ part: 'works', id: 'salt-road', set });
    const { code, stderr } = await ask(Object.fromEntries(raw), argv);
    expect(code).toBe(expected);
    expect(stderr.length).toBeLessThan(3000);
  });
});

test('nesting 100,000 levels deep is rejected with a message', async () => {
  const lists = '['.repeat(100_000) + ']'.repeat(100_000);
  for (const stdin of [
    `{"person":${person},"works":${lists}}`,
    `{"person":${person},"works":[{"id":"x","title":${lists}}]}`,
  ]) {
    const { code, stderr } = await ask(stdin, ['credits']);
    expect(code).toBe(1);
    expect(stderr).toContain('<stdin>');
  }
});

test('20,000 invalid records are rejected, listing the first ones', async () => {
  const people = Array.from({ length: 20_000 }, (_, at) => ({ id: `p${at}`, nam: at }));
  const { code, stderr } = await ask({ ...small, people }, ['credits']);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^balcer: .*: 4\d{4} problems\./);
  expect(stderr.split('\n').length).toBeLessThan(110);
});

test('a terminal of a few columns shows what it can', async () => {
  for (const columns of [1, 3, 8, 13]) {
    for (const argv of [['timeline', '--chart'], ['stats'], ['credits'], ['bio'], ['claims']]) {
      const { code } = await ask(small, argv, { isTerminal: true, columns });
      expect(code).toBe(0);
    }
  }
});
