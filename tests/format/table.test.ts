import { describe, expect, test } from 'vitest';
import type { Listing, Screen } from '../../src/format/column.ts';
import { renderTable } from '../../src/format/table.ts';
import { listing, pipe, type Show, terminal } from './sample.ts';

/** The sample's table, after a line break so that the expected output can start on its own line. */
function table(screen: Screen, changes: Partial<Listing<Show>> = {}): string {
  return `\n${renderTable({ ...listing, ...changes }, screen)}`;
}

const groups = {
  headings: listing.rows.map(({ years }) => ({ title: `Shows of ${years}`, count: '1 of 3' })),
  says: ['years'],
};

describe('a table', () => {
  test('in a pipe has every column in full, one row per line', () => {
    expect(table(pipe, { remark: () => ['No remark.'], groups })).toMatchInlineSnapshot(`
      "
        Shows, made up                                                         3 of 24

        YEARS      TITLE                           ROLES                                NETWORK  EPISODES  ENDED
        1990-2010  The Long Show: Criminal Intent  creator, executive producer, writer  NBC            76  yes
        1990-2010  Été à Québec                    -                                    ?               0  yes
        2013       日本語 👩‍👩‍👧‍👦 🇨🇦                    writer                               TF1             ?  no

        One remark.
      "
    `);
  });

  // cli-table3 alone takes 10 seconds or more.
  test('in a pipe takes little time for a long title', () => {
    const title = '日'.repeat(20_000);
    const rows = listing.rows.slice(0, 1).map((row) => ({ ...row, title }));
    expect(table(pipe, { rows })).toContain(
      `1990-2010  ${title}  creator, executive producer, writer  NBC            76  yes\n`,
    );
  }, 2_000);

  test('on a wide terminal has everything, and a note', () => {
    expect(
      table(terminal(160), { remark: () => ['A remark.', 'And another.'] }),
    ).toMatchInlineSnapshot(`
      "
        Shows, made up                                                                                   3 of 24

        YEARS      TITLE                           ROLES                                NETWORK  EPISODES  ENDED
        1990-2010  The Long Show: Criminal Intent  creator, executive producer, writer  NBC            76  yes
        1990-2010  Été à Québec                    -                                    ?               0  yes
        2013       日本語 👩‍👩‍👧‍👦 🇨🇦                    writer                               TF1             ?  no

        A remark.   And another.

        One remark.
      "
    `);
  });

  test('at 80 columns wraps to make room, and keeps the required columns', () => {
    expect(table(terminal(80))).toMatchInlineSnapshot(`
      "
        Shows, made up                                                   3 of 24

        YEARS      TITLE            ROLES               NETWORK  EPISODES  ENDED
        1990-2010  The Long Show:   creator, executive  NBC            76  yes
                   Criminal Intent  producer, writer
        1990-2010  Été à Québec     -                   ?               0  yes
        2013       日本語 👩‍👩‍👧‍👦 🇨🇦     writer              TF1             ?  no

        One remark.
      "
    `);
  });

  test('at 60 columns drops the columns that would need another line', () => {
    expect(table(terminal(60))).toMatchInlineSnapshot(`
      "
        Shows, made up                                   3 of 24

        YEARS      TITLE            ROLES               EPISODES
        1990-2010  The Long Show:   creator, executive        76
                   Criminal Intent  producer, writer
        1990-2010  Été à Québec     -                          0
        2013       日本語 👩‍👩‍👧‍👦 🇨🇦     writer                     ?

        One remark.
      "
    `);
  });

  test('becomes cards with every column when it does not fit', () => {
    expect(table(terminal(50), { rows: listing.rows.slice(0, 2), groups })).toMatchInlineSnapshot(`
      "
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

        One remark.
      "
    `);
  });

  test('has group headings on a terminal for values that columns would repeat', () => {
    expect(table(terminal(80), { groups, notes: [] })).toMatchInlineSnapshot(`
      "
        Shows, made up                                                        3 of 24

        TITLE                           ROLES                                EPISODES
        Shows of 1990-2010                                                     1 of 3
        The Long Show: Criminal Intent  creator, executive producer, writer        76
        Été à Québec                    -                                           0

        Shows of 2013                                                          1 of 3
        日本語 👩‍👩‍👧‍👦 🇨🇦                    writer                                      ?
      "
    `);
  });

  test('without a header has no title and no column headers', () => {
    expect(table({ ...terminal(160), header: false })).toMatchInlineSnapshot(`
      "
        1990-2010  The Long Show: Criminal Intent  creator, executive producer, writer  NBC  76  yes
        1990-2010  Été à Québec                    -                                    ?     0  yes
        2013       日本語 👩‍👩‍👧‍👦 🇨🇦                    writer                               TF1   ?  no

        One remark.
      "
    `);
  });

  test('without rows has a title line and notes', () => {
    expect(table(terminal(80), { rows: [], count: '0 of 24' })).toBe(`
  Shows, made up  0 of 24

  One remark.
`);
  });

  test('has a title on two lines if one is too short', () => {
    const long = { title: 'Episodes with a title that is long', rows: [], notes: [] };
    expect(table(terminal(40), long)).toBe(`
  Episodes with a title that is long
  3 of 24
`);
  });
});

