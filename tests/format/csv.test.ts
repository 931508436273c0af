import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Value } from '../../src/format/column.ts';
import { renderCsv, renderTsv } from '../../src/format/csv.ts';
import { listing, pipe } from './sample.ts';

/** A listing whose rows are lists of values. */
function values(rows: readonly (readonly Value[])[]) {
  const columns = (rows[0] ?? []).map((_, index) => ({
    key: `k${index}`,
    label: '',
    value: (row: readonly Value[]) => row[index],
  }));
  return { ...listing, columns, rows };
}

/** A strict RFC 4180 parser. */
function parse(text: string): string[][] {
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const records: string[][] = [[]];
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const [, quoted, bare = '', end] = field.exec(text) ?? [];
    if (end === undefined) throw new Error(`No field at ${at} of ${JSON.stringify(text)}`);
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '\r\n') records.push([]);
  }
  return records.slice(0, -1);
}

describe('CSV', () => {
  test('RFC 4180: headers are keys, lists are joined, unknown is an empty field, an empty list is ""', () => {
    expect(renderCsv(listing, pipe).split('\r\n')).toEqual([
      'years,title,roles,network,episodes,ended',
      '1990-2010,The Long Show: Criminal Intent,creator; executive producer; writer,NBC,76,true',
      '1990-2010,Été à Québec,"",,0,true',
      '2013,日本語 👩‍👩‍👧‍👦 🇨🇦,writer,TF1,,false',
      '',
    ]);
  });

  test('without a header, without rows', () => {
    const screen = { ...pipe, header: false };
    expect(renderCsv(values([['a', 1]]), screen)).toBe('a,1\r\n');
    expect(renderCsv({ ...listing, rows: [] }, screen)).toBe('');
    expect(renderCsv({ ...listing, rows: [] }, pipe)).toBe(
      'years,title,roles,network,episodes,ended\r\n',
    );
  });

  test('an unknown value in a single column is still a record', () => {
    expect(renderCsv(values([['a'], [undefined], ['b']]), pipe)).toBe('k0\r\na\r\n""\r\nb\r\n');
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '\uFFFD=1'],
    [['=1', 'b'], "'=1; b"],
    [-5, '-5'],
    [-0.5, '-0.5'],
    ['a=1', 'a=1'],
  ])('a formula is made safe: %j', (value, cell) => {
    expect(renderCsv(values([[value, 'x']]), { ...pipe, header: false })).toBe(`${cell},x\r\n`);
  });

  test('control characters are replaced, line breaks in quotes are kept', () => {
    expect(renderCsv(values([['a\u001b[31mb\u009b', 'c\nd']]), pipe)).toBe(
      'k0,k1\r\na\uFFFD[31mb\uFFFD,"c\nd"\r\n',
    );
  });

  test('parsing the output gives the input', () => {
    const text = fc
      .string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', '\n', 'é', '日', '👩‍👩‍👧', '|') })
      .filter((value) => value.length > 0);
    const rows = fc.array(fc.tuple(text, fc.integer(), text, fc.boolean()), { minLength: 1 });
    fc.assert(
      fc.property(rows, (facts) => {
        const read = parse(renderCsv(values(facts), pipe));
        expect(read).toEqual([['k0', 'k1', 'k2', 'k3'], ...facts.map((row) => row.map(String))]);
      }),
    );
  });
});

describe('TSV', () => {
  test('a line is tab-separated fields and nothing else', () => {
    const rows = values([
      ['say "hi"', 'a\tb\r\nc\u0085d\u001b', ['x', 'y'], undefined, [], true, -5, '=1', 'a,b'],
      ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    ]);
    expect(renderTsv(rows, pipe).split('\n')).toEqual([
      'k0\tk1\tk2\tk3\tk4\tk5\tk6\tk7\tk8',
      `say "hi"\ta b c d\uFFFD\tx; y\t\t\ttrue\t-5\t'=1\ta,b`,
      '1\t2\t3\t4\t5\t6\t7\t8\t9',
      '',
    ]);
  });
});
