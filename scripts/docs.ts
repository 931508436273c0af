/**
 * Generates docs from the program: `npm run docs`. The list of commands in README.md, the help for each in
 * docs/commands.md, the keys of each list in docs/data.md, the fields in data/README.md, and the pictures.
 * With `--check` it writes nothing, shows the first differences and exits with 1.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { topics } from '../src/commands/topics.ts';
import { groupBy } from '../src/dataset/dataset.ts';
import { datePattern } from '../src/dataset/dates.ts';
import { type JsonSchema, schemaOfWhole } from '../src/dataset/json-schema.ts';
import { rules } from '../src/dataset/load.ts';
import { type PartName, partNames } from '../src/dataset/vocabulary.ts';
import { loadDataset } from '../src/index.ts';
import { type Filter, plural } from '../src/lists/filters.ts';
import type { AnyList, ListColumn } from '../src/lists/list.ts';
import { commandGroups } from '../src/program.ts';
import { listsOfCommands } from '../tests/lists.ts';
import { runIn } from '../tests/terminal.ts';
import { drawPictures } from './pictures.ts';
import { type Expected, settleFromCommandLine } from './settle.ts';

interface Field {
  readonly path: string;
  readonly presence: 'always' | 'if known';
  readonly description: string;
  /** Its possible values, if there is a fixed list. */
  readonly words?: readonly string[] | undefined;
}

const marker = /(<!-- begin ([\w ]+) -->\n)[\s\S]*?(<!-- end -->)/g;

/** The pages, with everything between markers regenerated. */
export async function fillPages(): Promise<readonly Expected[]> {
  const sections = new Map([
    ['commands', commandList()],
    ['program', fenced((await runIn(['--help'])).stdout)],
    ['help', await commandHelp()],
    ['topics', topicTexts()],
    ['keys', await keyTables()],
    ...partNames.map((part) => [`fields ${part}`, fieldTable(part)] as const),
    ['fixed lists', fixedLists()],
    [
      'rules',
      Object.entries(rules)
        .map(([name, { sentence }]) => `- **${name}**: ${sentence}`)
        .join('\n'),
    ],
  ]);
  return ['README.md', 'docs/commands.md', 'docs/data.md', 'data/README.md'].map((path) => ({
    path,
    text: fill(readFileSync(path, 'utf8'), sections),
  }));
}

/** @throws Error for an unknown section. */
export function fill(page: string, sections: ReadonlyMap<string, string>): string {
  return page.replace(marker, (_, begin: string, name: string, end: string) => {
    const section = sections.get(name);
    if (section === undefined) throw new Error(`Nothing is made for the section "${name}".`);
    return `${begin}\n${section}\n\n${end}`;
  });
}

/** The commands under the headings of help, each with a link to its section. */
function commandList(): string {
  const link = (name: string) => `[\`${name}\`](docs/commands.md#balcer-${name})`;
  const lines = Object.entries(commandGroups).map(
    ([heading, commands]) => `- ${heading} ${Object.keys(commands).map(link).join(', ')}`,
  );
  return lines.join('\n');
}

async function commandHelp(): Promise<string> {
  const names = Object.values(commandGroups).flatMap(Object.keys);
  const texts = names.map(async (name) => {
    const { stdout } = await runIn(['help', name]);
    return `## balcer ${name}\n\n${fenced(stdout)}`;
  });
  return (await Promise.all(texts)).join('\n\n');
}

function topicTexts(): string {
  return Object.entries(topics)
    .map(([name, { text }]) => `## balcer help ${name}\n\n${fenced(text)}`)
    .join('\n\n');
}

