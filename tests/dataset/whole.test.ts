import { spawn } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Input } from '../../src/dataset/bytes.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { readDataset } from '../../src/dataset/read.ts';
import { validateDataset } from '../../src/dataset/validate.ts';
import { UsageError } from '../../src/errors.ts';
import { changed, smallRaw } from './changes.ts';
import { temporaryFolder, writeParts } from './folders.ts';

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

function inputOf(...pieces: (string | Uint8Array)[]): Input {
  const read = async function* () {
    for (const piece of pieces) yield Buffer.from(piece);
  };
  return { isTerminal: false, read };
}

describe('one file', () => {
  test('answers what a folder answers', async () => {
    const raw = smallRaw();
    const fromFile = await loadDataset(writeWhole(Object.fromEntries(raw)));
    expect(fromFile).toEqual(await loadDataset(writeParts(raw)));
  });

  test('needs a person, and an absent list is an empty one', async () => {
    const { problems, counts, fileCount } = await validateDataset(writeWhole({ person, sources }));
    expect({ problems, fileCount, works: counts.works, sources: counts.sources }).toEqual({
      problems: [],
      fileCount: 1,
      works: 0,
      sources: 1,
    });
    expect((await validateDataset(writeWhole({ sources }))).problems).toEqual([
      {
        file: 'mine.json',
        field: 'person',
        message: 'missing; needs an object',
        line: 1,
        column: 1,
      },
    ]);
  });

  test('may name its schema for editors', async () => {
    const { problems } = await validateDataset(
      writeWhole({ $schema: './x.json', person, sources }),
    );
    expect(problems).toEqual([]);
  });

  test('names it by a text', async () => {
    const { problems } = await validateDataset(writeWhole({ $schema: 17, person, sources }));
    const message = 'found 17; needs a text';
    expect(problems).toEqual([
      { file: 'mine.json', field: '"$schema"', message, line: 2, column: 3 },
    ]);
  });

  test('has places in itself, and the part beside them', async () => {
    const raw = changed({ part: 'works', id: 'fyrtarn', set: { kind: 'serie' } });
    const path = writeWhole(Object.fromEntries(raw));
    const { problems } = await validateDataset(path);
    expect(problems).toMatchObject([
      { file: 'mine.json', part: 'works', record: 'fyrtarn', field: 'kind', line: 52, column: 15 },
    ]);
    await expect(loadDataset(path)).rejects.toThrow(
      /\nmine\.json:52:15 {2}works {2}fyrtarn {2}kind: /,
    );
  });

  test('names what it does not know, and what stands twice', async () => {
    const text = `{\n"person": ${JSON.stringify(person)},\n"sourcs": [],\n"x": 1,\n"sources": ${JSON.stringify(sources)},\n"works": [],\n"works": []}`;
    expect((await validateDataset(writeWhole(text))).problems).toMatchObject([
      { field: 'sourcs', line: 3, message: 'unknown part; did you mean "sources"?' },
      { field: 'x', line: 4, message: expect.stringContaining('the parts are person, people,') },
      {
        field: 'works',
        line: 7,
        message: 'this key stands here twice, first in line 6; remove one',
      },
    ]);
  });

  test.each(['[]', '5', 'null', '"person"'])('that holds %s is one problem', async (text) => {
    const { problems } = await validateDataset(writeWhole(text));
    expect(problems).toMatchObject([
      { line: 1, message: expect.stringMatching(/needs an object/) },
    ]);
  });

  test('has a person that is no object, and a list that is none', async () => {
    const { problems } = await validateDataset(writeWhole({ person: [], works: {} }));
    expect(problems.map(({ part, message }) => [part, message])).toEqual([
      ['person', 'found an empty list; needs an object'],
      ['works', 'found an object; works is a list of records'],
    ]);
  });

  test('with keys like __proto__ has unknown parts', async () => {
    const text = `{"__proto__": {"person": {}}, "constructor": 1, "person": ${JSON.stringify(person)}, "sources": ${JSON.stringify(sources)}}`;
    const { problems } = await validateDataset(writeWhole(text));
    expect(problems.map(({ field }) => field)).toEqual(['__proto__', 'constructor']);
  });
});

describe('a path', () => {
  test.each([
    ['nowhere', 'it does not exist'],
    ['package.json/x', 'it does not exist: a part of the path is a file'],
    ['a\0b', 'it does not exist: no path holds a null character'],
    ['x'.repeat(5000), 'it has a name longer than the system allows'],
    ['', 'No dataset in "": it does not exist'],
    ['/dev/full', 'it is a device; needs to be a file'],
    ['/dev/zero', 'it is a device; needs to be a file'],
  ])('that leads nowhere is one error (%j)', async (path, state) => {
    await expect(readDataset(path)).rejects.toThrow(state);
  });

  test('through links says where they end', async () => {
    const folder = temporaryFolder();
    symlinkSync(join(folder, 'nothing'), join(folder, 'dangling'));
    symlinkSync(join(folder, 'circle'), join(folder, 'circle'));
    await expect(readDataset(join(folder, 'dangling'))).rejects.toThrow(
      'a link that leads nowhere',
    );
    await expect(readDataset(join(folder, 'circle'))).rejects.toThrow(
      'a link that leads to itself',
    );
  });

  test('of a named pipe is read to its end', async () => {
    const pipe = join(temporaryFolder(), 'pipe');
    const file = writeWhole({ person, sources });
    const writer = spawn('sh', ['-c', `mkfifo "$0" && cat "$1" > "$0"`, pipe, file]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await loadDataset(pipe)).subject.id).toBe('mira-holt');
    expect(writer.exitCode === null || writer.exitCode === 0).toBe(true);
  });
});

describe('standard input', () => {
  test('is read in pieces, also cut inside a character', async () => {
    const bytes = Buffer.from(
      JSON.stringify({ person: { ...person, name: 'Mira Hölt' }, sources }),
    );
    const middle = bytes.indexOf('ö') + 1;
    const dataset = await loadDataset(
      '-',
      inputOf(bytes.subarray(0, middle), bytes.subarray(middle)),
    );
    expect(dataset.subject.name).toBe('Mira Hölt');
  });

  test('has places too', async () => {
    const { problems } = await validateDataset('-', inputOf('{"person": }'));
    expect(problems).toMatchObject([{ file: '<stdin>', line: 1, column: 12 }]);
  });

  test('that is empty, a terminal or broken is one error', async () => {
    await expect(readDataset('-', inputOf())).rejects.toThrow(
      'No dataset on standard input: it is empty.',
    );
    const terminal = { ...inputOf(), isTerminal: true };
    await expect(readDataset('-', terminal)).rejects.toThrow(UsageError);
    const broken = {
      isTerminal: false,
      // biome-ignore lint/correctness/useYield: it fails before there is anything
      read: async function* (): AsyncGenerator<Uint8Array> {
        throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
      },
    };
    await expect(readDataset('-', broken)).rejects.toThrow('it is a folder; needs to be a file');
  });

  test('that never ends is left at the size of what can be read', async () => {
    const megabytes = Buffer.alloc(2 ** 24, 32);
    const endless = {
      isTerminal: false,
      read: async function* () {
        while (true) yield megabytes;
      },
    };
    await expect(readDataset('-', endless)).rejects.toThrow(/it is larger than \d+ MB/);
  });
});
