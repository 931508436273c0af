/** Suggested commands in a real shell: only the command runs, and its words arrive unchanged. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { misspelled, unknownCommand } from '../../src/commands/help.ts';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { resolveThing } from '../../src/find/resolve.ts';
import { shellWord, suggest } from '../../src/find/suggest.ts';
import { unsafeSet } from '../../src/format/unsafe.ts';
import { awards } from '../../src/lists/awards.ts';
import { episodes } from '../../src/lists/episodes.ts';
import { readWords } from '../../src/lists/narrow.ts';
import { together } from '../../src/lists/people.ts';
import { buildProgram } from '../../src/program.ts';
import { small } from '../dataset/small.ts';
import { ioOf, runIn } from '../terminal.ts';

const pieces = [
  '$(touch pwned)',
  '`touch pwned`',
  '; touch pwned;',
  '&& touch pwned',
  '| touch pwned',
  '> pwned',
  '\ntouch pwned\n',
  '\r',
  '\u001b[2J',
  '\u202e',
  "'",
  '"',
  "'\\''",
  '\\',
  '$HOME',
  '$IFS',
  '!!',
  '*',
  '?',
  '~',
  '#',
  '--data',
  '-x',
  '(',
  '{a,b}',
  '=',
  'é',
  '日本',
  'zzqq',
  ' ',
];

const words = fc
  .sample(
    fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }).map((all) => all.join('')),
    { numRuns: 500, seed: 2026 },
  )
  .map((word) => `${word}qqzz`);

/** The words as they should arrive: control characters become spaces, and outer spaces are trimmed. */
function plain(word: string): string {
  return word.replace(new RegExp(`[${unsafeSet}]`, 'gu'), ' ');
}

/** The words that each command line gets from sh, and the content of the folder afterward. */
function inShell(lines: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'balcer-'));
  try {
    const balcer = 'balcer() { for word; do printf "%s\\000" "$word"; done; printf "\\001"; }';
    const input = [balcer, ...lines].join('\n');
    const output = execFileSync('sh', { cwd: folder, input, encoding: 'utf8' });
    const calls = output.split('\u0001').slice(0, -1);
    return {
      calls: calls.map((call) => call.split('\0').slice(0, -1)),
      files: readdirSync(folder),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The command that a message ends with. */
function commandIn(message: string): string {
  const [, line = ''] = /(balcer (?!help)\w+ .*?)\.?$/s.exec(message) ?? [];
  return line;
}

function messageOf(act: () => unknown): string {
  try {
    return String(act());
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const path = "it's $(touch pwned)";
/** Search finds all of the words, so that every message suggests it. */
const life = words.map((word, place) => ({ id: `hostile-${place}`, event: 'Talked.', note: word }));
const dataset = { ...small, path, life } as unknown as Dataset;
const program = await buildProgram([], ioOf({}));

const hints: Readonly<Record<string, (word: string) => string>> = {
  'show a word that is nothing': (word) => messageOf(() => resolveThing(dataset, word)),
  'show a season': (word) =>
    messageOf(() => resolveThing({ ...dataset, path: word }, 'harbor season 2')),
  'a word that is no command': (word) =>
    (misspelled([word], program, path) ?? unknownCommand([word], program, dataset)).message,
  'words behind a list': (word) => messageOf(() => readWords(awards, [word], dataset)),
  'words behind a list of episodes': (word) =>
    messageOf(() => readWords(episodes, [word], dataset)),
  'a person with nothing shared': (word) =>
    together.hint?.({
      dataset: { ...dataset, people: new Map([['nobody', { id: 'nobody', name: word }]]) },
      given: { person: ['nobody'] },
      rows: [],
      found: 0,
      total: 0,
    }) || '',
};

test.each(Object.entries(hints))('%s: 500 hostile words run nothing', (_, hint) => {
  const asked = words.filter((word) => !word.startsWith('-') || hint(word).includes('balcer'));
  const lines = asked.map((word) => commandIn(hint(word)));
  expect(lines.filter((line) => line === '')).toEqual([]);
  expect(lines.filter((line) => line.includes('\n'))).toEqual([]);
  const { calls, files } = inShell(lines);
  expect(files).toEqual([]);
  expect(calls.length).toBe(asked.length);
  const lost = asked.filter(
    (word, place) => !calls[place]?.some((one) => one.trim() === plain(word).trim()),
  );
  expect(lost).toEqual([]);
});

test('500 hostile paths and flags arrive unchanged', () => {
  const lines = words.map((word) =>
    suggest({ path: word }, 'awards', word, { work: [word, 'b'], all: true }),
  );
  const { calls, files } = inShell(lines);
  expect(files).toEqual([]);
  for (const [place, word] of words.entries()) {
    const plainWord = plain(word);
    const flags = ['--work', plainWord, '--work', 'b', '--all', '--data', plainWord];
    expect(calls[place]).toEqual(
      word.startsWith('-')
        ? ['awards', ...flags, '--', plainWord]
        : ['awards', plainWord, ...flags],
    );
  }
});

test.each([
  ['7x09', '7x09'],
  ['bad girl', '"bad girl"'],
  ["the serpent's tooth", '"the serpent\'s tooth"'],
  ['law & order', '"law & order"'],
  ['say "no"', `'say "no"'`],
  ["it's $5", `'it'\\''s $5'`],
  ['', "''"],
  ['=ls', "'=ls'"],
  ['a=b', 'a=b'],
])('%j is %s for a shell', (word, quoted) => {
  expect(shellWord(word)).toBe(quoted);
});

test('the whole program quotes the words of its messages, and names the dataset', async () => {
  const data = 'examples/fictional-writer.json';
  for (const argv of [['show'], ['awards'], []]) {
    const { stderr } = await runIn([...argv, '$(mira beacon)zzqq', '--data', data]);
    expect(stderr).toContain(`'$(mira beacon)zzqq' --data ${data}`);
  }
});
