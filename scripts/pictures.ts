/**
 * Draws the README's pictures, real outputs of the program on the bundled facts: `npm run pictures`.
 * With `--check` nothing is written: pictures that differ are named, and the exit code is 1.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runIn } from '../tests/terminal.ts';
import { type Expected, settle } from './differences.ts';
import { drawSvg, themes } from './svg.ts';

/** The pictures by name: the command line as it is shown, and the columns of the terminal. */
export const pictures = {
  awards: { words: ['awards', '--year', '1997'], columns: 80 },
  credits: { words: ['credits', '--year', '2000..2012'], columns: 100 },
  chart: { words: ['timeline', '--chart'], columns: 88 },
  stats: { words: ['stats'], columns: 80 },
  show: { words: ['show', 'bad girl'], columns: 90 },
} as const satisfies Record<string, { words: readonly string[]; columns: number }>;

/** The files of all pictures, in every theme, with the content that they should have. */
export async function drawPictures(folder: string): Promise<readonly Expected[]> {
  const drawn = await Promise.all(
    Object.entries(pictures).map(async ([name, { words, columns }]) => {
      const { code, stdout } = await runIn(words, { isTerminal: true, columns });
      const command = ['balcer', ...words.map(quoted)].join(' ');
      if (code !== 0) throw new Error(`${command} exits with ${code}.`);
      return Object.entries(themes).map(([theme, colors]) => ({
        path: join(folder, `${name}-${theme}.svg`),
        text: drawSvg({ command, output: stdout, columns }, colors),
      }));
    }),
  );
  return drawn.flat();
}

function quoted(word: string): string {
  return /^[\w.-]+$/.test(word) ? word : `"${word}"`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = relative('', fileURLToPath(new URL('../docs/pictures', import.meta.url)));
  const check = process.argv.includes('--check');
  const files = await drawPictures(folder);
  mkdirSync(folder, { recursive: true });
  for (const { path } of files) if (!check && !existsSync(path)) writeFileSync(path, '');
  process.exitCode = settle(files, 'npm run pictures', check);
}
