/** What stands around the rows on a page for people: the head line above, the remarks below. */
import { gap, indent } from './grid.ts';
import type { Screen } from './listing.ts';
import type { Page } from './page.ts';
import { measure, sanitize, wrap } from './text.ts';

/** Where nothing limits the width, the count stays where a reader who opens the file sees it. */
const page = 80 - indent.length;

/** Cells between the indentation and the edge of the screen. */
export function roomOf(screen: Screen): number {
  return screen.width === undefined ? Infinity : Math.max(screen.width - indent.length, 1);
}

/** The same for a drawing, which needs an edge in a pipe too. */
export function chartRoomOf(screen: Screen): number {
  return screen.width === undefined ? page : roomOf(screen);
}

/** The title, with the count at the right edge of the rows, or below where both do not fit. */
export function headLines<Row>({ listing, screen, paint }: Page<Row>, rowsWidth: number): string {
  const title = sanitize(listing.title);
  const count = sanitize(listing.count);
  const room = roomOf(screen);
  const both = measure(title) + gap.length + measure(count);
  if (both > room) {
    const titles = wrap(title, room).map((line) => paint(line, 'strong'));
    return joined([...titles, ...wrap(count, room).map((line) => paint(line, 'dim'))]);
  }
  const edge = Math.max(both, Math.min(rowsWidth, screen.width === undefined ? page : room));
  const blanks = ' '.repeat(gap.length + edge - both);
  return joined([paint(title, 'strong') + (count === '' ? '' : blanks + paint(count, 'dim'))]);
}

/** The remarks, dim, a blank line above them; nothing where there are none. */
export function footLines<Row>({ screen, paint }: Page<Row>, remarks: readonly string[]): string {
  if (remarks.length === 0) return '';
  const lines = remarks.flatMap((remark) => wrap(sanitize(remark), roomOf(screen)));
  return `\n${joined(lines.map((line) => paint(line, 'dim')))}`;
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => `${line === '' ? '' : indent}${line}\n`).join('');
}
