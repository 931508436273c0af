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
  const extents = listing.columns.map(({ flexible }) => ({ flexible, line: 0, word: 0 }));
  for (const index of listing.rows.keys()) {
    const texts = textAt(index);
    for (const [place, extent] of extents.entries()) {
      for (const text of texts[place] ?? []) {
        const width = measure(text);
        extent.line = Math.max(extent.line, width);
        if (extent.flexible && width > Math.max(short, extent.word)) {
          extent.word = Math.max(extent.word, longestWord(text));
        }
      }
    }
  }
  return extents;
}

function longestWord(line: string): number {
  return line.split(' ').reduce((longest, word) => Math.max(longest, measure(word)), 0);
}
