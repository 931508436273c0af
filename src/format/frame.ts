/** What tables, pages and charts have in common: a margin, a head line, remarks below. */
import type { Screen } from './column.ts';
import { type Paint, painterOf, symbolsOf } from './style.ts';
import { measure, wrap } from './text.ts';

/** Blanks before every line. */
export const indent = '  ';
/** Blanks between two columns. */
export const gap = '  ';

/** The room that a screen gives, and how to paint there. */
export interface Frame {
  /** Cells between the margin and the right edge; infinite in a pipe. */
  readonly room: number;
  /** The same for what needs an edge in a pipe too: the right end of the head line, a bar. */
  readonly edge: number;
  readonly paint: Paint;
  /** Ends a text that was cut. */
  readonly cut: string;
  /** Separates the parts of a line. */
  readonly dot: string;
}

/** The frame of a screen. */
export function frameOf(screen: Screen): Frame {
  const { width } = screen;
  const room = width === undefined ? Infinity : Math.max(width - indent.length, 1);
  const edge = width === undefined ? 80 - indent.length : room;
  return { room, edge, paint: painterOf(screen), ...symbolsOf(screen) };
}

/** The title, with `right` ending at the given cell, or below where there is no room for both. */
export function headLines(
  { room, paint }: Pick<Frame, 'room' | 'paint'>,
  title: string,
  right: string,
  end: number,
): string[] {
  const both = measure(title) + gap.length + measure(right);
  if (right === '' || both > room) {
    const rights = right === '' ? [] : wrap(right, room);
    return [
      ...wrap(title, room).map((line) => paint(line, 'strong')),
      ...rights.map((line) => paint(line, 'dim')),
    ];
  }
  const between = ' '.repeat(gap.length + Math.max(end - both, 0));
  return [paint(title, 'strong') + between + paint(right, 'dim')];
}

/** The lines within the margin, without blanks at their ends. */
export function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${(indent + line).trimEnd()}\n`).join('');
}