/** For each list, its keys with the type of their values in the bundled facts, and its filters. */
async function keyTables(): Promise<string> {
  const dataset = await loadDataset();
  const sections = (await listsOfCommands()).map(({ title, list }) => {
    const words = title === 'search' && { words: 'law and order' };
    const rows = inEveryWay(list).flatMap((given): readonly unknown[] =>
      list.rows(dataset, { ...words, ...given }),
    );
    const keys = list.columns.map(({ key, value, data = value, about }: ListColumn<unknown>) => {
      const values = rows.map(data).filter((one) => one !== undefined);
      return [`\`${key}\``, typeOf(key, values), about];
    });
    const filters = Object.entries<Filter<unknown>>(list.filters).map(([name, filter]) => [
      `\`${name}\``,
      takenBy(name, filter),
      filter.about,
    ]);
    return [
      `### balcer ${title.replace('<', '&lt;')}`,
      table(['key', 'type', 'meaning'], keys),
      ...(filters.length ? [table(['filter', 'takes', 'meaning'], filters)] : []),
    ].join('\n\n');
  });
  return sections.join('\n\n');
}

/** Filters that together give every key a value: none, each flag, each choice. */
function inEveryWay(list: AnyList): Readonly<Record<string, unknown>>[] {
  const filters = Object.entries<Filter<unknown>>(list.filters);
  return [
    {},
    ...filters.flatMap(([name, { takes, choices = [] }]) => [
      ...(takes === 'flag' ? [{ [name]: true }] : []),
      ...choices.map((one) => ({ [name]: [one] })),
    ]),
  ];
}

/** The type of a key, judging by its values. */
function typeOf(key: string, values: readonly unknown[]): string {
  const all = (isOne: (value: unknown) => boolean) => values.every(isOne);
  if (values.length === 0) throw new Error(`No row has the key ${key}.`);
  if (all(Array.isArray)) {
    return values.flat().some((one) => typeof one === 'object') ? 'list of objects' : 'list';
  }
  if (all((value) => typeof value === 'boolean')) return '`true` or `false`';
  if (all(Number.isInteger)) return 'whole number';
  if (all((value) => typeof value === 'number')) return 'number';
  if (!all((value) => typeof value === 'string')) return 'whole number or text';
  if (key === 'id' || /Id$|^basedOn$/.test(key)) return 'id';
  return all((value) => datePattern.test(String(value))) ? 'date' : 'text';
}

/** What one value of a filter may be; several are separated by commas or passed as a list. */
function takenBy(
  name: string,
  { takes, choices = [], noun = name, sameAs }: Filter<unknown>,
): string {
  if (sameAs) return '`true`';
  if (takes === 'choice') return choices.map((one) => `\`${one}\``).join(', ');
  return {
    years: 'years, like `1997` or `1990..1999`',
    numbers: `${plural(name)}, like \`7\` or \`1..3\``,
    name: `${noun}, by name or id`,
    text: 'words',
    flag: '`true`',
  }[takes];
}

/** Every field of a part's records, including nested ones like `roles[].from`. */
function fieldsOf(part: PartName) {
  const { [part]: content } = schemaOfWhole().properties;
  return allFields(content.items ?? content, '');
}

function allFields({ properties = {}, required = [] }: JsonSchema, prefix: string): Field[] {
  return Object.entries(properties).flatMap(([key, { description = '', items, ...field }]) => {
    const path = `${prefix}${key}`;
    const presence = required.includes(key) ? 'always' : 'if known';
    const inside = items ? allFields(items, `${path}[].`) : allFields(field, `${path}.`);
    return [{ path, presence, description, words: (items ?? field).enum }, ...inside];
  });
}

function fieldTable(part: PartName): string {
  const rows = fieldsOf(part).map(({ path, presence, description }) => [
    `\`${path}\``,
    presence,
    description,
  ]);
  return table(['field', 'present', 'meaning'], rows);
}

/** The fields with a fixed list of values, grouped by list. */
function fixedLists(): string {
  const lists = partNames.flatMap((part) =>
    fieldsOf(part).flatMap(({ path, words }) =>
      words ? [{ place: `\`${path}\` in ${part}.json`, words: words.join(', ') }] : [],
    ),
  );
  return [...groupBy(lists, ({ words }) => words)]
    .map(([words, uses]) => `- ${uses.map(({ place }) => place).join(', ')}: ${words}`)
    .join('\n');
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return lines.join('\n');
}

function fenced(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  settleFromCommandLine([...(await fillPages()), ...(await drawPictures())], 'npm run docs');
}
