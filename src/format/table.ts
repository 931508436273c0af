/** The format for people: a table that fits the terminal, and is complete in a pipe. */
import CliTable3 from 'cli-table3';
import { strlen } from 'cli-table3/src/utils.js';
import {
  type Column,
  cellText,
  type Heading,
  type Listing,
  type Screen,
  toneOf,
} from './column.ts';
import { beside, type Frame, frameOf, gap, headLines, joinBlocks } from './frame.ts';
import { demandOf, layOut, totalOf } from './layout.ts';
import { blanks, cut, flow, measure, oneLine, widest, wrap } from './text.ts';

interface Field<Row> {
  readonly column: Column<Row>;
  readonly head: string;
  readonly cells: readonly string[];
}

/** A column to show, and its width. */
interface Track<Row> extends Field<Row> {
  readonly width: number;
}

/** With less room, cards are easier to read than a table with missing columns. */
const narrow = 53;

/**
 * On a terminal every line fits, except long addresses: columns are left out, wrapped or cut, or rows become cards. In
 * a pipe none of this happens, and a row is one line.
 */
export function renderTable<Row>(listing: Listing<Row>, screen: Screen): string {
  const { title, count, rows, remark, notes = [] } = listing;
  const frame = frameOf(screen);
  const { plain, paint, room } = frame;
  const { lines, width, columns } = bodyOf(listing, frame);
  const dim = (parts: readonly string[]) =>
    flow(parts, '   ', room).map((line) => paint(line, 'dim'));
  const end = Math.min(width, frame.edge);
  const cells = () => columns.flatMap((column) => rows.map((row) => cellText(column, row)));
  return joinBlocks([
    screen.header ? headLines(frame, plain(title), plain(count), end) : [],
    lines,
    screen.width !== undefined && remark !== undefined ? dim(remark(cells()).map(plain)) : [],
    notes.flatMap((note) => dim([note])),
  ]);
}

/** The rows as a table with its width, or as cards if those are shorter. */
function bodyOf<Row>({ columns, rows, groups }: Listing<Row>, frame: Frame) {
  if (rows.length === 0) return { lines: [], width: 0, columns };
  const isFitted = frame.width !== undefined;
  const fields = columns.map(
    (column): Field<Row> => ({
      column: isFitted ? column : { ...column, flexible: false, cut: undefined },
      // Upper case sets it off even without color.
      head: oneLine(column.label).toUpperCase(),
      cells: rows.map((row) => frame.plain(cellText(column, row))),
    }),
  );
  // The title of a bar chart says what is counted.
  const hasHeads = frame.header && !columns.some(({ bar }) => bar);
  const demands = fields
    .filter(({ column }) => !(isFitted && groups?.says.includes(column.key)))
    .map((field) => ({
      ...field,
      ...demandOf(field.column, hasHeads ? field.head : '', field.cells, rows),
    }));
  const natural = totalOf(demands.map((demand) => demand.natural));
  // A pipe has room for everything; bars fill 80 columns.
  const room = isFitted ? frame.room : Math.max(natural, frame.edge);
  const isCramped = room < narrow && natural > room;
  const layout = isCramped ? undefined : layOut(demands, room, rows.length);
  // A card has at least a line for each column, so only a table with tall rows can be longer.
  if (layout === undefined || layout.lines > rows.length * columns.length) {
    const lines = cardLines(fields, rows, frame);
    if (layout === undefined || lines.length < layout.lines) return { lines, width: 0, columns };
  }
  const headings = isFitted && groups ? groups.headings : [];
  const tracks = layout.columns.map((track) => shortened(track, rows, frame));
  const shown = tracks.map(({ column }) => column);
  return { ...gridOf(tracks, rows, headings, hasHeads, frame), columns: shown };
}

/** Replaces texts that do not fit by shorter ones. */
function shortened<Row>(track: Track<Row>, rows: readonly Row[], { plain }: Frame): Track<Row> {
  const { column, width } = track;
  const { short, flexible } = column;
  if (short === undefined || flexible) return track;
  const text = (row: Row) => {
    const texts = [cellText(column, row), ...short(row)].map(oneLine);
    return texts.find((one) => measure(plain(one)) <= width) ?? texts.at(-1) ?? '';
  };
  const cells = rows.map((row) => plain(text(row)));
  return { ...track, column: { ...column, text }, cells };
}

