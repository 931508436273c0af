/** The table: the format for people, fitted to the terminal, or whole in a pipe. */
import { bodyLines } from './body.ts';
import { cards } from './cards.ts';
import { footLines, headLines } from './frame.ts';
import { gap, gridOf } from './grid.ts';
import type { Listing, Screen } from './listing.ts';
import { type Page, pageOf } from './page.ts';
import { slices } from './slices.ts';
import { type ColumnTrack, tracksOf } from './tracks.ts';

const linesAChunk = 100;

/**
 * On a terminal every line fits: columns leave by rank, flexible ones wrap, and where even that is not enough the
 * rows become cards. Without a width nothing is wrapped, cut or left out, and a row is one line. Without a header
 * there is neither title nor heads.
 */
export function* renderTable<Row>(listing: Listing<Row>, screen: Screen): Generator<string> {
  const page = pageOf(listing, screen);
  const tracks = tracksOf(page);
  if (screen.header) yield headLines(page, rowsWidth(page, tracks));
  if (listing.rows.length > 0) {
    if (screen.header) yield '\n';
    yield* tracks === undefined ? cards(page) : grid(page, tracks);
  }
  const foot = footLines(page, [...(listing.footer ?? []), ...absence(listing, tracks)]);
  if (foot !== '') yield foot;
}

function* grid<Row>(page: Page<Row>, tracks: readonly ColumnTrack<Row>[]): Generator<string> {
  const setLine = gridOf(tracks, page.paint);
  for (const slice of slices(bodyLines(page, tracks), linesAChunk)) {
    yield slice.map((line) => `${setLine(line)}\n`).join('');
  }
}

/** Width of what stands below the head line; 0 where nothing does, or only cards. */
function rowsWidth<Row>(page: Page<Row>, tracks: readonly ColumnTrack<Row>[] = []): number {
  if (page.listing.rows.length === 0) return 0;
  return tracks.reduce((sum, { width }) => sum + gap.length + width, -gap.length);
}

/** Says what had no room, by the names that `--columns` takes. */
function absence<Row>(
  { columns }: Listing<Row>,
  tracks: readonly ColumnTrack<Row>[] | undefined,
): string[] {
  const shown = new Set(tracks?.map(({ index }) => index) ?? columns.keys());
  const left = columns.filter((_, index) => !shown.has(index)).map((column) => column.key);
  if (left.length === 0) return [];
  return [`Not shown at this width: ${left.join(', ')} (--columns, or a wider terminal)`];
}
