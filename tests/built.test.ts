/** The built program with its own files changed, damaged or missing: it does not answer, and names the file. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'balcer-built-'));
  for (const part of ['bin', 'data', 'dist', 'package.json']) {
    cpSync(part, join(folder, part), { recursive: true });
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, 'bin/balcer.js'), ...argv],
    { encoding: 'utf8', env: { PATH: process.env.PATH } },
  );
  return { status, stdout, stderr };
}

/** Expects no answer and a short message. */
function expectRefused(outcome: ReturnType<typeof run>, message: RegExp): void {
  expect(outcome).toEqual({ status: 1, stdout: '', stderr: expect.stringMatching(message) });
  expect(outcome.stderr).not.toMatch(/\n\s+at |node:/);
}

/** Replaces a string in a file of the installation; throws if it is not there. */
function change(file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replaceAll(from, to));
}

/** The program files that contain a string. */
function programFiles(text: string): string[] {
  return readdirSync(join(folder, 'dist'))
    .filter((name) => name.endsWith('.cjs'))
    .map((name) => join('dist', name))
    .filter((name) => readFileSync(join(folder, name), 'utf8').includes(text));
}

describe('the bundled facts', () => {
  test('with one letter changed', () => {
    change('data/works.json', '"start": "2017"', '"start": "20l7"');
    expectRefused(run('awards', '--year', '1997'), /works\.json:\d+:\d+ .*start: .*"20l7"/);
  });

  test('with a reference to a missing source', () => {
    change('data/works.json', '"sources": ["booklyn', '"sources": ["bookyln');
    expectRefused(run('credits'), /works\.json:\d+:\d+ .*sources\[0\]: no source "bookyln/);
  });

  test('checked by a rule that became stricter', () => {
    for (const file of programFiles('tv-movie')) change(file, 'tv-movie', 'tv-film');
    expectRefused(run('episodes'), /works\.json:\d+:\d+ .*kind: .*"tv-movie"/);
  });

  test('without a file', () => {
    rmSync(join(folder, 'data/works.json'));
    expectRefused(run('awards'), /works\.json.* file not found/);
  });

  test('with a truncated file', () => {
    truncateSync(join(folder, 'data/episodes.json'), 5000);
    expectRefused(run('awards'), /episodes\.json:\d+:\d+ /);
  });

  test('are used if changed but valid', () => {
    change('data/works.json', '"Above the Drowning Sea"', '"Above the Drowning Tea"');
    expect(run('credits').stdout).toContain('Above the Drowning Tea');
  });
});

describe('the program', () => {
  test('that has not been built says what to run', () => {
    rmSync(join(folder, 'dist'), { recursive: true });
    expectRefused(run('credits'), /^balcer is not built; run npm run build\.\n$/);
  });

  test.each(['main.cjs', 'list-command.cjs', 'load.cjs'])(
    'with %s missing, empty or truncated',
    (name) => {
      const path = join(folder, 'dist', name);
      const size = readFileSync(path).length;
      const message = new RegExp(
        `^balcer: dist/${name} is missing or damaged\\. Reinstall balcer\\.\n$`,
      );
      truncateSync(path, Math.floor(size / 2));
      expectRefused(run('credits'), message);
      truncateSync(path, 0);
      expectRefused(run('credits'), message);
      rmSync(path);
      expectRefused(run('credits'), message);
    },
  );
});

test('the packed program installs without a warning, and depends on nothing', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(scripts.prepack).toContain('npm pkg delete scripts.prepare');
  const npm = (...words: string[]) => spawnSync('npm', words, { cwd: folder, encoding: 'utf8' });
  npm('pkg', 'delete', 'scripts.prepare');
  npm('pack', '--ignore-scripts');
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  const quiet = ['--offline', '--no-audit', '--no-fund', '--prefix', 'user'];
  const { status, stderr } = npm('install', ...quiet, `./${tarball}`);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const installed = readdirSync(join(folder, 'user/node_modules'));
  expect(installed.filter((name) => !name.startsWith('.'))).toEqual(['balcer']);
});
