/** Strings as a terminal shows them: measured in cells, wrapped between words, cut. */
import fastStringWidth from 'fast-string-width';
import { disarm } from './unsafe.ts';

/** Latin letters, punctuation of titles and our own symbols take one cell each, so the length is the width. */
const oneCellEach =
  /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u024f\u2013\u2014\u2018-\u201d\u2026\u2260\u2500]*$/;

const lineEnds = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g;

/** A character with its combining marks, a flag, or an emoji with all that is joined to it. */
const cluster =
  /[\u{1f1e6}-\u{1f1ff}]{2}|.(?:\p{M}|\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}]|\u200d.?)*/gsu;

const address = /^https?:\/\//;

/** Width in cells of a terminal. */
export function measure(text: string): number {
  return oneCellEach.test(text) ? text.length : fastStringWidth(text);
}

/** The string on one line, disarmed. */
export function oneLine(text: string): string {
  return disarm(text.replace(lineEnds, ' ')).trim();
}

/** The string if it fits, else its start and the mark, together no wider than `width`. */
export function cut(text: string, width: number, mark: string): string {
  if (measure(text) <= width) return text;
  let room = width - measure(mark);
  let start = '';
  for (const [character] of text.matchAll(cluster)) {
    room -= measure(character);
    if (room < 0) break;
    start += character;
  }
  return start === '' ? mark.slice(0, Math.max(width, 0)) : start.trimEnd() + mark;
}

/**
 * A line as lines no wider than `width`, broken between words. A word that is too wide is broken too, except an address:
 * it must stay whole to be copied, so it gets a line of its own that may be wider.
 */
export function wrap(text: string, width: number): string[] {
  if (measure(text) <= width) return [text];
  const lines: string[] = [];
  let room = 0;
  for (const piece of text.split(' ').flatMap((word) => piecesOf(word.trim(), width))) {
    const wide = measure(piece);
    if (wide < room) {
      lines.push(`${lines.pop()} ${piece}`);
      room -= 1 + wide;
    } else {
      lines.push(piece);
      room = width - wide;
    }
  }
  return lines;
}

/** Counts the lines that `wrap` makes at many widths, measuring the words only once. */
export function lineCounter(text: string): (width: number) => number {
  const whole = measure(text);
  const words = text
    .split(' ')
    .map((word) => measure(word.trim()))
    .filter((wide) => wide > 0);
  return (width) => {
    let lines = 0;
    let room = 0;
    for (const wide of whole > width ? words : []) {
      if (wide >= room) lines += Math.max(1, Math.ceil(wide / width));
      room = wide < room ? room - 1 - wide : width - wide;
    }
    return Math.max(lines, 1);
  };
}

/** A word, or the pieces of one that is too wide. */
function piecesOf(word: string, width: number) {
  if (measure(word) <= width || address.test(word)) return word === '' ? [] : [word];
  const pieces: string[] = [];
  let room = 0;
  for (const [character] of word.matchAll(cluster)) {
    const wide = measure(character);
    if (wide <= room && pieces.length > 0) {
      pieces.push(pieces.pop() + character);
      room -= wide;
    } else {
      pieces.push(character);
      room = width - wide;
    }
  }
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

/** The spaces that pad the string to `width` cells. */
export function blanks(text: string, width: number): string {
  return ' '.repeat(Math.max(width - measure(text), 0));
}
