/** Columns that lists share, and the short way to write those that wait to be asked for. */
import type { Confidence } from '../dataset/vocabulary.ts';
import type { Column, Value } from '../format/listing.ts';
import { doubt } from './wording.ts';

/** The part of a record that says how it is known. */
export interface Evidence {
  readonly sources: readonly string[];
  readonly confidence?: Confidence | undefined;
  readonly note?: string | undefined;
}

/** A column that tables show when asked and machines always get; its head is the key in words. */
export function extra<Row>(key: string, value: (row: Row) => Value): Column<Row> {
  const label = key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return { key, label, value, hidden: true, flexible: true };
}

/** How the fact of a row is known: `confidence`, `sources` and `note`. */
export function evidenceColumns<Row>(evidenceOf: (row: Row) => Evidence): Column<Row>[] {
  return [
    extra('confidence', (row) => evidenceOf(row).confidence),
    extra('sources', (row) => evidenceOf(row).sources),
    {
      ...extra('note', (row) => evidenceOf(row).note),
      lines: (row) => [evidenceOf(row).note ?? ''],
    },
  ];
}

/**
 * Columns of rows that are put together only while they are read: `join` makes one from what it stands for. Columns are
 * read row by row, so the last one is kept and no other.
 */
export function joining<Item, Row>(
  columns: readonly Column<Row>[],
  join: (item: Item) => Row,
): Column<Item>[] {
  let last: { readonly item: Item; readonly row: Row } | undefined;
  const rowOf = (item: Item) => {
    if (last?.item !== item) last = { item, row: join(item) };
    return last.row;
  };
  return columns.map(({ value, lines, tone, link, ...rest }) => ({
    ...rest,
    value: (item) => value(rowOf(item)),
    ...(lines && { lines: (item: Item) => lines(rowOf(item)) }),
    ...(tone && { tone: (item: Item) => tone(rowOf(item)) }),
    ...(link && { link: (item: Item) => link(rowOf(item)) }),
  }));
}

/** A text with the mark of a fact that sources differ on, or that is not confirmed. */
export function withDoubt(text: string, confidence: Confidence | undefined): string {
  const mark = doubt(confidence);
  return mark === undefined ? text : `${text} ${mark}`;
}
