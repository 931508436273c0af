/** The lines of a table between its title and its remarks. */
import { barWithNumber } from './bars.ts';
import { headOf } from './cells.ts';
import type { GridLine, Piece } from './grid.ts';
import { type Place, placesOf } from './groups.ts';
import type { Page } from './page.ts';
import { wrap } from './text.ts';
import { type ColumnTrack, hasHeads } from './tracks.ts';

/** The heads with a rule below, then the rows, each as many lines as its tallest cell. */
export function* bodyLines<Row>(
  page: Page<Row>,
  tracks: readonly ColumnTrack<Row>[],
): Generator<GridLine> {
  if (hasHeads(page)) yield* headLines(page, tracks);
  const places = placesIn(page, tracks);
  for (const [index, row] of page.listing.rows.entries()) {
    const place = places[index];
    const texts = page.textAt(index);
    if (place?.apart) yield [];
    const cells = tracks.map((track) => {
      if (place?.repeated.has(track.index)) return [];
      return piecesOf(page, track, row, texts[track.index] ?? []);
    });
    yield* linesOf(cells);
  }
}

function headLines<Row>(page: Page<Row>, tracks: readonly ColumnTrack<Row>[]): GridLine[] {
  return [
    tracks.map(({ column }) => ({ text: headOf(column), tone: 'dim' })),
    tracks.map(({ width }) => ({ text: page.signs.rule.repeat(width), tone: 'dim' })),
  ];
}

/** In a pipe a line may be read by itself, so nothing is left to the line above. */
function placesIn<Row>(
  { listing, screen, textAt }: Page<Row>,
  tracks: readonly ColumnTrack<Row>[],
): readonly Place[] {
  const grouped = tracks.filter(({ column }) => column.grouped).map(({ index }) => index);
  if (screen.width === undefined || grouped.length === 0) return [];
  return placesOf(
    listing.rows.map((_, index) => textAt(index)),
    grouped,
  );
}

function piecesOf<Row>(
  { screen, signs }: Page<Row>,
  { column, width, bar }: ColumnTrack<Row>,
  row: Row,
  lines: readonly string[],
): Piece[] {
  const tone = column.tone?.(row);
  const address = screen.links ? column.link?.(row) : undefined;
  const value = bar && column.value(row);
  if (bar && typeof value === 'number') {
    return [{ text: barWithNumber(value, bar, lines[0]), tone, address }];
  }
  return lines
    .flatMap((line) => wrap(line, width, signs.cut))
    .map((text) => ({ text, tone, address }));
}

function linesOf(cells: readonly (readonly Piece[])[]): GridLine[] {
  const height = Math.max(1, ...cells.map((pieces) => pieces.length));
  return Array.from({ length: height }, (_, index) => cells.map((pieces) => pieces[index]));
}
