/** A listing put into words for one screen: what tables and cards are laid out from. */
import { cellLine, cellLines } from './cells.ts';
import type { RowText } from './groups.ts';
import type { Listing, Screen } from './listing.ts';
import { type Paint, painterOf, type Signs, signsOf } from './style.ts';

/** A listing with the text of every cell, and the means to show it. */
export interface Page<Row> {
  readonly listing: Listing<Row>;
  /** For each row, the lines of each cell. */
  readonly texts: readonly RowText[];
  readonly screen: Screen;
  readonly signs: Signs;
  readonly paint: Paint;
}

/** Puts a listing into words. Where nothing is fitted, as in a pipe, a row is to be one line, and so is each cell. */
export function pageOf<Row>(listing: Listing<Row>, screen: Screen): Page<Row> {
  const linesOf: typeof cellLines =
    screen.width === undefined ? (...cell) => [cellLine(...cell)] : cellLines;
  const texts = listing.rows.map((row) => listing.columns.map((column) => linesOf(column, row)));
  return { listing, texts, screen, signs: signsOf(screen), paint: painterOf(screen) };
}
