/** The library as other projects use it: packed, installed offline, compiled and run. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import type * as z from 'zod/mini';
import * as data from '../src/data.ts';
import type { recordSchemas } from '../src/dataset/schema.ts';
import * as library from '../src/index.ts';
import { listsOfCommands } from './lists.ts';
import { runIn } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'balcer-library-'));

beforeAll(() => {
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], process.cwd());
  const [archive = ''] = readdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const quiet = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  run('npm', ['install', ...quiet, `./${archive}`]);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const compilers = { 'TypeScript 5.9': 'typescript-5', 'TypeScript 7': 'typescript' } as const;

/** Strict, without types for Node or browsers; also checks the package's declarations. */
const flags =
  '--strict --exactOptionalPropertyTypes --module nodenext --target es2022 --lib es2022 --skipLibCheck false'.split(
    ' ',
  );
const consoleTypes = 'declare const console: { log(...values: unknown[]): void };';

/** Programs that use the library; `console.log` prints each value on one line. */
const programs = {
  readme: /```ts\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '',
  questions: `
    import { find, findAwards, lists, loadDataset, show } from 'balcer';
    const dataset = await loadDataset();
    // Only the wins.
    const wins = findAwards(dataset, { result: 'won' });
    console.log(wins.every(({ result }) => result === 'won'), wins.length > 5);
    console.log(find(dataset, lists.awards, { result: 'won', all: false }).length === wins.length);
    // The writers of "Bad Girl".
    const thing = show(dataset, 'bad girl');
    if (thing.type === 'episode') console.log(thing.writtenBy?.map(({ name }) => name).join(', '));`,
  filters: `
    import { type CreditedEpisode, findAwards, findCredits, findEpisodes, loadDataset } from 'balcer';
    const dataset = await loadDataset();
    const count = (rows: readonly CreditedEpisode[]): number => rows.length;
    const season = findEpisodes(dataset, { season: { from: 7, to: 7 }, year: [1996, '1997'], work: 'law-and-order' });
    console.log(count(season), season[0]?.episode.airDate, season[0]?.work.kind);
    console.log(findAwards(dataset, { year: { from: 1990, to: 1999 } }).length > 0);
    console.log(findCredits(dataset, { kind: ['series', 'miniseries'], with: 'dick-wolf' }).length > 1);
    const wrong: readonly (() => unknown)[] = [
      // @ts-expect-error
      () => findAwards(dataset, { outcomes: ['won'] }),
      // @ts-expect-error
      () => findAwards(dataset, { result: 'lost' }),
      () => findEpisodes(dataset, { season: { from: 3, to: 1 } }),
      () => findEpisodes(dataset, { year: 'ninety' }),
      () => findEpisodes(dataset, { with: 'nobody at all' }),
    ];
    for (const query of wrong) {
      try {
        query();
        console.log('answered');
      } catch (error) {
        console.log(String(error));
      }
    }`,
  data: `
    import { episodes, works } from 'balcer/data';
    const kinds: readonly (string | undefined)[] = works.map(({ kind }) => kind);
    console.log(kinds.includes('series'), episodes[0]?.sources.every((id) => id.length > 0));`,
};

describe('the packed library', () => {
  test.concurrent.each(Object.entries(compilers))(
    'compiles with %s',
    async (name, compiler) => {
      for (const [program, text] of Object.entries(programs)) {
        writeFileSync(join(folder, `${program}.ts`), text);
      }
      const { version } = JSON.parse(readFileSync(`node_modules/${compiler}/package.json`, 'utf8'));
      expect(`TypeScript ${version}`).toContain(`${name}.`);
      writeFileSync(join(folder, 'console.d.ts'), consoleTypes);
      const files = ['console.d.ts', ...Object.keys(programs).map((program) => `${program}.ts`)];
      expect(await compile(compiler, [...flags, ...files])).toBe('');
    },
    60_000,
  );

  test('runs the README example with the same results as the program', async () => {
    const awards = await rows('awards --year 1997 --won');
    const together = await rows('episodes --with richard-sweren');
    const said = output('readme');
    expect(said.slice(0, awards.length + 1)).toEqual([
      ...awards.map(({ result, award, work }) => `${result}: ${award}, for ${work}`),
      String(together.length),
    ]);
    expect(said).toContain("  title: 'Bad Girl',");
  });

  test('answers questions', () => {
    expect(output('questions')).toEqual(['true true', 'true', 'René Balcer, Richard Sweren']);
    expect(output('data')).toEqual(['true true']);
  });

  test('accepts flag values, ids, numbers and ranges, and rejects the rest', () => {
    const [season = '', ...lines] = output('filters');
    expect(season).toMatch(/^\d+ 1996-09-18 series$/);
    expect(lines).toEqual([
      'true',
      'true',
      expect.stringMatching(/^UsageError: awards has no filter "outcomes"\. .*result/),
      'UsageError: result lost: Use won, nominated, honor.',
      'UsageError: season "{ from: 3, to: 1 }": The range runs backwards. Did you mean 1..3?',
      expect.stringMatching(/^UsageError: year ninety: A year looks like 1997, /),
      expect.stringMatching(/^NotFoundError: No person called "nobody at all"/),
    ]);
  });

  test('has the facts and their schema, and no side effects on import', () => {
    const script = `
      import 'balcer';
      import * as data from 'balcer/data';
      import { readFileSync } from 'node:fs';
      const schema = readFileSync(new URL(import.meta.resolve('balcer/schema.json')), 'utf8');
      process.stdout.write(JSON.stringify({ parts: data, schema: JSON.parse(schema) }));`;
    const { parts, schema } = JSON.parse(
      run(process.execPath, ['--input-type=module', '-e', script]),
    );
    const validate = new Ajv({ strict: false }).compile(schema);
    expect([validate(parts), validate.errors]).toEqual([true, null]);
    expect(validate({ ...parts, works: [{ id: 'x' }] })).toBe(false);
  });
});

describe('filters', () => {
  const wrong: readonly (readonly [filters: unknown, message: RegExp])[] = [
    [{ years: '1997' }, /no filter "years"\. Did you mean "year"\?/],
    [{ outcomes: undefined }, /no filter "outcomes"/],
    [{ constructor: 1 }, /no filter "constructor"/],
    [JSON.parse('{ "__proto__": 1 }'), /no filter "__proto__"/],
    [{ year: { from: Symbol('1990') } }, /year "\{ from: Symbol\(1990\) \}": A year looks like/],
    [{ year: Number.NaN }, /year NaN: A year looks like/],
    [{ year: null }, /year null: A year looks like/],
    [{ year: false }, /year false: A year looks like/],
    [{ year: 1997.5 }, /year 1997\.5: A year looks like/],
    [{ year: {} }, /year \{\}: A year looks like/],
    [{ year: { form: 1990 } }, /year "\{ form: 1990 \}": A year looks like/],
    [
      { year: { from: 1990, to: Number.NaN } },
      /year "\{ from: 1990, to: NaN \}": A year looks like/,
    ],
    [{ year: ['1997', 'x'] }, /year x: A year looks like/],
    [{ year: new Date(0) }, /year 1970-01-01T.*: A year looks like/],
    [{ result: '__proto__' }, /result __proto__: Use won, nominated, honor\./],
    [{ result: 1 }, /result 1: Use won, nominated, honor\./],
    [{ work: 7 }, /work 7: Use the name or id of a work\./],
    [{ work: 'constructor' }, /No work called "constructor"/],
    [{ work: '' }, /No work called ""/],
    [{ won: 'yes' }, /won yes: Use true\./],
    [{ won: true, result: 'nominated' }, /won and result cannot be combined/],
    [null, /Filters are a plain object/],
    ['1997', /Filters are a plain object/],
    [[], /Filters are a plain object/],
    [new Map([['year', 1997]]), /Filters are a plain object/],
    [Object.create({ year: 1997 }), /Filters are a plain object/],
  ];

  test.each(wrong)('%o is rejected', async (filters, message) => {
    const dataset = await library.loadDataset();
    expect(() => library.findAwards(dataset, filters as object)).toThrow(message);
  });

  test('a name is a string in every list', async () => {
    const dataset = await library.loadDataset();
    for (const { title, list } of await listsOfCommands()) {
      for (const [name, { takes }] of Object.entries<library.Filter<unknown>>(list.filters)) {
        if (takes !== 'name') continue;
        const ask = () => library.find(dataset, list, { [name]: 7 });
        expect(ask, `${title} ${name}`).toThrow(`${name} 7: Use the name or id of`);
      }
    }
  });

  test('undefined means no filter, false turns a flag off, and an empty list matches nothing', async () => {
    const dataset = await library.loadDataset();
    const all = library.findAwards(dataset);
    expect(library.findAwards(dataset, { year: undefined, all: false })).toEqual(all);
    expect(library.findAwards(dataset, { year: [] })).toEqual([]);
  });

  test('a dataset is named by a path or a file URL', async () => {
    const { href } = new URL('../data', import.meta.url);
    expect((await library.loadDataset({ href })).subject.name).toBe('René Balcer');
    expect((await library.validateDataset(new URL(href))).problems).toEqual([]);
    for (const wrong of [5, null, { href: 'https://balcer.example' }]) {
      const place = wrong as unknown as string;
      await expect(library.loadDataset(place)).rejects.toThrow('Use the path or the file: URL');
      await expect(library.validateDataset(place)).rejects.toThrow(library.UsageError);
    }
  });

  test('a promise is not accepted as a dataset', () => {
    const promise = library.loadDataset() as unknown as library.Dataset;
    for (const ask of [
      () => library.findAwards(promise),
      () => library.show(promise, 'bad girl'),
      () => library.search(promise, 'bad girl'),
    ]) {
      expect(ask).toThrow(/not a dataset.*await loadDataset/);
    }
  });
});

describe('answers', () => {
  test('are plain values: no getters, no custom prototypes', async () => {
    const dataset = await library.loadDataset();
    const answers = [
      ...Object.values(library.lists).map((list) => library.find(dataset, list as never)),
      library.search(dataset, 'law and order'),
      library.show(dataset, 'bad girl'),
    ];
    const seen = new Set<object>();
    const check = (value: unknown): void => {
      if (typeof value !== 'object' || value === null || seen.has(value)) return;
      seen.add(value);
      expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(value));
      for (const { get, value: one } of Object.values(Object.getOwnPropertyDescriptors(value))) {
        expect(get).toBeUndefined();
        check(one);
      }
    };
    answers.forEach(check);
    expect(seen.size).toBeGreaterThan(1_000);
  });

  test('to show and search name what is unknown', async () => {
    const dataset = await library.loadDataset();
    for (const words of ['constructor', '__proto__', '']) {
      expect(() => library.show(dataset, words)).toThrow(`Nothing called "${words}"`);
    }
    expect(() => library.show(dataset, 7 as never)).toThrow(/Use one string/);
    expect(() => library.search(dataset, 'girl', { kind: 'toString' as never })).toThrow(
      /toString/,
    );
    const [first] = library.search(dataset, 'bad girl', { kind: 'episode' });
    expect(first).toMatchObject({ id: 'law-and-order.s08e21', rank: 1, matches: [{}] });
  });

  test('are the same rows as those of the commands', async () => {
    const dataset = await library.loadDataset();
    for (const { title, list } of await listsOfCommands()) {
      const name = title === 'people <person>' ? 'shared' : title;
      const known = (library.lists as Readonly<Record<string, unknown>>)[name];
      const isOther = title === 'search' || title === 'sources <source>';
      expect([title, known]).toEqual([title, isOther ? undefined : list]);
    }
    expect(library.findClaims(dataset)).toHaveLength((await rows('claims')).length);
  });
});

test('balcer/data has the facts of the dataset', async () => {
  const { works, episodes, sources } = await library.loadDataset(
    new URL('../data/', import.meta.url),
  );
  expect([...works.values()]).toEqual(data.works);
  expect([...sources.values()]).toEqual(data.sources);
  expect([...episodes.keys()]).toEqual(data.episodes.map(({ id }) => id));
});

test('the page about the library names every function', () => {
  const page = readFileSync('docs/data.md', 'utf8');
  const functions = Object.keys(library).filter((name) => !/Error$/.test(name));
  expect(functions.filter((name) => !page.includes(`\`${name}`))).toEqual([]);
});

