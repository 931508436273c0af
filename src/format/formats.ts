/** The output formats by name. A new one is a file and a line here. */
import type { Renderer } from './column.ts';

/** Each format loads its renderer when it is asked for, and no other. */
export const formats = {
  table: async () => (await import('./table.ts')).renderTable,
  json: async () => (await import('./json.ts')).renderJson,
  ndjson: async () => (await import('./json.ts')).renderNdjson,
  csv: async () => (await import('./csv.ts')).renderCsv,
  tsv: async () => (await import('./csv.ts')).renderTsv,
  markdown: async () => (await import('./markdown.ts')).renderMarkdown,
} as const satisfies Record<string, () => Promise<Renderer>>;

/** Name of an output format, as `--format` takes it. */
export type Format = keyof typeof formats;

/** The names in the order that help lists them. */
export const formatNames = Object.keys(formats) as Format[];

const forPeople: ReadonlySet<Format> = new Set(['table', 'markdown']);

/** Whether a program reads it: such formats give every column, hidden ones too, unless columns are chosen. */
export function isForMachines(format: Format): boolean {
  return !forPeople.has(format);
}
