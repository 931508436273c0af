/** Which columns of a table fit a width, and how wide they are. */
import type { Column } from './column.ts';
import { gap } from './frame.ts';
import { measure } from './text.ts';

/** A column that stays: its place among all, and its width in cells. */
export interface Share {
  readonly index: number;
  readonly width: number;
}

/** Widths in cells that a column asks for. */
export interface Demand {
  /** With every line whole. */
  readonly natural: number;
  /** Columns leave to give it so much. */
  readonly comfort: number;
  /** The least it can be read in. */
  readonly minimum: number;
  readonly rank: number | undefined;
  readonly index: number;
}

/** Below this width a table whose columns have to shrink or leave is harder to read than cards. */
const narrow = 50;

/** A flexible column shrinks to its longest word, but not below the one nor, for a word's sake, above the other. */
const least = 12;
const most = 20;
/** Lesser columns leave rather than make it narrower than this. */
const comfort = 18;

/** What a column asks for, given its head and the lines of its cells. */
export function demandOf<Row>(
  { flexible, rank }: Column<Row>,
  index: number,
  texts: readonly string[],
): Demand {
  const [head = '', ...lines] = texts;
  // A column has some width, even where there is no text.
  const natural = Math.max(1, measure(head), ...lines.map(measure));
  if (!flexible || natural <= least) {
    return { natural, comfort: natural, minimum: natural, rank, index };
  }
  const words = lines.flatMap((line) => (measure(line) > least ? line.split(' ') : []));
  const word = words.reduce((longest, each) => Math.max(longest, measure(each)), 0);
  const minimum = Math.max(measure(head), least, Math.min(word, most, natural));
  return { natural, comfort: Math.max(minimum, Math.min(natural, comfort)), minimum, rank, index };
}

/** The columns that stay, with widths that fit; `undefined` if there is no table of that width. */
export function fitColumns(demands: readonly Demand[], width: number): Share[] | undefined {
  const natural = (kept: readonly Demand[]) => totalOf(kept.map((one) => one.natural));
  if (natural(demands) <= width) {
    return demands.map(({ index, natural: width }) => ({ index, width }));
  }
  if (width < narrow) return undefined;
  const kept = leave(demands, width);
  const spare = width - totalOf(kept.map(({ minimum }) => minimum));
  return spare < 0 ? undefined : grow(kept, spare);
}

function leave(all: readonly Demand[], width: number): readonly Demand[] {
  const leaving = all
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0) || b.index - a.index);
  let kept = all;
  for (const next of leaving) {
    // The last to leave only do so where there would be no table otherwise.
    const asked = next.rank === 0 ? 'minimum' : 'comfort';
    if (kept.length === 1 || totalOf(kept.map((one) => one[asked])) <= width) break;
    kept = kept.filter((column) => column !== next);
  }
  return kept;
}

/** Shares the spare cells evenly, but none gets more than it asks for; what it leaves goes to the wider ones. */
function grow(kept: readonly Demand[], spare: number): Share[] {
  const byNeed = [...kept].sort((a, b) => a.natural - a.minimum - (b.natural - b.minimum));
  let left = spare;
  const shares = byNeed.map(({ index, natural, minimum }, place) => {
    const given = Math.min(natural - minimum, Math.floor(left / (byNeed.length - place)));
    left -= given;
    return { index, width: minimum + given };
  });
  return shares.sort((a, b) => a.index - b.index);
}

/** The width of columns side by side. */
export function totalOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width + gap.length, -gap.length);
}
