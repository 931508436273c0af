import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fill } from '../../scripts/docs.ts';
import { formatFolder, layOut, putInOrder } from '../../scripts/format-data.ts';
import { settle } from '../../scripts/settle.ts';
import { smallRaw } from './changes.ts';
import { copyData, dataFolder, replaceIn, writeParts } from './folders.ts';

test('each record and field gets a line; short lists and objects get one line', () => {
  const long = 'x'.repeat(45);
  const value = [
    {
      id: 'a',
      names: ['one', 'two'],
      ids: { imdb: 'tt1', tmdb: 2 },
      roles: [{ role: 'writer' }],
      long: [long, long],
      none: [],
    },
    { id: 'b' },
  ];
  expect(layOut(value)).toBe(
    [
      '[',
      '  {',
      '    "id": "a",',
      '    "names": ["one", "two"],',
      '    "ids": { "imdb": "tt1", "tmdb": 2 },',
      '    "roles": [',
      '      { "role": "writer" }',
      '    ],',
      '    "long": [',
      `      "${long}",`,
      `      "${long}"`,
      '    ],',
      '    "none": []',
      '  },',
      '  {',
      '    "id": "b"',
      '  }',
      ']',
      '',
    ].join('\n'),
  );
});

test('a line with its comma takes up to 100 columns', () => {
  const widths = [88, 89].map((length) => layOut({ a: ['é'.repeat(length)] }).split('\n'));
  expect(widths.map((lines) => lines.length)).toEqual([4, 6]);
  expect(widths[0]?.[1]).toHaveLength(2 + '"a": ["'.length + 88 + '"]'.length);
});

test.each([
  [[], '[]\n'],
  [{}, '{}\n'],
  [5, '5\n'],
  [[5, 'a'], '[\n  5,\n  "a"\n]\n'],
])('%j is laid out too', (value, text) => expect(layOut(value)).toBe(text));

test('any JSON value survives the layout', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.stringify(JSON.parse(layOut(value)))).toBe(JSON.stringify(value));
    }),
  );
});

test('records, sources and about are sorted by id, fields as in the schema; other lists keep their order', () => {
  const content = [
    { title: 'B', id: 'b', extra: 1, networks: ['Z', 'A'], sources: ['s2', 's1'] },
    { roles: [{ to: '2', role: 'writer', from: '1' }], id: 'a' },
  ];
  expect(JSON.stringify(putInOrder('works', content))).toBe(
    JSON.stringify([
      { id: 'a', roles: [{ role: 'writer', from: '1', to: '2' }] },
      { id: 'b', title: 'B', networks: ['Z', 'A'], sources: ['s1', 's2'], extra: 1 },
    ]),
  );
  expect(putInOrder('gaps', [{ id: 'x', about: ['b', 'a'] }])).toEqual([
    { id: 'x', about: ['a', 'b'] },
  ]);
  expect(putInOrder('life', [{ id: 'x', about: 'b' }])).toEqual([{ id: 'x', about: 'b' }]);
});

test('claims keep the order of the biography', () => {
  const content = [{ statement: 'First.', id: 'b' }, { id: 'a' }];
  expect(JSON.stringify(putInOrder('claims', content))).toBe(
    JSON.stringify([{ id: 'b', statement: 'First.' }, { id: 'a' }]),
  );
});

test('formatting a folder again changes nothing', () => {
  const folder = writeParts(smallRaw());
  for (const [part, value] of smallRaw()) {
    writeFileSync(join(folder, `${part}.json`), JSON.stringify(value));
  }
  expect(settle(formatFolder(folder), 'x', false)).toHaveLength(11);
  expect(settle(formatFolder(folder), 'x', false)).toEqual([]);
  expect(JSON.parse(readFileSync(join(folder, 'works.json'), 'utf8'))).toEqual(
    smallRaw().get('works'),
  );
});

test('the bundled facts are formatted', () => {
  expect(settle(formatFolder(dataFolder), 'npm run format:data', true)).toEqual([]);
});

test('a difference is reported with the file, the line and the command that fixes it', () => {
  const folder = copyData();
  replaceIn(folder, 'people.json', '    "id": "adam-bernstein"', '  "id": "adam-bernstein"');
  expect(settle(formatFolder(folder), 'npm run format:data', true)).toEqual([
    `${join(folder, 'people.json')}:3 is not in order.\n  is:       "id": "adam-bernstein",\n  should:     "id": "adam-bernstein",\n  Run npm run format:data.`,
  ]);
  mkdirSync(join(folder, 'more'));
  const path = join(folder, 'more', 'cut.txt');
  writeFileSync(path, 'a');
  expect(settle([{ path, text: 'a\nb' }], 'x', true)).toEqual([
    `${path}:2 is not in order.\n  is:     (end of file)\n  should: b\n  Run x.`,
  ]);
});

test('an unknown generated section in a page is an error', () => {
  expect(() => fill('<!-- begin fields plays -->\n<!-- end -->', new Map())).toThrow(
    'fields plays',
  );
});
