/** The table: the format for people, fitted to the terminal, or whole in a pipe. */
import CliTable3 from 'cli-table3';
import { strlen } from 'cli-table3/src/utils.js';
import {
  type Column,
  cellText,
  headOf,
  inAscii,
  type Listing,
  type Screen,
  type Tone,
  toneOf,
} from './column.ts';
import { beside, type Frame, frameOf, gap, headLines, joinBlocks, type Paint } from './frame.ts';
import { demandOf, layOut, totalOf } from './layout.ts';
import { cut, measure, oneLine, widest, wrap } from './text.ts';

/** A column with its head and its cells, row by row. */
interface Field<Row> {
  readonly column: Column<Row>;
  readonly head: string;
  readonly cells: readonly string[];
}

/** One line of a cell. */
interface Piece {
  readonly text: string;
  readonly tone?: Tone;
  readonly address?: string;
}

/** A column that has a place in the table. */
interface Track<Row> extends Field<Row> {
  readonly width: number;
}

/** With less room, cards are easier to read than a table that is not whole. */
const narrow = 53;

/**
 * On a terminal every line fits, except a long address: columns leave, are wrapped or cut, or rows become cards.
 * Without a width nothing is wrapped, cut, grouped or left out, and a row is one line. Without a header there is
 * neither title nor heads.
 */
export function renderTable<Row>(listing: Listing<Row>, screen: Screen): string {
  const { title, count, remark, notes = [], ...body } = screen.ascii ? inAscii(listing) : listing;
  const frame = frameOf(screen);
  const { lines, width } = bodyOf(body, screen, frame);
  const dim = (text: string) =>
    wrap(oneLine(text), frame.room).map((line) => frame.paint(line, 'dim'));
  return joinBlocks([
    screen.header ? headLines(frame, title, count, Math.min(width, frame.edge)) : [],
    lines,
    screen.width !== undefined && remark !== undefined ? dim(remark) : [],
    notes.flatMap(dim),
  ]);
}

/** The rows, as a table or as cards, whichever is shorter, and how wide a table is. */
function bodyOf<Row>(
  { columns, rows, groups }: Pick<Listing<Row>, 'columns' | 'rows' | 'groups'>,
  screen: Screen,
  frame: Frame,
) {
  if (rows.length === 0) return { lines: [], width: 0 };
  const isFitted = screen.width !== undefined;
  const fields = columns.map(
    (column): Field<Row> => ({
      column: isFitted ? column : { ...column, flexible: false, cut: undefined },
      head: headOf(column),
      cells: rows.map((row) => cellText(column, row)),
    }),
  );
  // A chart has no heads: its title says what is counted.
  const hasHeads = screen.header && !columns.some(({ bar }) => bar);
  const demands = fields
    .filter(({ column }) => !(isFitted && groups?.says.includes(column.key)))
    .map((field) => ({
      ...field,
      ...demandOf(field.column, hasHeads ? field.head : '', field.cells),
    }));
  const natural = totalOf(demands.map((demand) => demand.natural));
  // In a pipe everything has room, and bars fill the rest of a page.
  const room = isFitted ? frame.room : Math.max(natural, frame.edge);
  const isCramped = room < narrow && natural > room;
  const layout = isCramped ? undefined : layOut(demands, room, rows.length);
  // Cards have a line for each cell at least, so only a table with tall rows can be longer.
  if (layout === undefined || layout.lines > rows.length * columns.length) {
    const lines = cardLines(fields, rows, frame);
    if (layout === undefined || lines.length < layout.lines) return { lines, width: 0 };
  }
  const tracks = demands
    .filter((demand) => layout.widths.has(demand))
    .map((demand): Track<Row> => ({ ...demand, width: layout.widths.get(demand) ?? 0 }));
  const headings = isFitted && groups ? rows.map(groups.headingOf) : [];
  const wide = headings.map(({ title, count = '' }) => oneLine(title) + gap + oneLine(count));
  const total = totalOf(tracks.map(({ width }) => width));
  const width = Math.min(frame.room, Math.max(total, widest(wide)));
  const heads = tracks.map(({ head }): Piece => ({ text: head, tone: 'dim' }));
  const drawRow = rowDrawer(tracks, rows, screen, frame);
  const lines = rows.flatMap((row, place) => {
    const { title, count = '' } = headings[place] ?? {};
    if (title === headings[place - 1]?.title) return drawRow(row, place);
    const heading = headLines(frame, title ?? '', count, width);
    return [...(place > 0 ? [''] : []), ...heading, ...drawRow(row, place)];
  });
  return { lines: [...(hasHeads ? [drawLine(heads, tracks, frame.paint)] : []), ...lines], width };
}

