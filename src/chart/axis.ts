/** Years across a line of cells: how many cells a year gets, and where the labels stand. */
import { blanks } from '../format/text.ts';

/** A first and a last year, both included. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** A whole number of cells a year, or of years a cell, so that lengths can be compared. */
export interface Scale extends Years {
  readonly cellsAYear: number;
  readonly yearsACell: number;
  /** Cells of all years. */
  readonly width: number;
}

/** A label of the axis and the cell above which it begins. */
export interface Tick {
  readonly cell: number;
  readonly label: string;
}

/** Wider years would only stretch the picture. */
const mostCells = 10;
/** Cells from one label to the next: four digits and air. */
const apart = 9;
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const;

/** The largest scale for these years that takes no more than `room` cells. */
export function scaleOf({ from, to }: Years, room: number): Scale {
  const years = to - from + 1;
  const cells = Math.max(Math.floor(room), 1);
  const cellsAYear = Math.min(Math.max(Math.floor(cells / years), 1), mostCells);
  const yearsACell = Math.max(Math.ceil(years / cells), 1);
  const width = Math.ceil(years / yearsACell) * cellsAYear;
  return { from, to, cellsAYear, yearsACell, width };
}

/** The first cell of a year of the scale. */
export function cellOf(scale: Scale, year: number): number {
  return Math.floor((year - scale.from) / scale.yearsACell) * scale.cellsAYear;
}

/** Labels at round years, the first year where no round one is among them. */
export function ticksOf(scale: Scale): Tick[] {
  const { from, to, cellsAYear, yearsACell } = scale;
  const step = steps.find((years) => (years * cellsAYear) / yearsACell >= apart) ?? to - from + 1;
  const first = Math.ceil(from / step) * step;
  const years = first > to ? [from] : range(first, to, step);
  return years.map((year) => ({ cell: cellOf(scale, year), label: String(year) }));
}

/** The labels on one line of at most `room` cells; one that would be cut is left out. */
export function labelLine(ticks: readonly Tick[], room: number): string {
  return ticks.reduce((line, { cell, label }) => {
    if (cell + label.length > room) return line;
    return line + blanks(line, cell) + label;
  }, '');
}

/** The marks below the labels. */
export function tickLine(ticks: readonly Tick[], mark: string): string {
  return ticks.reduce((line, { cell }) => line + blanks(line, cell) + mark, '');
}

function range(first: number, last: number, step: number): number[] {
  return Array.from(
    { length: Math.floor((last - first) / step) + 1 },
    (_, index) => first + index * step,
  );
}
