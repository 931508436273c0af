/**
 * Generates docs from the program: `npm run docs`. The list of commands in README.md, the help for each in
 * docs/commands.md, the keys of each list in docs/data.md, the fields in data/README.md, and the pictures.
 * With `--check` it writes nothing, shows the first differences and exits with 1.
 */
import { readFileSync } from 'node:fs';
import { topics } from '../src/commands/topics.ts';
import { groupBy } from '../src/dataset/dataset.ts';
import { datePattern } from '../src/dataset/dates.ts';
import { type JsonSchema, schemaOfWhole } from '../src/dataset/json-schema.ts';
import { rules } from '../src/dataset/load.ts';
import { type PartName, partNames } from '../src/dataset/vocabulary.ts';
import { plural } from '../src/dataset/words.ts';
import { loadDataset } from '../src/index.ts';
import type { Filter } from '../src/lists/filters.ts';
import type { AnyList, ListColumn } from '../src/lists/list.ts';
import { commandGroups } from '../src/program.ts';
import { listsOfCommands } from '../tests/lists.ts';
import { runIn } from '../tests/terminal.ts';
import { drawPictures } from './pictures.ts';
import { type Expected, settleFromCommandLine } from './settle.ts';

/** The schema of a field, with its path, like `roles[].from`. */
interface Field extends JsonSchema {
  readonly path: string;
  readonly presence: 'always' | 'if known';
}

const { properties: parts } = schemaOfWhole();

const marker = /(<!-- begin ([\w ]+) -->\n)[\s\S]*?(<!-- end -->)/g;

/** The pages, with everything between markers regenerated. */
export async function fillPages(): Promise<readonly Expected[]> {
  const sections = new Map([
    ['commands', commandList()],
    ['program', fenced((await runIn(['--help'])).stdout)],
    ['help', await helpOn(Object.values(commandGroups).flatMap(Object.keys), 'balcer')],
    ['topics', await helpOn(Object.keys(topics), 'balcer help')],
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

/** The help on commands or topics, each under its name. */
async function helpOn(names: readonly string[], command: string): Promise<string> {
  const texts = names.map(async (name) => {
    const { stdout } = await runIn(['help', name]);
    return `## ${command} ${name}\n\n${fenced(stdout)}`;
  });
  return (await Promise.all(texts)).join('\n\n');
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
function inEveryWay(list: AnyList): object[] {
  const filters = Object.entries<Filter<unknown>>(list.filters);
  return [
    {},
    ...filters.flatMap(([name, { takes, choices = [] }]): object[] =>
      takes === 'flag' ? [{ [name]: true }] : choices.map((one) => ({ [name]: [one] })),
    ),
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
function takenBy(name: string, { takes, choices = [], noun = name }: Filter<unknown>): string {
  return {
    choice: choices.map((one) => `\`${one}\``).join(', '),
    years: 'years, like `1997` or `1990..1999`',
    numbers: `${plural(name)}, like \`7\` or \`1..3\``,
    name: `${noun}, by name or id`,
    text: 'words',
    flag: '`true`',
  }[takes];
}

/** The fields of a record, or of the records in a list, including nested ones. */
function fieldsOf({ items, ...record }: JsonSchema, prefix = ''): Field[] {
  const { properties = {}, required = [] } = items ?? record;
  return Object.entries(properties).flatMap(([key, field]) => {
    const path = `${prefix}${key}`;
    const presence = required.includes(key) ? 'always' : 'if known';
    return [{ ...field, path, presence }, ...fieldsOf(field, `${path}${field.items ? '[]' : ''}.`)];
  });
}

function fieldTable(part: PartName): string {
  const rows = fieldsOf(parts[part]).map(({ path, presence, description = '' }) => [
    `\`${path}\``,
    presence,
    description,
  ]);
  return table(['field', 'present', 'meaning'], rows);
}

/** The fields with a fixed list of values, grouped by list. */
function fixedLists(): string {
  const lists = partNames.flatMap((part) =>
    fieldsOf(parts[part]).flatMap(({ path, items, ...field }) => {
      const { enum: words } = items ?? field;
      return words ? [{ place: `\`${path}\` in ${part}.json`, words: words.join(', ') }] : [];
    }),
  );
  return [...groupBy(lists, ({ words }) => words)]
    .map(([words, uses]) => `- ${uses.map(({ place }) => place).join(', ')}: ${words}`)
    .join('\n');
}

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return lines.join('\n');
}

function fenced(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}

if (process.argv[1] === import.meta.filename) {
  settleFromCommandLine([...(await fillPages()), ...(await drawPictures())], 'npm run docs');
}
