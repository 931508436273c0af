/** What tables, pages and charts share: color, links, the margin, the title line and labels. */
import { Chalk } from 'chalk';
import type { Screen, Tone } from './column.ts';
import { blanks, flow, measure, oneLine, wrap } from './text.ts';

/** Spaces before every line. */
export const indent = '  ';
/** Spaces between two columns. */
export const gap = '  ';

/** Adds weight, color and a link to a string, if the screen can show them. */
export type Paint = (text: string, tone?: Tone, address?: string) => string;

export type Frame = ReturnType<typeof frameOf>;

export function frameOf(screen: Screen) {
  const { width, ascii, color, links } = screen;
  /** Cells between the margin and the right edge; infinite in a pipe. */
  const room = width === undefined ? Infinity : Math.max(width - indent.length, 1);
  /** The same, but finite in a pipe, for bars and for the count at the right of the title. */
  const edge = width === undefined ? 80 - indent.length : room;
  /** What a cut string ends with, and what separates the parts of a line. */
  const [cut, dot] = ascii ? ['...', ' | '] : ['…', ' · '];
  /** Writes marks like `≠` in ASCII if the screen is ASCII only. */
  const plain = (text: string) =>
    ascii ? text.replaceAll('≠', '!=').replaceAll(' · ', dot) : text;
  const chalk = new Chalk({ level: color ? 1 : 0 });
  // Every terminal theme keeps these legible.
  const tones = { strong: chalk.bold, dim: chalk.dim, good: chalk.green, warn: chalk.red };
  const paint: Paint = (text, tone, address) => {
    const toned = tone === undefined ? text : tones[tone](text);
    if (address === undefined || !links) return toned;
    // All but visible ASCII is percent-encoded, so that an address cannot end its own escape sequence.
    const safe = oneLine(address).replace(/[^\u0021-\u007e]/gu, encodeURIComponent);
    return `\u001B]8;;${safe}\u0007${toned}\u001B]8;;\u0007`;
  };
  return { ...screen, room, edge, paint, cut, dot, plain };
}

/** The title, with `right` on the same line up to cell `end`, or below if there is no room for both. */
export function headLines(
  { room, paint }: Pick<Frame, 'room' | 'paint'>,
  title: string,
  right: string,
  end: number,
): string[] {
  const [left, aside] = [oneLine(title), oneLine(right)];
  const both = measure(left) + gap.length + measure(aside);
  if (aside !== '' && both <= room) {
    const between = ' '.repeat(gap.length + Math.max(end - both, 0));
    return [paint(left, 'strong') + between + paint(aside, 'dim')];
  }
  const dot = aside.includes(' | ') ? ' | ' : ' · ';
  return [
    ...wrap(left, room).map((line) => paint(line, 'strong')),
    ...(aside === '' ? [] : flow(aside.split(dot), dot, room).map((line) => paint(line, 'dim'))),
  ];
}

/** Puts a dim label, wrapped to `width`, to the left of some lines. */
export function beside(label: string, width: number, lines: readonly string[], paint: Paint) {
  const labels = wrap(oneLine(label), width);
  return Array.from({ length: Math.max(labels.length, lines.length) }, (_, at) => {
    const shown = labels[at] ?? '';
    return paint(shown, 'dim') + blanks(shown, width) + gap + (lines[at] ?? '');
  });
}

/** Indents the blocks and puts a blank line between them; empty blocks are left out. */
export function joinBlocks(blocks: readonly (readonly string[])[]): string {
  return blocks
    .filter(({ length }) => length > 0)
    .map((lines) => lines.map((line) => `${(indent + line).trimEnd()}\n`).join(''))
    .join('\n');
}
