/**
 * Which columns a table has at a width, and how wide they are: those that stay, in the fewest lines that they can take,
 * and those of the others that cost no line. So a wider screen never prints more lines than a narrow one.
 */
import type { Column } from './column.ts';
import { gap, indent } from './frame.ts';
import { lineCounter, measure } from './text.ts';

/** A width at which rows take fewer lines than below it. */
interface Step {
  readonly width: number;
  /** The lines of each row. */
  readonly heights: readonly number[];
}

/** What a column asks for, in cells. */
interface Demand {
  /** Its place in the listing. */
  readonly index: number;
  /** The least it can do with. */
  readonly minimum: number;
  /** With nothing wrapped or cut. */
  readonly natural: number;
  /** What it is given of cells that nobody needs. */
  readonly desired: number;
  /** For a column of several lines: the widths worth having, from `minimum` on. */
  readonly steps?: readonly Step[] | undefined;
  /** Order of leaving, highest first; without it the column stays. */
  readonly rank?: number | undefined;
}

/** A column that wraps is not made narrower than this, nor than its longest word. */
const least = 12;
/** Nor is it made wider than this to save a line. */
const most = 500;

/** Shorter bars are unreadable; longer ones only distract from the number. */
const leastBar = 8;
const mostBar = 100;

/**
 * Room on screens of 80 and of 60 columns. From 80 on a table has its columns of rank 0 even if they cost lines, as long
 * as it is no longer than without them on 60.
 */
const usual = 80 - indent.length;
const small = 60 - indent.length;

/** Tables with several columns of long strings have millions of ways to share a width; about so many are compared. */
const mostWays = 4000;

/** What a column asks for, given its head and the lines of its cells. */
export function demandOf<Row>(
  { bar, cut, flexible, rank }: Column<Row>,
  index: number,
  head: string,
  cells: readonly (readonly string[])[],
): Demand {
  const lines = cells.flat();
  // An empty column has some width too.
  const natural = lines.reduce((most, line) => Math.max(most, measure(line)), measure(head) || 1);
  if (bar) {
    const whole = natural + 1 + leastBar;
    return { index, rank, minimum: whole, natural: whole, desired: natural + 1 + mostBar };
  }
  const desired = cut === undefined ? 0 : natural;
  if (!flexible) {
    const minimum = Math.max(measure(head), Math.min(cut ?? natural, natural));
    const heights = cells.map(({ length }) => length);
    const steps = heights.some((height) => height > 1) ? [{ width: minimum, heights }] : undefined;
    return { index, rank, minimum, natural, desired, steps };
  }
  const words = lines.flatMap((line) => (measure(line) > least ? line.split(' ') : []));
  const word = words.reduce((longest, each) => Math.max(longest, measure(each)), 0);
  const minimum = Math.max(measure(head), Math.min(Math.max(cut ?? word, least), natural));
  const steps = stepsOf(cells, minimum, natural, cut === undefined ? Infinity : 2);
  return { index, rank, minimum, natural, desired, steps };
}

/** The widths from which some row takes fewer lines. */
function stepsOf(
  cells: readonly (readonly string[])[],
  minimum: number,
  natural: number,
  mostLines: number,
): Step[] {
  const steps: Step[] = [];
  const counters = cells.map((lines) => lines.map(lineCounter));
  for (let width = minimum; width <= Math.max(minimum, Math.min(natural, most)); width += 1) {
    const heights = counters.map((counts) => {
      const height = counts.reduce((sum, count) => sum + count(width), 0);
      return Math.min(height, mostLines);
    });
    const before = steps.at(-1)?.heights ?? [];
    if (heights.some((height, row) => height !== before[row])) steps.push({ width, heights });
  }
  return steps;
}

/** The widths by column and the lines of so many rows; undefined if the columns that stay do not fit the room. */
export function layOut(demands: readonly Demand[], room: number, rows: number) {
  const ranked = demands
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const staying = demands.filter(({ rank }) => rank === undefined);
  let kept = staying.length > 0 ? staying : ranked.splice(0, 1);
  if (room >= usual) {
    const narrow = fewestLines(kept, small, rows)?.lines ?? Infinity;
    for (const column of ranked.filter(({ rank }) => rank === 0)) {
      const lines = fewestLines([...kept, column], usual, rows)?.lines ?? Infinity;
      if (lines <= narrow && lines < Infinity) kept = [...kept, column];
    }
  }
  let layout = fewestLines(kept, room, rows);
  if (layout === undefined) return undefined;
  for (const column of ranked.filter((one) => !kept.includes(one))) {
    const more = fewestLines([...kept, column], room, rows);
    if (more?.lines !== layout.lines) continue;
    kept = [...kept, column];
    layout = more;
  }
  return layout;
}

/** All of the columns in the fewest lines; the cells that this leaves go to those that are cut. */
function fewestLines(columns: readonly Demand[], room: number, rows: number) {
  const minimum = totalOf(columns.map((column) => column.minimum));
  if (minimum > room) return undefined;
  const wrapping = columns.flatMap(({ steps }) => (steps ? [steps] : []));
  const others = wrapping.filter(({ length }) => length > 1).length - 1;
  const most = Math.max(2, Math.floor(mostWays ** (1 / Math.max(others, 1))));
  const compared = wrapping.map((steps, index) =>
    index < wrapping.length - 1 ? thinned(steps, most) : steps,
  );
  const { lines, widths: shares } = share(compared, room - minimum, Array(rows).fill(1));
  const widths = new Map(
    columns.map(({ index, minimum, steps }) => [index, (steps && shares.shift()) ?? minimum]),
  );
  let left = room - totalOf([...widths.values()]);
  const wanting = columns
    .map(({ index, desired }) => ({ index, more: desired - (widths.get(index) ?? 0) }))
    .filter(({ more }) => more > 0)
    .sort((a, b) => a.more - b.more);
  // Each gets the same, but none more than it wants; what it leaves goes to those that want more.
  for (const [place, { index, more }] of wanting.entries()) {
    const given = Math.min(more, Math.floor(left / (wanting.length - place)));
    widths.set(index, (widths.get(index) ?? 0) + given);
    left -= given;
  }
  return { lines, widths };
}

/** The widths of columns that wrap, out of their steps, with which the rows take the fewest lines. */
function share(
  [steps, ...others]: readonly (readonly Step[])[],
  spare: number,
  heights: readonly number[],
): { lines: number; widths: number[] } {
  const sum = heights.reduce((total, height) => total + height, 0);
  if (steps === undefined) return { lines: sum, widths: [] };
  const minimum = steps[0]?.width ?? 0;
  const within = steps.filter(({ width }) => width - minimum <= spare);
  let best: { lines: number; widths: number[] } | undefined;
  for (const step of others.length > 0 ? within : within.slice(-1)) {
    const taller = heights.map((height, row) => Math.max(height, step.heights[row] ?? 0));
    const rest = share(others, spare - (step.width - minimum), taller);
    if (best === undefined || rest.lines < best.lines) {
      best = { lines: rest.lines, widths: [step.width, ...rest.widths] };
    }
    if (best.lines === sum) break;
  }
  return best ?? { lines: sum, widths: [] };
}

/** At most this many of the steps, the first and the last among them. */
function thinned(steps: readonly Step[], most: number): readonly Step[] {
  if (steps.length <= most) return steps;
  const stride = (steps.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, place) => steps[Math.round(place * stride)]).filter(
    (step) => step !== undefined,
  );
}

/** The width of columns side by side. */
export function totalOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width + gap.length, -gap.length);
}
