import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/format/formats.ts';
import { listing, pipe } from './sample.ts';

test('title and count, the table, the notes', () => {
  expect(renderMarkdown(listing, pipe)).toBe(`**Shows, made up** (3 of 24)

| Years | Title | Roles | Network | Episodes | Ended |
| --- | --- | --- | --- | --: | --- |
| 1990-2010 | The Long Show: Criminal Intent | creator, executive producer, writer | NBC | 76 | yes |
| 1990-2010 | Été à Québec | - | ? | 0 | yes |
| 2013 | 日本語 👩‍👩‍👧‍👦 🇨🇦 | writer | TF1 | ? | no |

One remark.
`);
});

test('without a header only the table, with the column headers that Markdown requires', () => {
  const text = renderMarkdown({ ...listing, notes: [] }, { ...pipe, header: false });
  expect(text).toMatch(/^\| Years \|.*\n\| --- \|/);
  expect(text.split('\n')).toHaveLength(6);
});

test.each([
  ['a|b', 'a\\|b'],
  ['a\\|b', 'a\\\\\\|b'],
  ['`x` *y* _z_ ~a~ [b](c)', '\\`x\\` \\*y\\* \\_z\\_ \\~a\\~ \\[b\\](c)'],
  ['<b>&lt;&amp;', '&lt;b&gt;&amp;lt;&amp;amp;'],
  ['Law & Order', 'Law & Order'],
  ['at https://example.org/a_b?c&d, a_b', 'at <https://example.org/a_b?c&d,> a\\_b'],
  ['https://example.org/a|b', '<https://example.org/a>\\|b'],
  ['a\r\nb\tc', 'a b c'],
  ['\u001b[31mred\u202e', '\uFFFD\\[31mred\uFFFD'],
])('text is shown as it is: %j', (value, cell) => {
  const columns = [{ key: 'x', label: 'X', value: (row: string) => row }];
  const shown = renderMarkdown({ title: value, count: '1', columns, rows: [value] }, pipe);
  expect(shown).toBe(`**${cell}** (1)\n\n| X |\n| --- |\n| ${cell} |\n`);
});

test.each([
  ['# a', '\\# a'],
  ['- a', '\\- a'],
  ['+ a', '\\+ a'],
  ['1. a', '1\\. a'],
  ['12) a', '12\\) a'],
  ['---', '\\---'],
  ['> a', '&gt; a'],
  ['    a', 'a'],
  ['1997 was a year. - So', '1997 was a year. - So'],
])('a remark is a paragraph, whatever it begins with: %j', (remark, shown) => {
  const text = renderMarkdown({ ...listing, notes: [remark] }, pipe);
  expect(text.split('\n').at(-2)).toBe(shown);
});
