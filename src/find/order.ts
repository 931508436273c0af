/** One sort order for all lists and formats: stable, by locale, unknown values last in both directions. */
import type { Value } from '../format/column.ts';

interface SortKey<Row> {
  readonly value: (row: Row) => Value;
  readonly descending: boolean;
}

let collator: Intl.Collator | undefined;

/** Numbers inside strings sort as numbers. The collator takes 10 ms to create, and few lists need it. */
export function compareWords(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  return collator.compare(a, b);
}

/** Sorts by the first key, then by the next; equal rows keep their order. */
export function sortRows<Row>(rows: readonly Row[], keys: readonly SortKey<Row>[]): Row[] {
  const valued = rows.map((row) => ({ row, values: keys.map(({ value }) => value(row)) }));
  const orderOf = (a: Value[], b: Value[]) => {
    const orders = keys.map(({ descending }, at) => compareValues(a[at], b[at], descending));
    return orders.find((order) => order !== 0) ?? 0;
  };
  return valued.sort((a, b) => orderOf(a.values, b.values)).map(({ row }) => row);
}

function compareValues(a: Value, b: Value, descending: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const order =
    typeof a === 'number' && typeof b === 'number' ? a - b : compareWords(String(a), String(b));
  return descending ? -order : order;
}
