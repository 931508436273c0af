/** Decides which columns a table shows, and how wide they are, so that a wider screen never prints more lines. */
import type { Column } from './column.ts';
import { gap, indent } from './frame.ts';
import { measure, widest, wordsOf } from './text.ts';

/** A width at which some rows begin to take fewer lines. */
interface Step {
  readonly width: number;
  /** Lines per row; empty for a column that never wraps. */
  readonly heights: readonly number[];
}

type Demand = ReturnType<typeof demandOf>;

/** Columns wrap no narrower than this. */
const least = 12;
/** Columns grow no wider than this to save lines. */
const most = 500;

/** Shorter bars are unreadable; longer ones only distract from the number. */
const leastBar = 8;
const mostBar = 100;

/** The room on screens of 80 and 60 columns, for rank 0: see `Column`. */
const usual = 80 - indent.length;
const small = 60 - indent.length;

/** Several columns of long strings can share a width in millions of ways; about this many are compared. */
const mostWays = 4000;

/** The widths that a column asks for, and its rank: the highest is dropped first, -1 always stays. */
export function demandOf<Row>(
  { bar, cut, flexible, short, rank = -1 }: Column<Row>,
  head: string,
  cells: readonly string[],
  rows: readonly Row[],
) {
  // With nothing wrapped or cut. Even an empty column has a width.
  const natural = widest([head, ...cells]) || 1;
  if (bar) {
    const minimum = natural + 1 + leastBar;
    const desired = natural + 1 + mostBar;
    const steps: Step[] = [{ width: minimum, heights: [] }];
    return { rank, minimum, whole: minimum, natural: minimum, desired, steps };
  }
  const longestWord = () => widest(cells.filter((cell) => measure(cell) > least).flatMap(wordsOf));
  const shortest = short ? rows.map((row) => short(row).at(-1) ?? '') : cells;
  // Columns of a higher rank must not make it narrower.
  const whole = cut === undefined ? 0 : mostlyWhole(shortest);
  const floor = cut && rank > 0 ? Math.max(cut, whole) : cut;
  const narrowest = flexible ? Math.max(floor ?? longestWord(), least) : (floor ?? natural);
  const minimum = Math.max(measure(head), Math.min(narrowest, natural));
  // The width to grow to if there is room to spare.
  const desired = cut === undefined ? 0 : natural;
  const steps: Step[] = flexible
    ? stepsOf(cells, minimum, natural, cut === undefined ? Infinity : 2)
    : [{ width: minimum, heights: [] }];
  return { rank, minimum, whole, natural, desired, steps };
}

/** The width at which nine of ten cells are whole. */
function mostlyWhole(cells: readonly string[]): number {
  const widths = cells.map(measure).sort((a, b) => a - b);
  return widths[Math.ceil(widths.length * 0.9) - 1] ?? 0;
}

function stepsOf(cells: readonly string[], minimum: number, natural: number, mostLines: number) {
  const counters = cells.map(lineCounter);
  const steps: Step[] = [];
  for (let width = minimum; width <= Math.max(minimum, Math.min(natural, most)); width += 1) {
    const heights = counters.map((count) => Math.min(count(width), mostLines));
    const before = steps.at(-1)?.heights ?? [];
    if (heights.some((height, row) => height !== before[row])) steps.push({ width, heights });
  }
  return steps;
}

/** Counts the lines of a string at many widths, but measures its words only once. `wrap` would be too slow. */
function lineCounter(text: string): (width: number) => number {
  const whole = measure(text);
  const words = wordsOf(text).map(measure);
  return (width) => {
    if (whole <= width) return 1;
    let lines = 0;
    let room = 0;
    for (const word of words) {
      if (word >= room) lines += Math.ceil(word / width);
      room = word < room ? room - 1 - word : width - word;
    }
    return Math.max(lines, 1);
  };
}

