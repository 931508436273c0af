import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { blanks, cut, disarm, measure, sanitize, wrap } from '../../src/format/text.ts';

const family = '👩‍👩‍👧‍👦';
const flag = '🇨🇦';

test('the short way to measure agrees with string-width on every character', () => {
  for (let code = 0x20; code < 0x3000; code += 1) {
    const text = `a${String.fromCharCode(code)}b`;
    if (measure(text) !== stringWidth(text)) expect.fail(`U+${code.toString(16)}`);
  }
  expect(['', 'Été', 'e\u0301', '日本', family, flag].map(measure)).toEqual([0, 3, 1, 4, 2, 2]);
});

describe('cut', () => {
  test.each([
    ['abcdef', 6, 'abcdef'],
    ['abcdef', 5, 'abcd…'],
    ['abcdef', 1, '…'],
    ['abcdef', 0, ''],
    ['ab cdef', 4, 'ab…'],
    ['日本語', 5, '日本…'],
    ['日本語', 4, '日…'],
    ['日本語', 2, '…'],
    [`${family}${family}`, 3, `${family}…`],
    [`${flag}${flag}`, 3, `${flag}…`],
    ['e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
  ])('%s to %i', (text, width, expected) => {
    expect(cut(text, width, '…')).toBe(expected);
  });

  test('a mark of ASCII', () => {
    expect(cut('abcdef', 5, '...')).toBe('ab...');
    expect(cut('abcdef', 2, '...')).toBe('..');
  });
});

test('a long text is as wide as its parts, wherever it is cut to be measured', () => {
  for (let before = 0; before < 30; before += 1) {
    const text = 'x'.repeat(before) + family.repeat(100);
    expect(measure(text)).toBe(before + 100 * measure(family));
  }
});

describe('wrap', () => {
  test.each([
    ['one two three', 13, ['one two three']],
    ['one two three', 7, ['one two', 'three']],
    ['one  two', 5, ['one', 'two']],
    ['a incomprehensible b', 8, ['a', 'incompr…', 'b']],
    ['a well-known-author', 8, ['a well-', 'known-', 'author']],
    ['2010-incomprehensible', 8, ['2010-', 'incompr…']],
    ['--incomprehensible', 8, ['--incom…']],
    ['日本語日本語 日本', 6, ['日本語', '日本語', '日本']],
    [`${family} ${flag} ${family}`, 5, [`${family} ${flag}`, family]],
    ['', 5, ['']],
    ['one \u2003 two\u00a0', 5, ['one', 'two']],
    ['日本\u3000日本', 6, ['日本', '日本']],
  ])('%j in %i', (text, width, lines) => {
    expect(wrap(text, width, '…')).toEqual(lines);
  });

  test('without a mark nothing is lost: a long word goes on', () => {
    expect(wrap('a incomprehensible b', 8)).toEqual(['a', 'incompre', 'hensible', 'b']);
    expect(wrap(family.repeat(3), 4)).toEqual([family.repeat(2), family]);
  });
});

test('sanitize leaves nothing that steers a terminal, and one line', () => {
  expect(sanitize(' a\tb\r\nc\u2028d\u0085e ')).toBe('a b c d e');
  expect(sanitize('\u001b[2J\u009b\u0007\u007f\u202ex\u2066\ud800')).toBe(
    '\uFFFD[2J\uFFFD\uFFFD\uFFFD\uFFFDx\uFFFD\uFFFD',
  );
  expect(sanitize(`René ${family} ${flag} e\u0301`)).toBe(`René ${family} ${flag} e\u0301`);
  expect(disarm('a\tb\r\nc\u001b')).toBe('a\tb\r\nc\uFFFD');
  expect(disarm('a\rb\r\r\n')).toBe('a\uFFFDb\uFFFD\r\n');
});

test('blanks fill up by cells', () => {
  expect([blanks('日本', 6), blanks('abc', 2)]).toEqual(['  ', '']);
});
