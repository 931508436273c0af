/** Draws lanes of bars and marks across the years, with an axis above and a legend below. */
import type { Screen, Tone } from '../format/column.ts';
import { frameOf, gap, headLines, joinBlocks } from '../format/frame.ts';
import { blanks, cut, measure, oneLine, pack, wrap } from '../format/text.ts';

/** A kind of bar or mark. Its position in the list decides its symbol. */
export interface Category {
  readonly label: string;
  readonly tone?: Tone | undefined;
}

/** One year in a lane; `category` is an index into the bars or marks of the chart. */
export interface Dot {
  readonly year: number;
  readonly category: number;
}

/** Bars fill whole years, marks are single cells. */
export interface Lane {
  readonly label: string;
  readonly bars: readonly Dot[];
  readonly marks: readonly Dot[];
}

/** Categories are in order of importance: if several share a cell, the first one shows. */
export interface LaneChart {
  readonly title: string;
  readonly count: string;
  /** First and last year of the axis. Anything outside is left out. */
  readonly years: { readonly from: number; readonly to: number };
  readonly lanes: readonly Lane[];
  /** At most five. */
  readonly bars: readonly Category[];
  /** At most two. */
  readonly marks: readonly Category[];
  /** Remarks below the legend. */
  readonly footer: readonly string[];
}

const drawn = { bars: ['█', '▒', '░', '─', '┄'], marks: ['●', '○'], tick: '│', guide: '·' };
const plain = { bars: ['#', '=', '-', '.', '~'], marks: ['*', 'o'], tick: '|', guide: ':' };

/** Width of a chart in a pipe. */
const usualWidth = 100;
/** Labels are cut to give each year this many cells, but not below `leastLabel` cells or a share of the screen. */
const enough = 3;
const leastLabel = 18;
const labelPart = 0.3;
/** The most cells per year; more would show nothing new. */
const mostCells = 10;
/** The minimum distance between axis labels, in cells. */
const apart = 9;
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

type Layout = ReturnType<typeof layOut>;

/** No line is wider than the screen, or than 100 cells in a pipe. */
export function renderLanes(chart: LaneChart, screen: Screen): string {
  const layout = layOut(chart, screen);
  const { frame, label, width, yearsACell } = layout;
  const end = Math.min(label + gap.length + width, frame.room);
  const scale = yearsACell > 1 ? [`Each column is ${yearsACell} years.`] : [];
  return joinBlocks([
    screen.header ? headLines(frame, chart.title, chart.count, end) : [],
    [...axisLines(layout), ...chart.lanes.flatMap((lane) => laneLines(layout, lane))],
    [...legendLines(layout, 'bars'), ...legendLines(layout, 'marks')],
    [...scale, ...chart.footer]
      .flatMap((remark) => wrap(oneLine(remark), frame.room))
      .map((line) => frame.paint(line, 'dim')),
  ]);
}

/** Each year gets a whole number of cells, or each cell a whole number of years, so bar lengths are comparable. */
function layOut(chart: LaneChart, screen: Screen) {
  const frame = frameOf({ ...screen, width: screen.width ?? usualWidth });
  const { room } = frame;
  const { from, to } = chart.years;
  const years = to - from + 1;
  const natural = Math.max(0, ...chart.lanes.map(({ label }) => measure(oneLine(label))));
  const share = Math.min(Math.max(leastLabel, Math.floor(room * labelPart)), room / 2);
  const least = Math.min(natural, Math.max(share, room - gap.length - years * enough));
  const cells = Math.max(room - Math.ceil(least) - gap.length, 1);
  const cellsAYear = Math.min(Math.max(Math.floor(cells / years), 1), mostCells);
  const yearsACell = Math.max(Math.ceil(years / cells), 1);
  const width = Math.ceil(years / yearsACell) * cellsAYear;
  // On a tiny screen, the years alone may be too wide.
  const label = Math.max(Math.min(natural, room - gap.length - width), 0);
  const cellOf = (year: number) => Math.floor((year - from) / yearsACell) * cellsAYear;
  const step = steps.find((some) => (some * cellsAYear) / yearsACell >= apart) ?? years;
  const first = Math.ceil(from / step) * step;
  const count = Math.max(Math.floor((to - first) / step) + 1, 0);
  const round = Array.from({ length: count }, (_, at) => first + at * step);
  const ticks = (count > 0 ? round : [from]).map((year) => ({ year, cell: cellOf(year) }));
  const symbols = screen.ascii ? plain : drawn;
  return { chart, frame, label, width, cellsAYear, yearsACell, cellOf, ticks, symbols };
}