test('records have the fields of the schema', () => {
  type Inferred = { [Part in library.PartName]: z.infer<(typeof recordSchemas)[Part]> };
  expectTypeOf<Inferred['works']>().toExtend<library.Work>();
  expectTypeOf<Inferred['episodes']>().toExtend<library.EpisodeRecord>();
  expectTypeOf<keyof library.EpisodeRecord>().toEqualTypeOf<keyof Inferred['episodes']>();
  expectTypeOf<library.Award['result']>().toEqualTypeOf<'won' | 'nominated' | 'honor'>();
});

/** The rows of a list, as the program prints them. */
async function rows(line: string): Promise<readonly Record<string, unknown>[]> {
  const { stdout } = await runIn([...line.split(' '), '--json']);
  return JSON.parse(stdout);
}

/** The compiler's output; empty on success. */
function compile(compiler: string, words: readonly string[]): Promise<string> {
  const tsc = resolve(`node_modules/${compiler}/bin/tsc`);
  const child = spawn(process.execPath, [tsc, ...words], { cwd: folder });
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  return new Promise((done) => child.on('close', () => done(said)));
}

/** The lines that a compiled program prints. */
function output(program: string): string[] {
  return run(process.execPath, [`${program}.js`])
    .trimEnd()
    .split('\n');
}

function run(command: string, words: readonly string[], cwd = folder): string {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${stderr}`);
  return stdout;
}
