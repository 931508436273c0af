/** Reading datasets: folders, one file, standard input, and what cannot be read. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Input, loadDataset, validateDataset } from '../../src/dataset/load.ts';
import { UsageError } from '../../src/errors.ts';
import { changed, smallRaw } from './changes.ts';
import { dataFolder, temporaryFolder, writeParts } from './folders.ts';

const person = {
  id: 'mira-holt',
  name: 'Mira Holt',
  sortName: 'Holt, Mira',
  occupations: ['screenwriter'],
  updated: '2020',
  sources: ['guide'],
};
const sources = [{ id: 'guide', publisher: 'Guide', kind: 'press', url: 'https://guide.example/' }];

function writeWhole(content: unknown): string {
  const path = join(temporaryFolder(), 'mine.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return path;
}

/** The problems of a folder with this content in honors.json. */
async function problemsOf(content: string | Uint8Array) {
  const folder = writeParts(smallRaw());
  writeFileSync(join(folder, 'honors.json'), content);
  return (await validateDataset(folder)).problems;
}

describe('files that are not JSON are located', () => {
  const cases: readonly [text: string, message: string, line: number, column: number][] = [
    [' \n', 'is empty; needs JSON', 1, 1],
    ['[\n  1\n  2\n]', 'is not JSON: missing comma', 3, 3],
    ['[\n  { "a": 1, }\n]', 'is not JSON: a comma before the closing }; remove it', 2, 11],
    ['[1,\n]', 'is not JSON: a comma before the closing ]; remove it', 1, 3],
    ['{ "a" 1 }', 'is not JSON: missing colon', 1, 7],
    ['[1', 'is not JSON: missing closing bracket ]', 1, 3],
    ['{"a":1', 'is not JSON: missing closing brace }', 1, 7],
    ['["a\n]', 'is not JSON: missing closing quotation mark', 1, 2],
    ['[\n// none\n]', 'is not JSON: JSON has no comments; remove this', 2, 1],
    ['[NaN]', 'is not JSON: not a valid value; strings need double quotes', 1, 2],
    ['[] []', 'is not JSON: the file should end before this', 1, 4],
    ['["a\tb"]', 'is not JSON: this string has a control character; write it as an escape', 1, 2],
  ];

  test.each(cases)('%j', async (text, message, line, column) => {
    expect(await problemsOf(text)).toMatchObject([{ file: 'honors.json', message, line, column }]);
  });

  test('invalid UTF-8, and UTF-16', async () => {
    const latin = Buffer.concat([Buffer.from('[\n  "é'), Buffer.from([0xe9]), Buffer.from('"]')]);
    expect(await problemsOf(latin)).toEqual([
      {
        file: 'honors.json',
        message: 'is not valid UTF-8 from here on; save the file as UTF-8',
        line: 2,
        column: 5,
      },
    ]);
    expect(await problemsOf(Buffer.from('\ufeff[]', 'utf16le'))).toMatchObject([
      { message: 'is UTF-16; save the file as UTF-8' },
    ]);
  });

  test('endlessly nested lists', async () => {
    expect(await problemsOf('['.repeat(100_000))).toMatchObject([
      { file: 'honors.json', message: expect.stringContaining('not JSON') },
    ]);
  });

  test('long lines are cut around the error', async () => {
    const [problem] = await problemsOf(`[${'1, '.repeat(100)}"\u001b" x${', 1'.repeat(100)}]`);
    const [line = '', caret = ''] = problem?.excerpt ?? [];
    expect(line).toMatch(/^….*"\ufffd".*…$/);
    expect(line[caret.length - 1]).toBe('"');
  });
});

describe('repeated keys are rejected', () => {
  const repeated: readonly [text: string, record: string, field: string, line: number][] = [
    ['[{"id": "a",\n"id": "b"}]', 'b', 'id', 2],
    ['[{"id": "a",\n"x": {"y": ":", "z\\"": 1,\n"y": 2}}]', 'a', 'x.y', 3],
    ['[{"id": "a", "\\u0061": 1,\n"a": 2}]', 'a', 'a', 2],
    ['[{"id": "a", "__proto__": 1,\n"__proto__": 2}]', 'a', '__proto__', 2],
  ];
  test.each(repeated)('%j', async (text, record, field, line) => {
    const found = await problemsOf(text);
    expect(found.filter(({ message }) => message.includes('already has the key'))).toMatchObject([
      {
        file: 'honors.json',
        record,
        field,
        line,
        message: expect.stringContaining('; remove one'),
      },
    ]);
  });

  test('strings that look like keys are not keys', async () => {
    const raw = changed({ part: 'works', id: 'fyrtarn', set: { note: 'a "b": "\\": c' } });
    expect((await validateDataset(writeParts(raw))).problems).toEqual([]);
  });
});

test('a byte order mark is skipped', async () => {
  const honors = JSON.stringify(smallRaw().get('honors'));
  expect(await problemsOf(`\ufeff${honors}\n`)).toEqual([]);
});

