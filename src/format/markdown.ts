/** A table of GitHub Flavored Markdown, to paste into an issue or a page. */
import { cellLine, type Listing, type Screen } from './column.ts';
import { oneLine } from './text.ts';

/**
 * The title in bold with its count, the table, the notes. Without a header only the table: its head row stays,
 * because Markdown has no table without one.
 */
export function renderMarkdown<Row>(listing: Listing<Row>, { header }: Screen): string {
  const { title, count, columns, rows, notes = [] } = listing;
  return [
    header ? `**${inline(title)}** (${inline(count)})\n\n` : '',
    line(columns.map(({ label }) => inline(label))),
    line(columns.map(({ align }) => (align === 'right' ? '--:' : '---'))),
    ...rows.map((row) => line(columns.map((column) => inline(cellLine(column, row))))),
    ...notes.map((note) => `\n${inline(note)}\n`),
  ].join('');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/**
 * Text that Markdown shows as it is. An address becomes a link by itself, in which a backslash would count as part of
 * it, so it is put in angle brackets instead of being escaped.
 */
function inline(text: string): string {
  return oneLine(text)
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
