import { describe, expect, test } from 'vitest';
import { ClosedPipe } from '../src/io.ts';
import { printText } from '../src/print.ts';
import { ioOf, type Surroundings } from './terminal.ts';

const lines = (count: number) => Array.from({ length: count }, (_, index) => `line ${index}\n`);

/** Prints lines on a terminal of 10 rows whose pager reads `reads` writes, and tells what went where. */
async function print(
  count: number,
  place: Surroundings & { readonly reads?: number; readonly starts?: boolean } = {},
  pager = true,
) {
  const stdout: string[] = [];
  const paged: string[] = [];
  const opened: string[] = [];
  const openPager = (command: string) => {
    opened.push(command);
    return {
      write: async (text: string) => {
        if (paged.length >= (place.reads ?? Number.POSITIVE_INFINITY)) throw new ClosedPipe();
        paged.push(text);
      },
      close: async () => place.starts ?? true,
    };
  };
  const surroundings = { isTerminal: true, rows: 10, openPager, ...place };
  await printText(ioOf(surroundings, stdout), lines(count), { pager });
  return { stdout: stdout.join(''), paged: paged.join(''), opened };
}

const whole = lines(20).join('');

describe('the pager', () => {
  test('takes what is longer than the screen', async () => {
    expect(await print(20)).toEqual({ stdout: '', paged: whole, opened: ['less -FRX'] });
  });

  test('is left out for what fits, with a row for the prompt', async () => {
    expect(await print(9)).toEqual({ stdout: lines(9).join(''), paged: '', opened: [] });
    expect((await print(10)).opened).toEqual(['less -FRX']);
  });

  test.each<[string, Surroundings, boolean, string[]]>([
    ['BALCER_PAGER goes before PAGER', { env: { BALCER_PAGER: 'a', PAGER: 'b' } }, true, ['a']],
    ['PAGER', { env: { PAGER: 'most -w' } }, true, ['most -w']],
    ['an empty one', { env: { PAGER: '' } }, true, []],
    ['cat', { env: { PAGER: 'cat' } }, true, []],
    ['--no-pager', {}, false, []],
    ['a pipe', { isTerminal: false }, true, []],
    ['a dumb terminal', { env: { TERM: 'dumb' } }, true, []],
    ['a terminal of no height', { rows: 0 }, true, []],
  ])('%s', async (_, place, pager, opened) => {
    const found = await print(20, place, pager);
    expect(found.opened).toEqual(opened);
    expect(found.stdout + found.paged).toBe(whole);
  });

  test('that is quit early is no failure', async () => {
    expect(await print(20, { reads: 3 })).toMatchObject({ stdout: '', paged: lines(3).join('') });
  });

  test('that cannot be started, or fails, loses nothing', async () => {
    expect(await print(20, { openPager: () => undefined })).toMatchObject({ stdout: whole });
    expect(await print(20, { reads: 0, starts: false })).toMatchObject({ stdout: whole });
    expect(await print(20, { starts: false })).toMatchObject({ stdout: whole });
  });
});
