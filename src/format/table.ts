/** The table: the format for people, fitted to the terminal, or whole in a pipe. */
import {
  type Column,
  cellText,
  headOf,
  inAscii,
  type Listing,
  type Screen,
  toneOf,
} from './column.ts';
import { type Frame, frameOf, gap, headLines, joinBlocks } from './frame.ts';
import { drawGrid, type GridLine, type Piece, type Track } from './grid.ts';
import { demandOf, layOut, totalOf } from './layout.ts';
import { blanks, cut, measure, oneLine, wrap } from './text.ts';

/** A listing in words, and the screen it is for. */
interface Table<Row> {
  readonly listing: Listing<Row>;
  /** The lines of each cell, by row and column. */
  readonly texts: readonly (readonly (readonly string[])[])[];
  readonly screen: Screen;
  readonly frame: Frame;
  /** Whether columns have heads. A chart has none: its title says what is counted. */
  readonly hasHeads: boolean;
}

/** A column that has a place in the table. */
interface TableTrack<Row> extends Track {
  readonly column: Column<Row>;
  readonly index: number;
}

/** With less room, cards are easier to read than a table that is not whole. */
const narrow = 53;

/**
 * On a terminal every line fits, except a long address: columns leave, are wrapped or cut, or rows become cards.
 * Without a width nothing is wrapped, cut, grouped or left out, and a row is one line. Without a header there is
 * neither title nor heads.
 */
export function renderTable<Row>(asked: Listing<Row>, screen: Screen): string {
  const given = screen.ascii ? inAscii(asked) : asked;
  const fitted = screen.width !== undefined;
  const unbroken = ({ flexible, cut, ...column }: Column<Row>): Column<Row> => column;
  const listing = fitted ? given : { ...given, columns: given.columns.map(unbroken) };
  const { title, count, columns, remark, notes = [] } = listing;
  const texts = listing.rows.map((row) => columns.map((column) => [cellText(column, row)]));
  const frame = frameOf(screen);
  const hasHeads = screen.header && !columns.some(({ bar }) => bar);
  const { lines, width } = bodyOf({ listing, texts, screen, frame, hasHeads });
  const dim = (text: string) =>
    wrap(oneLine(text), frame.room).map((line) => frame.paint(line, 'dim'));
  const end = Math.min(width, frame.edge);
  return joinBlocks([
    screen.header ? headLines(frame, oneLine(title), oneLine(count), end) : [],
    lines,
    fitted && remark !== undefined ? dim(remark) : [],
    notes.flatMap(dim),
  ]);
}

/** The rows, as a table or as cards, whichever is shorter, and how wide they are. */
function bodyOf<Row>(table: Table<Row>) {
  const { listing, screen, frame, texts } = table;
  if (texts.length === 0) return { lines: [], width: 0 };
  const says = (screen.width !== undefined && listing.groups?.says) || [];
  const columns = listing.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => !says.includes(column.key));
  const demands = columns.map(({ column, index }) => {
    const cells = texts.map((row) => row[index] ?? []);
    return demandOf(column, index, table.hasHeads ? headOf(column) : '', cells);
  });
  const natural = totalOf(demands.map((demand) => demand.natural));
  // In a pipe everything has room, and bars fill the rest of a page.
  const room = frame.room === Infinity ? Math.max(natural, frame.edge) : frame.room;
  const isCramped = frame.room < narrow && natural > frame.room;
  const layout = isCramped ? undefined : layOut(demands, room, texts.length);
  if (layout === undefined) return { lines: cardLines(table), width: 0 };
  // Cards have a line for each cell at least, so only a table with tall rows can be longer.
  if (layout.lines > texts.length * listing.columns.length) {
    const cards = cardLines(table);
    if (cards.length < layout.lines) return { lines: cards, width: 0 };
  }
  const tracks = columns.flatMap(({ column, index }) => {
    const width = layout.widths.get(index);
    const align = column.bar ? undefined : column.align;
    return width === undefined ? [] : [{ column, index, width, align }];
  });
  return gridOf(table, tracks);
}

