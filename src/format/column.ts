/** A list of rows and the columns to show of them: what every output format is made from. */
import { oneLine } from './text.ts';

/** What a cell holds. `undefined` is unknown; an empty list is known to be empty. */
export type Value = string | number | boolean | readonly string[] | undefined;

/** How a cell stands out. Weight and color only repeat what words already say. */
export type Tone = 'strong' | 'dim' | 'good' | 'warn';

export interface Column<Row> {
  /** camelCase: the key in JSON, and the name in `--columns`, `--sort` and the heads of CSV. */
  readonly key: string;
  /** Head of the column in tables. */
  readonly label: string;
  /** The fact, as machine formats give it. */
  readonly value: (row: Row) => Value;
  /** What JSON has instead, if the value is less than all that is known. */
  readonly data?: (row: Row) => unknown;
  /** What a person reads instead; without it, the value in words. */
  readonly text?: (row: Row) => string;
  /** Tables leave it out unless asked; machine formats always give it. */
  readonly hidden?: boolean;
  /**
   * Order of leaving, highest first: a table has the column only where it fits and costs no line. Rank 0 is there from
   * 80 columns on even if it costs some, up to the lines of a screen of 60. Without a rank it is in every table.
   */
  readonly rank?: number;
  /** Wraps between words where it makes room: for titles, and with `cut` to two lines at most. */
  readonly flexible?: boolean;
  /** May be cut with … down to this many cells: never titles, ids or years. */
  readonly cut?: number;
  readonly align?: 'right';
  /** A number that tables draw as a bar across the remaining room, in a chart without heads. */
  readonly bar?: true;
  /** How the cells stand out: `strong` for the name of the row, `dim` for what is secondary; or row by row. */
  readonly tone?: Tone | ((row: Row) => Tone | undefined);
  /** Address that the cell links to, on terminals with links. */
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
  /** What this is, in a few words. */
  readonly title: string;
  /** How many of how many, like `3 of 24`. */
  readonly count: string;
  /** The columns to show, in order. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly groups?: Groups;
  /** One line below the rows of a table on a terminal that changes how they read. */
  readonly remark?: string;
  /** Lines below a table on request, in a pipe and in Markdown too. */
  readonly notes?: readonly string[];
}

/** What the terminal or pipe can show. */
export interface Screen {
  /** Columns to fit; absent where nothing is to be fitted or cut, as in a pipe. */
  readonly width?: number;
  /** Whether weight and color may be used. */
  readonly color: boolean;
  /** Whether links may be written (OSC 8). */
  readonly links: boolean;
  /** Whether what the program itself draws is ASCII only. */
  readonly ascii: boolean;
  /** Head row of the columns. */
  readonly header: boolean;
}

/** Turns a listing into the whole output. */
export type Renderer = <Row>(listing: Listing<Row>, screen: Screen) => string;

/** Head of a column in tables: upper case sets it off without color or weight. */
export function headOf<Row>({ label }: Column<Row>): string {
  return oneLine(label).toUpperCase();
}

/** One cell, safe to show: the column's own text, or its value in words. */
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