/** The columns that are shown, each with its width, and how many lines the rows take; undefined if they do not fit. */
export function layOut<Each extends Demand>(columns: readonly Each[], room: number, rows: number) {
  const inOrder = [...columns].sort((a, b) => a.rank - b.rank);
  const kept = inOrder.filter(({ rank }, place) => rank < 0 || place === 0);
  const others = inOrder.filter((column) => !kept.includes(column));
  const linesIn = (some: readonly Each[], width: number) =>
    fewestLines(some, width, rows)?.lines ?? Infinity;
  if (room >= usual) {
    const allowed = linesIn(kept, small);
    for (const column of others.filter(({ rank }) => rank === 0)) {
      const lines = linesIn([...kept, column], usual);
      if (lines <= allowed && lines < Infinity) kept.push(column);
    }
  }
  let found = fewestLines(kept, room, rows);
  for (const column of others.filter((one) => !kept.includes(one))) {
    const more = fewestLines([...kept, column], room, rows);
    const isCut = kept.some((one) => {
      const [before = 0, after = 0] = [found?.widths.get(one), more?.widths.get(one)];
      return one.rank < column.rank && after < Math.min(before, one.whole);
    });
    if (isCut || more?.lines !== found?.lines) continue;
    kept.push(column);
    found = more;
  }
  const placed = columns.flatMap((column) => {
    const width = found?.widths.get(column);
    return width === undefined ? [] : [{ ...column, width }];
  });
  return found && { lines: found.lines, columns: placed };
}

/** The widths that take the fewest lines. Columns that want more share the width that is left. */
function fewestLines<Each extends Demand>(columns: readonly Each[], room: number, rows: number) {
  const spare = room - totalOf(columns.map(({ minimum }) => minimum));
  if (spare < 0) return undefined;
  const wrapping = columns.filter(({ steps }) => steps.length > 1);
  const mostSteps = Math.max(2, Math.floor(mostWays ** (1 / Math.max(wrapping.length - 1, 1))));
  const compared = columns.map(({ steps }) => {
    const stride = Math.ceil(steps.length / mostSteps);
    return steps.filter((_, place) => place % stride === 0 || place === steps.length - 1);
  });
  const { lines, widths: shares } = share(compared, spare, Array(rows).fill(1));
  const widths = new Map(columns.map((column, at) => [column, shares[at] ?? column.minimum]));
  let left = room - totalOf(shares);
  const wanting = [...widths]
    .map(([column, width]) => ({ column, width, more: column.desired - width }))
    .filter(({ more }) => more > 0)
    .sort((a, b) => a.more - b.more);
  // Divides it evenly, but gives no column more than it wants.
  for (const [place, { column, width, more }] of wanting.entries()) {
    const given = Math.min(more, Math.floor(left / (wanting.length - place)));
    widths.set(column, width + given);
    left -= given;
  }
  return { lines, widths };
}

/** Picks one step for each column so that the rows take the fewest lines in total. */
function share(
  [steps, ...others]: readonly (readonly Step[])[],
  spare: number,
  heights: readonly number[],
): { lines: number; widths: number[] } {
  const sum = heights.reduce((total, height) => total + height, 0);
  if (steps === undefined) return { lines: sum, widths: [] };
  const minimum = steps[0]?.width ?? 0;
  const within = steps.filter(({ width }) => width - minimum <= spare);
  const isLast = others.every(({ length }) => length === 1);
  let best = { lines: Infinity, widths: [minimum] };
  for (const { width, heights: own } of isLast ? within.slice(-1) : within) {
    const taller = heights.map((height, row) => Math.max(height, own[row] ?? 0));
    const rest = share(others, spare - (width - minimum), taller);
    if (rest.lines < best.lines) best = { lines: rest.lines, widths: [width, ...rest.widths] };
    if (best.lines === sum) break;
  }
  return best;
}

/** The total width of columns, with the spaces between them. */
export function totalOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width + gap.length, -gap.length);
}
