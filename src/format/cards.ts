/** Cards, for screens too narrow for a table: one field a line, a blank line between records. */
import { headOf } from './cells.ts';
import { roomOf } from './frame.ts';
import { gap, indent } from './grid.ts';
import type { Column } from './listing.ts';
import type { Page } from './page.ts';
import type { Paint } from './style.ts';
import { blanks, measure, wrap } from './text.ts';

/** A line of a card: plain, because it is yet to be aligned, and how to paint its value. */
interface Field {
  readonly labels: readonly string[];
  readonly values: readonly string[];
  readonly paintValue: (text: string) => string;
}

interface Widths {
  readonly label: number;
  readonly value: number;
}

/** The records one after the other. Every column is there, and nothing is cut: a word too long goes on below. */
export function* cards<Row>(page: Page<Row>): Generator<string> {
  const { listing, paint } = page;
  const widths = widthsOf(page);
  for (const [index, row] of listing.rows.entries()) {
    const texts = page.textAt(index);
    const fields = listing.columns.map((column, place): Field => {
      const lines = texts[place] ?? [];
      return {
        labels: wrap(headOf(column), widths.label),
        values: lines.flatMap((line) => wrap(line, widths.value)),
        paintValue: (text) => paint(text, column.tone?.(row), column.link?.(row)),
      };
    });
    const card = fields.map((field) => fieldLines(field, widths.label, paint)).join('');
    yield index === 0 ? card : `\n${card}`;
  }
}

function widthsOf<Row>({ listing, screen }: Page<Row>): Widths {
  const room = roomOf(screen);
  const widest = Math.max(
    0,
    ...listing.columns.map((column: Column<Row>) => measure(headOf(column))),
  );
  const label = Math.min(widest, Math.floor(room / 2));
  return { label, value: Math.max(room - label - gap.length, 1) };
}

function fieldLines({ labels, values, paintValue }: Field, width: number, paint: Paint): string {
  const height = Math.max(labels.length, values.length);
  const lines = Array.from({ length: height }, (_, index) => {
    const label = labels[index] ?? '';
    const value = values[index] ?? '';
    const start = indent + (label === '' ? '' : paint(label, 'dim'));
    return value === '' ? start.trimEnd() : start + blanks(label, width) + gap + paintValue(value);
  });
  return lines.map((line) => `${line}\n`).join('');
}
