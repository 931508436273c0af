/**
 * Writes what the documentation takes from the program: the table of commands in README.md, the help of each in
 * docs/commands.md, the keys of each list in docs/data.md: `npm run docs`.
 * With `--check` nothing is written: the first difference is shown, and the exit code is 1.
 */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Key, type KeyType, keys } from '../src/commands/keys.ts';
import { type ListColumn, lists } from '../src/commands/lists.ts';
import { topics } from '../src/commands/topics.ts';
import { runIn } from '../tests/terminal.ts';
import { type Expected, settle } from './differences.ts';

const marker = /(<!-- begin ([\w ]+) -->\n)[\s\S]*?(<!-- end -->)/g;

const typeWords: Readonly<Record<KeyType, string>> = {
  text: 'text',
  texts: 'list of texts',
  id: 'id',
  ids: 'list of ids',
  date: 'date',
  integer: 'whole number',
  number: 'number',
  flag: '`true` or `false`',
  group: 'text, or a year',
};

/** The commands that help lists, with their summaries, in its order. */
export async function commandSummaries(): Promise<
  readonly (readonly [name: string, what: string])[]
> {
  const { stdout } = await runIn(['--help']);
  const [, listed = ''] = stdout.split('\nCommands:\n');
  return [...listed.matchAll(/^ {2}(\S+) +(.+)$/gm)].map(([, name = '', what = '']) => [
    name,
    what,
  ]);
}

/** The pages, each with everything between its markers made anew. */
export async function fillPages(): Promise<readonly Expected[]> {
  const sections = new Map([
    ['commands', await commandTable()],
    ['help', await commandHelp()],
    ['topics', topicTexts()],
    ['keys', keyTables()],
  ]);
  return ['README.md', 'docs/commands.md', 'docs/data.md'].map((name) => {
    const path = pathOf(name);
    return { path, text: fill(readFileSync(path, 'utf8'), sections) };
  });
}

function pathOf(name: string): string {
  return relative('', fileURLToPath(new URL(`../${name}`, import.meta.url)));
}

function fill(page: string, sections: ReadonlyMap<string, string>): string {
  return page.replace(marker, (_, begin: string, name: string, end: string) => {
    const section = sections.get(name);
    if (section === undefined)
      throw new Error(`No section of the documentation is called ${name}.`);
    return `${begin}\n${section}\n\n${end}`;
  });
}

async function commandTable(): Promise<string> {
  const rows = await Promise.all(
    (await commandSummaries()).map(async ([name, what]) => {
      const { stdout } = await runIn(['help', name]);
      const [, usage = ''] = /^Usage: (.*)$/m.exec(stdout) ?? [];
      const line = usage.replace(' [options]', '');
      return `| [\`${line}\`](docs/commands.md#balcer-${name}) | ${what} |`;
    }),
  );
  return ['| command | answers |', '|---|---|', ...rows].join('\n');
}

async function commandHelp(): Promise<string> {
  const names = (await commandSummaries()).map(([name]) => name);
  const texts = await Promise.all(
    names.map(async (name) => {
      const { stdout } = await runIn(['help', name]);
      return `## balcer ${name}\n\n${fenced(ownHelp(stdout))}`;
    }),
  );
  return texts.join('\n\n');
}

/** Without the options of every command, which stand once at the head of the page. */
function ownHelp(text: string): string {
  return text.split('\nGlobal Options:')[0] ?? text;
}

function topicTexts(): string {
  return Object.entries(topics)
    .map(([name, { text }]) => `## balcer help ${name}\n\n${fenced(text)}`)
    .join('\n\n');
}

function keyTables(): string {
  return Object.entries(lists)
    .map(([command, columns]) => {
      const rows = columns.map((column) => {
        const key = keyOf(column);
        const type = key ? typeWords[key.type] : '';
        return `| \`${column.key}\` | ${type} | ${key?.about ?? ''} |`;
      });
      const head = ['| key | type | meaning |', '|---|---|---|'];
      return [`### balcer ${command.replace('<', '&lt;')}`, '', ...head, ...rows].join('\n');
    })
    .join('\n\n');
}

function keyOf({ key }: ListColumn): Key | undefined {
  return Object.entries(keys).find(([name]) => name === key)?.[1];
}

function fenced(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  process.exitCode = settle(await fillPages(), 'npm run docs', check);
}
