/** The bundled facts of an installed package: trusted while they are what the build has checked, and no longer. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'balcer-installed-'));
  for (const part of ['bin', 'data', 'dist', 'package.json']) {
    cpSync(part, join(folder, part), { recursive: true });
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(...argv: string[]) {
  const hook = join(folder, 'hook.cjs');
  writeFileSync(
    hook,
    `process.on('exit', () => require('node:fs').writeFileSync(__dirname + '/loaded', Object.keys(require.cache).join('\\n')));`,
  );
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', hook, join(folder, 'bin/balcer.js'), ...argv],
    { encoding: 'utf8', env: { PATH: process.env.PATH } },
  );
  const loaded = readFileSync(join(folder, 'loaded'), 'utf8');
  return { status, stdout, stderr, checked: /[\\/]validate-/.test(loaded) };
}

/** Changes a file of the installed package; the text has to be there. */
function change(file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

test('facts as the build left them are not checked again', () => {
  const { status, stderr, checked } = run('credits');
  expect({ status, stderr, checked }).toEqual({ status: 0, stderr: '', checked: false });
});

test('a changed byte that breaks a fact is refused with its place', () => {
  change('data/works.json', '"start": "2017"', '"start": "20l7"');
  const { status, stdout, stderr, checked } = run('credits');
  expect({ status, stdout, checked }).toEqual({ status: 1, stdout: '', checked: true });
  expect(stderr).toMatch(/works\.json:\d+:\d+ .*start: "20l7" is not a date/);
});

test('a changed byte that breaks a rule is refused with its place', () => {
  change('data/works.json', '"sources": ["', '"sources": ["x');
  const { status, stdout, stderr } = run('awards', '--year', '1997');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/works\.json:\d+:\d+ /);
});

test('a changed byte that leaves the facts valid is answered, after the check', () => {
  change(
    'data/works.json',
    '"title": "Above the Drowning Sea"',
    '"title": "Above the Drowning Tea"',
  );
  const { status, stdout, checked } = run('credits');
  expect({ status, checked }).toEqual({ status: 0, checked: true });
  expect(stdout).toContain('Above the Drowning Tea');
});

test('without what the build has checked, or with a damaged copy of it, the facts are checked', () => {
  change('dist/checked-facts', 'Drowning', 'Dr0wning');
  expect(run('credits')).toMatchObject({ status: 0, checked: true });
  rmSync(join(folder, 'dist/checked-facts'));
  expect(run('credits')).toMatchObject({ status: 0, checked: true });
});
