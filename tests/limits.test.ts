/** Input beyond any real use is rejected at once with a message instead of taking minutes. */
import { describe, expect, test } from 'vitest';
import { indexDataset } from '../src/dataset/dataset.ts';
import type { Work } from '../src/dataset/types.ts';
import { credits } from '../src/lists/credits.ts';
import { gapsNote } from '../src/lists/evidence.ts';
import { finder } from '../src/lists/list.ts';
import { changed } from './dataset/changes.ts';
import { smallParts } from './dataset/small.ts';
import { runIn } from './terminal.ts';

const findCredits = finder(credits);
const thousands = Array.from({ length: 20_000 }, () => '1997');

describe('too many', () => {
  test.each([
    ['words', ['credits', ...thousands], '20001 words are too many; give 3000 at most.'],
    [
      'words after a list',
      ['awards', ...Array(31).fill('1997')],
      '31 words are too many; give 30 at most.',
    ],
    [
      'flags',
      ['credits', ...thousands.map((year) => `--year=${year}`)],
      '20001 words are too many; give 3000 at most.',
    ],
    [
      'values of a filter',
      ['credits', ...thousands.slice(0, 1001).map((year) => `--year=${year}`)],
      '--year: 1001 values are too many; give 1000 at most.',
    ],
    [
      'columns of a terminal',
      ['timeline', '--chart', '--width', '10000'],
      '--width 10000: Use a whole number, 1 to 1000.',
    ],
    [
      'letters to look for',
      ['search', 'a'.repeat(1001)],
      '1001 characters are too many; give 1000 at most.',
    ],
  ])('%s', async (_, argv, message) => {
    expect(await runIn(argv)).toEqual({ code: 2, stdout: '', stderr: `balcer: ${message}\n` });
  });

  test('letters of a title', async () => {
    const raw = changed({
      part: 'works',
      id: 'salt-road',
      set: { title: `${'ab '.repeat(33_334)}z` },
    });
    const stdin = JSON.stringify(Object.fromEntries(raw));
    const { code, stderr } = await runIn(['search', 'ab', '--data', '-'], { stdin });
    expect(code).toBe(1);
    expect(stderr).toMatch(/<stdin>:\d+:\d+ .* title: .* use at most 100000 characters/);
  });
});

describe('a gap for each of 20,000 works', () => {
  const parts = smallParts();
  const ids = Array.from({ length: 20_000 }, (_, at) => `w-${at}`);
  const dataset = indexDataset({
    ...parts,
    works: ids.map((id) => ({ ...(parts.works[0] as Work), id, title: id })),
    gaps: ids.map((id) => ({ id, about: [id], known: 0, total: 2, question: 'Which?' })),
  });

  // Quadratic time would take a minute.
  test.each([
    ['the list', () => findCredits(dataset).length, 20_000],
    [
      'the remark',
      () => Number(gapsNote({ dataset, rows: ids }, 'work', (id) => id) !== undefined),
      1,
    ],
  ])('%s', (_, answer, expected) => {
    const started = performance.now();
    expect(answer()).toBe(expected);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
