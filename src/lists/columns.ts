/** Columns that lists share. */
import type { Confidence } from '../dataset/vocabulary.ts';
import { doubt } from '../dataset/words.ts';
import type { Value } from '../format/column.ts';
import type { ListColumn } from './list.ts';

/** How a record is known. */
export interface Evidence {
  readonly sources: readonly string[];
  readonly confidence?: Confidence | undefined;
  readonly note?: string | undefined;
}

/** A column that tables show if asked and machine formats always have; its head is the key in words. */
export function extra<Row>(
  key: string,
  about: string,
  value: (row: Row) => Value,
): ListColumn<Row> {
  const label = key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return { key, label, about, value, hidden: true, flexible: true };
}

/** How the fact of a row is known: `confidence`, `sources` and `note`. */
export function evidenceColumns<Row>(evidenceOf: (row: Row) => Evidence): ListColumn<Row>[] {
  return [
    extra('confidence', 'How well the fact is known.', (row) => evidenceOf(row).confidence),
    extra('sources', 'Ids of the sources.', (row) => evidenceOf(row).sources),
    {
      ...extra('note', 'What to know to judge the fact.', (row) => evidenceOf(row).note),
      text: (row) => evidenceOf(row).note ?? '',
    },
  ];
}

/** A name, marked `≠` if sources differ on the fact; that it is not confirmed is said in full. */
export function withDoubt(name: string, confidence: Confidence | undefined): string {
  const mark = confidence === 'conflict' ? '≠' : doubt(confidence);
  return mark === undefined ? name : `${name} ${mark}`;
}
