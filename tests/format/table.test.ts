import { expect, test } from 'vitest';
import { renderTable } from '../../src/format/table.ts';
import { listing, pipe, terminal } from './sample.ts';

/** The table of the sample, after a line end so that the expected texts below stand by themselves. */
function table(screen = pipe, changes: Partial<typeof listing> = {}): string {
  return `\n${renderTable({ ...listing, ...changes }, screen)}`;
}

test('a pipe gets every column, whole, a row a line', () => {
  expect(table()).toBe(`
  Shows, made up                                                         3 of 24

  YEARS      TITLE                           ROLES                                NETWORK  EPISODES  ENDED
  ─────────  ──────────────────────────────  ───────────────────────────────────  ───────  ────────  ─────
  1990-2010  The Long Show: Criminal Intent  creator, executive producer, writer  NBC            76  yes
  1990-2010  Été à Québec                    -                                    ?               0  yes
  2013       日本語 👩‍👩‍👧‍👦 🇨🇦                    writer                               TF1             ?  no

  One remark.
`);
});

test('a wide terminal shows everything, a repeated group once', () => {
  expect(table(terminal(160))).toBe(`
  Shows, made up                                                                                   3 of 24

  YEARS      TITLE                           ROLES                                NETWORK  EPISODES  ENDED
  ─────────  ──────────────────────────────  ───────────────────────────────────  ───────  ────────  ─────
  1990-2010  The Long Show: Criminal Intent  creator, executive producer, writer  NBC            76  yes
             Été à Québec                    -                                    ?               0  yes
  2013       日本語 👩‍👩‍👧‍👦 🇨🇦                    writer                               TF1             ?  no

  One remark.
`);
});

test('at 80 columns the flexible columns wrap at words', () => {
  expect(table(terminal(80))).toBe(`
  Shows, made up                                                         3 of 24

  YEARS      TITLE                ROLES                 NETWORK  EPISODES  ENDED
  ─────────  ───────────────────  ────────────────────  ───────  ────────  ─────
  1990-2010  The Long Show:       creator, executive    NBC            76  yes
             Criminal Intent      producer, writer
             Été à Québec         -                     ?               0  yes
  2013       日本語 👩‍👩‍👧‍👦 🇨🇦         writer                TF1             ?  no

  One remark.
`);
});

test('at 60 columns columns leave by rank until the others read well, and a line says so', () => {
  expect(table(terminal(60))).toBe(`
  Shows, made up                                     3 of 24

  YEARS      TITLE              ROLES               EPISODES
  ─────────  ─────────────────  ──────────────────  ────────
  1990-2010  The Long Show:     creator, executive        76
             Criminal Intent    producer, writer
             Été à Québec       -                          0
  2013       日本語 👩‍👩‍👧‍👦 🇨🇦       writer                     ?

  One remark.
  Not shown at this width: network, ended (--columns, or a
  wider terminal)
`);
});

test('at 50 columns no table fits: cards with every column', () => {
  expect(table(terminal(50))).toBe(`
  Shows, made up  3 of 24

  YEARS     1990-2010
  TITLE     The Long Show: Criminal Intent
  ROLES     creator, executive producer, writer
  NETWORK   NBC
  EPISODES  76
  ENDED     yes

  YEARS     1990-2010
  TITLE     Été à Québec
  ROLES     -
  NETWORK   ?
  EPISODES  0
  ENDED     yes

  YEARS     2013
  TITLE     日本語 👩‍👩‍👧‍👦 🇨🇦
  ROLES     writer
  NETWORK   TF1
  EPISODES  ?
  ENDED     no

  One remark.
`);
});

