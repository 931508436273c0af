/** Lanes across the years: bars in each, marks below them, an axis above them and a legend at the end. */
import type { Screen, Tone } from '../format/column.ts';
import { type Frame, frameOf, gap, headLines, joinBlocks } from '../format/frame.ts';
import { blanks, cut, measure, oneLine, wrap } from '../format/text.ts';

/** A kind of bar or mark. Its symbol follows from its place in the list. */
export interface Category {
  readonly label: string;
  readonly tone?: Tone | undefined;
}

/** A year of a lane in a category, by its place in the list of categories. */
export interface Dot {
  readonly year: number;
  readonly category: number;
}

/** A work, for example, with what fills its years and what is marked in them. */
export interface Lane {
  readonly label: string;
  readonly bars: readonly Dot[];
  readonly marks: readonly Dot[];
}

/** What to draw. Categories are given strongest first: of several in one cell that one shows. */
export interface LaneChart {
  readonly title: string;
  readonly count: string;
  /** First and last year of the axis; whatever is outside is left out. */
  readonly years: { readonly from: number; readonly to: number };
  readonly lanes: readonly Lane[];
  /** Five at most. */
  readonly bars: readonly Category[];
  /** Two at most. */
  readonly marks: readonly Category[];
  /** Remarks below. */
  readonly footer: readonly string[];
}

const drawn = { bars: ['█', '▒', '░', '─', '┄'], marks: ['●', '○'], tick: '│', guide: '·' };
const plain = { bars: ['#', '=', '-', '.', '~'], marks: ['*', 'o'], tick: '|', guide: ':' };

/** Width of a chart in a pipe. */
const usualWidth = 100;
/** Labels give way to the years down to these cells, on a wide screen down to this part of it. */
const leastLabel = 18;
const labelPart = 0.3;
/** Wider years would only stretch the picture. */
const mostCells = 10;
/** Cells from one label of the axis to the next: four digits and air. */
const apart = 9;
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** A whole number of cells a year, or of years a cell, so that lengths can be compared. */
interface Scale {
  readonly from: number;
  readonly to: number;
  readonly cellsAYear: number;
  readonly yearsACell: number;
  /** Cells of all years. */
  readonly width: number;
}

/** A label of the axis and the cell above which it begins. */
interface Tick {
  readonly cell: number;
  readonly label: string;
}

interface Drawing {
  readonly chart: LaneChart;
  readonly frame: Frame;
  readonly symbols: typeof drawn;
  readonly scale: Scale;
  readonly ticks: readonly Tick[];
  /** Cells of the labels. */
  readonly label: number;
}

/** Cells of one category, by its place in the list. */
interface Run {
  readonly cell: number;
  readonly length: number;
  readonly category: number;
}

/** The chart; no line is wider than the screen, or than 100 cells in a pipe. */
export function renderLanes(chart: LaneChart, screen: Screen): string {
  const frame = frameOf({ ...screen, width: screen.width ?? usualWidth });
  const { room, paint } = frame;
  const natural = Math.max(0, ...chart.lanes.map(({ label }) => measure(oneLine(label))));
  const least = Math.min(natural, Math.max(leastLabel, Math.floor(room * labelPart)), room / 2);
  const scale = scaleOf(chart.years, room - Math.ceil(least) - gap.length);
  // On a screen of a few cells the years alone are too wide.
  const label = Math.max(Math.min(natural, room - gap.length - scale.width), 0);
  const symbols = screen.ascii ? plain : drawn;
  const drawing = { chart, frame, symbols, scale, ticks: ticksOf(scale), label };
  const end = Math.min(label + gap.length + scale.width, room);
  const { yearsACell } = scale;
  const remarks = [
    ...(yearsACell > 1 ? [`Each column is ${yearsACell} years.`] : []),
    ...chart.footer,
  ].flatMap((remark) => wrap(oneLine(remark), room));
  return joinBlocks([
    screen.header ? headLines(frame, oneLine(chart.title), oneLine(chart.count), end) : [],
    [...axisLines(drawing), ...chart.lanes.flatMap((lane) => laneLines(drawing, lane))],
    [...legendLines(drawing, 'bars'), ...legendLines(drawing, 'marks')],
    remarks.map((remark) => paint(remark, 'dim')),
  ]);
}

/** The largest scale for these years that takes no more than `room` cells. */
function scaleOf({ from, to }: LaneChart['years'], room: number): Scale {
  const years = to - from + 1;
  const cells = Math.max(Math.floor(room), 1);
  const cellsAYear = Math.min(Math.max(Math.floor(cells / years), 1), mostCells);
  const yearsACell = Math.max(Math.ceil(years / cells), 1);
  const width = Math.ceil(years / yearsACell) * cellsAYear;
  return { from, to, cellsAYear, yearsACell, width };
}

