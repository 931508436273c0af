import { describe, expect, test } from 'vitest';
import { disarmed, print } from '../src/io.ts';
import { ioOf, type Surroundings } from './terminal.ts';

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => `line ${index}\n`).join('');

/** Prints lines on a 10-row terminal whose pager works or fails; returns what was written where. */
async function printed(count: number, place: Surroundings = {}, pager = true, works = true) {
  const stdout: string[] = [];
  const paged: string[] = [];
  const page = async (command: string, text: string) => {
    paged.push(command, text);
    return works;
  };
  await print(ioOf({ isTerminal: true, rows: 10, page, ...place }, stdout), lines(count), {
    pager,
  });
  return { stdout: stdout.join(''), paged };
}

describe('the pager', () => {
  test('gets output longer than the screen', async () => {
    expect(await printed(20)).toEqual({ stdout: '', paged: ['less', lines(20)] });
  });

  test('is skipped for output that fits, with a row left for the prompt', async () => {
    expect(await printed(9)).toEqual({ stdout: lines(9), paged: [] });
    expect((await printed(10)).paged).toEqual(['less', lines(10)]);
  });

  test.each<[string, Surroundings, boolean, string[]]>([
    ['BALCER_PAGER beats PAGER', { env: { BALCER_PAGER: 'a', PAGER: 'b' } }, true, ['a']],
    ['PAGER', { env: { PAGER: 'most -w' } }, true, ['most -w']],
    ['an empty PAGER', { env: { PAGER: '' } }, true, []],
    ['cat', { env: { PAGER: 'cat' } }, true, []],
    ['--no-pager', {}, false, []],
    ['a pipe', { isTerminal: false }, true, []],
    ['a dumb terminal', { env: { TERM: 'dumb' } }, true, []],
    ['a terminal that reports no height', { rows: 0 }, true, []],
  ])('%s', async (_, place, pager, opened) => {
    const { stdout, paged } = await printed(20, place, pager);
    expect(paged.slice(0, 1)).toEqual(opened);
    expect(stdout + paged.slice(1).join('')).toBe(lines(20));
  });

  test('loses no output when it fails', async () => {
    expect(await printed(20, {}, true, false)).toMatchObject({ stdout: lines(20) });
  });
});

test.each([
  ['less', {}, true],
  ['/usr/bin/less -S', {}, true],
  ['less', { LESS: 'FX' }, false],
  ['less -R', { LESS: 'FX' }, true],
  ['more', {}, false],
  ['mypager less -R', {}, false],
])('color goes into %s with %j: %s', async (pager, env, passes) => {
  const colored = '\u001b[1mbold\u001b[22m\n'.repeat(20);
  const paged: string[] = [];
  const page = async (_: string, text: string) => {
    paged.push(text);
    return true;
  };
  const io = ioOf({ isTerminal: true, rows: 10, page, env: { ...env, PAGER: pager } });
  await print(io, colored, {});
  expect(paged).toEqual([passes ? colored : 'bold\n'.repeat(20)]);
});

describe('output to the terminal', () => {
  const hostile = 'a\u001b[2J\u001b]0;x\u0007b\u202e\u009bc';
  const safe = 'a\uFFFD[2J\uFFFD]0;x\uFFFDb\uFFFD\uFFFDc';
  const own = '\u001b[1mbold\u001b[22m \u001b]8;;https://a.example/\u0007link\u001b]8;;\u0007\r\n';

  test('on standard output, only our own color and links get through', async () => {
    const stdout: string[] = [];
    await disarmed(ioOf({}, stdout)).stdout.write(hostile + own);
    expect(stdout).toEqual([safe + own]);
  });

  test('on standard error, no escape sequence gets through', async () => {
    const stderr: string[] = [];
    await disarmed(ioOf({}, [], stderr)).stderr.write(hostile + own.slice(0, 4));
    expect(stderr).toEqual([`${safe}\uFFFD[1m`]);
  });

  test('is made safe for the pager too', async () => {
    const paged: string[] = [];
    const page = async (_: string, text: string) => paged.push(text) > 0;
    await disarmed(ioOf({ page })).page('less', hostile);
    expect(paged).toEqual([safe]);
  });
});
