/** The library as a program of someone else meets it: packed, installed without a network, compiled and run. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import type * as z from 'zod/mini';
import * as data from '../src/data.ts';
import type { recordSchemas } from '../src/dataset/schema.ts';
import * as library from '../src/index.ts';
import { runIn } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'balcer-library-'));

beforeAll(() => {
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], process.cwd());
  const [archive = ''] = readdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  run('npm', [
    'install',
    '--offline',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    `./${archive}`,
  ]);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed library', () => {
  test('runs the script of the README, with types, and answers as the program does', async () => {
    const [, script = ''] = /```ts\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
    compile('script.ts', script);
    const awards = await rows('awards --year 1997');
    const together = await rows('episodes --with richard-sweren');
    expect(run(process.execPath, ['script.js'])).toBe(
      [
        ...awards.map(
          ({ result, award, work }) => `${result}: ${award}, for ${work ?? 'a career'}`,
        ),
        `${together.length} episodes with Richard Sweren`,
        'Nothing called "bad gril". Did you mean "Bad Girl"?',
        '',
      ].join('\n'),
    );
  });

  test('gives the facts and their schema', () => {
    compile(
      'data.ts',
      `import { readFileSync } from 'node:fs';
       import * as data from 'balcer/data';
       const kinds: readonly string[] = data.works.map(({ kind }) => kind);
       console.log(JSON.stringify({ kinds: kinds.length, ...data }));`,
    );
    const { kinds, ...parts } = JSON.parse(run(process.execPath, ['data.js']));
    expect(kinds).toBe(parts.works.length);
    const path = "import.meta.resolve('balcer/schema.json')";
    const schema = run(process.execPath, [
      '--input-type=module',
      '-e',
      `import { readFileSync } from 'node:fs'; console.log(readFileSync(new URL(${path}), 'utf8'))`,
    ]);
    const validate = new Ajv({ strict: false }).compile(JSON.parse(schema));
    expect({ valid: validate(parts), errors: validate.errors }).toEqual({
      valid: true,
      errors: null,
    });
    expect(validate({ ...parts, works: [{ id: 'x' }] })).toBe(false);
  });

  test('does nothing at import, and refuses wrong types', () => {
    const silent = run(process.execPath, ['--input-type=module', '-e', "import 'balcer'"]);
    expect(silent).toBe('');
    const wrong = `import { findAwards, loadDataset } from 'balcer';
      findAwards(await loadDataset(), { result: ['lost'] });`;
    writeFileSync(join(folder, 'wrong.ts'), wrong);
    expect(check('wrong.ts').stdout).toContain(`'"lost"' is not assignable to type 'Result'`);
  });
});

test('the facts of balcer/data are those of the dataset', async () => {
  const { works, episodes, sources } = await library.loadDataset();
  expect([...works.values()]).toEqual(data.works);
  expect([...sources.values()]).toEqual(data.sources);
  expect([...episodes.keys()]).toEqual(data.episodes.map(({ id }) => id));
});

test('the page on the library names every function', () => {
  const page = readFileSync('docs/data.md', 'utf8');
  const functions = Object.entries(library)
    .filter(([name, value]) => typeof value === 'function' && !/Error$/.test(name))
    .map(([name]) => name);
  expect(functions.filter((name) => !page.includes(name))).toEqual([]);
});

test('types', async () => {
  const dataset = await library.loadDataset();
  const [credit] = library.findCredits(dataset, { kind: 'series' });
  expectTypeOf(credit?.work.kind).toEqualTypeOf<library.WorkKind | undefined>();
  expectTypeOf<library.Award['result']>().toEqualTypeOf<'won' | 'nominated' | 'honor'>();
  // The generated records take what the schema takes, and promise no more.
  type Inferred = { [Part in library.PartName]: z.infer<(typeof recordSchemas)[Part]> };
  expectTypeOf<Inferred['works']>().toExtend<library.Work>();
  expectTypeOf<Inferred['episodes']>().toExtend<library.EpisodeRecord>();
  expectTypeOf<Inferred['nominations']>().toExtend<library.NominationRecord>();
  expectTypeOf<Inferred['gaps']>().toExtend<library.Gap>();
  expectTypeOf<Inferred['person']>().toExtend<library.Subject>();
  expectTypeOf<Inferred['sources']>().toExtend<library.Source>();
  expectTypeOf<keyof library.Work>().toEqualTypeOf<keyof Inferred['works']>();
  expectTypeOf<keyof library.EpisodeRecord>().toEqualTypeOf<keyof Inferred['episodes']>();
  expectTypeOf<keyof library.NominationRecord>().toEqualTypeOf<keyof Inferred['nominations']>();
});

/** The rows of a list, as the program gives them. */
async function rows(line: string): Promise<readonly Record<string, unknown>[]> {
  const { stdout } = await runIn([...line.split(' '), '--json']);
  return JSON.parse(stdout);
}

function compile(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
  expect(check(name)).toEqual({ status: 0, stdout: '' });
}

/** As strict as a compiler gets, and without leave to skip the declarations of the package. */
function check(name: string) {
  const words = [
    '--strict',
    '--exactOptionalPropertyTypes',
    '--module',
    'nodenext',
    '--target',
    'es2022',
  ];
  const types = ['--types', 'node', '--typeRoots', resolve('node_modules/@types')];
  const { status, stdout } = spawnSync(
    process.execPath,
    [resolve('node_modules/typescript/bin/tsc'), ...words, ...types, name],
    { cwd: folder, encoding: 'utf8' },
  );
  return { status, stdout };
}

function run(command: string, words: readonly string[], cwd = folder): string {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${stderr}`);
  return stdout;
}
