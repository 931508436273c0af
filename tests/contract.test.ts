/** Every list has the same rows in every format, cell by cell; other tools can read one list back. */
import { spawnSync } from 'node:child_process';
import { lexer, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { formatNames } from '../src/format/formats.ts';
import type { ListColumn } from '../src/lists/list.ts';
import { parseCsv } from './fuzz/output.ts';
import { listsOfCommands } from './lists.ts';
import { runIn } from './terminal.ts';

type Row = Readonly<Record<string, unknown>>;

const lists: Readonly<Record<string, readonly ListColumn<unknown>[]>> = Object.fromEntries(
  (await listsOfCommands()).map(({ title, list }) => [title, list.columns]),
);

/** A command line for each list, by its name in `lists`. */
const lines: Readonly<Record<string, readonly string[]>> = {
  credits: ['credits'],
  episodes: ['episodes'],
  awards: ['awards', '--all'],
  timeline: ['timeline'],
  search: ['search', 'law', 'and', 'order', '--limit', '400'],
  people: ['people'],
  'people <person>': ['people', 'sweren'],
  stats: ['stats', '--by', 'work'],
  claims: ['claims'],
  sources: ['sources'],
  'sources <source>': ['sources', 'variety-2006'],
  gaps: ['gaps'],
};

const cases = Object.entries(lines).map(([name, argv]) => ({ name, argv }));

async function output(argv: readonly string[], format: string): Promise<string> {
  const { code, stdout, stderr } = await runIn([...argv, '--format', format]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

async function rowsOf(argv: readonly string[]): Promise<Row[]> {
  return JSON.parse(await output(argv, 'json'));
}

/** Runs another program on a string; it must print JSON. */
function read(text: string, [program = '', ...args]: readonly string[]): unknown {
  const { stdout, stderr, status } = spawnSync(program, args, {
    input: text,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

/** Whether a program is installed; if not, prints that and skips its tests. */
function has(program: string): boolean {
  const found = spawnSync(program, ['--version']).error === undefined;
  if (!found)
    process.stderr.write(`${program} is not installed: what it would read back is skipped\n`);
  return found;
}

/** A fact as a CSV cell: empty if unknown, with formulas escaped. */
function cell(value: unknown): string {
  if (value === undefined) return '';
  const text = Array.isArray(value) ? value.join('; ') : String(value);
  return /^[=+@\t\r-]/.test(text) && typeof value !== 'number' ? `'${text}` : text;
}

function cells(rows: readonly Row[], columns: readonly string[]): Record<string, string>[] {
  return rows.map((row) => Object.fromEntries(columns.map((key) => [key, cell(row[key])])));
}

const python = `
import csv, json, sys
print(json.dumps(list(csv.DictReader(sys.stdin, strict=True))))`;

test('there is a case for every list', () => {
  expect(Object.keys(lines).sort()).toEqual(Object.keys(lists).sort());
});

test('every key of a list has a sentence, and no list has a key twice', () => {
  for (const columns of Object.values(lists)) {
    const keys = columns.map(({ key }) => key);
    expect(keys).toEqual([...new Set(keys)]);
    expect(columns.filter(({ about }) => !/^[A-Z].*\.$/.test(about))).toEqual([]);
  }
});

describe.each(cases)('$name', ({ name, argv }) => {
  const columns = (lists[name] ?? []).map(({ key }) => key);
  // Columns whose JSON value does not fit in a CSV cell.
  const rich = (lists[name] ?? []).flatMap(({ key, data }) => (data ? [key] : []));
  const flat = columns.filter((key) => !rich.includes(key));
  const withoutRich = (rows: unknown) =>
    (rows as Row[]).map((row) =>
      Object.fromEntries(Object.entries(row).filter(([key]) => !rich.includes(key))),
    );

  test('JSON, NDJSON, CSV and TSV have the same rows', async () => {
    const rows = await rowsOf(argv);
    const ndjson = (await output(argv, 'ndjson')).split('\n').slice(0, -1);
    expect(ndjson.map((line) => JSON.parse(line))).toEqual(rows);
    const expected = cells(rows, flat);
    const csv = parseCsv(await output(argv, 'csv'));
    const tsv = (await output(argv, 'tsv')).split('\n').slice(0, -1);
    expect(csv[0]).toEqual(columns);
    expect(withoutRich(records(csv))).toEqual(expected);
    expect(withoutRich(records(tsv.map((line) => line.split('\t'))))).toEqual(expected);
  });

  test('Markdown, by marked', async () => {
    const rows = await rowsOf(argv);
    // Only columns that print the value itself.
    const plain = (lists[name] ?? []).filter(
      ({ key, hidden }) => hidden && !worded.has(key) && !rich.includes(key),
    );
    const names = plain.map(({ key }) => key);
    if (names.length === 0) return;
    const text = await output([...argv, '--columns', names.join(',')], 'markdown');
    const table = lexer(text).find((token): token is Tokens.Table => token.type === 'table');
    expect(table?.header.map(plainText)).toEqual(plain.map(({ label }) => label));
    expect(table?.rows.map((row) => row.map(plainText))).toEqual(
      rows.map((row) => names.map((key) => inWords(row[key]))),
    );
  });
});

/** The rows of a table whose first record is the header. */
function records([head = [], ...rest]: readonly (readonly string[])[]): Record<string, string>[] {
  return rest.map((fields) => Object.fromEntries(head.map((key, at) => [key, fields[at] ?? ''])));
}

describe('credits, read back by', () => {
  const flags = ['--columns', 'title,year,kind,roles,note'];
  const argv = ['credits', ...flags];
  const keys = ['title', 'year', 'kind', 'roles', 'note'];
  const asJson = ['--ojson', '--infer-none', 'cat'];

  test.skipIf(!has('jq'))('jq', async () => {
    expect(read(await output(argv, 'ndjson'), ['jq', '-s', '.'])).toEqual(await rowsOf(argv));
  });

  test.skipIf(!has('python3'))('Python', async () => {
    const found = read(await output(argv, 'csv'), ['python3', '-c', python]);
    expect(found).toEqual(cells(await rowsOf(argv), keys));
  });

  test.skipIf(!has('mlr'))('Miller', async () => {
    const expected = cells(await rowsOf(argv), keys);
    expect(read(await output(argv, 'csv'), ['mlr', '--icsv', ...asJson])).toEqual(expected);
    expect(read(await output(argv, 'tsv'), ['mlr', '--itsv', ...asJson])).toEqual(expected);
  });
});

test.each(formatNames)('%s obeys columns, order, limit and header', async (format) => {
  const flags = ['episodes', '--columns', 'id', '--sort', '-id', '--limit', '2', '--no-header'];
  const ids = (await rowsOf(flags)).map(({ id }) => String(id));
  expect(ids).toHaveLength(2);
  const all = (await rowsOf(['episodes'])).map(({ id }) => String(id));
  expect(ids).toEqual(all.sort().reverse().slice(0, 2));
  const text = await output(flags, format);
  expect(text.match(/[a-z][\w-]*\.s\d\de\d\d/g)).toEqual(ids);
});

/** Columns that print as words what other formats have as data. */
const worded = new Set(['note', 'share', 'missing']);

function inWords(value: unknown): string {
  if (value === undefined) return '?';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length ? value.join(', ') : '-';
  return String(value);
}

/** The visible text of a rendered cell. */
function plainText({ tokens }: Tokens.TableCell): string {
  const texts = tokens.map((token) => ('text' in token ? String(token.text) : token.raw));
  return texts.join('').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