test('a column is cut to the room that wrapping leaves; if it wraps too, from its second line on', () => {
  const text = 'one two three four five six seven';
  const columns = [
    { key: 'a', label: 'A', value: () => 'a title of its own', flexible: true },
    { key: 'b', label: 'B', value: () => text, cut: 12 },
    { key: 'c', label: 'C', value: () => text, flexible: true, cut: 12 },
  ];
  const cut = (width: number) =>
    `\n${renderTable({ title: 'T', count: '1', columns, rows: [1] }, { ...terminal(width), header: false })}`;
  expect(cut(60)).toMatchInlineSnapshot(`
    "
      a title of    one two three four f…  one two three four
      its own                              five six seven
    "
  `);
  expect(cut(100)).toMatchInlineSnapshot(`
    "
      a title of its own  one two three four five six seven  one two three four five six seven
    "
  `);
});

const colored = { ...terminal(60), color: true, links: true };
// biome-ignore lint/suspicious/noControlCharactersInRegex: the test looks for these codes
const codes = /\u001b\[\d+m|\u001b\]8;;[^\u0007]*\u0007/g;

describe('color and links', () => {
  test('change nothing else', () => {
    const shown = table(colored);
    expect(shown.replace(codes, '')).toBe(table(terminal(60)));
    expect(shown).toContain('  \u001b[1mShows, made up\u001b[22m  ');
    expect(shown).toContain('  \u001b[2mYEARS\u001b[22m      \u001b[2mTITLE\u001b[22m  ');
  });

  test('apply to each line of a wrapped cell separately, but not to its padding', () => {
    const linked = (text: string) =>
      `\u001b]8;;https://example.org/%C3%A9_(2),x\u0007\u001b[1m${text}\u001b[22m\u001b]8;;\u0007`;
    const shown = table(colored);
    expect(shown).toContain(`  1990-2010  ${linked('The Long Show:')}   creator`);
    expect(shown).toContain(`\n             ${linked('Criminal Intent')}  producer`);
  });

  test('do not let a URL end its escape sequence early', () => {
    const columns = [{ key: 'a', label: 'A', value: () => 'a', link: (row: string) => row }];
    const rows = ['https://x.org/é\u0007\u001b]b c\ud800'];
    expect(renderTable({ title: 'T', count: '1', columns, rows }, colored)).toContain(
      '\u001b]8;;https://x.org/%C3%A9%EF%BF%BD%EF%BF%BD]b%20c%EF%BF%BD\u0007a\u001b]8;;\u0007',
    );
  });
});
