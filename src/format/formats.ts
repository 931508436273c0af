/** The output formats by name; JSON, NDJSON and Markdown are short enough to be here. */
import { type Column, cellText, type Listing, type Renderer, type Screen } from './column.ts';
import { oneLine } from './text.ts';
import { disarm, escapeUnsafe } from './unsafe.ts';

/** To add a format, add a renderer and a line here. Formats that need a library are loaded on demand. */
export const formats = {
  table: async () => (await import('./table.ts')).renderTable,
  json: async () => renderJson,
  ndjson: async () => renderNdjson,
  csv: async () => (await import('./csv.ts')).renderCsv,
  tsv: async () => (await import('./csv.ts')).renderTsv,
  markdown: async () => renderMarkdown,
} as const satisfies Record<string, () => Promise<Renderer>>;

export type Format = keyof typeof formats;

/** In the order of the help. */
export const formatNames = Object.keys(formats) as Format[];

/** Formats for programs have every column, including hidden ones, unless columns are chosen. */
export function isForMachines(format: Format): boolean {
  return format !== 'table' && format !== 'markdown';
}

/** Unknown values are left out; empty lists stay. */
export function renderJson<Row>({ columns, rows }: Listing<Row>): string {
  const records = rows.map((row) => recordOf(columns, row));
  return `${encode(records, 2)}\n`;
}

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

/** A GitHub Flavored Markdown table. Even with --no-header it has a header row, which Markdown requires. */
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

/** Escapes what would begin a heading, a list or a rule. */
function paragraph(text: string): string {
  return inMarkdown(text).replace(/^(\d*)([#+.)=-])/, '$1\\$2');
}

/**
 * Escapes a string for Markdown. Addresses go in angle brackets, because a backslash would become part of the link. `&`
 * stays, for `Law & Order`, unless it would begin an entity.
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
