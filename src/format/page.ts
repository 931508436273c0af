/** A listing put into words for one screen: what tables and cards are laid out from. */
import { cellLine, cellLines } from './cells.ts';
import type { RowText } from './groups.ts';
import type { Listing, Screen } from './listing.ts';
import { type Paint, painterOf, type Signs, signsOf } from './style.ts';

/** Rows whose texts are kept between measuring and writing. Of more they are made twice, which takes less memory. */
const mostKept = 1000;

/** A listing with the text of every cell, and the means to show it. */
export interface Page<Row> {
  readonly listing: Listing<Row>;
  /** The lines of each cell of a row, by its place among the rows. */
  readonly textAt: (index: number) => RowText;
  readonly screen: Screen;
  readonly signs: Signs;
  readonly paint: Paint;
}

/** Puts a listing into words. Where nothing is fitted, as in a pipe, a row is to be one line, and so is each cell. */
export function pageOf<Row>(listing: Listing<Row>, screen: Screen): Page<Row> {
  const linesOf: typeof cellLines =
    screen.width === undefined ? (...cell) => [cellLine(...cell)] : cellLines;
  const textOf = (row: Row | undefined): RowText =>
    row === undefined ? [] : listing.columns.map((column) => linesOf(column, row));
  const kept = listing.rows.length > mostKept ? undefined : listing.rows.map(textOf);
  const textAt = (index: number) => kept?.[index] ?? textOf(listing.rows[index]);
  return { listing, textAt, screen, signs: signsOf(screen), paint: painterOf(screen) };
}
