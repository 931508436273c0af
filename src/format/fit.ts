/** How columns share a width: lesser ones leave until the others read well, then the flexible ones shrink. */

/** Widths in cells that a column asks for. */
export interface Demand {
  /** With every line whole. */
  readonly natural: number;
  /** What it reads well in; columns leave to give it so much. */
  readonly comfort: number;
  /** The least it can be read in; equal to `natural` where it must not wrap. */
  readonly minimum: number;
  /** Order of leaving, highest first; 0 leaves only where nothing else helps; without it the column stays. */
  readonly rank?: number | undefined;
}

/** A column that stays: its place among all, and the width it gets. */
export interface Share {
  readonly index: number;
  readonly width: number;
}

interface Candidate extends Demand {
  readonly index: number;
}

/** Below this width a table whose columns have to shrink or leave is harder to read than cards. */
const narrow = 50;

/**
 * The columns that stay, with widths that together take no more than `width` cells, `gap` cells between two.
 * `undefined` if there is no such table.
 */
export function fitColumns(
  demands: readonly Demand[],
  width: number,
  gap: number,
): Share[] | undefined {
  const all = demands.map((demand, index) => ({ ...demand, index }));
  const natural = all.map((column) => column.natural);
  if (total(natural, gap) <= width)
    return all.map(({ index, natural }) => ({ index, width: natural }));
  if (width < narrow) return undefined;
  const kept = leave(all, width, gap);
  const least = kept.map((column) => column.minimum);
  const spare = width - total(least, gap);
  return spare < 0 ? undefined : grow(kept, spare);
}

function leave(all: readonly Candidate[], width: number, gap: number): readonly Candidate[] {
  const leaving = all
    .filter((column) => column.rank !== undefined)
    .sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0) || b.index - a.index);
  let kept = all;
  for (const next of leaving) {
    // The last to leave only do so where there would be no table otherwise.
    const asked = next.rank === 0 ? 'minimum' : 'comfort';
    const widths = kept.map((column) => column[asked]);
    if (kept.length === 1 || total(widths, gap) <= width) break;
    kept = kept.filter((column) => column !== next);
  }
  return kept;
}

/** Shares the spare cells evenly, but none gets more than it asks for; what it leaves goes to the wider ones. */
function grow(kept: readonly Candidate[], spare: number): Share[] {
  const byNeed = [...kept].sort((a, b) => a.natural - a.minimum - (b.natural - b.minimum));
  let left = spare;
  const shares = byNeed.map((column, place) => {
    const fair = Math.floor(left / (byNeed.length - place));
    const given = Math.min(column.natural - column.minimum, fair);
    left -= given;
    return { index: column.index, width: column.minimum + given };
  });
  return shares.sort((a, b) => a.index - b.index);
}

function total(widths: readonly number[], gap: number): number {
  return widths.reduce((sum, width) => sum + width, 0) + gap * Math.max(widths.length - 1, 0);
}
