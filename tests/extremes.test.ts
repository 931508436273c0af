/** Datasets that nobody writes and that somebody sends: answered or refused in words, and soon. */
import { describe, expect, test } from 'vitest';
import { changed, smallRaw } from './dataset/changes.ts';
import { expectSane } from './fuzz/output.ts';
import { type Outcome, runIn } from './terminal.ts';

type Parts = Record<string, unknown>;

/** The answer of a command to one file, and the seconds that it took. */
async function ask(
  stdin: string | Parts,
  ...argv: string[]
): Promise<Outcome & { readonly seconds: number }> {
  const started = performance.now();
  const text = typeof stdin === 'string' ? stdin : JSON.stringify(stdin);
  const outcome = await runIn([...argv, '--data', '-'], { stdin: text });
  expectSane(outcome);
  return { ...outcome, seconds: (performance.now() - started) / 1000 };
}

function parts(): Parts {
  return Object.fromEntries(smallRaw());
}

function listOf(name: string): Record<string, unknown>[] {
  return parts()[name] as Record<string, unknown>[];
}

describe('keys that JavaScript knows', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '0', '-1', ''])(
    '%j is an unknown field or part like any other',
    async (key) => {
      const field = `{"id":"a-b","name":"A","${key}":{"x":1}}`;
      const { code, stderr } = await ask(
        `{"person":${JSON.stringify(parts().person)},"people":[${field}],"${key}":[]}`,
        'credits',
      );
      expect(code).toBe(1);
      expect(stderr).toContain('unknown field');
      expect(stderr).toContain('unknown part');
      expect(({} as Record<string, unknown>).x).toBeUndefined();
    },
  );

  test.each(['constructor', 'prototype', 'valueof', '0', '1e3'])(
    '%j is an id like any other',
    async (id) => {
      const works = listOf('works').map((work) =>
        work.id === 'salt-road' ? { ...work, id } : work,
      );
      const rename = (text: string) => text.replaceAll('"salt-road"', JSON.stringify(id));
      const stdin = rename(JSON.stringify({ ...parts(), works }));
      const { code, stdout } = await ask(stdin, 'credits', '--columns', 'id,title', '--json');
      expect({
        code,
        found: JSON.parse(stdout).find((row: Parts) => row.id === id)?.title,
      }).toEqual({
        code: 0,
        found: 'The Salt Road',
      });
      expect((await ask(stdin, 'show', id)).code).toBe(0);
      expect((await ask(stdin, 'search', id)).code).toBe(0);
    },
  );

  test('a name of a database may be one', async () => {
    const raw = changed({
      part: 'episodes',
      id: 'harbor-lights.s01e01',
      set: { ids: { constructor: 'x', valueof: 'y' } },
    });
    expect((await ask(Object.fromEntries(raw), 'episodes', '--json')).code).toBe(0);
  });
});

describe('a text of 10 MB', () => {
  const long = 'x'.repeat(10_000_000);
  const withTitle = (title: string) =>
    Object.fromEntries(changed({ part: 'works', id: 'salt-road', set: { title } }));

  test('is a title like any other', async () => {
    const { code, stdout, seconds } = await ask(withTitle(long), 'credits', '--json');
    expect({ code, hasIt: stdout.includes(long) }).toEqual({ code: 0, hasIt: true });
    expect(seconds).toBeLessThan(10);
  });

  test.each([
    ['credits', long],
    ['credits', `${'a-'.repeat(1_000_000)}a`],
    ['show', `${'x'.repeat(1000)} `.repeat(5000).trim()],
    ['credits', '漢'.repeat(300_000)],
    ['timeline', `e\u0301${'👩‍🚀'.repeat(50_000)}`],
  ])('is cut or wrapped soon in %s', async (command, title) => {
    const argv = command === 'show' ? ['show', 'salt-road'] : [command];
    const { code, seconds } = await ask(withTitle(title), ...argv, '--width', '80');
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(15);
  });

  test.each([
    ['ends in a blank', `${long} `],
    ['is blank', ' '.repeat(10_000_000)],
    ['holds a control character', `${long}\u0007${long}`],
  ])('that %s is refused in a short line', async (_, title) => {
    const { code, stderr, seconds } = await ask(withTitle(title), 'credits');
    expect(code).toBe(1);
    expect(stderr).toContain('is not a clean string');
    expect(stderr.length).toBeLessThan(600);
    expect(seconds).toBeLessThan(10);
  });

  test.each([
    ['an id', { id: 'a'.repeat(10_000_000) }],
    ['an id that is none', { id: `${'a-'.repeat(5_000_000)}` }],
    ['an id that is nearly one', { id: `${'a.a-'.repeat(2_500_000)}a!` }],
    ['an address that is none', { url: `http://${'a'.repeat(10_000_000)} ` }],
    ['a date', { start: '1'.repeat(10_000_000) }],
    ['an unknown field', { ['k'.repeat(10_000_000)]: 1 }],
  ])('as %s is answered soon', async (_, set) => {
    const part = 'url' in set ? 'sources' : 'works';
    const id = 'url' in set ? 'tide-guide' : 'salt-road';
    const stdin = Object.fromEntries(changed({ part, id, set }));
    const { code, stderr, seconds } = await ask(stdin, 'credits');
    expect(code).toBe(1);
    expect(stderr.length).toBeLessThan(3000);
    expect(seconds).toBeLessThan(10);
  });

  test('on one line that is no JSON is cut around the caret', async () => {
    const { stderr, seconds } = await ask(`{"a": "${long}", ${' '.repeat(1_000_000)}}`, 'credits');
    expect(stderr).toMatch(/\n {4}….*\n +\^\n/);
    expect(stderr.length).toBeLessThan(600);
    expect(seconds).toBeLessThan(10);
  });

  test('is a command line that names nothing', async () => {
    const outcome = await runIn(['credits', '--with', long]);
    expectSane(outcome);
    expect(outcome.code).toBe(1);
  });

  test('is a word that no record has', async () => {
    const outcome = await runIn(['search', long]);
    expectSane(outcome);
    expect(outcome).toMatchObject({ code: 0, stdout: '' });
  });
});

