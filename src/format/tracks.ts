/** Which columns a table has on a screen, and how wide they are. */
import { type BarScale, cellsIn, leastCells } from './bars.ts';
import { headOf } from './cells.ts';
import { type Extent, extentsOf } from './extents.ts';
import { type Demand, fitColumns } from './fit.ts';
import { chartRoomOf, roomOf } from './frame.ts';
import { gap, type Track } from './grid.ts';
import type { Column } from './listing.ts';
import type { Page } from './page.ts';
import { measure } from './text.ts';

/** A flexible column shrinks to its longest word, but not below the one nor, for a word's sake, above the other. */
const least = 12;
const most = 20;
/** Lesser columns leave rather than make it narrower than this. */
const comfort = 18;

/** A column that has a place in the table. */
export interface ColumnTrack<Row> extends Track {
  readonly column: Column<Row>;
  /** Its place among the columns of the listing, and so among the texts of a row. */
  readonly index: number;
  /** How long its bars are, where it draws bars. */
  readonly bar?: BarScale | undefined;
}

/** The columns that fit, with their widths; `undefined` if the screen is too narrow for a table. */
export function tracksOf<Row>(page: Page<Row>): ColumnTrack<Row>[] | undefined {
  const { columns } = page.listing;
  const extents = extentsOf(page, least);
  const demands = stretched(
    page,
    columns.map((column, index) => demandOf(page, column, extents[index])),
  );
  return fitColumns(demands, roomOf(page.screen), gap.length)?.flatMap(({ index, width }) => {
    const column = columns[index];
    if (column === undefined) return [];
    // Bars begin where the column begins, on whichever side its numbers stand elsewhere.
    const bar =
      column.bar && barScaleOf(page, index, width - Math.max(extents[index]?.line ?? 0, 1));
    return [{ column, index, width, align: bar ? undefined : column.align, bar }];
  });
}

/** Bars take what the other columns leave of the screen, so far as it helps them. */
function stretched<Row>({ listing, screen }: Page<Row>, demands: readonly Demand[]): Demand[] {
  const widths = demands.map(({ natural }) => natural + gap.length);
  const used = widths.reduce((sum, width) => sum + width, -gap.length);
  const spare = chartRoomOf(screen) - used;
  return demands.map((demand, index) => {
    if (!listing.columns[index]?.bar) return demand;
    return { ...demand, natural: demand.natural - leastCells + cellsIn(leastCells + spare) };
  });
}

/** The number stands behind the bar, so the longest bar leaves `room` beside the longest number. */
function barScaleOf<Row>({ listing, screen }: Page<Row>, index: number, room: number): BarScale {
  const values = listing.rows.map((row) => Number(listing.columns[index]?.value(row) ?? 0));
  return {
    largest: values.reduce((most, value) => Math.max(most, value), 0),
    cells: room - 1,
    ascii: screen.ascii,
  };
}

function demandOf<Row>(
  page: Page<Row>,
  column: Column<Row>,
  { line, word }: Extent = { line: 0, word: 0 },
): Demand {
  const { rank } = column;
  const head = hasHeads(page) ? measure(headOf(column)) : 0;
  // A column has some width, even where there is no text.
  const natural = Math.max(head, line, 1);
  if (column.bar) {
    const whole = leastCells + 1 + natural;
    return { natural: whole, comfort: whole, minimum: whole, rank };
  }
  if (!column.flexible || natural <= least)
    return { natural, comfort: natural, minimum: natural, rank };
  const minimum = Math.max(head, least, Math.min(word, most, natural));
  return { natural, comfort: Math.max(minimum, Math.min(natural, comfort)), minimum, rank };
}

/** Whether the columns have heads. A chart has none: its title says what is counted. */
export function hasHeads<Row>({ listing, screen }: Page<Row>): boolean {
  return screen.header && !listing.columns.some(({ bar }) => bar);
}
