/** Lines of cells side by side, laid out by cli-table3: the only place that knows it. */
import CliTable3 from 'cli-table3';
import { strlen } from 'cli-table3/src/utils.js';
import type { Tone } from './column.ts';
import { gap, type Paint, safeAddress } from './frame.ts';
import { measure } from './text.ts';

/** One line of a cell, no wider than its column. */
export interface Piece {
  readonly text: string;
  readonly tone?: Tone | undefined;
  readonly address?: string | undefined;
}

/** One line across all columns; `undefined` leaves a column blank. */
export type GridLine = readonly (Piece | undefined)[];

/** A column of the grid. */
export interface Track {
  readonly width: number;
  readonly align?: 'right' | undefined;
}

/** The time that cli-table3 takes grows with the square of the lines, so it gets a few at a time. */
const linesAtOnce = 8;

const sides = ['left', 'mid', 'right'];
const edges = ['top', 'bottom', ...sides];
const joints = edges.flatMap((edge) => sides.map((side) => `${edge}-${side}`));
const noBorders = Object.fromEntries([...edges, ...joints].map((name) => [name, '']));

/** Strings that cli-table3 measures as we do: nearly all that there are. */
const measuredAlike = /^[ -~\u00c0-\u024f\u2013-\u2026]*$/;

/**
 * The lines as strings, with a gap between two columns. cli-table3 counts some emoji, marks and addresses differently,
 * and cuts and fills by its own count; a line with any gets columns of the width that it takes them for.
 */
export function drawGrid(lines: readonly GridLine[], tracks: readonly Track[], paint: Paint) {
  const drawn: string[] = [];
  let waiting: CliTable3.Cell[][] = [];
  const flush = () => {
    drawn.push(...draw(waiting, tracks, []));
    waiting = [];
  };
  for (const line of lines) {
    const cells = tracks.map((_, index) => {
      const { text = '', tone, address } = line[index] ?? {};
      const href = address && safeAddress(address);
      return { text, content: paint(text, tone), ...(href && { href }) };
    });
    const extra = cells.map(({ text, content, href }) => {
      if (href === undefined && measuredAlike.test(text)) return 0;
      const link = href === undefined ? '' : `\u001B]8;;${href}\u0007`;
      return strlen(link + content) - measure(text);
    });
    if (extra.some((cells) => cells !== 0)) {
      flush();
      drawn.push(...draw([cells], tracks, extra));
    } else {
      waiting.push(cells);
      if (waiting.length === linesAtOnce) flush();
    }
  }
  flush();
  return drawn;
}

function draw(rows: CliTable3.Cell[][], tracks: readonly Track[], extra: readonly number[]) {
  if (rows.length === 0) return [];
  const table = new CliTable3({
    chars: { ...noBorders, middle: gap },
    // By default it colors heads and borders even in a pipe.
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: tracks.map(({ width }, index) => width + (extra[index] ?? 0)),
    colAligns: tracks.map(({ align }) => align ?? 'left'),
  });
  table.push(...rows);
  return table.toString().split('\n');
}