/** Draws a row, as many lines as its tallest cell. */
function rowDrawer<Row>(
  tracks: readonly Track<Row>[],
  rows: readonly Row[],
  screen: Screen,
  { cut: mark, paint }: Frame,
) {
  const linesIn = tracks.map(({ column, cells, width }) => {
    const countOf = (row: Row) => Number(column.value(row) ?? 0);
    const largest = column.bar ? rows.reduce((most, row) => Math.max(most, countOf(row)), 0) : 0;
    const scale = { largest, cells: width - 1 - widest(cells), ascii: screen.ascii };
    return (row: Row, text: string): string[] => {
      if (column.bar) return [`${barOf(countOf(row), scale)} ${text}`.trim()];
      if (!column.flexible) return [cut(text, width, mark)];
      const [first = '', ...rest] = wrap(text, width);
      if (column.cut === undefined) return [first, ...rest];
      const two = rest.length > 0 ? [first, rest.join(' ')] : [first];
      return two.map((line) => cut(line, width, mark));
    };
  });
  return (row: Row, place: number) => {
    const cells = tracks.map(({ column, cells }, at) => {
      const [tone, address] = [toneOf(column, row), column.link?.(row)];
      const lines = linesIn[at]?.(row, cells[place] ?? '') ?? [];
      return lines.map((text): Piece => ({ text, tone, address }));
    });
    const height = Math.max(1, ...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) =>
      drawLine(
        cells.map((cell) => cell[line] ?? { text: '' }),
        tracks,
        paint,
      ),
    );
  };
}

const sides = ['left', 'mid', 'right'];
const edges = ['top', 'bottom', ...sides];
const joints = edges.flatMap((edge) => sides.map((side) => `${edge}-${side}`));
const noBorders = Object.fromEntries([...edges, ...joints].map((name) => [name, '']));

/**
 * The cells of a line side by side, laid out by cli-table3. It measures some emoji, marks and links differently, and
 * cuts and fills by its own measure, so a column is as wide as it takes the cell for.
 */
function drawLine<Row>(line: readonly Piece[], tracks: readonly Track<Row>[], paint: Paint) {
  const cells = line.map(({ text, tone, address }) => paint(text, tone, address));
  const extra = line.map(({ text }, at) => strlen(cells[at] ?? '') - measure(text));
  const table = new CliTable3({
    chars: { ...noBorders, middle: gap },
    // By default it colors heads and borders even in a pipe.
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: tracks.map(({ width }, at) => width + (extra[at] ?? 0)),
    colAligns: tracks.map(({ column }) => (!column.bar && column.align) || 'left'),
  });
  table.push(cells);
  return table.toString();
}

const eighths = ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'];
const halves = [':', '#'];

/** A number as a bar: nothing for 0 or less, and at least the smallest piece for anything else. */
export function barOf(
  value: number,
  { largest, cells, ascii }: { largest: number; cells: number; ascii: boolean },
): string {
  if (value <= 0 || largest <= 0) return '';
  const pieces = ascii ? halves : eighths;
  const length = Math.max(1, Math.round(Math.min(value / largest, 1) * cells * pieces.length));
  const full = Math.floor(length / pieces.length);
  const rest = pieces[(length % pieces.length) - 1] ?? '';
  return (pieces.at(-1) ?? '').repeat(full) + rest;
}

/** For screens too narrow for a table: one field a line, a blank line between records. Nothing is cut. */
function cardLines<Row>(
  fields: readonly Field<Row>[],
  rows: readonly Row[],
  { room, paint }: Frame,
): string[] {
  const label = Math.min(widest(fields.map(({ head }) => head)), Math.floor(room / 2));
  const value = Math.max(room - label - gap.length, 1);
  return rows.flatMap((row, place) => {
    const lines = fields.flatMap(({ column, head, cells }) => {
      const values = wrap(cells[place] ?? '', value).map((line) =>
        paint(line, toneOf(column, row), column.link?.(row)),
      );
      return beside(head, label, values, paint);
    });
    return place === 0 ? lines : ['', ...lines];
  });
}