test('at 30 columns the values of cards hang under each other', () => {
  expect(table(terminal(30))).toBe(`
  Shows, made up  3 of 24

  YEARS     1990-2010
  TITLE     The Long Show:
            Criminal Intent
  ROLES     creator, executive
            producer, writer
  NETWORK   NBC
  EPISODES  76
  ENDED     yes

  YEARS     1990-2010
  TITLE     Été à Québec
  ROLES     -
  NETWORK   ?
  EPISODES  0
  ENDED     yes

  YEARS     2013
  TITLE     日本語 👩‍👩‍👧‍👦 🇨🇦
  ROLES     writer
  NETWORK   TF1
  EPISODES  ?
  ENDED     no

  One remark.
`);
});

test('ASCII draws its own signs with ASCII only', () => {
  expect(table({ ...terminal(80), ascii: true })).toBe(`
  Shows, made up                                                         3 of 24

  YEARS      TITLE                ROLES                 NETWORK  EPISODES  ENDED
  ---------  -------------------  --------------------  -------  --------  -----
  1990-2010  The Long Show:       creator, executive    NBC            76  yes
             Criminal Intent      producer, writer
             Été à Québec         -                     ?               0  yes
  2013       日本語 👩‍👩‍👧‍👦 🇨🇦         writer                TF1             ?  no

  One remark.
`);
});

test('without a header there is neither title nor heads', () => {
  expect(table({ ...terminal(160), header: false })).toBe(`
  1990-2010  The Long Show: Criminal Intent  creator, executive producer, writer  NBC  76  yes
             Été à Québec                    -                                    ?     0  yes
  2013       日本語 👩‍👩‍👧‍👦 🇨🇦                    writer                               TF1   ?  no

  One remark.
`);
});

test('no rows: the head line says how many, the remarks stay', () => {
  expect(table(terminal(80), { rows: [], count: '0 of 24' })).toBe(`
  Shows, made up  0 of 24

  One remark.
`);
});

test('one column', () => {
  expect(table(terminal(80), { columns: listing.columns.slice(3, 4), footer: [] })).toBe(`
  Shows, made up  3 of 24

  NETWORK
  ───────
  NBC
  ?
  TF1
`);
});

test('groups of several rows stand apart; the group is named once, whatever repeats to its right', () => {
  const rows = ['1997 won a', '1997 won b', '1997 lost c', '1998 lost d', '1998 lost e'];
  const columns = ['Year', 'Result', 'Title'].map((label, index) => ({
    key: label.toLowerCase(),
    label,
    value: (row: string) => row.split(' ')[index],
    grouped: index < 2,
  }));
  expect(
    table(terminal(80), { title: 'T', count: '5', footer: [], ...({ rows, columns } as object) }),
  ).toBe(`
  T                 5

  YEAR  RESULT  TITLE
  ────  ──────  ─────
  1997  won     a
                b
        lost    c

  1998  lost    d
                e
`);
});

test('the head line breaks before the count where both do not fit', () => {
  const long = { title: 'Episodes with a title that is long', rows: [], footer: [] };
  expect(table(terminal(40), long)).toBe(`
  Episodes with a title that is long
  3 of 24
`);
});

test('in a pipe the lines of a cell stand on one', () => {
  const columns = [
    { key: 'award', label: 'Award', value: () => 'Emmy', lines: () => ['Emmy', '', 'Best Drama'] },
    { key: 'result', label: 'Result', value: () => 'won' },
  ];
  const awards = { title: 'Awards', count: '1', columns, rows: [1] };
  expect(renderTable(awards, { ...pipe, header: false })).toBe('  Emmy, Best Drama  won\n');
});

test('a lesser column leaves before a word of a flexible one is cut', () => {
  const columns = [
    { key: 'title', label: 'Title', value: () => 'an incomprehensible title', flexible: true },
    { key: 'place', label: 'Place', value: () => 'x'.repeat(30) },
    { key: 'lesser', label: 'Lesser', value: () => 'lesser', rank: 1 },
  ];
  const text = renderTable({ title: 'T', count: '1', columns, rows: [1] }, terminal(54));
  expect(text).toMatch(/^ {2}an incomprehensible +x/m);
  expect(text).toContain('Not shown at this width: lesser');
});
