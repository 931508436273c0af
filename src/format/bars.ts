/** Numbers as bars: one bar a row, drawn to an eighth of a cell. */

const eighths = ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'] as const;
const halves = [':', '#'] as const;

/** Shorter bars are unreadable; longer ones than this only distract from the number. */
export const leastCells = 8;
export const mostCells = 100;

/** How a bar is drawn: the number of a full bar, its length in cells, and whether in ASCII. */
export interface BarScale {
  readonly largest: number;
  readonly cells: number;
  readonly ascii: boolean;
}

/** The bar of a number: nothing for 0 or less, and at least the smallest piece for anything else. */
export function barOf(value: number, { largest, cells, ascii }: BarScale): string {
  if (value <= 0 || largest <= 0) return '';
  const pieces: readonly string[] = ascii ? halves : eighths;
  const length = Math.max(1, Math.round(Math.min(value / largest, 1) * cells * pieces.length));
  const full = Math.floor(length / pieces.length);
  const rest = pieces[(length % pieces.length) - 1] ?? '';
  return (pieces.at(-1) ?? '').repeat(full) + rest;
}
