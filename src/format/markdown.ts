/** A table of GitHub Flavored Markdown, to paste into an issue or a page. */
import { cellLine } from './cells.ts';
import type { Column, Listing, Screen } from './listing.ts';
import { slices } from './slices.ts';
import { sanitize } from './text.ts';

const rowsAChunk = 100;

/**
 * The title in bold with its count, the table, the footer. Without a header only the table: its head row stays,
 * because Markdown has no table without one.
 */
export function* renderMarkdown<Row>(listing: Listing<Row>, screen: Screen): Generator<string> {
  const { title, count, columns, rows, footer = [] } = listing;
  if (screen.header) yield `**${inline(title)}** (${inline(count)})\n\n`;
  yield line(columns.map((column) => inline(column.label))) + line(columns.map(ruleOf));
  for (const slice of slices(rows, rowsAChunk)) {
    yield slice.map((row) => rowLine(columns, row)).join('');
  }
  for (const remark of footer) yield `\n${inline(remark)}\n`;
}

function rowLine<Row>(columns: readonly Column<Row>[], row: Row): string {
  return line(columns.map((column) => inline(cellLine(column, row))));
}

function ruleOf<Row>(column: Column<Row>): string {
  return column.align === 'right' ? '--:' : '---';
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/**
 * Text that Markdown shows as it is. An address becomes a link by itself, in which a backslash would count as a part
 * of it: it stands between angle brackets instead of being escaped.
 */
function inline(text: string): string {
  return sanitize(text)
    .split(/(https?:\/\/[^\s<>|\\]+)/)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : escapeText(part)))
    .join('');
}

/** `&` stays, for `Law & Order`, unless it would begin an entity. */
function escapeText(text: string): string {
  return text
    .replace(/[\\`*_~|[\]]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