test('files that cannot be read are reported all at once', async () => {
  const folder = writeParts(smallRaw());
  for (const file of ['person.json', 'works.json', 'life.json']) rmSync(join(folder, file));
  mkdirSync(join(folder, 'life.json'));
  writeFileSync(join(folder, 'claims.json'), '[');
  expect((await validateDataset(folder)).problems).toEqual([
    { file: 'person.json', message: 'file not found; it holds one record, the person' },
    { file: 'works.json', message: 'file not found; it holds [] if there are no records' },
    { file: 'life.json', message: 'is a folder; needs to be a file' },
    {
      file: 'claims.json',
      message: 'is not JSON: missing closing bracket ]',
      line: 1,
      column: 2,
      excerpt: ['[', ' ^'],
    },
  ]);
});

describe('a path to nothing is one error', () => {
  test.each([
    ['nowhere', 'No dataset in nowhere: it does not exist. Name a folder that holds person.json,'],
    ['package.json/x', 'it does not exist: a part of the path is a file'],
    ['a\0b', 'it does not exist: no path holds a null character'],
    ['x'.repeat(5000), 'it has a name longer than the system allows'],
    ['', 'No dataset in "": it does not exist'],
    ['/dev/zero', 'it is a device; needs to be a file'],
  ])('%j', async (path, state) => {
    await expect(loadDataset(path)).rejects.toThrow(state);
  });

  test('links', async () => {
    const folder = temporaryFolder();
    symlinkSync(join(folder, 'nothing'), join(folder, 'dangling'));
    await expect(loadDataset(join(folder, 'dangling'))).rejects.toThrow('link that leads nowhere');
  });

  test('for a file in a folder, the message says to name the folder', async () => {
    const { problems } = await validateDataset(join(dataFolder, 'works.json'));
    expect(problems).toMatchObject([
      { file: 'works.json', line: 1, message: expect.stringContaining('name the folder, not one') },
    ]);
  });
});

describe('a single-file dataset', () => {
  test('gives the same answers as a folder', async () => {
    const raw = smallRaw();
    const fromFile = await loadDataset(writeWhole(Object.fromEntries(raw)));
    expect(fromFile).toEqual(await loadDataset(writeParts(raw)));
  });

  test('needs a person; a missing list counts as empty, and $schema is allowed', async () => {
    const given = { $schema: './x.json', person, sources };
    const { problems, counts, fileCount } = await validateDataset(writeWhole(given));
    expect({ problems, fileCount, works: counts.works, sources: counts.sources }).toEqual({
      problems: [],
      fileCount: 1,
      works: 0,
      sources: 1,
    });
    expect((await validateDataset(writeWhole({ sources }))).problems).toMatchObject([
      { file: 'mine.json', part: 'person', message: 'missing; needs an object', line: 1 },
    ]);
  });

  test('has positions with their part', async () => {
    const raw = changed({ part: 'works', id: 'fyrtarn', set: { kind: 'serie' } });
    await expect(loadDataset(writeWhole(Object.fromEntries(raw)))).rejects.toThrow(
      /\nmine\.json:52:15 {2}works {2}fyrtarn {2}kind: /,
    );
  });

  test('unknown and repeated parts are named', async () => {
    const text = `{\n"person": ${JSON.stringify(person)},\n"sourcs": [],\n"x": 1,\n"sources": ${JSON.stringify(sources)},\n"works": [],\n"works": [],\n"$schema": 17}`;
    expect((await validateDataset(writeWhole(text))).problems).toMatchObject([
      { field: 'sourcs', line: 3, message: 'unknown part; did you mean "sources"?' },
      { field: 'x', line: 4, message: expect.stringContaining('the parts are person, people,') },
      { part: 'works', line: 7, message: 'this object already has the key, on line 6; remove one' },
      { field: '$schema', line: 8, message: 'found 17; needs a string' },
    ]);
  });

  test.each(['[]', '5', 'null', '"person"'])(
    '%s instead of an object is one problem',
    async (text) => {
      const { problems } = await validateDataset(writeWhole(text));
      expect(problems).toMatchObject([
        { line: 1, message: expect.stringMatching(/needs an object/) },
      ]);
    },
  );
});

describe('standard input', () => {
  const inputOf = (...pieces: (string | Uint8Array)[]): Input => ({
    isTerminal: false,
    read: async function* () {
      for (const piece of pieces) yield Buffer.from(piece);
    },
  });

  test('is read in chunks, even if split inside a character', async () => {
    const bytes = Buffer.from(JSON.stringify({ person: { ...person, name: 'Hölt' }, sources }));
    const middle = bytes.indexOf('ö') + 1;
    const input = inputOf(bytes.subarray(0, middle), bytes.subarray(middle));
    expect((await loadDataset('-', input)).subject.name).toBe('Hölt');
  });

  test('has positions, and empty input or a terminal is one error', async () => {
    const { problems } = await validateDataset('-', inputOf('{"person": }'));
    expect(problems).toMatchObject([{ file: '<stdin>', line: 1, column: 12 }]);
    await expect(loadDataset('-', inputOf())).rejects.toThrow(
      'No dataset on standard input: it is empty.',
    );
    const terminal = { ...inputOf(), isTerminal: true };
    await expect(loadDataset('-', terminal)).rejects.toThrow(UsageError);
  });
});
