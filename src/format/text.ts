/** Strings as a terminal shows them: measured in cells, wrapped between words, cut. */
import fastStringWidth from 'fast-string-width';
import { disarm } from './unsafe.ts';

/** Latin letters, punctuation in titles and the symbols we draw take one cell each. */
const oneCellEach =
  /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u024f\u2013\u2014\u2018-\u201d\u2026\u2260\u2500]*$/;

const lineEnds = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g;

/** A flag emoji, or a character with its combining marks and the emoji joined to it. */
const cluster =
  /[\u{1f1e6}-\u{1f1ff}]{2}|.\p{Emoji_Modifier}?(?:\p{M}|[\u{e0020}-\u{e007f}]|\u200d\p{Extended_Pictographic}\p{Emoji_Modifier}?)*/gsu;

/** Format characters that terminals do not draw, though the library counts them. */
const undrawn = /[\u200b\u200c\u2060]/g;

/** Words that a line may break between. An initial stays with its name: `R. Sweren`. */
export function wordsOf(text: string): string[] {
  const words = text.split(/(?<!(?:^| )\p{Lu}\.) /u).map((word) => word.trim());
  return words.filter((word) => word !== '');
}

/** Width in terminal cells. */
export function measure(text: string): number {
  return oneCellEach.test(text) ? text.length : fastStringWidth(text.replace(undrawn, ''));
}

export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, measure(text)), 0);
}

/** The spaces that pad a string to `width` cells. */
export function blanks(text: string, width: number): string {
  return ' '.repeat(Math.max(width - measure(text), 0));
}

/** Makes a string safe to show, on one line. */
export function oneLine(text: string): string {
  return disarm(text.replace(lineEnds, ' ')).trim();
}

/** Cuts a string that is wider than `width`, and ends it with the mark. */
export function cut(text: string, width: number, mark: string): string {
  if (measure(text) <= width) return text;
  const room = width - measure(mark);
  const [start = ''] = pack(text.match(cluster) ?? [], room, '');
  const fits = start !== '' && measure(start) <= room;
  return fits ? start.trimEnd() + mark : mark.slice(0, Math.max(width, 0));
}

/**
 * Breaks a string into lines no wider than `width`, between words, or inside a word that is too wide. An address must
 * stay whole to be copied, so it gets its own line, however wide.
 */
export function wrap(text: string, width: number): string[] {
  if (measure(text) <= width) return [text];
  const pieces = wordsOf(text).flatMap((word) => {
    if (measure(word) <= width || /^https?:\/\//.test(word)) return word;
    return pack(word.match(cluster) ?? [], width, '').map((piece) => piece.trim());
  });
  return pack(pieces.filter(Boolean), width, ' ');
}

/** Joins pieces into lines no wider than `width`. A piece that is too wide gets its own line. */
export function pack(pieces: readonly string[], width: number, joint: string): string[] {
  const lines: string[] = [];
  let room = 0;
  for (const piece of pieces) {
    const needed = joint.length + measure(piece);
    if (lines.length > 0 && needed <= room) {
      lines.push(lines.pop() + joint + piece);
      room -= needed;
    } else {
      lines.push(piece);
      room = width - measure(piece);
    }
  }
  return lines;
}

/** Joins the parts. Lines break between parts, and inside a part only if it is too wide. */
export function flow(parts: readonly string[], joint: string, width: number): string[] {
  return pack(parts.map(oneLine), width, joint).flatMap((line) => wrap(line, width));
}
