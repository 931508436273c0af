/** One order for every list and format: stable, by locale, unknowns last in both directions. */

type SortValue = string | number | boolean | readonly string[] | undefined;

interface SortKey<Row> {
  readonly value: (row: Row) => SortValue;
  readonly descending: boolean;
}

let collator: Intl.Collator | undefined;

/** Compares by locale, numbers in words as numbers. The collator takes 10 ms to make, and few lists need it. */
export function compareWords(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  return collator.compare(a, b);
}

/** The rows in the order of the keys, the first key first; equal rows keep their order. */
export function sortRows<Row>(rows: readonly Row[], keys: readonly SortKey<Row>[]): Row[] {
  const valued = rows.map((row) => ({ row, values: keys.map(({ value }) => value(row)) }));
  valued.sort((a, b) => {
    for (const [index, { descending }] of keys.entries()) {
      const order = compareValues(a.values[index], b.values[index], descending);
      if (order !== 0) return order;
    }
    return 0;
  });
  return valued.map(({ row }) => row);
}

function compareValues(a: SortValue, b: SortValue, descending: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const order =
    typeof a === 'number' && typeof b === 'number' ? a - b : compareWords(String(a), String(b));
  return descending ? -order : order;
}
