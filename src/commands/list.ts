/** What every list command shares: the way from rows to text. */
import { formats, isForMachines } from '../format/formats.ts';
import type { Column, Listing } from '../format/listing.ts';
import { screenOf } from '../terminal.ts';
import { arrangeRows, chooseColumns } from './arrange.ts';
import type { Context, Globals } from './globals.ts';
import type { ListOptions } from './list-options.ts';
import { counted } from './wording.ts';

/** A list as a command hands it over: all its columns, the rows that passed the filters, and of how many. */
export interface List<Row> {
  readonly title: string;
  /** What a row is, in the singular: `work`. */
  readonly noun: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** The column whose values the rows are ordered by, where some of them may be unknown. */
  readonly orderedBy?: string;
  /** How many rows there are without filters. */
  readonly total: number;
  /** What the head line says of the rows shown, where rows are not what is counted. */
  readonly countText?: (rows: readonly Row[]) => string;
  /** Remarks below the rows that are shown. */
  readonly footer?: (rows: readonly Row[]) => readonly string[];
  /** What is said beside an empty answer. */
  readonly hint?: string | undefined;
}

/** Orders, cuts and prints a list; an empty one is said on standard error. */
export async function printList<Row>(
  context: Context,
  options: ListOptions & Globals,
  list: List<Row>,
): Promise<void> {
  const { io } = context;
  const { format } = options;
  const columns = chooseColumns(list, options);
  const matched = arrangeRows(list, options);
  const rows = matched.slice(0, options.limit);
  const machine = isForMachines(format);
  if (matched.length === 0) await io.stderr.write(emptyNote(list));
  if (matched.length === 0 && !machine) return;
  const count = list.countText?.(rows) ?? countText(rows.length, matched.length, list);
  const footer = list.footer?.(rows) ?? [];
  const listing: Listing<Row> = { ...list, columns, rows, count, footer };
  const render = await formats[format]();
  await context.print([render(listing, await screenOf(io, options))], options);
}

function countText<Row>(shown: number, matched: number, { total, noun }: List<Row>): string {
  if (shown < matched) return `${shown} of ${matched} found`;
  return matched < total ? `${matched} of ${counted(total, noun)}` : counted(total, noun);
}

function emptyNote<Row>({ title, total, noun, hint }: List<Row>): string {
  const note = `${title}: none of ${counted(total, noun)}.`;
  return `${hint === undefined ? note : `${note} ${hint}`}\n`;
}