/** Years above ticks. Labels that would be cut are left out. */
function axisLines({ frame, symbols, ticks, label }: Layout) {
  const start = ' '.repeat(label) + gap;
  let years = '';
  let below = '';
  for (const { year, cell } of ticks) {
    const longer = years.padEnd(cell) + year;
    if (start.length + longer.length <= frame.room) years = longer;
    below = below.padEnd(cell) + symbols.tick;
  }
  return [years, below].map((line) => start + frame.paint(line, 'dim'));
}

/** The label and the bars, before which a long label has more room; marks below, if there are any. */
function laneLines(layout: Layout, lane: Lane) {
  const { frame, label, width, cellOf } = layout;
  const bars = dotsOf(layout, 'bars', lane);
  const first = bars.reduce((cell, { year }) => Math.min(cell, cellOf(year)), width);
  const text = cut(oneLine(lane.label), label + first, frame.cut);
  const start = frame.paint(text, 'strong') + blanks(text, label) + gap;
  const line = start + strip(layout, 'bars', lane, Math.max(measure(text) - label, 0));
  if (dotsOf(layout, 'marks', lane).length === 0) return [line];
  return [line, ' '.repeat(label) + gap + strip(layout, 'marks', lane)];
}

function dotsOf({ chart: { years } }: Layout, of: 'bars' | 'marks', lane: Lane) {
  return lane[of].filter(({ year }) => year >= years.from && year <= years.to);
}

/** Draws guides first, then bars or marks over them, from a cell on. */
function strip(layout: Layout, of: 'bars' | 'marks', lane: Lane, from = 0) {
  const { chart, frame, symbols, ticks, cellOf, cellsAYear } = layout;
  const symbolOf = [...symbols[of].slice(0, chart[of].length), symbols.guide];
  const cells: number[] = [];
  for (const { cell } of ticks) cells[cell] = chart[of].length;
  for (const { year, category } of dotsOf(layout, of, lane)) {
    const cell = cellOf(year);
    // A mark takes only the first cell of its year.
    const end = of === 'bars' ? cell + cellsAYear : cell + 1;
    for (let at = cell; at < end; at += 1) cells[at] = Math.min(category, cells[at] ?? category);
  }
  const line = Array.from(cells.slice(from), (category = -1) => symbolOf[category] ?? ' ').join('');
  return line.replace(/(.)\1*/gu, (run: string, symbol: string) => {
    const place = symbolOf.indexOf(symbol);
    return frame.paint(run, symbol === symbols.guide ? 'dim' : chart[of][place]?.tone);
  });
}

/** The categories in use, as many to a line as fit. */
function legendLines(layout: Layout, of: 'bars' | 'marks') {
  const { chart, frame, symbols } = layout;
  const dots = chart.lanes.flatMap((lane) => dotsOf(layout, of, lane));
  const found = new Set(dots.map(({ category }) => category));
  const entries = chart[of].flatMap(({ label, tone }, place) =>
    found.has(place) ? `${frame.paint(symbols[of][place] ?? '', tone)} ${label}` : [],
  );
  return pack(entries, frame.room, '   ').flatMap((line) => wrap(line, frame.room));
}