/** The rows below the column headers, and below the headings of their groups, if any. */
function gridOf<Row>(
  tracks: readonly Track<Row>[],
  rows: readonly Row[],
  headings: readonly Heading[],
  hasHeads: boolean,
  frame: Frame,
) {
  const { paint, room } = frame;
  const wide = headings.map(({ title, count = '' }) => oneLine(title) + gap + oneLine(count));
  const width = Math.min(room, Math.max(totalOf(tracks.map((track) => track.width)), widest(wide)));
  const columns = tracks.map((track) => linesIn(track, rows, frame));
  const lines = rows.flatMap((row, place) => {
    const cells = tracks.map(({ column }, at) => {
      const [tone, address] = [toneOf(column, row), column.link?.(row)];
      const texts = columns[at]?.[place] ?? [];
      return texts.map((text) => ({ text, shown: paint(text, tone, address) }));
    });
    const height = Math.max(...cells.map(({ length }) => length));
    const drawn = Array.from({ length: height }, (_, at) => {
      const line = cells.map((cell) => cell[at] ?? { text: '', shown: '' });
      return drawLine(line, tracks);
    });
    const { title, count = '' } = headings[place] ?? {};
    if (title === headings[place - 1]?.title) return drawn;
    return [...(place > 0 ? [''] : []), ...headLines(frame, title ?? '', count, width), ...drawn];
  });
  const heads = tracks.map(({ head }) => ({ text: head, shown: paint(head, 'dim') }));
  return { lines: hasHeads ? [drawLine(heads, tracks), ...lines] : lines, width };
}

/** The lines of each cell of a column. */
function linesIn<Row>(
  { column, cells, width }: Track<Row>,
  rows: readonly Row[],
  { ascii, cut: mark }: Frame,
): string[][] {
  if (column.bar) {
    const counts = rows.map((row) => Number(column.value(row) ?? 0));
    const largest = counts.reduce((most, count) => Math.max(most, count), 0);
    const scale = { largest, cells: width - 1 - widest(cells), ascii };
    return cells.map((text, place) => [`${barOf(counts[place] ?? 0, scale)} ${text}`.trim()]);
  }
  return cells.map((text) => {
    if (!column.flexible) return [cut(text, width, mark)];
    const [first = '', ...rest] = wrap(text, width);
    if (column.cut === undefined) return [first, ...rest];
    const two = rest.length > 0 ? [first, rest.join(' ')] : [first];
    return two.map((line) => cut(line, width, mark));
  });
}

const sides = ['left', 'mid', 'right'];
const edges = ['top', 'bottom', ...sides];
const joints = edges.flatMap((edge) => sides.map((side) => `${edge}-${side}`));
const noBorders = Object.fromEntries([...edges, ...joints].map((name) => [name, '']));

/**
 * Puts cells side by side with cli-table3, one line at a time. It measures some emoji, accents and links differently
 * from us, so column widths are adjusted by the difference. Otherwise it would cut or pad the wrong amount.
 */
function drawLine(
  cells: readonly { readonly text: string; readonly shown: string }[],
  tracks: readonly Pick<Track<never>, 'column' | 'width'>[],
): string {
  // Both agree on ASCII.
  const isAscii = cells.map(({ shown }) => /^[ -~]*$/.test(shown));
  const aligns = tracks.map(({ column }) => (!column.bar && column.align) || 'left');
  // cli-table3 takes quadratic time for strings that are long and not ASCII.
  if (cells.some(({ text }, at) => !isAscii[at] && text.length > 500)) {
    const padded = cells.map(({ text, shown }, at) => {
      const space = blanks(text, tracks[at]?.width ?? 0);
      return aligns[at] === 'right' ? space + shown : shown + space;
    });
    return padded.join(gap);
  }
  const extra = cells.map(({ text, shown }, at) =>
    isAscii[at] ? 0 : strlen(shown) - measure(text),
  );
  const table = new CliTable3({
    chars: { ...noBorders, middle: gap },
    // By default it colors headers and borders even in a pipe.
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: tracks.map(({ width }, at) => width + (extra[at] ?? 0)),
    colAligns: aligns,
  });
  table.push(cells.map(({ shown }) => shown));
  return table.toString();
}

const eighths = ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'];
const halves = [':', '#'];

/** Empty for 0 or less; at least the smallest piece for anything else. */
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

/** A card per row, with a line per field. Nothing is cut. */
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
