/** A wider terminal never prints more lines, and from 80 columns on a record takes as few lines as its title needs. */
import { describe, expect, test } from 'vitest';
import { runIn } from './terminal.ts';

const widths = [60, 80, 100, 120, 160, 200];

/** Five ways to ask each list. */
const lines: Readonly<Record<string, readonly string[]>> = {
  credits: ['', '--role director', '2000..2012', '--kind series', '--with "dick wolf"'],
  episodes: [
    '',
    '--work LOCI',
    '--work "law & order" --season 7',
    '--year 1990s',
    '--role director',
  ],
  awards: ['', '--all', '1997', 'edgar', '--won'],
  timeline: ['', '1990s', '--kind award', '--kind work', '--reverse'],
  people: ['', '--role director', '--work LOCI', '--year 1990s', 'sweren'],
  search: ['criminal intent', 'refuge', 'edgar bad girl', 'sweren', '7x09'],
  sources: ['', 'official', 'wikipedia', 'variety-2006', '--limit 100'],
  claims: ['', 'contradicted', 'unclear', 'supported', '--reverse'],
  gaps: ['', 'jo', '--work LOCI', '--reverse', '--work "law & order"'],
  stats: ['', '--by person', '--by season', '--by award', '--by work'],
};

async function linesAt(words: readonly string[], width: number): Promise<number> {
  const { code, stdout } = await runIn(words, { isTerminal: true, columns: width });
  expect(code).toBe(0);
  return stdout.split('\n').length;
}

describe.each(Object.entries(lines))('balcer %s', (command, asked) => {
  test.each(asked)('%s', async (flags) => {
    const words = [command, ...(flags.match(/"[^"]*"|\S+/g) ?? [])].map((word) =>
      word.replaceAll('"', ''),
    );
    const counts = await Promise.all(widths.map((width) => linesAt(words, width)));
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });
});
