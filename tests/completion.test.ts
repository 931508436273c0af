/** Completion: what is offered, and that real shells offer it. */
import { spawnSync } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runIn } from './terminal.ts';

/** The words offered for a command line whose last word is being typed. */
async function offered(...words: string[]): Promise<string[]> {
  const { code, stdout } = await runIn(['complete', '--', ...words]);
  expect(code).toBe(0);
  return stdout
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(':'))
    .map((line) => line.split('\t')[0] ?? '');
}

describe('what is offered', () => {
  test.each<[string[], string[]]>([
    [['aw'], ['awards']],
    [['awards', '--res'], ['--result']],
    [
      ['awards', '--result', ''],
      ['won', 'nominated', 'honor'],
    ],
    [['awards', '--organization', 'mystery'], ['mystery-writers-of-america']],
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
    [['episodes', '--work=law-and-order-u'], ['law-and-order-uk']],
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
    [
      ['sources', 'variety-2'],
      ['variety-2006', 'variety-2000', 'variety-2017-03-31'],
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
  ])('%j', async (words, expected) => {
    expect(await offered(...words)).toEqual(expected);
  });

  test('a hidden command is not', async () => {
    expect(await offered('comp')).toEqual(['completion']);
  });
});

/** A folder with `balcer` on the path, as an installed one would be. */
const path = mkdtempSync(join(tmpdir(), 'balcer-path-'));
symlinkSync(resolve('bin/balcer.js'), join(path, 'balcer'));
afterAll(() => rmSync(path, { recursive: true }));

function shell(program: string, ...args: string[]): string {
  const env = { ...process.env, PATH: path + delimiter + process.env.PATH, TERM: 'dumb' };
  return spawnSync(program, args, { encoding: 'utf8', env, timeout: 20_000 }).stdout;
}

/** Whether a shell is on this machine; where it is not, that is said, and its test is left out. */
function has(program: string): boolean {
  const found = spawnSync(program, ['--version']).error === undefined;
  if (!found) process.stderr.write(`${program} is not installed: its completion is skipped\n`);
  return found;
}

describe("of a dataset of one's own", () => {
  const folder = mkdtempSync(join(tmpdir(), 'balcer-own-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'mine.json');
  const networks = ['$(touch pwned)', '`touch pwned`', '-x', '$HOME', 'Kanal Nord', '---'];
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

  test.skipIf(!has('bash'))('bash runs none of them', () => {
    const script = `
source <(balcer completion bash); compopt() { :; }
COMP_WORDS=(balcer credits --network ""); COMP_CWORD=3; __balcer_complete
printf '%s\n' "\${COMPREPLY[@]}"; type __balcer_complete`;
    const env = { ...process.env, PATH: path + delimiter + process.env.PATH, BALCER_DATA: file };
    const { stdout } = spawnSync('bash', ['-c', script], { encoding: 'utf8', env, cwd: folder });
    expect(stdout).toContain('kanal-nord');
    expect(stdout).not.toContain('compgen -W');
    expect(readdirSync(folder)).toEqual(['mine.json']);
  });
});

/** Presses Tab in an interactive zsh, which lists what it would offer. */
const zsh = `
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'PS1=; autoload -U compinit; compinit -u -D; source <(balcer completion zsh); echo re''ady'
zpty -r -m shell text '*ready*'
zpty -n -w shell $'balcer episodes --with richard-s\\t'
zpty -r -m shell text '*richard-sweren*'
print -r -- $text
zpty -d shell`;

describe('in a shell', () => {
  test.skipIf(!has('bash'))('bash', () => {
    const script = `
source <(balcer completion bash)
COMP_WORDS=(balcer episodes --with richard-s); COMP_CWORD=3
COMP_LINE="\${COMP_WORDS[*]}"; COMP_POINT=\${#COMP_LINE}
"$(complete -p balcer | sed 's/.*-F \\([^ ]*\\).*/\\1/')"
printf '%s\\n' "\${COMPREPLY[@]}"`;
    expect(shell('bash', '-c', script)).toMatch(/^richard-sweren\b/m);
  });

  test.skipIf(!has('zsh'))('zsh', () => {
    expect(shell('zsh', '-f', '-c', zsh)).toContain('richard-sweren');
  });

  test.skipIf(!has('fish'))('fish', () => {
    const script =
      'balcer completion fish | source; complete -C "balcer episodes --with richard-s"';
    expect(shell('fish', '-N', '-c', script)).toMatch(/^richard-sweren\tRichard Sweren$/m);
  });
});
