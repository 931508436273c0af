/** Rows and columns: what every output format of a list is made from. */
import { oneLine } from './text.ts';

/** What a cell holds. `undefined` is unknown; an empty list is known to be empty. */
export type Value = string | number | boolean | readonly string[] | undefined;

/** Weight and color, which only repeat what words already say. */
export type Tone = 'strong' | 'dim' | 'good' | 'warn';

export interface Column<Row> {
  /** camelCase: the key in JSON, and the name in `--columns`, `--sort` and the heads of CSV. */
  readonly key: string;
  readonly label: string;
  /** What machine formats give. */
  readonly value: (row: Row) => Value;
  /** What JSON gives instead, if a cell of CSV cannot hold all that is known. */
  readonly data?: (row: Row) => unknown;
  /** What people read instead of the value. */
  readonly text?: (row: Row) => string;
  /** What a table shows where the text would have to be cut. */
  readonly short?: (row: Row) => string;
  /** Tables leave it out unless asked; machine formats always give it. */
  readonly hidden?: boolean;
  /**
   * A table has the column only if it fits and adds no line; the highest rank is the first to go. From 80 columns on,
   * rank 0 may add lines, as long as the table is no longer than on a screen of 60. Without a rank it always stays.
   */
  readonly rank?: number;
  /** May wrap to make room: for titles, and with `cut` to two lines at most. */
  readonly flexible?: boolean;
  /** May be cut with … down to this many cells: never titles, ids or years. */
  readonly cut?: number;
  readonly align?: 'right';
  /** A number that tables draw as a bar, in a chart without heads. */
  readonly bar?: true;
  /** `strong` for what names the row, `dim` for what is secondary. */
  readonly tone?: Tone | ((row: Row) => Tone | undefined);
  /** The address that the cell links to. */
  readonly link?: (row: Row) => string | undefined;
}

/** The head of a group of rows; the count is at the right edge, like `9 of 23`. */
export interface Heading {
  readonly title: string;
  readonly count?: string;
}

/** How tables on a terminal group the rows. */
export interface Groups {
  /** The heading that each row goes under; rows of a group follow each other. */
  readonly headings: readonly Heading[];
  /** Keys of the columns that the headings make unnecessary; cards and pipes keep them. */
  readonly says: readonly string[];
}

export interface Listing<Row> {
  /** What is listed, in a few words. */
  readonly title: string;
  /** How many of how many, like `3 of 24`. */
  readonly count: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly groups?: Groups;
  /** One line below a table on a terminal, for what readers must know. */
  readonly remark?: string;
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
  /** Whether we draw with ASCII only; names keep their letters. */
  readonly ascii: boolean;
  /** Whether to print the title and the column heads. */
  readonly header: boolean;
}

/** Turns a listing into the whole output. */
export type Renderer = <Row>(listing: Listing<Row>, screen: Screen) => string;

/** The head of a column: upper case sets it off even without color. */
export function headOf<Row>({ label }: Column<Row>): string {
  return oneLine(label).toUpperCase();
}

/** A cell as people read it, safe to show. */
export function cellText<Row>({ text, value }: Column<Row>, row: Row): string {
  return oneLine(text?.(row) ?? inWords(value(row)));
}

export function toneOf<Row>({ tone }: Column<Row>, row: Row): Tone | undefined {
  return typeof tone === 'function' ? tone(row) : tone;
}

/** Unknown is `?`, known to be none is `-`. */
function inWords(value: Value) {
  if (value === undefined) return '?';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return String(value);
  return value.length === 0 ? '-' : value.join(', ');
}
