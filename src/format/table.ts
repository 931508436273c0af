/** The table: the format for people, fitted to the terminal, or whole in a pipe. */
import { barOf } from './bars.ts';
import {
  type Column,
  cellLine,
  cellLines,
  headOf,
  inAscii,
  type Listing,
  type Screen,
} from './column.ts';
import { type Frame, frameOf, gap, headLines, joinLines } from './frame.ts';
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
}

/** A column that has a place in the table. */
interface TableTrack<Row> extends Track {
  readonly column: Column<Row>;
  readonly index: number;
}

/** With less room, a table that is not whole is harder to read than cards. */
const narrow = 53;

/**
 * On a terminal every line fits, except a long address: columns leave, are wrapped or cut, or rows become cards.
 * Without a width nothing is wrapped, cut, grouped or left out, and a row is one line. Without a header there is
 * neither title nor heads.
 */
export function renderTable<Row>(asked: Listing<Row>, screen: Screen): string {
  const given = screen.ascii ? inAscii(asked) : asked;
  const fitted = screen.width !== undefined;
  const listing = fitted ? given : { ...given, columns: given.columns.map(unbroken) };
  const texts = listing.rows.map((row) =>
    listing.columns.map((column) => (fitted ? cellLines(column, row) : [cellLine(column, row)])),
  );
  const frame = frameOf(screen);
  const { title, count, remark, notes = [] } = listing;
  const { lines, width } = bodyOf({ listing, texts, screen, frame });
  const dim = (text: string) =>
    wrap(oneLine(text), frame.room).map((line) => frame.paint(line, 'dim'));
  const blocks = [
    screen.header
      ? headLines(frame, oneLine(title), oneLine(count), Math.min(width, frame.edge))
      : [],
    lines,
    fitted && remark !== undefined ? dim(remark) : [],
    notes.flatMap(dim),
  ];
  return blocks
    .filter(({ length }) => length > 0)
    .map(joinLines)
    .join('\n');
}

/** The same column where nothing is wrapped or cut. */
function unbroken<Row>({ flexible, cut, ...column }: Column<Row>): Column<Row> {
  return column;
}

/** The rows, as a table or as cards, whichever is shorter, and how wide they are. */
function bodyOf<Row>(table: Table<Row>): { lines: string[]; width: number } {
  const { listing, screen, frame, texts } = table;
  if (texts.length === 0) return { lines: [], width: 0 };
  const says = (screen.width !== undefined && listing.groups?.says) || [];
  const columns = listing.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => !says.includes(column.key));
  const demands = columns.map(({ column, index }) => {
    const cells = texts.map((row) => row[index] ?? []);
    return demandOf(column, index, hasHeads(table) ? headOf(column) : '', cells);
  });
  const natural = totalOf(demands.map((demand) => demand.natural));
  if (frame.room < narrow && natural > frame.room) return { lines: cardLines(table), width: 0 };
  // In a pipe everything has room, and bars fill the rest of a page.
  const room = frame.room === Infinity ? Math.max(natural, frame.edge) : frame.room;
  const layout = layOut(demands, room, texts.length);
  if (layout === undefined) return { lines: cardLines(table), width: 0 };
  // Cards have a line for each cell at least, so only a table with tall rows can be longer.
  if (layout.lines > texts.length * listing.columns.length) {
    const cards = cardLines(table);
    if (cards.length < layout.lines) return { lines: cards, width: 0 };
  }
  const tracks = columns.flatMap(({ column, index }): TableTrack<Row>[] => {
    const width = layout.widths.get(index);
    if (width === undefined) return [];
    return [{ column, index, width, align: column.bar ? undefined : column.align }];
  });
  return gridOf(table, tracks);
}

/** Whether the columns have heads. A chart has none: its title says what is counted. */
function hasHeads<Row>({ listing, screen }: Table<Row>): boolean {
  return screen.header && !listing.columns.some(({ bar }) => bar);
}

/** The heads, then the rows, each as many lines as its tallest cell, with the headings of their groups. */
function gridOf<Row>(
  table: Table<Row>,
  tracks: readonly TableTrack<Row>[],
): { lines: string[]; width: number } {
  const { listing, screen, frame } = table;
  const painters = tracks.map((track) => pieces(table, track));
  const rows = listing.rows.map((row, place) => {
    const cells = painters.map((piecesOf) => piecesOf(row, place));
    const height = Math.max(1, ...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, at): GridLine => cells.map((cell) => cell[at]));
  });
  const heads = tracks.map(({ column }): Piece => ({ text: headOf(column), tone: 'dim' }));
  const top = hasHeads(table) ? [heads] : [];
  const drawn = drawGrid([...top, ...rows.flat()], tracks, frame.paint);
  const total = totalOf(tracks.map(({ width }) => width));
  if (listing.groups === undefined || screen.width === undefined)
    return { lines: drawn, width: total };

  const { headingOf } = listing.groups;
  const headings = listing.rows.map((row) => {
    const { title, count = '' } = headingOf(row);
    return { title: oneLine(title), count: oneLine(count) };
  });
  const wide = headings.map(({ title, count }) => measure(title) + gap.length + measure(count));
  const width = Math.min(
    frame.room,
    wide.reduce((most, each) => Math.max(most, each), total),
  );
  const lines = drawn.slice(0, top.length);
  let at = top.length;
  for (const [place, { length }] of rows.entries()) {
    const { title = '', count = '' } = headings[place] ?? {};
    if (place === 0 || title !== headings[place - 1]?.title) {
      lines.push(...(place > 0 ? [''] : []), ...headLines(frame, title, count, width));
    }
    lines.push(...drawn.slice(at, at + length));
    at += length;
  }
  return { lines, width };
}

/** The pieces of a cell, one a line: what to draw in a column of a row. */
function pieces<Row>(
  { listing, texts, screen, frame }: Table<Row>,
  { column, index, width }: TableTrack<Row>,
): (row: Row, place: number) => Piece[] {
  const values = column.bar ? listing.rows.map((row) => Number(column.value(row) ?? 0)) : [];
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  const widest = texts.reduce((most, row) => Math.max(most, measure(row[index]?.[0] ?? '')), 1);
  const scale = { largest, cells: width - 1 - widest, ascii: screen.ascii };
  const piecesOf = (lines: readonly string[], row: Row): string[] => {
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
  return (row, place) => {
    const tone = column.tone?.(row) ?? column.weight;
    const address = screen.links ? column.link?.(row) : undefined;
    return piecesOf(texts[place]?.[index] ?? [], row).map((text) => ({ text, tone, address }));
  };
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
      const tone = column.tone?.(row) ?? column.weight;
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
