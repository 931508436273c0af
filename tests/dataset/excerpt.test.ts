import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { excerptAt } from '../../src/dataset/excerpt.ts';
import { findSyntaxProblem } from '../../src/dataset/syntax.ts';
import { createPositions } from '../../src/dataset/text-position.ts';

function excerptOf(text: string, at: string): [string, string] {
  const offset = text.indexOf(at);
  return excerptAt(text, offset, createPositions(text)(offset));
}

test('the line stands whole above the caret', () => {
  expect(excerptOf('{\r\n\t"a": 1,\r\n}', ',')).toEqual([' "a": 1,', '       ^']);
  expect(excerptOf('[1 2]', '2')).toEqual(['[1 2]', '   ^']);
});

test('a long line is cut on both sides, and the caret stays at its place', () => {
  const [line, caret] = excerptOf(`${'a'.repeat(1000)}!${'b'.repeat(1000)}`, '!');
  expect(line).toBe(`…${'a'.repeat(36)}!${'b'.repeat(35)}…`);
  expect(line[caret.length - 1]).toBe('!');
});

test('nothing in it steers a terminal, and a cut character is no half', () => {
  const [line, caret] = excerptOf(`"\u001b[2J\u202e\u009b${'😀'.repeat(40)}" x`, 'x');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the test is that there are none
  expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]|\p{Surrogate}/u);
  expect(stringWidth(line.slice(0, line.indexOf('x')))).toBe(caret.length - 1);
});

test.each(['{"日本": x', '{"e\u0301e\u0301": x', '{"😀": x', '[x'])(
  'the caret of %j stands below its sign in a terminal',
  (text) => {
    const [line, caret] = excerptOf(text, 'x');
    expect(caret.length - 1).toBe(stringWidth(line.slice(0, line.indexOf('x'))));
  },
);

describe('bytes that are not JSON', () => {
  const utf16 = Buffer.from('\ufeff[]', 'utf16le');
  test.each([
    ['UTF-16 with a mark', utf16, 'is UTF-16; save the file as UTF-8'],
    ['UTF-16 of the other order', Buffer.from(utf16).swap16(), 'is UTF-16; save the file as UTF-8'],
    ['UTF-16 without a mark', utf16.subarray(2), 'is UTF-16; save the file as UTF-8'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x5b, 0, 0, 0]), 'is UTF-32; save the file as UTF-8'],
    [
      'a second byte order mark',
      Buffer.from('\ufeff\ufeff[]'),
      'is not JSON: a byte order mark stands here; remove it',
    ],
  ])('%s', (_, bytes, message) => {
    expect(findSyntaxProblem(bytes, new Error('x'))).toMatchObject({ message, line: 1, column: 1 });
  });

  test('a replacement character that stands there is none of them', () => {
    const bytes = Buffer.concat([Buffer.from('{"a":"\ufffd caf'), Buffer.of(0xe9)]);
    expect(findSyntaxProblem(bytes, new Error('x'))).toMatchObject({ line: 1, column: 12 });
  });
});
