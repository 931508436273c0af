import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repeatsKeys } from '../../src/dataset/keys.ts';
import { validateDataset } from '../../src/dataset/validate.ts';
import { smallRaw } from './changes.ts';
import { dataFolder, replaceIn, writeParts } from './folders.ts';

test.each([
  ['{"a":1,"a":2}', true],
  ['{"a":1, "\\u0061" : 2}', true],
  ['[{"a":[{"b":1,"b":1}]}]', true],
  ['{"__proto__":1,"__proto__":2}', true],
  ['{"1":1,"1":1}', true],
  ['{"a":{"a":{"a":1}},"b":["a","a"]}', false],
  ['{"a":"\\"b\\":1","b":"\\\\"}', false],
  ['{"a":"\\\\\\"","c":": \\": "}', false],
  ['"a"', false],
  ['"a\\": "', false],
  ['', false],
])('%s repeats a key: %s', (text, expected) => {
  expect(repeatsKeys(text, text === '' ? undefined : JSON.parse(text))).toBe(expected);
});

test('no value that was written as JSON repeats a key', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(repeatsKeys(text, JSON.parse(text))).toBe(false);
    }),
  );
});

test('a key that stands twice in a record is a problem where it stands again', async () => {
  const folder = writeParts(smallRaw());
  replaceIn(folder, 'works.json', '"kind": "series"', '"kind": "series",\n    "kind": "film"');
  replaceIn(folder, 'person.json', '"name": "Ada Quill"', '"name": "Ada Quill", "name": "A"');
  const message = expect.stringMatching(
    /^this key stands here twice, first in line \d+; remove one$/,
  );
  const { problems } = await validateDataset(folder);
  expect(problems.filter(({ message }) => message.includes('twice'))).toEqual([
    { file: 'person.json', record: 'ada-quill', field: 'name', message, line: 3, column: 24 },
    { file: 'works.json', record: 'harbor-lights', field: 'kind', message, line: 24, column: 5 },
  ]);
});

test('the file of a whole list may repeat nothing either, however deep it nests', async () => {
  const folder = writeParts(smallRaw());
  const deep = `[${'{"a":'.repeat(20_000)}{"b":1,"b":2}${'}'.repeat(20_000)}]`;
  writeFileSync(join(folder, 'life.json'), deep);
  const { problems } = await validateDataset(folder);
  expect(problems.length).toBeGreaterThan(0);
  expect((await validateDataset(dataFolder)).problems).toEqual([]);
});
