/** What the build has left beside the program is trusted while it is what it was, and no longer. */
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runLoading } from './loaded.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'balcer-installed-'));
  for (const part of ['bin', 'data', 'dist', 'package.json']) {
    cpSync(part, join(folder, part), { recursive: true });
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(...argv: string[]) {
  const { loaded, ...rest } = runLoading(join(folder, 'bin/balcer.js'), ...argv);
  return { ...rest, checked: loaded.some((name) => name.startsWith('validate-')) };
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

describe('what Node has compiled', () => {
  /** The folder of what this Node has compiled. */
  function compiled(): string {
    const [node = ''] = readdirSync(join(folder, 'dist/compiled'));
    return join(folder, 'dist/compiled', node);
  }

  test('is taken', () => {
    expect(run('credits').kept).toContain('main.cjs');
  });

  test.each<[string, () => void]>([
    ['is not needed', () => rmSync(compiled(), { recursive: true })],
    ['is not taken from another Node', () => renameSync(compiled(), `${compiled()}-other`)],
    [
      'is not taken with a changed byte',
      () => damage((bytes) => bytes.fill(bytes.readUInt8(1000) ^ 1, 1000, 1001)),
    ],
    ['is not taken where it ends early', () => damage((bytes) => bytes.subarray(0, -1))],
    ['is not taken where it is empty', () => damage(() => Buffer.alloc(0))],
  ])('%s', (_, change) => {
    const usual = run('credits');
    change();
    expect(run('credits')).toEqual({ ...usual, kept: [] });
  });

  function damage(change: (bytes: Buffer) => Buffer): void {
    for (const name of readdirSync(compiled())) {
      const file = join(compiled(), name);
      writeFileSync(file, change(readFileSync(file)));
    }
  }
});
