/**
 * Columns of text side by side: the only place that knows cli-table3.
 *
 * Every line of a table has the same frame, so cli-table3 draws one line and all others are poured into it. To give it
 * every row would cost about 0.2 ms a row, most of it for measuring, and with a string-width of its own, four major
 * versions behind ours, that counts some emoji differently; it would also rewrite colors and let control characters
 * through. So it sees no text but stand-ins: signs of the private use area, one cell each by any measure.
 */
import CliTable3 from 'cli-table3';
import type { Tone } from './listing.ts';
import type { Paint } from './style.ts';
import { blanks } from './text.ts';

/** Blanks before every line of a table. */
export const indent = '  ';
/** Blanks between two columns. */
export const gap = '  ';

/** Text on one line of one column, no wider than the column. */
export interface Piece {
  readonly text: string;
  readonly tone?: Tone | undefined;
  readonly address?: string | undefined;
}

/** One line across all columns; `undefined` leaves a column blank. */
export type GridLine = readonly (Piece | undefined)[];

/** A column of the grid: its width in cells, and the side its text stands on. */
export interface Track {
  readonly width: number;
  readonly align?: 'right' | undefined;
}

const first = '\uE000';
const filler = '\uF8FF';
const standIn = /\uE000\uF8FF*/;

const edges = ['top', 'bottom', 'left', 'mid', 'right', 'middle'];
const joints = ['top', 'bottom', 'left', 'mid', 'right'].flatMap((edge) =>
  ['left', 'mid', 'right'].map((side) => `${edge}-${side}`),
);
const noBorders = Object.fromEntries([...edges, ...joints].map((name) => [name, '']));

/** Draws the frame of a table. What it returns sets a line into it, without trailing blanks or a line end. */
export function gridOf(tracks: readonly Track[], paint: Paint): (line: GridLine) => string {
  const [start = '', ...ends] = frameOf(tracks);
  return (line) => {
    const cells = tracks.map((track, index) => cellOf(line[index], track, paint) + ends[index]);
    return (start + cells.join('')).trimEnd();
  };
}

/** What stands before, between and after the columns. */
function frameOf(tracks: readonly Track[]): string[] {
  const table = new CliTable3({
    chars: { ...noBorders, left: indent, middle: gap },
    // Its own colors for heads and borders would come even where none are wanted.
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: tracks.map(({ width }) => width),
  });
  table.push(tracks.map(({ width }) => first + filler.repeat(width - 1)));
  return table.toString().split(standIn);
}

/** The blanks stay outside the paint: a link or a color covers the text alone. */
function cellOf(piece: Piece | undefined, { width, align }: Track, paint: Paint): string {
  if (piece === undefined) return ' '.repeat(width);
  const { text, tone, address } = piece;
  const rest = blanks(text, width);
  const painted = paint(text, tone, address);
  return align === 'right' ? rest + painted : painted + rest;
}
