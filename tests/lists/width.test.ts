/** A wider terminal never prints more lines, every line fits, and at 80 columns or more a record is one line. */
import { describe, expect, test } from 'vitest';
import { measure } from '../../src/format/text.ts';
import { runIn } from '../terminal.ts';

const widths = [60, 80, 93, 100, 111, 120, 137, 160, 200];

/** Five command lines for each list. */
const asked: Readonly<Record<string, readonly string[]>> = {
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

/** Rows that take three lines at 80 columns: names of nominees other than the subject. */
const stillTall = ['awards --all'];

/** The second line of a row, unlike a row that starts with a right-aligned number or code. */
const isContinued = /^ {3,}(?!\d+(x\d+)? )\S/;
const isTwoCells = /\S {2,}\S/;

async function linesOf(line: string, columns: number): Promise<string[]> {
  const words = line.match(/"[^"]*"|\S+/g) ?? [];
  const { code, stdout } = await runIn(
    words.map((word) => word.replaceAll('"', '')),
    { isTerminal: true, columns, env: { NO_COLOR: '1' } },
  );
  expect(code).toBe(0);
  return stdout.trimEnd().split('\n');
}

describe.each(Object.entries(asked))('balcer %s', (command, flags) => {
  test.each(flags)('%s', async (flag) => {
    const outputs = await Promise.all(widths.map((width) => linesOf(`${command} ${flag}`, width)));
    for (const [place, width] of widths.entries()) {
      const lines = outputs[place] ?? [];
      // A URL is never broken.
      const tooLong = lines.filter((line) => measure(line) > width && !/^ *https?:\S+$/.test(line));
      expect(tooLong).toEqual([]);
      if (width < 80 || stillTall.includes(`${command} ${flag}`)) continue;
      const continued = lines.map((line) => isContinued.test(line));
      // In awards, both AWARD and FOR may take a second line.
      const isWrong = (line: string, at: number) =>
        continued[at] && (continued[at - 1] || (command !== 'awards' && isTwoCells.test(line)));
      expect(lines.filter(isWrong)).toEqual([]);
    }
    const counts = outputs.map(({ length }) => length);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });
});

test('credits take 40 lines at 80 columns', async () => {
  expect((await linesOf('credits', 80)).length).toBeLessThanOrEqual(40);
});

test.each([80, 120])(
  'at %i columns an episode is one line, and a season has a heading',
  async (width) => {
    const { stdout } = await runIn(['episodes', 'loci', '--json']);
    const rows: { season: number }[] = JSON.parse(stdout);
    const seasons = new Set(rows.map(({ season }) => season));
    const lines = await linesOf('episodes loci', width);
    expect(lines.filter((line) => /^ +\d+x\d+ /.test(line)).length).toBe(rows.length);
    expect(lines.filter((line) => isContinued.test(line))).toEqual([]);
    expect(lines.filter((line) => /^ {2}Law .* \d+ episodes?$/.test(line)).length).toBe(
      seasons.size,
    );
  },
);
