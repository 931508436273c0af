/** Lanes across the years: bars in each, marks below them, an axis above them and a legend at the end. */
import type { Screen, Tone } from '../format/column.ts';
import { type Frame, frameOf, gap, headLines, joinBlocks } from '../format/frame.ts';
import { blanks, cut, measure, oneLine, wrap } from '../format/text.ts';

/** A kind of bar or mark. Its symbol follows from its place in the list. */
export interface Category {
  readonly label: string;
  readonly tone?: Tone | undefined;
}

/** A year of a lane, with the place of its category in the list. */
export interface Dot {
  readonly year: number;
  readonly category: number;
}

/** One line of the chart, such as a work: bars fill years, marks are single points in them. */
export interface Lane {
  readonly label: string;
  readonly bars: readonly Dot[];
  readonly marks: readonly Dot[];
}

/** What to draw. Categories come strongest first; of several in one cell the strongest shows. */
export interface LaneChart {
  readonly title: string;
  readonly count: string;
  /** First and last year of the axis; anything outside is left out. */
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
/** Labels are cut to make room for the years, but no shorter than this many cells or this part of the screen. */
const leastLabel = 18;
const labelPart = 0.3;
/** Wider years would only stretch the picture. */
const mostCells = 10;
/** Least cells from one label of the axis to the next. */
const apart = 9;
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** A whole number of cells per year, or of years per cell, so that lengths can be compared. */
interface Scale {
  readonly from: number;
  readonly to: number;
  readonly cellsAYear: number;
  readonly yearsACell: number;
  /** Cells of all years. */
  readonly width: number;
}

interface Drawing {
  readonly chart: LaneChart;
  readonly frame: Frame;
  readonly symbols: typeof drawn;
  readonly scale: Scale;
  readonly ticks: ReturnType<typeof ticksOf>;
  /** Cells of the labels. */
  readonly label: number;
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
function cellOf({ from, cellsAYear, yearsACell }: Scale, year: number) {
  return Math.floor((year - from) / yearsACell) * cellsAYear;
}

/** Labels at round years, or at the first year if no round one is among them. */
function ticksOf(scale: Scale) {
  const { from, to, cellsAYear, yearsACell } = scale;
  const step = steps.find((years) => (years * cellsAYear) / yearsACell >= apart) ?? to - from + 1;
  const first = Math.ceil(from / step) * step;
  const count = Math.floor((to - first) / step) + 1;
  const years = first > to ? [from] : Array.from({ length: count }, (_, at) => first + at * step);
  return years.map((year) => ({ cell: cellOf(scale, year), label: String(year) }));
}

/** The years with ticks below; a label that would be cut is left out. */
function axisLines({ frame, symbols, ticks, label }: Drawing) {
  const start = ' '.repeat(label) + gap;
  const room = frame.room - start.length;
  const fitting = ticks.filter((tick) => tick.cell + tick.label.length <= room);
  const above = fitting.reduce((line, tick) => line.padEnd(tick.cell) + tick.label, '');
  const below = ticks.reduce((line, tick) => line.padEnd(tick.cell) + symbols.tick, '');
  return [above, below].map((line) => start + frame.paint(line, 'dim'));
}

/** The bars next to the label; below them the marks, if there are any. */
function laneLines(drawing: Drawing, lane: Lane) {
  const { frame, label } = drawing;
  const text = cut(oneLine(lane.label), label, frame.cut);
  const bars =
    frame.paint(text, 'strong') + blanks(text, label) + gap + strip(drawing, 'bars', lane);
  if (runsOf(drawing, 'marks', lane).length === 0) return [bars];
  return [bars, ' '.repeat(label) + gap + strip(drawing, 'marks', lane)];
}

/** Bars fill their years; a mark is one cell, the first of its year. */
function runsOf({ scale }: Drawing, of: 'bars' | 'marks', lane: Lane) {
  return lane[of]
    .filter(({ year }) => year >= scale.from && year <= scale.to)
    .map(({ year, category }) => ({
      cell: cellOf(scale, year),
      length: of === 'bars' ? scale.cellsAYear : 1,
      category,
    }));
}

/** The runs on one line, strongest on top, over guides that lead the eye up to the axis. */
function strip(drawing: Drawing, of: 'bars' | 'marks', lane: Lane) {
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
    const category = cells[at] ?? -1;
    end = at + 1;
    while (end < cells.length && (cells[end] ?? -1) === category) end += 1;
    const isGuide = category === guide;
    const symbol = isGuide ? symbols.guide : (symbols[of][category] ?? ' ');
    const tone = isGuide ? 'dim' : chart[of][category]?.tone;
    line += frame.paint(symbol.repeat(end - at), tone);
  }
  return line;
}

/** The categories that the chart has, as many to a line as fit. */
function legendLines(drawing: Drawing, of: 'bars' | 'marks') {
  const { chart, frame, symbols } = drawing;
  const runs = chart.lanes.flatMap((lane) => runsOf(drawing, of, lane));
  const found = new Set(runs.map(({ category }) => category));
  const lines: string[] = [];
  let room = 0;
  for (const [place, { label, tone }] of chart[of].entries()) {
    if (!found.has(place)) continue;
    const [first = '', ...more] = wrap(label, frame.room - 2);
    const entry = `${frame.paint(symbols[of][place] ?? '', tone)} ${first}`;
    const wide = 2 + measure(label);
    if (wide + 3 <= room) {
      lines.push(`${lines.pop()}   ${entry}`);
      room -= wide + 3;
    } else {
      lines.push(entry, ...more.map((line) => `  ${line}`));
      room = frame.room - wide;
    }
  }
  return lines;
}
