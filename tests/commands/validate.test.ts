import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changed, smallRaw } from '../dataset/changes.ts';
import { temporaryFolder, writeParts } from '../dataset/folders.ts';
import { runIn } from '../terminal.ts';

const broken = () => changed({ part: 'works', id: 'fyrtarn', set: { kind: 'serie' } });

describe('balcer validate', () => {
  test('counts the records of a dataset in order', async () => {
    const { code, stdout, stderr } = await runIn(['validate', writeParts(smallRaw())]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('\n  works        3\n');
    expect(stdout).toMatch(/\n11 files, 33 records: valid\n$/);
  });

  test('checks the dataset that commands use', async () => {
    const folder = writeParts(broken());
    const asked = [
      await runIn(['validate', folder]),
      await runIn(['validate', '--data', folder]),
      await runIn(['--data', folder, 'validate']),
      await runIn(['validate'], { env: { BALCER_DATA: folder } }),
    ];
    expect(new Set(asked.map(({ stdout }) => stdout)).size).toBe(1);
    expect(asked.map(({ code }) => code)).toEqual([1, 1, 1, 1]);
    expect((await runIn(['validate'])).stdout).toMatch(/11 files, \d+ records: valid\n$/);
  });

  test('prints problems with a path that editors can open, and counts them', async () => {
    const folder = writeParts(broken());
    writeFileSync(join(folder, 'honors.json'), '[\n  { "id": "x", }\n]\n');
    const { code, stdout, stderr } = await runIn(['validate', folder]);
    expect(stdout.split('\n')).toEqual([
      expect.stringContaining(`${folder}/works.json:5:13  `),
      expect.stringMatching(
        /honors\.json:2:14 .* is not JSON: a comma before the closing }; remove/,
      ),
      '      { "id": "x", }',
      '                 ^',
      '',
    ]);
    expect(stdout).toContain('fyrtarn  kind: "serie" is not a work kind: use series, ');
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'balcer: 2 problems in 2 of 11 files, 32 records.\n',
    });
  });

  test('--json is an array of problems, empty for none', async () => {
    const folder = writeParts(broken());
    const { code, stdout } = await runIn(['validate', folder, '--json']);
    expect({ code, problems: JSON.parse(stdout) }).toEqual({
      code: 1,
      problems: [
        {
          file: join(folder, 'works.json'),
          line: 5,
          column: 13,
          record: 'fyrtarn',
          field: 'kind',
          message: expect.stringMatching(/^"serie" is not a work kind/),
        },
      ],
    });
    expect(await runIn(['validate', '--json'])).toEqual({ code: 0, stdout: '[]\n', stderr: '' });
  });

  test('reads standard input', async () => {
    const stdin = JSON.stringify(Object.fromEntries(smallRaw()));
    const { code, stdout } = await runIn(['validate', '-'], { stdin });
    expect({ code, last: stdout.split('\n').at(-2) }).toEqual({
      code: 0,
      last: '1 file, 33 records: valid',
    });
    expect((await runIn(['credits', '--data', '-'], { stdin })).stdout).toContain('Fyrtårn');
    expect((await runIn(['credits', '--data', '-'])).code).toBe(2);
  });

  test('takes only one path', async () => {
    const { code, stderr } = await runIn(['validate', 'a', '--data', 'b']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'balcer: validate takes a path or --data, not both.\n',
    });
  });

  test('a path cannot control the terminal', async () => {
    const { stderr } = await runIn(['validate', '\u001b[2J\u202e']);
    expect(stderr).toContain('No dataset in "\\u001b[2J\\u202e": it does not exist');
  });

  test('nor can the path of a file that exists', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'x\n1 file: valid\u001b[2J.json');
    writeFileSync(path, '[');
    const { stdout } = await runIn(['validate', path]);
    expect(stdout).not.toContain('\u001b');
    expect(stdout.split('\n')[0]).toContain('x\\u000a1 file: valid\\u001b[2J.json":1:2');
  });
});

describe('with an invalid dataset', () => {
  const id = 'guide-one\u001b\n\u202e';
  const stdin = JSON.stringify({
    person: {
      id: 'mira-holt',
      name: 'Mira Holt',
      sortName: 'Holt, Mira',
      occupations: ['writer'],
      updated: '2026-11-22',
      sources: ['guide-one'],
    },
    sources: [{ id, publisher: 'G', kind: 'database', url: 'https://g.example/x' }],
  });

  test('a suggested name cannot control the terminal', async () => {
    const { code, stdout } = await runIn(['validate', '-'], { stdin });
    expect(code).toBe(1);
    expect(stdout).toContain('did you mean "guide-one\\u001b\\u000a\\u202e"?');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
  });

  test('a reader that stops early does not change the exit code', async () => {
    const { code, stderr } = await runIn(['validate', '-'], { stdin, closesAfter: 0 });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^balcer: \d+ problems/),
    });
  });
});

test('schema with an unknown part suggests the nearest part', async () => {
  expect(await runIn(['schema', 'wroks'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'balcer: No part of a dataset is called "wroks". Did you mean "works"?\n',
  });
});
