/** What completion offers, called directly and in real shells. */
import { execFile, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { runIn } from './terminal.ts';

/** The words offered for a command line whose last word is being typed. */
async function offered(...words: string[]): Promise<string[]> {
  const { code, stdout } = await runIn(['complete', '--', ...words]);
  expect(code).toBe(0);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t')[0] ?? '');
}

test('control characters are not printed back', async () => {
  expect(await offered('credits', '--columns', '\u001b[31mtitle,')).toEqual([]);
});

describe('what is offered', () => {
  test.each<[string[], string[]]>([
    [['aw'], ['awards']],
    [['awards', '--res'], ['--result']],
    [
      ['awards', '--result', ''],
      ['won', 'nominated', 'honor'],
    ],
    [
      ['awards', '--organization', 'mystery'],
      ['mystery-writers-festival', 'mystery-writers-of-america'],
    ],
    [
      ['timeline', '--year', '198'],
      ['1987', '1988', '1989'],
    ],
    [['awards', '--year', '198'], []],
    [
      ['awards', '--year', '201'],
      ['2010', '2018'],
    ],
    [
      ['episodes', '--year', '199'],
      ['1991', '1992', '1993', '1994', '1995', '1996', '1997', '1998', '1999'],
    ],
    [['episodes', '--with', 'richard-s'], ['richard-sweren']],
    [['episodes', '--work', 'law-and-order-u'], ['law-and-order-uk']],
    [['episodes', '--work=law-and-order-u'], ['--work=law-and-order-uk']],
    [
      ['credits', '--network', 'f'],
      ['fox-crime', 'first-run-syndication'],
    ],
    [
      ['credits', '--columns', 'ye'],
      ['years', 'year'],
    ],
    [
      ['credits', '--color', ''],
      ['auto', 'always', 'never'],
    ],
    [['people', 'edd'], ['eddie-feldmann']],
    // A word inside a name, if the rest of the name is unique.
    [['episodes', '--with', 'swe'], ['sweren']],
    [['credits', '--work=criminal'], ['--work=criminal-intent']],
    [['show', 'bad-g'], ['bad-girl']],
    [['awards', 'em'], ['emmy']],
    // The next value after a comma.
    [
      ['credits', '--columns', 'title,ye'],
      ['title,years', 'title,year'],
    ],
    [['episodes', '--with=sweren,warr'], ['--with=sweren,warren-leight']],
    [
      ['sources', 'variety-2'],
      ['variety-2006', 'variety-2000', 'variety-2017-03-31', 'variety-2023-06-05'],
    ],
    [
      ['show', 'nasty-boys'],
      ['nasty-boys', 'nasty-boys-story-editor'],
    ],
    [['completion', 'z'], ['zsh']],
    [
      ['help', 'dat'],
      ['dates', 'data'],
    ],
    [['awads', ''], []],
    [['--color', 'never', 'aw'], ['awards']],
    [
      ['awards', '--won', '--year', '201'],
      ['2010', '2018'],
    ],
    // Other words on the line change nothing.
    [['credits', '--json', '>', 'important.txt', '--net'], ['--network']],
    // PowerShell sends two quotes for an empty word.
    [
      ['credits', '--color', '""'],
      ['auto', 'always', 'never'],
    ],
    [['credits', '--x=', '--colo'], ['--color']],
    [['credits', '--x='], []],
  ])('%j', async (words, expected) => {
    expect(await offered(...words)).toEqual(expected);
  });

  test('hidden commands are not', async () => {
    expect(await offered('comp')).toEqual(['completion']);
  });
});

/** A folder for PATH with `balcer` in it, as after an install, and a folder to type in. */
const path = mkdtempSync(join(tmpdir(), 'balcer-path-'));
symlinkSync(resolve('bin/balcer.js'), join(path, 'balcer'));
const folder = mkdtempSync(join(tmpdir(), 'balcer-own-'));
afterAll(() => {
  for (const one of [path, folder]) rmSync(one, { recursive: true });
});

describe('with your own dataset', () => {
  const file = join(path, 'mine.json');
  const networks = ['$(touch pwned)', '`touch pwned`', '-x', '$HOME', 'Kanal Nord', '---'].map(
    (name) => ({ name }),
  );
  const parts = JSON.parse(readFileSync('examples/fictional-writer.json', 'utf8'));
  const [work, ...others] = parts.works;
  writeFileSync(file, JSON.stringify({ ...parts, works: [{ ...work, networks }, ...others] }));

  test.each([
    [['--data', file, 'credits', '--network', '']],
    [['credits', `--data=${file}`, '--network', '']],
    [['credits', '--data', file, '--network', '']],
  ])('%j offers words that no shell reads as more', async (words) => {
    const found = await offered(...words);
    expect(found).toEqual(expect.arrayContaining(['touch-pwned', 'kanal-nord', 'home', 'x']));
    expect(found.filter((word) => !/^\w[\w.-]*$/.test(word))).toEqual([]);
  });

  test('nothing is read from standard input', async () => {
    expect(await offered('credits', '--data', '-', '--network', '')).toEqual([]);
  });
});

/** Whether a program is installed; if not, prints that and skips its test. */
function has(program: string): boolean {
  const found = spawnSync(program, ['--version']).error === undefined;
  if (!found) process.stderr.write(`${program} is not installed: its completion is skipped\n`);
  return found;
}

const bashCompletion = '/usr/share/bash-completion/bash_completion';
const bash = ['bash', '--norc', '--noprofile', '-i'];

describe('in a shell, when Tab is pressed', () => {
  writeFileSync(join(folder, 'important.txt'), 'important');

  test.concurrent.each<[name: string, setup: string, shell: string[]]>([
    ['bash', 'source <(balcer completion bash)', bash],
    [
      'bash with bash-completion',
      `source ${bashCompletion}; source <(balcer completion bash)`,
      existsSync(bashCompletion) ? bash : ['bash-completion'],
    ],
    [
      'zsh',
      // Without this, Tab in zsh expands the word itself instead of completing it.
      "autoload -U compinit; compinit -u -D; bindkey '^I' complete-word; source <(balcer completion zsh)",
      ['zsh', '-f', '-i'],
    ],
    ['fish', 'balcer completion fish | source', ['fish', '-N', '-i']],
  ])('%s completes, and runs nothing of the line', { timeout: 60_000 }, async (_, setup, shell) => {
    if (!has(shell[0] ?? '') || !has('python3')) return;
    const lines = [
      ['balcer episodes --with richard-s', 'richard-sweren'],
      ['balcer credits --columns=yea', '--columns=year'],
      ['balcer credits --json > important.txt --netw', '--network'],
      ['balcer credits --with $(touch pwned) --netw', '--network'],
      // Nothing is offered here; the line after these shows that the shell has handled them.
      ['balcer credits --with `touch pwned` --netw', 'balcer'],
      ['balcer credits --$({touch,pwned})=', 'balcer'],
      ['balcer credits --netw', '--network'],
    ];
    const script = resolve('tests/type-in-shell.py');
    const env = { PATH: path + delimiter + process.env.PATH, TERM: 'dumb', HOME: folder };
    await promisify(execFile)('python3', [script, setup, ...lines.flat(), '--', ...shell], {
      cwd: folder,
      env,
    });
    expect(readFileSync(join(folder, 'important.txt'), 'utf8')).toBe('important');
    expect(readdirSync(folder)).not.toContain('pwned');
  });
});

test('no script evaluates a word', async () => {
  for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
    const { stdout } = await runIn(['completion', shell]);
    expect(stdout).not.toMatch(/\beval\b|Invoke-Expression|\biex\b|compgen -W/i);
  }
});
