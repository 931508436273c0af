/** Runs of rows that share a value, which is shown once. */

/** The lines of each cell of a row, in the order of the columns. */
export type RowText = readonly (readonly string[])[];

/** Where a row stands among its groups. */
export interface Place {
  /** Columns that only repeat the row before. */
  readonly repeated: ReadonlySet<number>;
  /** Whether a blank line is to set it off from the row before. */
  readonly apart: boolean;
}

/** Rows to a group, on average, from which blank lines between groups help more than they stretch the table. */
const roomy = 2;

/** The place of every row among the runs of equal values in the `grouped` columns, the left of them leading. */
export function placesOf(rows: readonly RowText[], grouped: readonly number[]): Place[] {
  const [leading] = grouped;
  const repeats = rows.map((row, index) => repeatedIn(row, rows[index - 1], grouped));
  if (leading === undefined) return repeats.map((repeated) => ({ repeated, apart: false }));
  const opens = repeats.map((repeated) => !repeated.has(leading));
  const groups = opens.filter(Boolean).length;
  const airy = rows.length >= roomy * groups;
  return repeats.map((repeated, index) => ({
    repeated,
    apart: airy && index > 0 && opens[index] === true,
  }));
}

/** A column repeats only within a repetition of those to its left: a new year names its month again. */
function repeatedIn(
  row: RowText,
  before: RowText | undefined,
  grouped: readonly number[],
): ReadonlySet<number> {
  const changed = grouped.findIndex((column) => !same(row[column], before?.[column]));
  return new Set(changed === -1 ? grouped : grouped.slice(0, changed));
}

function same(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a?.join('\n') === b?.join('\n');
}
