/** A few runs of the real program, to test what needs a real process. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const node = process.execPath;
const balcer = 'bin/balcer.js';

function runBinary(argv: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(node, [balcer, ...argv], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
  });
  return { status, stdout, stderr };
}

describe('the binary', () => {
  test('--version names the version and the date of the facts', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const { updated } = JSON.parse(readFileSync('data/person.json', 'utf8'));
    expect(runBinary(['--version'])).toEqual({
      status: 0,
      stdout: `balcer ${version}, facts of ${updated}\n`,
      stderr: '',
    });
  });

  test.each([
    [['awards', '--year', '1997'], 0],
    [['awards', '--year', '1985'], 0],
    [['episodes', '--work', 'no such thing'], 1],
    [['awards', '--yaer', '1997'], 2],
    [['awads'], 2],
  ])('%j exits with %i', (argv, code) => {
    expect(runBinary(argv).status).toBe(code);
  });

  test('writes no escape codes to a pipe unless told to', () => {
    expect(runBinary(['credits']).stdout).not.toContain('\u001b');
    expect(runBinary(['credits'], { FORCE_COLOR: '1' }).stdout).toContain('\u001b[1m');
  });

  test("a slow reader gets every byte, even beyond the pipe's buffer", () => {
    const whole = runBinary(['episodes', '--json']).stdout;
    expect(whole.length).toBeGreaterThan(65_536);
    const line = `"${node}" ${balcer} episodes --json | (sleep 0.3; wc -c)`;
    const { stdout } = spawnSync('bash', ['-c', line], { encoding: 'utf8' });
    expect(Number.parseInt(stdout, 10)).toBe(Buffer.byteLength(whole));
  });

  const folder = mkdtempSync(join(tmpdir(), 'balcer-less-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const less = '[ "$1" = --version ] && echo "less $VERSION (fake)" || echo "told $LESS"';
  writeFileSync(join(folder, 'less'), `#!/bin/sh\n${less}\n`, { mode: 0o755 });

  test.each([
    ['episodes', { VERSION: '668' }, '-FRX --header=3'],
    ['episodes', { VERSION: '590' }, '-FRX'],
    ['episodes', { VERSION: '668', LESS: 'M' }, 'M'],
    ['help', { VERSION: '668' }, '-FRX'],
    ['stats', { VERSION: '668' }, '-FRX'],
    // Cards have no column headers to keep.
    ['awards --width 40', { VERSION: '668' }, '-FRX'],
  ])('%s with %j tells less %s', (command, env, told) => {
    const words = ['tests/on-terminal.py', '80', '10', node, balcer, ...command.split(' ')];
    const path = `${folder}:${process.env.PATH}`;
    const { stdout } = spawnSync('python3', words, {
      encoding: 'utf8',
      env: { PATH: path, TERM: 'xterm', ...env },
    });
    expect(stdout).toBe(`told ${told}\n`);
  });

  test('an unexpected failure prints one line and exits with 70', () => {
    const script = `import('${process.cwd()}/dist/main.cjs').then(async ({ run }) => {
      const stderr = { write: async (text) => process.stdout.write(text) };
      const stdout = { write: async () => { throw new TypeError('broken stream'); } };
      process.exitCode = await run(['awards'], { stdout, stderr, env: {} });
    })`;
    const { status, stdout } = spawnSync(node, ['-e', script], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({
      status: 70,
      stdout:
        'balcer: unexpected failure: broken stream. BALCER_DEBUG=1 shows where; please report it.\n',
    });
  });
});
