/** The table: the format for people, fitted to the terminal, or whole in a pipe. */
import { barOf, cellsIn, leastCells } from './bars.ts';
import { type Column, cellLine, cellLines, headOf, type Listing, type Screen } from './column.ts';
import { type Frame, frameOf, gap, headLines, joinLines } from './frame.ts';
import { drawGrid, type GridLine, type Piece } from './grid.ts';
import { type Demand, demandOf, fitColumns, totalOf } from './layout.ts';
import { blanks, measure, oneLine, wrap } from './text.ts';

/** The lines of each cell of a row, in the order of the columns. */
type RowText = readonly (readonly string[])[];

/** A listing in words, and the screen it is for. */
interface Table<Row> {
  readonly listing: Listing<Row>;
  readonly texts: readonly RowText[];
  readonly screen: Screen;
  readonly frame: Frame;
}

/** A column that has a place in the table; `bar` is the number of its longest bar and the cells of that. */
interface Track<Row> {
  readonly column: Column<Row>;
  readonly index: number;
  readonly width: number;
  readonly align?: 'right' | undefined;
  readonly bar?: { readonly largest: number; readonly cells: number; readonly ascii: boolean };
}

/**
 * On a terminal every line fits: columns leave by rank, flexible ones wrap, and where even that is not enough the
 * rows become cards. Without a width nothing is wrapped, cut or left out, and a row is one line. Without a header
 * there is neither title nor heads.
 */
export function renderTable<Row>(listing: Listing<Row>, screen: Screen): string {
  const inPipe = screen.width === undefined;
  const texts = listing.rows.map((row) =>
    listing.columns.map((column) => (inPipe ? [cellLine(column, row)] : cellLines(column, row))),
  );
  const table = { listing, texts, screen, frame: frameOf(screen) };
  const { room, edge, paint } = table.frame;
  const tracks = tracksOf(table);
  const width = tracks && texts.length > 0 ? totalOf(tracks.map((track) => track.width)) : 0;
  const head = screen.header
    ? headLines(table.frame, oneLine(listing.title), oneLine(listing.count), Math.min(width, edge))
    : [];
  const rows = tracks ? gridLines(table, tracks) : cardLines(table);
  const remarks = [...(listing.footer ?? []), ...absence(listing, tracks)].flatMap((remark) =>
    wrap(oneLine(remark), room).map((line) => paint(line, 'dim')),
  );
  const blocks = [head, texts.length > 0 ? rows : [], remarks];
  return blocks
    .filter(({ length }) => length > 0)
    .map(joinLines)
    .join('\n');
}

/** The columns that fit, with their widths; `undefined` if the screen is too narrow for a table. */
function tracksOf<Row>(table: Table<Row>): Track<Row>[] | undefined {
  const { listing, texts, screen, frame } = table;
  const demands = listing.columns.map((column, index) =>
    demandOf(column, index, [
      hasHeads(table) ? headOf(column) : '',
      ...texts.flatMap((row) => row[index] ?? []),
    ]),
  );
  const spare = frame.edge - totalOf(demands.map(({ natural }) => natural));
  const stretched = demands.map((demand): Demand => {
    if (!listing.columns[demand.index]?.bar) return demand;
    const least = leastCells + 1 + demand.natural;
    const natural = demand.natural + 1 + cellsIn(spare - 1);
    return { ...demand, natural, comfort: least, minimum: least };
  });
  return fitColumns(stretched, frame.room)?.flatMap(({ index, width }): Track<Row>[] => {
    const column = listing.columns[index];
    if (column === undefined) return [];
    if (!column.bar) return [{ column, index, width, align: column.align }];
    const values = listing.rows.map((row) => Number(column.value(row) ?? 0));
    const largest = values.reduce((most, value) => Math.max(most, value), 0);
    const cells = width - 1 - (demands[index]?.natural ?? 0);
    return [{ column, index, width, bar: { largest, cells, ascii: screen.ascii } }];
  });
}

/** Whether the columns have heads. A chart has none: its title says what is counted. */
function hasHeads<Row>({ listing, screen }: Table<Row>): boolean {
  return screen.header && !listing.columns.some(({ bar }) => bar);
}

/** The heads with a rule below, then the rows, each as many lines as its tallest cell. */
function gridLines<Row>(table: Table<Row>, tracks: readonly Track<Row>[]): string[] {
  const { listing, texts, screen, frame } = table;
  const lines: GridLine[] = [];
  if (hasHeads(table)) {
    lines.push(tracks.map(({ column }) => ({ text: headOf(column), tone: 'dim' })));
    const rule = screen.ascii ? '-' : '─';
    lines.push(tracks.map(({ width }) => ({ text: rule.repeat(width), tone: 'dim' })));
  }
  const grouped = screen.width === undefined ? [] : tracks.filter(({ column }) => column.grouped);
  const starts = texts.map((text, index) => {
    const same = ({ index: at }: Track<Row>) =>
      index > 0 && text[at]?.join('\n') === texts[index - 1]?.[at]?.join('\n');
    const changed = grouped.findIndex((track) => !same(track));
    return changed === -1 ? grouped.length : changed;
  });
  // Blank lines help where groups have some rows; where most have one they only stretch the table.
  const groups = starts.filter((start) => start === 0).length;
  const airy = grouped.length > 0 && texts.length >= 2 * groups;
  for (const [place, row] of listing.rows.entries()) {
    if (airy && place > 0 && starts[place] === 0) lines.push([]);
    const repeated = grouped.slice(0, starts[place]);
    const cells = tracks.map((track): Piece[] =>
      repeated.includes(track)
        ? []
        : piecesOf(table, track, row, texts[place]?.[track.index] ?? []),
    );
    const height = Math.max(1, ...cells.map(({ length }) => length));
    for (let at = 0; at < height; at += 1) lines.push(cells.map((pieces) => pieces[at]));
  }
  return drawGrid(lines, tracks, frame.paint);
}

function piecesOf<Row>(
  { screen }: Table<Row>,
  { column, width, bar }: Track<Row>,
  row: Row,
  lines: readonly string[],
): Piece[] {
  const tone = column.tone?.(row);
  const address = screen.links ? column.link?.(row) : undefined;
  const value = bar && column.value(row);
  if (bar && typeof value === 'number') {
    return [{ text: [barOf(value, bar), lines[0]].filter(Boolean).join(' '), tone, address }];
  }
  return lines.flatMap((line) => wrap(line, width)).map((text) => ({ text, tone, address }));
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
      const labels = wrap(heads[index] ?? '', label);
      const values = (texts[place]?.[index] ?? []).flatMap((line) => wrap(line, value));
      return Array.from({ length: Math.max(labels.length, values.length) }, (_, at) => {
        const name = labels[at] ?? '';
        const shown = paint(values[at] ?? '', column.tone?.(row), column.link?.(row));
        return paint(name, 'dim') + blanks(name, label) + gap + shown;
      });
    });
    return place === 0 ? fields : ['', ...fields];
  });
}

/** Names the columns that had no room, as `--columns` takes them. */
function absence<Row>(
  { columns }: Listing<Row>,
  tracks: readonly Track<Row>[] | undefined,
): string[] {
  if (tracks === undefined || tracks.length === columns.length) return [];
  const shown = new Set(tracks.map(({ index }) => index));
  const left = columns.filter((_, index) => !shown.has(index)).map(({ key }) => key);
  return [`Not shown at this width: ${left.join(', ')} (--columns, or a wider terminal)`];
}
