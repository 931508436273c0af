/** Text as a terminal shows it: measured in cells, cut between graphemes, and unable to steer the terminal. */
import stringWidth from 'string-width';

/**
 * Latin letters, the punctuation of titles, our own signs: one cell each, so their number is the width. Names like
 * René are everywhere, and looking for graphemes in them would cost most of the time of a large table.
 */
const oneCellEach =
  /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u024f\u2013\u2014\u2018-\u201d\u2026\u2500]*$/;

/** Kana, the common ideographs and the syllables of Korea: two cells each. */
const twoCellsEach = /^[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]*$/;

/**
 * C0 but tab and line ends (a CR by itself is none: it goes back to the start of the line), DEL and C1 (among them
 * ESC and CSI), bidi controls, halves of surrogate pairs (by number: to look up what \p{Surrogate} means takes 1 ms).
 */
const steering =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what this is for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\r(?!\n)|[\ud800-\udfff]/gu;

const lineEnds = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g;

/** Units of a text in which graphemes are looked for at once: on Node 20 that takes time by the square of the length. */
const stretch = 200;

/** Width in cells of a terminal. */
export function measure(text: string): number {
  if (oneCellEach.test(text)) return text.length;
  if (twoCellsEach.test(text)) return 2 * text.length;
  if (text.length <= stretch) return stringWidth(text);
  let width = 0;
  for (const graphemes of stretchesOf(text)) width += stringWidth(graphemes.join(''));
  return width;
}

/** The text with `\uFFFD` for whatever could steer a terminal; tabs and line ends stay. */
export function disarm(text: string): string {
  return text.replace(steering, '\uFFFD');
}

/** The text as one line that cannot steer a terminal. */
export function sanitize(text: string): string {
  return disarm(text.replace(lineEnds, ' ')).trim();
}

/** The text if it fits, else its beginning and the mark, together no wider than `width`. */
export function cut(text: string, width: number, mark: string): string {
  if (measure(text) <= width) return text;
  const room = width - measure(mark);
  let start = '';
  let used = 0;
  for (const grapheme of graphemesOf(text)) {
    used += measure(grapheme);
    if (used > room) break;
    start += grapheme;
  }
  return start === '' ? mark.slice(0, Math.max(width, 0)) : start.trimEnd() + mark;
}

/**
 * Lines no wider than `width`, ended between words. A word that is wider by itself ends behind a hyphen; one without
 * is cut and marked where a mark is given, and goes on in the next line where none is.
 *
 * Not done by wrap-ansi: our text holds no codes yet, and its first look at an é costs 10 ms.
 */
export function wrap(text: string, width: number, mark?: string): string[] {
  if (measure(text) <= width) return [text];
  const lines: string[] = [];
  let used = width;
  for (const word of text.split(' ').flatMap((part) => fitted(part, width, mark))) {
    const wide = measure(word);
    if (used + 1 + wide <= width) {
      lines.push(`${lines.pop()} ${word}`);
      used += 1 + wide;
    } else {
      lines.push(word);
      used = wide;
    }
  }
  return lines;
}

/** A word as one piece, or as the pieces it has to be shown in; none of them begins or ends with a blank of any kind. */
function fitted(part: string, width: number, mark: string | undefined): string[] {
  const word = part.trim();
  if (measure(word) <= width) return word === '' ? [] : [word];
  return atHyphens(word, width).flatMap((piece) => {
    if (measure(piece) <= width) return [piece];
    if (mark !== undefined && !isUnspaced(piece)) return [cut(piece, width, mark)];
    return split(piece, width)
      .map((line) => line.trim())
      .filter((line) => line !== '');
  });
}

/** A word in pieces that end with a hyphen, each as long as fits; one without hyphens may not fit. */
function atHyphens(word: string, width: number): string[] {
  const pieces: string[] = [];
  let used = width;
  for (const part of word.split(/(?<=\w-)(?=\w)/)) {
    const wide = measure(part);
    if (used + wide <= width) {
      pieces.push(`${pieces.pop()}${part}`);
      used += wide;
    } else {
      pieces.push(part);
      used = wide;
    }
  }
  return pieces;
}

/** Whether a text is in a script that writes no blanks between words and lets a line end after almost any sign. */
function isUnspaced(text: string): boolean {
  // biome-ignore lint/complexity/useRegexLiterals: V8 reads literals with the file, and to look up these scripts takes 2 ms
  return new RegExp('[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]', 'u').test(text);
}

/** The text in pieces no wider than `width`, but each of one grapheme at least. */
function split(text: string, width: number): string[] {
  const pieces: string[] = [];
  let used = width;
  for (const grapheme of graphemesOf(text)) {
    const wide = measure(grapheme);
    used += wide;
    if (used > width || pieces.length === 0) {
      pieces.push(grapheme);
      used = wide;
    } else {
      pieces.push(`${pieces.pop()}${grapheme}`);
    }
  }
  return pieces;
}

/** What readers take for one sign each. */
function* graphemesOf(text: string): Generator<string> {
  for (const graphemes of stretchesOf(text)) yield* graphemes;
}

/** The same by stretches of the text. The last one of a stretch may go on in the next, so it begins there. */
function* stretchesOf(text: string): Generator<readonly string[]> {
  const segmenter = new Intl.Segmenter();
  let start = 0;
  while (start < text.length) {
    const part = text.slice(start, endOfSign(text, start + stretch));
    const found = [...segmenter.segment(part)].map(({ segment }) => segment);
    const isLast = start + part.length === text.length;
    const open = found.length > 1 && !isLast ? found.pop() : undefined;
    yield found;
    start += part.length - (open?.length ?? 0);
  }
}

/** The same place, or the next one where it lies between the halves of a sign. */
function endOfSign(text: string, at: number): number {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at + 1 : at;
}

/** The blanks that the text lacks to be `width` cells wide; none if it is wider. */
export function blanks(text: string, width: number): string {
  return ' '.repeat(Math.max(width - measure(text), 0));
}
