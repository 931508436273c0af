import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Screen } from '../../src/format/column.ts';
import { type Page, renderPage } from '../../src/format/page.ts';
import { measure } from '../../src/format/text.ts';
import { pipe, terminal } from './sample.ts';

const guide = { text: 'Tide Guide, Landfall', kind: 'database', address: 'https://tide.example/1' };
const post = { text: 'Morning Post', kind: 'press', address: 'https://post.example/2005/quill' };

const sheet: Page = {
  title: 'Landfall',
  aside: 'Harbor Lights 1x01',
  lead: [{ parts: ['Aired 2001-09-14', 'production code H101'], refs: ['guide', 'post'] }],
  sections: [
    [
      { label: 'Written by', lines: [{ text: 'Ada Quill, Émile Côté' }] },
      { label: 'Won', lines: [{ tag: '2003', text: 'Golden Oar', tone: 'good', refs: ['post'] }] },
    ],
    [],
    [
      {
        label: 'Note',
        lines: [{ text: 'One source leaves out a name; the guide has both of them.' }],
      },
    ],
  ],
  footnotes: new Map([
    ['post', post],
    ['guide', guide],
  ]),
  more: ['balcer people emile-cote', 'balcer episodes --season 1'],
};

function show(screen: Screen, changes: Partial<Page> = {}): string {
  return renderPage({ ...sheet, ...changes }, screen);
}

describe('a page', () => {
  test('fits a terminal: values wrap under themselves, marks are at the right edge', () => {
    expect(show(terminal(50))).toBe(`\
  Landfall                      Harbor Lights 1x01
  Aired 2001-09-14 · production code H101   [1][2]

  Written by  Ada Quill, Émile Côté
  Won         2003  Golden Oar                 [2]

  Note        One source leaves out a name; the
              guide has both of them.

  [1] Tide Guide, Landfall                database
      https://tide.example/1
  [2] Morning Post                           press
      https://post.example/2005/quill

  More: balcer people emile-cote
        balcer episodes --season 1
`);
  });

  test('is complete in a pipe, one value per line', () => {
    expect(show(pipe)).toBe(`\
  Landfall  Harbor Lights 1x01
  Aired 2001-09-14 · production code H101  [1][2]

  Written by  Ada Quill, Émile Côté
  Won         2003  Golden Oar  [2]

  Note        One source leaves out a name; the guide has both of them.

  [1] Tide Guide, Landfall  database  https://tide.example/1
  [2] Morning Post          press     https://post.example/2005/quill

  More: balcer people emile-cote · balcer episodes --season 1
`);
  });

  test('uses only ASCII when asked to', () => {
    const text = show({ ...terminal(60), ascii: true }, { sections: [] });
    expect(text).not.toMatch(/[^\n -~]/);
  });

  test('puts a tag at the beginning of the value when there is no room for a column', () => {
    const line = { tag: 'contradicted', text: 'won three' };
    const text = show(terminal(30), { sections: [[{ label: 'Claims', lines: [line] }]] });
    expect(text).toContain('  Claims  contradicted: won\n          three\n');
  });

  test('keeps a command whole, however long', () => {
    const command = `balcer show "night ferry" --data ${'long/'.repeat(12)}facts.json`;
    expect(show(terminal(50), { more: ['balcer bio', command] })).toContain(
      `  More: balcer bio\n        ${command}\n`,
    );
  });

  test('colors what stands out, and links addresses', () => {
    const text = show({ ...terminal(120), color: true, links: true });
    expect(text).toContain('\u001b[1mLandfall\u001b[22m');
    expect(text).toContain('\u001b[32mGolden Oar\u001b[39m');
    expect(text).toContain('\u001b]8;;https://tide.example/1\u0007');
  });
});

describe('footnotes', () => {
  const many = new Map(
    Array.from({ length: 30 }, (_, index) => [
      `n${index}`,
      {
        text: `Publisher ${index}, a page with a long title`,
        kind: 'press',
        address: `https://www.example.org/${index}/a/long/address/of/a/page`,
      },
    ]),
  );
  const refs = (...numbers: number[]) => numbers.map((number) => `n${number}`);

  test('put URLs on their own lines if not all fit next to the text', () => {
    const lines = show(terminal(60), { footnotes: many, lead: [] }).split('\n');
    const at = lines.indexOf('  [7]  Publisher 6, a page with a long title           press');
    expect(lines[at + 1]).toBe('       https://www.example.org/6/a/long/address/of/a/page');
    expect(show(terminal(40), { footnotes: many })).toContain(
      '\n       https://www.example.org/29/a/long/address/of/a/page\n',
    );
  });

  test('are numbered by first mention, and marks run together', () => {
    const lines = [
      { text: 'a', refs: refs(5, 3) },
      { text: 'b', refs: refs(3, 5, 8, 1, 2) },
    ];
    const text = show(pipe, {
      lead: [],
      sections: [[{ label: 'X', lines }]],
      footnotes: many,
    });
    expect(text).toContain('  X  a  [1][2]\n     b  [1-5]\n');
    expect(text).toContain('  [2]  Publisher 3,');
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.lorem({ maxCount: 12 }),
  fc.constantFrom('👩‍👩‍👧‍👦 🇨🇦', '日本語のタイトル', 'x'.repeat(150)),
);
const keys = ['a', 'b', 'c', 'd'];
const anyRefs = fc.subarray(keys);
const anyLine = fc.record(
  { text: anyText, tag: anyText, tone: fc.constant('good' as const), refs: anyRefs },
  { requiredKeys: ['text'] },
);
const anySheet: fc.Arbitrary<Page> = fc.record({
  title: anyText,
  aside: anyText,
  lead: fc.array(fc.record({ parts: fc.array(anyText), refs: anyRefs }), { maxLength: 2 }),
  sections: fc.array(
    fc.array(fc.record({ label: anyText, lines: fc.array(anyLine, { maxLength: 4 }) }), {
      maxLength: 4,
    }),
    { maxLength: 4 },
  ),
  footnotes: fc
    .array(fc.record({ text: anyText, kind: anyText, address: anyText }), { maxLength: 60 })
    .map((notes) => new Map(notes.map((note, index) => [keys[index] ?? `k${index}`, note]))),
  // A command is never broken, so it may be wider.
  more: fc.subarray(['balcer x', 'b y', 'b']),
});

test('no line of any page is wider than the screen, and nothing controls the terminal', () => {
  fc.assert(
    fc.property(anySheet, fc.integer({ min: 16, max: 200 }), (any, width) => {
      const text = renderPage(any, terminal(width));
      expect(text.split('\n').filter((line) => measure(line) > width)).toEqual([]);
      expect(text.split('\n').filter((line) => line.endsWith(' '))).toEqual([]);
      expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
    }),
    { numRuns: 300 },
  );
});
