/** What tables, pages and charts have in common: color and links, a margin, a head line. */
import { Chalk } from 'chalk';
import type { Screen, Tone } from './column.ts';
import { measure, oneLine, wrap } from './text.ts';

/** Spaces before every line. */
export const indent = '  ';
/** Spaces between two columns. */
export const gap = '  ';

/** Adds weight, color and a link to plain text, as far as the screen can show them. */
export type Paint = (text: string, tone?: Tone, address?: string) => string;

/** The room that a screen gives, and how to paint there. */
export interface Frame {
  /** Cells between the margin and the right edge; infinite in a pipe. */
  readonly room: number;
  /** The same for what needs an edge in a pipe too: the right end of the head line, a bar. */
  readonly edge: number;
  readonly paint: Paint;
  /** Ends a string that was cut. */
  readonly cut: string;
  /** Separates the parts of a line. */
  readonly dot: string;
}

/** The frame of a screen. */
export function frameOf(screen: Screen): Frame {
  const { width, ascii } = screen;
  const room = width === undefined ? Infinity : Math.max(width - indent.length, 1);
  const edge = width === undefined ? 80 - indent.length : room;
  const symbols = ascii ? { cut: '...', dot: ' | ' } : { cut: '…', dot: ' · ' };
  return { room, edge, paint: painterOf(screen), ...symbols };
}

/** Only weight and two of the eight basic colors, which every theme keeps legible. */
function painterOf({ color, links }: Screen): Paint {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const tones = { strong: chalk.bold, dim: chalk.dim, good: chalk.green, warn: chalk.yellow };
  return (text, tone, address) => {
    const toned = tone === undefined ? text : tones[tone](text);
    if (address === undefined || !links) return toned;
    return `\u001B]8;;${safeAddress(address)}\u0007${toned}\u001B]8;;\u0007`;
  };
}

/** An address that cannot end its own escape sequence: all but visible ASCII is percent-encoded. */
export function safeAddress(address: string): string {
  return oneLine(address).replace(/[^\u0021-\u007e]/gu, encodeURIComponent);
}

/** The title, with `right` ending at the given cell, or below the title if there is no room for both. */
export function headLines(
  { room, paint }: Pick<Frame, 'room' | 'paint'>,
  title: string,
  right: string,
  end: number,
): string[] {
  const both = measure(title) + gap.length + measure(right);
  if (right !== '' && both <= room) {
    const between = ' '.repeat(gap.length + Math.max(end - both, 0));
    return [paint(title, 'strong') + between + paint(right, 'dim')];
  }
  return [
    ...wrap(title, room).map((line) => paint(line, 'strong')),
    ...(right === '' ? [] : wrap(right, room).map((line) => paint(line, 'dim'))),
  ];
}

/** The blocks that have lines, indented, with a blank line between two. */
export function joinBlocks(blocks: readonly (readonly string[])[]): string {
  return blocks
    .filter(({ length }) => length > 0)
    .map((lines) => lines.map((line) => `${(indent + line).trimEnd()}\n`).join(''))
    .join('\n');
}
