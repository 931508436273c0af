/** Rows and columns: what every output format of a list is built from. */
import { oneLine } from './text.ts';

/** The value of a cell. `undefined` is unknown; an empty list is known to be empty. */
export type Value = string | number | boolean | readonly string[] | undefined;

/** Weight and color. They only repeat what the words say. */
export type Tone = 'strong' | 'dim' | 'good' | 'warn';

export interface Column<Row> {
  /** camelCase: the key in JSON, and the name in `--columns`, `--sort` and the CSV header. */
  readonly key: string;
  readonly label: string;
  /** What machine formats print. */
  readonly value: (row: Row) => Value;
  /** What JSON has instead, if a CSV cell cannot hold all of it. */
  readonly data?: (row: Row) => unknown;
  /** What tables and Markdown print instead of the value. */
  readonly text?: (row: Row) => string;
  /** What a table shows if the text would have to be cut: the first of these that fits. */
  readonly short?: (row: Row) => readonly string[];
  /** Tables leave it out unless asked; machine formats always have it. */
  readonly hidden?: boolean;
  /**
   * A table shows the column only if it fits, adds no lines and is hardly cut, like those of a lower rank; the highest
   * rank is dropped first. From 80 columns on, rank 0 may add lines, as long as the table is no longer than at 60
   * columns. Columns without a rank always stay.
   */
  readonly rank?: number;
  /** May wrap to make room; with `cut`, to at most two lines. For titles. */
  readonly flexible?: boolean;
  /** May be cut with … down to this many cells: never titles, ids or years. */
  readonly cut?: number;
  readonly align?: 'right';
  /** A number that tables draw as a bar, in a chart without column headers. */
  readonly bar?: true;
  /** `strong` for what names the row, `dim` for what is secondary. */
  readonly tone?: Tone | ((row: Row) => Tone | undefined);
  /** The address that the cell links to. */
  readonly link?: (row: Row) => string | undefined;
}

/** The heading of a group of rows; the count, like `9 of 23`, is at the right edge. */
export interface Heading {
  readonly title: string;
  readonly count?: string;
}

/** How tables on a terminal group the rows. */
export interface Groups {
  /** The heading of each row; the rows of a group are adjacent. */
  readonly headings: readonly Heading[];
  /** Keys of the columns that the headings make unnecessary; cards and pipes keep them. */
  readonly says: readonly string[];
}

export interface Listing<Row> {
  /** What is listed, in a few words. */
  readonly title: string;
  /** How many are shown, like `3 of 24`. */
  readonly count: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly groups?: Groups;
  /** One line below a table on a terminal, in parts, for what readers must know about these cells. */
  readonly remark?: (cells: readonly string[]) => readonly string[];
  /** Lines below a table, also in a pipe and in Markdown. */
  readonly notes?: readonly string[];
}

/** What the terminal or pipe can show. */
export interface Screen {
  /** Columns to fit; absent in a pipe, where nothing is wrapped or cut. */
  readonly width?: number;
  /** Whether weight and color may be used. */
  readonly color: boolean;
  /** Whether links may be written (OSC 8). */
  readonly links: boolean;
  /** Whether to draw with ASCII only; names keep their letters. */
  readonly ascii: boolean;
  /** Whether to print the title and the column headers. */
  readonly header: boolean;
}

/** Turns a listing into the whole output. */
export type Renderer = <Row>(listing: Listing<Row>, screen: Screen) => string;

/** A cell as people read it, safe to show. */
export function cellText<Row>({ text, value }: Column<Row>, row: Row): string {
  return oneLine(text?.(row) ?? inWords(value(row)));
}

export function toneOf<Row>({ tone }: Column<Row>, row: Row): Tone | undefined {
  return typeof tone === 'function' ? tone(row) : tone;
}

/** Prints `?` for unknown and `-` for an empty list. */
function inWords(value: Value) {
  if (value === undefined) return '?';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return String(value);
  return value.length === 0 ? '-' : value.join(', ');
}
