import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDataset } from '../../src/dataset/read.ts';
import { DatasetError } from '../../src/errors.ts';
import { smallRaw } from './changes.ts';
import { dataFolder, temporaryFolder, writeParts } from './folders.ts';

async function problemsOf(content: string | Uint8Array): Promise<unknown> {
  const folder = writeParts(smallRaw());
  writeFileSync(join(folder, 'honors.json'), content);
  return (await readDataset(folder)).problems;
}

test('every file of a dataset in order is read', async () => {
  const { files, problems } = await readDataset(writeParts(smallRaw()));
  expect(problems).toEqual([]);
  expect(new Map([...files].map(([part, file]) => [part, file.value]))).toEqual(smallRaw());
});

test('a byte order mark is no problem', async () => {
  expect(await problemsOf('\ufeff[]\n')).toEqual([]);
});

const syntax: readonly [
  what: string,
  text: string,
  message: string,
  line: number,
  column: number,
][] = [
  ['an empty file', ' \n', 'is empty; needs JSON', 1, 1],
  ['a missing comma', '[\n  1\n  2\n]', 'is not JSON: a comma is missing before this', 3, 3],
  [
    'a comma too many',
    '[\n  { "a": 1, }\n]',
    'is not JSON: a comma before the closing }; remove it',
    2,
    11,
  ],
  [
    'a comma too many in a list',
    '[1,\n]',
    'is not JSON: a comma before the closing ]; remove it',
    1,
    3,
  ],
  ['a missing colon', '{ "a" 1 }', 'is not JSON: a colon is missing before this', 1, 7],
  ['a bracket that is not closed', '[1', 'is not JSON: a closing bracket ] is missing', 1, 3],
  ['a brace that is not closed', '{"a":1', 'is not JSON: a closing brace } is missing', 1, 7],
  ['a text that is not closed', '["a\n]', 'is not JSON: a closing quotation mark is missing', 1, 2],
  ['a comment', '[\n// none\n]', 'is not JSON: JSON has no comments; remove this', 2, 1],
  ['a word', '[NaN]', 'is not JSON: this is no value: texts stand in double quotes', 1, 2],
  ['two values', '[] []', 'is not JSON: the file should end before this', 1, 4],
  [
    'a control character',
    '["a\tb"]',
    'is not JSON: a text may not hold this control character: write it as an escape',
    1,
    4,
  ],
  [
    'a wrong escape',
    '["\\q"]',
    'is not JSON: after a backslash only " \\ / b f n r t u may stand',
    1,
    3,
  ],
];

test.each(syntax)('a file with %s is located', async (_, text, message, line, column) => {
  expect(await problemsOf(text)).toMatchObject([{ file: 'honors.json', message, line, column }]);
});

test('bytes that are no text are located', async () => {
  const bytes = Buffer.concat([Buffer.from('[\n  "é'), Buffer.from([0xe9]), Buffer.from('"]')]);
  expect(await problemsOf(bytes)).toEqual([
    {
      file: 'honors.json',
      message: 'is not UTF-8 text from here on; save the file as UTF-8',
      line: 2,
      column: 5,
    },
  ]);
});

test('lists nested without end are refused without a place', async () => {
  const [problem] = (await problemsOf('['.repeat(100_000))) as [Record<string, unknown>];
  expect(problem).toMatchObject({
    file: 'honors.json',
    message: expect.stringContaining('not JSON'),
  });
});

describe('files that cannot be read', () => {
  test('are reported all at once', async () => {
    const folder = writeParts(smallRaw());
    for (const file of ['person.json', 'works.json', 'life.json']) rmSync(join(folder, file));
    mkdirSync(join(folder, 'life.json'));
    writeFileSync(join(folder, 'claims.json'), '[');
    expect((await readDataset(folder)).problems).toEqual([
      { file: 'person.json', message: 'there is no such file; it holds one record, the person' },
      {
        file: 'works.json',
        message: 'there is no such file; it holds [] where there are no records',
      },
      { file: 'life.json', message: 'is a folder; needs to be a file' },
      {
        file: 'claims.json',
        message: 'is not JSON: a closing bracket ] is missing',
        line: 1,
        column: 2,
        excerpt: ['[', ' ^'],
      },
    ]);
  });

  test.skipIf(process.getuid?.() === 0)('for want of permission say so', async () => {
    const folder = writeParts(smallRaw());
    chmodSync(join(folder, 'works.json'), 0o000);
    expect((await readDataset(folder)).problems).toEqual([
      { file: 'works.json', message: 'may not be read; check its permissions' },
    ]);
  });
});

test('a folder that is not there is one error', async () => {
  const folder = join(temporaryFolder(), 'none');
  await expect(readDataset(folder)).rejects.toThrow(DatasetError);
  await expect(readDataset(folder)).rejects.toThrow(
    `No dataset in ${folder}: it does not exist. Name a folder that holds person.json, people.json,`,
  );
});

test('one of the ten files instead of their folder is one problem that names the way out', async () => {
  const { problems } = await readDataset(join(dataFolder, 'works.json'));
  expect(problems).toEqual([
    {
      file: 'works.json',
      line: 1,
      column: 1,
      message: expect.stringMatching(/^found a list; needs an object .* named as the folder/),
    },
  ]);
});
