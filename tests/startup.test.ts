/** What a run loads: counted in modules, which no busy machine changes. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { runLoading } from './loaded.ts';

/** A file of the built program, and the modules that are in it. */
interface Built {
  readonly fileName: string;
  readonly moduleIds: readonly string[];
}

let built: readonly Built[] = [];
beforeAll(async () => {
  const { bundleProgram } = await import(pathToFileURL(resolve('scripts/build-program.js')).href);
  built = await bundleProgram();
}, 60_000);

/** The packages of which a run of a file, with its words, loads something. */
function packagesOf(...words: string[]): string[] {
  const { status, loaded } = runLoading(...words);
  expect(status).toBe(0);
  const modules = loaded.flatMap((file) => {
    const found = built.find(({ fileName }) => fileName === file);
    if (file.endsWith('.cjs')) expect(found?.fileName).toBe(file);
    return found?.moduleIds ?? [];
  });
  const names = modules.map(
    (id) => /[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1],
  );
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

const parsing = ['commander'];
/** The parser, and near names for messages, which the commands that look things up hold ready. */
const asking = [...parsing, 'leven'];

describe('a run loads no library that it does not need', () => {
  test.each([
    [['--version'], parsing],
    [['--help'], parsing],
    [['help', 'formats'], asking],
    [
      ['complete', '--', 'awards', '--year', '199'],
      ['@bomb.sh/tab', ...asking],
    ],
    [['awards', '--year', '1997', '--json'], asking],
    [
      ['awards', '--year', '1997'],
      ['cli-table3', ...asking],
    ],
    [
      ['awards', '--year', '1997', '--color', 'always'],
      ['chalk', 'cli-table3', ...asking],
    ],
    [
      ['search', 'refuge', '--json'],
      ['minisearch', ...asking],
    ],
    [
      ['credits', '--format', 'csv'],
      ['csv-stringify', ...asking],
    ],
  ])('%j', (argv, libraries) => {
    expect(packagesOf('bin/balcer.js', ...argv)).toEqual([...libraries].sort());
  });

  test('but the check of data that the build has not checked', () => {
    expect(packagesOf('bin/balcer.js', 'credits', '--json', '--data', 'data')).toContain('zod');
  });

  test('nor does the library load the program', () => {
    expect(packagesOf('dist/index.js')).toEqual(['leven', 'minisearch']);
  });
});
