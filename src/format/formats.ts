/** The output formats by name, with the short ones: JSON, NDJSON and Markdown. */
import { type Column, cellText, type Listing, type Renderer, type Screen } from './column.ts';
import { oneLine } from './text.ts';
import { disarm, escapeUnsafe } from './unsafe.ts';

/** A new format is a renderer and a line here. Those that need a library are loaded when asked for. */
export const formats = {
  table: async () => (await import('./table.ts')).renderTable,
  json: async () => renderJson,
  ndjson: async () => renderNdjson,
  csv: async () => (await import('./csv.ts')).renderCsv,
  tsv: async () => (await import('./csv.ts')).renderTsv,
  markdown: async () => renderMarkdown,
} as const satisfies Record<string, () => Promise<Renderer>>;

/** Name of an output format, as `--format` takes it. */
export type Format = keyof typeof formats;

/** The names in the order that help lists them. */
export const formatNames = Object.keys(formats) as Format[];

/** Whether programs read the format: it gives every column, hidden ones too, unless columns are chosen. */
export function isForMachines(format: Format): boolean {
  return format !== 'table' && format !== 'markdown';
}

/** An array of records, indented by two. Unknown keys are absent, empty lists stay. */
export function renderJson<Row>({ columns, rows }: Listing<Row>): string {
  const records = rows.map((row) => recordOf(columns, row));
  return `${encode(records, 2)}\n`;
}

/** The same records, one a line. */
export function renderNdjson<Row>({ columns, rows }: Listing<Row>): string {
  return rows.map((row) => `${encode(recordOf(columns, row))}\n`).join('');
}

function recordOf<Row>(columns: readonly Column<Row>[], row: Row) {
  return Object.fromEntries(columns.map(({ key, data, value }) => [key, (data ?? value)(row)]));
}

/** JSON that is safe to show on a terminal. */
export function encode(value: object, indent?: number): string {
  return disarm(JSON.stringify(value, undefined, indent), escapeUnsafe);
}

/**
 * A table of GitHub Flavored Markdown below its title. Without a header only the table: its head row stays, because
 * Markdown has no table without one.
 */
export function renderMarkdown<Row>(listing: Listing<Row>, { header }: Screen): string {
  const { title, count, columns, rows, notes = [] } = listing;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return [
    header ? `**${inMarkdown(title)}** (${inMarkdown(count)})\n\n` : '',
    line(columns.map(({ label }) => inMarkdown(label))),
    line(columns.map(({ align }) => (align === 'right' ? '--:' : '---'))),
    ...rows.map((row) => line(columns.map((column) => inMarkdown(cellText(column, row))))),
    ...notes.map((note) => `\n${paragraph(note)}\n`),
  ].join('');
}

/** A string as a paragraph, whatever it begins with: not a heading, a list or a rule. */
function paragraph(text: string): string {
  return inMarkdown(text).replace(/^(\d*)([#+.)=-])/, '$1\\$2');
}

/**
 * A string that Markdown shows as it is. Addresses go in angle brackets: they become links by themselves, and a
 * backslash would count as part of the link. `&` stays, for `Law & Order`, unless it would begin an entity.
 */
function inMarkdown(text: string): string {
  const escaped = (part: string) =>
    part
      .replace(/[\\`*_~|[\]]/g, '\\$&')
      .replace(/&(?=#?\w+;)/g, '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;');
  return oneLine(text)
    .split(/(https?:\/\/[^\s<>|\\]+)/)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : escaped(part)))
    .join('');
}