/** The heads, then the rows, each as many lines as its tallest cell, below the headings of their groups. */
function gridOf<Row>(table: Table<Row>, tracks: readonly TableTrack<Row>[]) {
  const { listing, screen, frame, hasHeads } = table;
  const { groups } = listing;
  const heads = tracks.map(({ column }): Piece => ({ text: headOf(column), tone: 'dim' }));
  const painters = tracks.map((track) => piecesIn(table, track));
  const rows = listing.rows.map((row, place) => {
    const cells = painters.map((piecesOf) => piecesOf(row, place));
    const height = Math.max(1, ...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, at): GridLine => cells.map((cell) => cell[at]));
  });
  const draw = (lines: readonly GridLine[]) => drawGrid(lines, tracks, frame.paint);
  const total = totalOf(tracks.map(({ width }) => width));
  const top = hasHeads ? [heads] : [];
  if (groups === undefined || screen.width === undefined)
    return { lines: draw([...top, ...rows.flat()]), width: total };

  const blocks: { title: string; count: string; lines: GridLine[] }[] = [];
  for (const [place, row] of listing.rows.entries()) {
    const heading = groups.headingOf(row);
    const [title, count] = [oneLine(heading.title), oneLine(heading.count ?? '')];
    const lines = rows[place] ?? [];
    const last = blocks.at(-1);
    if (last?.title === title) last.lines.push(...lines);
    else blocks.push({ title, count, lines });
  }
  const wide = blocks.map(({ title, count }) => measure(title) + gap.length + measure(count));
  const width = Math.min(frame.room, Math.max(total, ...wide));
  const lines = blocks.flatMap(({ title, count, lines }, place) => [
    ...(place > 0 ? [''] : []),
    ...headLines(frame, title, count, width),
    ...draw(lines),
  ]);
  return { lines: [...draw(top), ...lines], width };
}

/** What to draw in a column, one piece a line, by row and its place. */
function piecesIn<Row>(
  { listing, texts, screen, frame }: Table<Row>,
  { column, index, width }: TableTrack<Row>,
) {
  const values = column.bar ? listing.rows.map((row) => Number(column.value(row) ?? 0)) : [];
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  const widest = texts.reduce((most, row) => Math.max(most, measure(row[index]?.[0] ?? '')), 1);
  const scale = { largest, cells: width - 1 - widest, ascii: screen.ascii };
  const linesOf = (lines: readonly string[], row: Row) => {
    const value = column.bar && column.value(row);
    if (typeof value === 'number')
      return [[barOf(value, scale), lines[0]].filter(Boolean).join(' ')];
    if (!column.flexible) return lines.map((line) => cut(line, width, frame.cut));
    const wrapped = lines.flatMap((line) => wrap(line, width));
    if (column.cut === undefined) return wrapped;
    const [first = '', ...rest] = wrapped;
    const two = rest.length > 0 ? [first, rest.join(' ')] : wrapped;
    return two.map((line) => cut(line, width, frame.cut));
  };
  return (row: Row, place: number): Piece[] => {
    const tone = toneOf(column, row);
    const address = screen.links ? column.link?.(row) : undefined;
    return linesOf(texts[place]?.[index] ?? [], row).map((text) => ({ text, tone, address }));
  };
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
function cardLines<Row>({ listing, texts, frame }: Table<Row>): string[] {
  const { columns, rows } = listing;
  const { room, paint } = frame;
  const heads = columns.map((column) => headOf(column));
  const label = Math.min(Math.max(0, ...heads.map(measure)), Math.floor(room / 2));
  const value = Math.max(room - label - gap.length, 1);
  return rows.flatMap((row, place) => {
    const fields = columns.flatMap((column, index) => {
      const tone = toneOf(column, row);
      const labels = wrap(heads[index] ?? '', label);
      const values = (texts[place]?.[index] ?? []).flatMap((line) => wrap(line, value));
      return Array.from({ length: Math.max(labels.length, values.length) }, (_, at) => {
        const name = labels[at] ?? '';
        const shown = paint(values[at] ?? '', tone, column.link?.(row));
        return paint(name, 'dim') + blanks(name, label) + gap + shown;
      });
    });
    return place === 0 ? fields : ['', ...fields];
  });
}
