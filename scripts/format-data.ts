/**
 * Puts the dataset files into a fixed order and layout, so that a changed fact is one changed line in a diff:
 * `npm run format:data`. With `--check` it writes nothing, names the files that differ, and exits with 1.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type JsonSchema, schemaOfWhole } from '../src/dataset/json-schema.ts';
import { type PartName, partNames } from '../src/dataset/vocabulary.ts';
import { type Expected, settleFromCommandLine } from './settle.ts';

/** The files of a dataset folder, each with its expected text. */
export function formatFolder(folder: string): readonly Expected[] {
  return partNames.map((part) => {
    const path = join(folder, `${part}.json`);
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return { path, text: layOut(putInOrder(part, content)) };
  });
}

/** Lists of ids whose order has no meaning. Others, like credits or networks, keep the order of the source. */
const unordered: ReadonlySet<string> = new Set(['sources', 'about']);

/**
 * Records by id, except claims, which are in the order of the biography; fields as in the schema, sources and `about`
 * by id. Unknown fields go to the end.
 */
export function putInOrder(part: PartName, content: unknown): unknown {
  const ordered = orderFields(content, schemaOfWhole().properties[part]);
  if (!Array.isArray(ordered) || part === 'claims') return ordered;
  // By code units: the same on every machine, unlike a locale's order.
  return ordered.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function orderFields(value: unknown, schema: JsonSchema): unknown {
  if (Array.isArray(value))
    return value.map((item: unknown) => orderFields(item, schema.items ?? {}));
  if (!isObject(value)) return value;
  const fields = schema.properties ?? {};
  const keys = new Set([...Object.keys(fields), ...Object.keys(value)]);
  const present = [...keys].filter((key) => Object.hasOwn(value, key));
  const entries = present.map((key) => {
    const item = orderFields(value[key], fields[key] ?? {});
    return [key, unordered.has(key) && Array.isArray(item) ? item.sort() : item];
  });
  return Object.fromEntries(entries);
}

const widest = 100;

/** The text of a dataset file: one line per record or field, with short values on one line. */
export function layOut(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return `${block(value, '')}\n`;
  const records = value.map((record) => `  ${block(record, '  ')}`);
  return `[\n${records.join(',\n')}\n]\n`;
}

/** A value on several lines, unless it is empty; `indent` is that of its first line. */
function block(value: unknown, indent: string): string {
  const isList = Array.isArray(value);
  const inner = `${indent}  `;
  const items = Object.entries(isList || isObject(value) ? value : {}).map(([key, item]) => {
    const start = isList ? inner : `${inner}${JSON.stringify(key)}: `;
    const line = `${start}${inline(item)}`;
    // With room for a comma; each object in a list gets a line.
    const fits = [...line].length < widest && !(Array.isArray(item) && item.some(isObject));
    return fits ? line : `${start}${block(item, inner)}`;
  });
  if (items.length === 0) return inline(value);
  const [open, close] = isList ? '[]' : '{}';
  return `${open}\n${items.join(',\n')}\n${indent}${close}`;
}

/** On one line, with spaces inside braces but not brackets. Line breaks in strings are escaped, so these are layout. */
function inline(value: unknown): string {
  const lines = JSON.stringify(value, null, 1);
  return lines.replace(/(?<=\[)\n *|\n *(?=\])/g, '').replace(/\n */g, ' ');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

if (process.argv[1] === import.meta.filename) {
  settleFromCommandLine(formatFolder('data'), 'npm run format:data');
}