/** The first cell of a year. */
function cellOf({ from, cellsAYear, yearsACell }: Scale, year: number): number {
  return Math.floor((year - from) / yearsACell) * cellsAYear;
}

/** Labels at round years, or at the first year if no round one is among them. */
function ticksOf(scale: Scale): Tick[] {
  const { from, to, cellsAYear, yearsACell } = scale;
  const step = steps.find((years) => (years * cellsAYear) / yearsACell >= apart) ?? to - from + 1;
  const first = Math.ceil(from / step) * step;
  const count = Math.floor((to - first) / step) + 1;
  const years = first > to ? [from] : Array.from({ length: count }, (_, at) => first + at * step);
  return years.map((year) => ({ cell: cellOf(scale, year), label: String(year) }));
}

/** The years, and below them marks; a label that would be cut is left out. */
function axisLines({ frame, symbols, ticks, label }: Drawing): string[] {
  const start = ' '.repeat(label) + gap;
  const room = frame.room - start.length;
  const fitting = ticks.filter((tick) => tick.cell + tick.label.length <= room);
  const above = fitting.reduce((line, tick) => line.padEnd(tick.cell) + tick.label, '');
  const below = ticks.reduce((line, tick) => line.padEnd(tick.cell) + symbols.tick, '');
  return [above, below].map((line) => start + frame.paint(line, 'dim'));
}

/** The bars beside the label; below them the marks, if there are any. */
function laneLines(drawing: Drawing, lane: Lane): string[] {
  const { frame, label } = drawing;
  const text = cut(oneLine(lane.label), label, frame.cut);
  const bars =
    frame.paint(text, 'strong') + blanks(text, label) + gap + strip(drawing, 'bars', lane);
  if (runsOf(drawing, 'marks', lane).length === 0) return [bars];
  return [bars, ' '.repeat(label) + gap + strip(drawing, 'marks', lane)];
}

/** Bars fill their years; a mark is one cell, the first of its year. */
function runsOf({ scale }: Drawing, of: 'bars' | 'marks', lane: Lane): Run[] {
  return lane[of]
    .filter(({ year }) => year >= scale.from && year <= scale.to)
    .map(({ year, category }) => ({
      cell: cellOf(scale, year),
      length: of === 'bars' ? scale.cellsAYear : 1,
      category,
    }));
}

/** The runs on one line, strongest on top, over guides that lead the eye up to the axis. */
function strip(drawing: Drawing, of: 'bars' | 'marks', lane: Lane): string {
  const { chart, frame, symbols, ticks } = drawing;
  const guide = chart[of].length;
  const guides = ticks.map(({ cell }) => ({ cell, length: 1, category: guide }));
  const cells: number[] = [];
  for (const { cell, length, category } of [...runsOf(drawing, of, lane), ...guides]) {
    for (let at = cell; at < cell + length; at += 1) {
      cells[at] = Math.min(category, cells[at] ?? category);
    }
  }
  let line = '';
  for (let at = 0, end = 0; at < cells.length; at = end) {
    const category = cells[at];
    end = at + 1;
    while (end < cells.length && cells[end] === category) end += 1;
    if (category === undefined) line += ' '.repeat(end - at);
    else if (category === guide) line += frame.paint(symbols.guide.repeat(end - at), 'dim');
    else {
      const symbol = symbols[of][category] ?? '';
      line += frame.paint(symbol.repeat(end - at), chart[of][category]?.tone);
    }
  }
  return line;
}

/** Names what is in the chart and nothing else, as many to a line as fit. */
function legendLines(drawing: Drawing, of: 'bars' | 'marks'): string[] {
  const { chart, frame, symbols } = drawing;
  const runs = chart.lanes.flatMap((lane) => runsOf(drawing, of, lane));
  const found = new Set(runs.map(({ category }) => category));
  const lines: string[] = [];
  let room = 0;
  for (const [place, { label, tone }] of chart[of].entries()) {
    if (!found.has(place)) continue;
    const entry = `${frame.paint(symbols[of][place] ?? '', tone)} ${label}`;
    const wide = 2 + measure(label);
    if (wide + 3 <= room) {
      lines.push(`${lines.pop()}   ${entry}`);
      room -= wide + 3;
    } else {
      lines.push(entry);
      room = frame.room - wide;
    }
  }
  return lines;
}
