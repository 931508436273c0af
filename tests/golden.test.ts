/**
 * Full outputs, one command line per file: anyone can run the first line and compare the rest.
 * `npm run golden` rewrites them; read the diff before committing it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Outcome, runIn } from './terminal.ts';

const folder = new URL('golden/', import.meta.url);
const files = readdirSync(folder).sort();

describe('golden files', () => {
  test.each(files)('%s', async (file) => {
    const kept = readFileSync(new URL(file, folder), 'utf8');
    const line = kept.slice(0, kept.indexOf('\n'));
    expect(file).toBe(fileNameOf(line));
    const found = transcript(line, await runIn(wordsOf(line)));
    if (process.env.UPDATE_GOLDEN) writeFileSync(new URL(file, folder), found);
    else expect(found).toBe(kept);
  });
});

function transcript(line: string, { code, stdout, stderr }: Outcome): string {
  return [
    `${line}\n${stdout}`,
    stderr && `[stderr]\n${stderr}`,
    code === 0 ? '' : `[exit ${code}]\n`,
  ].join('');
}

/** Splits a command line like a shell: at spaces, except within double quotes. */
function wordsOf(line: string): string[] {
  const words = line.replace(/^\$ balcer ?/, '').match(/(?:"[^"]*"|[^\s"])+/g) ?? [];
  return words.map((word) => word.replaceAll('"', ''));
}

/** A file is named after its command line. */
function fileNameOf(line: string): string {
  return `${line
    .replace('$ ', '')
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .replace(/-$/, '')}.txt`;
}
