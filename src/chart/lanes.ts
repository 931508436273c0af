/** Lanes across the years: bars in each, marks below them, an axis above all and a legend at the end. */

import { footLines, headLines, roomOf } from '../format/frame.ts';
import { gap, indent } from '../format/grid.ts';
import type { Screen } from '../format/listing.ts';
import { type Page, pageOf } from '../format/page.ts';
import { blanks, cut, measure, sanitize } from '../format/text.ts';
import { cellOf, labelLine, type Scale, scaleOf, type Tick, tickLine, ticksOf } from './axis.ts';
import type { Dot, Lane, LaneChart } from './lane-chart.ts';
import { legendLines, type Run, signed, stripOf } from './strips.ts';

/** Width of a chart in a pipe. */
const usualWidth = 100;
/** Labels give way to the years down to these cells, on a wide screen down to this part of it. */
const leastLabel = 18;
const labelPart = 0.3;

interface Drawing {
  readonly chart: LaneChart;
  readonly page: Page<never>;
  readonly scale: Scale;
  readonly ticks: readonly Tick[];
  /** Cells of the labels. */
  readonly label: number;
}

/** The chart as lines; none is wider than the screen, or than 100 cells in a pipe. */
export function* renderLanes(chart: LaneChart, screen: Screen): Generator<string> {
  const drawing = drawingOf(chart, { ...screen, width: screen.width ?? usualWidth });
  const { page, label, scale } = drawing;
  if (screen.header) yield `${headLines(page, label + gap.length + scale.width)}\n`;
  yield axisLines(drawing).map(lineOf).join('');
  for (const lane of chart.lanes) yield laneLines(drawing, lane).map(lineOf).join('');
  yield `\n${legend(drawing).map(lineOf).join('')}`;
  const { yearsACell } = scale;
  const remark = yearsACell > 1 ? [`Each column is ${yearsACell} years.`] : [];
  yield footLines(page, [...remark, ...chart.footer]);
}

function drawingOf(chart: LaneChart, screen: Screen): Drawing {
  const { title, count } = chart;
  const room = roomOf(screen);
  const natural = chart.lanes.reduce((most, { label }) => Math.max(most, measure(label)), 0);
  const least = Math.min(natural, Math.max(leastLabel, Math.floor(room * labelPart)), room / 2);
  const scale = scaleOf(chart.years, room - Math.ceil(least) - gap.length);
  return {
    chart,
    page: pageOf({ title, count, columns: [], rows: [] }, screen),
    scale,
    ticks: ticksOf(scale),
    // On a screen of a few cells the years alone are too wide.
    label: Math.max(Math.min(natural, room - gap.length - scale.width), 0),
  };
}

function axisLines({ page, ticks, label }: Drawing): string[] {
  const { screen, paint } = page;
  const start = ' '.repeat(label) + gap;
  const labels = labelLine(ticks, roomOf(screen) - start.length);
  return [labels, tickLine(ticks, screen.ascii ? '|' : '│')].map(
    (line) => start + paint(line, 'dim'),
  );
}

/** The bars beside the label; below them the marks, where there are any. */
function laneLines(drawing: Drawing, lane: Lane): string[] {
  const { page, scale, label } = drawing;
  const text = cut(sanitize(lane.label), label, page.signs.cut);
  const start = page.paint(text, 'strong') + blanks(text, label) + gap;
  const bars = start + strip(drawing, 'bars', runsOf(lane.bars, scale));
  const marks = marksOf(lane.marks, scale);
  if (marks.length === 0) return [bars];
  return [bars, ' '.repeat(label) + gap + strip(drawing, 'marks', marks)];
}

/** The runs of a lane, and where there are none the guides that lead the eye up to the axis. */
function strip(
  { chart, page, ticks }: Drawing,
  of: 'bars' | 'marks',
  runs: readonly Run[],
): string {
  const { screen, paint } = page;
  const guide = { label: '', tone: 'dim', sign: screen.ascii ? ':' : '·' } as const;
  const categories = [...signed(chart[of], of, screen), guide];
  const guides = ticks.map(({ cell }) => ({ cell, length: 1, category: categories.length - 1 }));
  return stripOf([...runs, ...guides], categories, paint);
}

/** Names what is in the chart and nothing else. */
function legend({ chart, page, scale }: Drawing): string[] {
  return (['bars', 'marks'] as const).flatMap((of) => {
    const runs = chart.lanes.flatMap((lane) => runsOf(lane[of], scale));
    const found = new Set(runs.map(({ category }) => category));
    const used = signed(chart[of], of, page.screen).filter((_, index) => found.has(index));
    return legendLines(used, roomOf(page.screen), page.paint);
  });
}

function runsOf(dots: readonly Dot[], scale: Scale): Run[] {
  return dots
    .filter(({ year }) => year >= scale.from && year <= scale.to)
    .map(({ year, category }) => ({
      cell: cellOf(scale, year),
      length: scale.cellsAYear,
      category,
    }));
}

/** A mark is one cell, the first of its year. */
function marksOf(dots: readonly Dot[], scale: Scale): Run[] {
  return runsOf(dots, scale).map((run) => ({ ...run, length: 1 }));
}

function lineOf(line: string): string {
  return `${indent}${line}\n`;
}
