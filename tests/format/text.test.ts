import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut, flow, measure, oneLine, wrap } from '../../src/format/text.ts';
import { disarm } from '../../src/format/unsafe.ts';

const family = '👩‍👩‍👧‍👦';
const flag = '🇨🇦';

test('measure counts cells', () => {
  expect(['', 'Été', 'e\u0301', '日本', family, flag].map(measure)).toEqual([0, 3, 1, 4, 2, 2]);
  expect(['a\u200bb', 'a\u200cb', 'a\u2060b'].map(measure)).toEqual([2, 2, 2]);
});

test.each([
  ['abcdef', 6, 'abcdef'],
  ['abcdef', 5, 'abcd…'],
  ['abcdef', 1, '…'],
  ['abcdef', 0, ''],
  ['ab cdef', 4, 'ab…'],
  ['日本語', 5, '日本…'],
  ['日本語', 2, '…'],
  [`${family}${family}`, 3, `${family}…`],
  [`${flag}${flag}`, 3, `${flag}…`],
  ['e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
])('cut %s to %i', (text, width, expected) => {
  expect(cut(text, width, '…')).toBe(expected);
});

test('flow breaks between parts, and leaves a part that is too wide alone', () => {
  expect(flow(['a b', 'c', 'd e', 'ffff ggg', 'h'], '  ', 6)).toEqual([
    'a b  c',
    'd e',
    'ffff',
    'ggg',
    'h',
  ]);
});

describe('wrap', () => {
  test.each([
    ['one two three', 13, ['one two three']],
    ['one two three', 7, ['one two', 'three']],
    ['one  two', 5, ['one', 'two']],
    ['a incomprehensible b', 8, ['a', 'incompre', 'hensible', 'b']],
    ['日本語日本語 日本', 6, ['日本語', '日本語', '日本']],
    [`${family} ${flag} ${family}`, 5, [`${family} ${flag}`, family]],
    [family.repeat(3), 4, [family.repeat(2), family]],
    ['', 5, ['']],
    ['one \u2003 two\u00a0', 5, ['one', 'two']],
    ['日本\u3000日本', 6, ['日本', '日本']],
    [
      'see https://example.org/a-long-one now',
      10,
      ['see', 'https://example.org/a-long-one', 'now'],
    ],
  ])('%j in %i', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  test.each(['a\u200d'.repeat(40), `👍${'🏽'.repeat(15)}`])('%j fits', (text) => {
    expect(wrap(text, 10).filter((line) => measure(line) > 10)).toEqual([]);
  });

  test('loses nothing, fits, and never takes more lines when given more room', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', '-', 'é', '日', flag),
      maxLength: 15,
    });
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 2, max: 60 }), (words, width) => {
        const text = words.join(' ').trim();
        const lines = wrap(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        expect(lines.filter((line) => measure(line) > width)).toEqual([]);
        expect(wrap(text, width + 1).length).toBeLessThanOrEqual(lines.length);
      }),
    );
  });
});

test('oneLine returns one line without anything that controls a terminal', () => {
  expect(oneLine(' a\tb\r\nc\u2028d\u0085e ')).toBe('a b c d e');
  expect(oneLine('\u001b[2J\u009b\u0007\u007f\u202ex\u2066\ud800')).toBe(
    '\uFFFD[2J\uFFFD\uFFFD\uFFFD\uFFFDx\uFFFD\uFFFD',
  );
  expect(oneLine(`René ${family} ${flag} e\u0301`)).toBe(`René ${family} ${flag} e\u0301`);
  expect(disarm('a\tb\r\nc\u001b')).toBe('a\tb\r\nc\uFFFD');
  expect(disarm('a\rb\r\r\n')).toBe('a\uFFFDb\uFFFD\r\n');
});
