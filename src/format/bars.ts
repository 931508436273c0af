/** Horizontal bars of blocks, drawn to an eighth of a cell. */

/** From one eighth of a cell to a full one. */
const eighths = ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'] as const;
const halves = [':', '#'] as const;

/** A shorter bar tells too little; a longer one than this no more, it only draws the eye away from the number. */
export const leastCells = 8;
const mostCells = 100;

/** How a bar is drawn: what the full length stands for, the cells of that length, and whether in ASCII. */
export interface BarScale {
  readonly largest: number;
  readonly cells: number;
  readonly ascii: boolean;
}

/** The cells of the longest bar where `room` cells are left for it. */
export function cellsIn(room: number): number {
  return Math.max(Math.min(Math.floor(room), mostCells), leastCells);
}

/** The bar of a number; nothing for 0 or less, and for all else at least the smallest piece. */
export function barOf(value: number, { largest, cells, ascii }: BarScale): string {
  if (value <= 0 || largest <= 0) return '';
  const pieces: readonly string[] = ascii ? halves : eighths;
  const length = Math.max(1, Math.round(Math.min(value / largest, 1) * cells * pieces.length));
  const full = Math.floor(length / pieces.length);
  const rest = pieces[(length % pieces.length) - 1] ?? '';
  return (pieces.at(-1) ?? '').repeat(full) + rest;
}

/** The bar with its number at the end, as its column writes it. */
export function barWithNumber(value: number, scale: BarScale, text = String(value)): string {
  return [barOf(value, scale), text].filter(Boolean).join(' ');
}
