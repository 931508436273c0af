/** The line of a text around a place, with a caret below it. */
import type { Position } from './text-position.ts';

/** A line of more characters is cut around the caret. */
const widest = 72;
const mark = '…';

const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/gu;

/** The line, cut to 72 characters around the place and safe to print, and a caret that points at it. */
export function excerptAt(text: string, offset: number, { column }: Position): [string, string] {
  const start = offset - column + 1;
  const from = column > widest / 2 ? wholeSign(text, offset - widest / 2) : start;
  const end = endOfLine(text, offset, from + widest);
  const before = printable(text.slice(from, offset));
  const after = printable(text.slice(offset, end));
  const head = from > start ? mark : '';
  const tail = end < text.length && !isLineEnd(text, end) ? mark : '';
  const caret = `${blanksFor(head + before)}^`;
  return [`${head}${before}${after}${tail}`, caret];
}

function endOfLine(text: string, offset: number, limit: number): number {
  let end = offset;
  while (end < Math.min(text.length, limit) && !isLineEnd(text, end)) end += 1;
  return end;
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || (text[at] === '\r' && text[at + 1] === '\n');
}

/** Not between the halves of a sign. */
function wholeSign(text: string, at: number): number {
  return /[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1)) ? at + 1 : at;
}

/** Signs that stand above others take no cell, those of East Asia and pictures two. */
function blanksFor(text: string): string {
  return text
    .replace(/\p{M}/gu, '')
    .replace(
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\p{Script=Han}/gu,
      '  ',
    )
    .replace(/./gsu, ' ');
}

/** One character for each, so that the caret stays below its own: `�` for what cannot be shown. */
function printable(text: string): string {
  return text.replaceAll('\t', ' ').replace(unsafe, '\ufffd');
}