describe('nesting', () => {
  test.each([1_000, 100_000, 1_000_000])('of %i levels is refused in words', async (depth) => {
    const lists = '['.repeat(depth) + ']'.repeat(depth);
    const person = JSON.stringify(parts().person);
    const asked = [
      await ask(`{"person":${person},"works":${lists}}`, 'credits'),
      await ask(`{"person":${person},"works":[{"id":"x","title":${lists}}]}`, 'credits'),
      await ask(
        `{"person":${person},"x":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`,
        'credits',
      ),
    ];
    expect(asked.map(({ code }) => code)).toEqual([1, 1, 1]);
    for (const { stderr, seconds } of asked) {
      expect(stderr).toMatch(/<stdin>/);
      expect(seconds).toBeLessThan(10);
    }
  });
});

describe('100,000 records', () => {
  test('are answered', { timeout: 60_000 }, async () => {
    const people = Array.from({ length: 100_000 }, (_, at) => ({ id: `p${at}`, name: `P ${at}` }));
    const collaborators = people.map(({ id }) => ({ person: id, role: 'cast' }));
    const raw = changed({ part: 'works', id: 'salt-road', set: { collaborators } });
    const all = { ...Object.fromEntries(raw), people: [...listOf('people'), ...people] };
    const { code, stdout, seconds } = await ask(all, 'people', '--limit', '5', '--json');
    expect({ code, rows: JSON.parse(stdout).length }).toEqual({ code: 0, rows: 5 });
    expect(seconds).toBeLessThan(30);
  });

  test('that are all wrong are refused with the first hundred', { timeout: 60_000 }, async () => {
    const people = Array.from({ length: 100_000 }, (_, at) => ({ id: `p${at}`, nam: at }));
    const { code, stderr, seconds } = await ask({ ...parts(), people }, 'credits');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^balcer: .*: 20\d{4} problems\./);
    expect(stderr.split('\n').length).toBeLessThan(110);
    expect(seconds).toBeLessThan(30);
  });
});

describe('more than a call takes arguments', () => {
  const many = <Item>(count: number, make: (at: number) => Item) =>
    Array.from({ length: count }, (_, at) => make(at));
  const work = { ...listOf('works').find(({ id }) => id === 'salt-road'), end: '9999' };

  test('of years is drawn', async () => {
    const works = many(14, (at) => ({
      ...work,
      id: `w${at}`,
      start: '0001',
      roles: [{ role: 'writer' }],
    }));
    const { code } = await ask(
      { ...parts(), works: [...listOf('works'), ...works] },
      'timeline',
      '--chart',
    );
    expect(code).toBe(0);
  });

  test('of problems in one record is refused in words', async () => {
    const roles = many(200_000, () => ({ role: 'x' }));
    const works = [...listOf('works'), { ...work, id: 'w', roles }];
    const { code, stderr } = await ask({ ...parts(), works }, 'credits');
    expect(code).toBe(1);
    expect(stderr).toContain('it has more problems than can be listed');
  });

  test('of repeated keys is refused in words', async () => {
    const repeated = many(200_000, () => '"x":1').join();
    const { code } = await ask(
      `{"person":${JSON.stringify(parts().person)},${repeated}}`,
      'credits',
    );
    expect(code).toBe(1);
  });

  test('of unknown keys is refused soon', async () => {
    const unknown = many(100_000, (at) => `"k${at}":1`).join();
    const { code, seconds } = await ask(
      `{"person":${JSON.stringify(parts().person)},${unknown}}`,
      'credits',
    );
    expect(code).toBe(1);
    expect(seconds).toBeLessThan(15);
  });

  test('of names is looked through', async () => {
    const people = listOf('people').map((one) =>
      one.id === 'zoe-lind' ? { ...one, aliases: many(200_000, (at) => `Zoe ${at}`) } : one,
    );
    const { code, stderr } = await ask({ ...parts(), people }, 'credits', '--with', 'zzzz');
    expect(code).toBe(1);
    expect(stderr).toContain('No person called');
  });
});

test('a terminal of a few columns shows what it can of every answer', async () => {
  for (const columns of [1, 2, 3, 5, 8, 13]) {
    for (const argv of [['timeline', '--chart'], ['stats'], ['credits'], ['bio'], ['claims']]) {
      const outcome = await runIn(argv, { isTerminal: true, columns });
      expectSane(outcome);
      expect(outcome.code).toBe(0);
    }
  }
});

describe('adaptations that go in circles', () => {
  const circles: readonly [string, string, string][] = [
    ['itself', 'harbor-lights.s01e01', 'harbor-lights.s01e01'],
    ['each other', 'harbor-lights.s01e01', 'fyrtarn.s01e02'],
  ];
  test.each(circles)('of %s are refused or answered', async (_, id, basedOn) => {
    const raw = changed({ part: 'episodes', id, set: { basedOn } });
    const stdin = Object.fromEntries(raw);
    for (const argv of [['credits'], ['episodes'], ['show', id], ['timeline'], ['search', 'x']]) {
      const { seconds } = await ask(stdin, ...argv);
      expect(seconds).toBeLessThan(10);
    }
  });
});
