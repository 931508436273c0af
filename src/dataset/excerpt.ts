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
  const from = column > widest / 2 ? offset - widest / 2 : start;
  const end = endOfLine(text, offset, from + widest);
  const before = printable(text.slice(from, offset));
  const after = printable(text.slice(offset, end));
  const head = from > start ? mark : '';
  const tail = end < text.length && !isLineEnd(text, end) ? mark : '';
  const caret = `${' '.repeat([...head, ...before].length)}^`;
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

/** One character for each, so that the caret stays below its own: `�` for what cannot be shown. */
function printable(text: string): string {
  return text.replaceAll('\t', ' ').replace(unsafe, '\ufffd');
}
