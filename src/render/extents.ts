/** How wide the texts of a listing are: one pass over the rows, because their texts may be made for it. */
import type { Page } from './page.ts';
import { measure } from './text.ts';

/** Widths in cells of one column; 0 where there is no text. */
export interface Extent {
  /** Of the longest line. */
  line: number;
  /** Of the longest word in lines longer than was asked, where the column is flexible. */
  word: number;
}

/** The extent of every column; in lines no longer than `short` no words are looked for. */
export function extentsOf<Row>({ listing, textAt }: Page<Row>, short: number): readonly Extent[] {
  const columns = listing.columns.map((column) => ({ ...column, line: 0, word: 0 }));
  for (const index of listing.rows.keys()) {
    const texts = textAt(index);
    for (const [place, column] of columns.entries()) {
      for (const text of texts[place] ?? []) {
        const width = measure(text);
        column.line = Math.max(column.line, width);
        if (column.flexible && width > Math.max(short, column.word)) {
          column.word = Math.max(column.word, longestWord(text));
        }
      }
    }
  }
  return columns;
}

function longestWord(line: string): number {
  return Math.max(...line.split(' ').map(measure));
}
