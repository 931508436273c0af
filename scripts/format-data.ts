/**
 * Puts the dataset files into a fixed order and layout, so that a changed fact is one changed line in a diff:
 * `npm run format:data`. With `--check` it writes nothing, names the files that differ, and exits with 1.
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
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
  const idOf = (record: unknown) => (isObject(record) ? String(record.id ?? '') : '');
  return Array.isArray(ordered) && part !== 'claims'
    ? ordered.sort((a, b) => compareCodeUnits(idOf(a), idOf(b)))
    : ordered;
}

function orderFields(value: unknown, schema: JsonSchema): unknown {
  if (Array.isArray(value))
    return value.map((item: unknown) => orderFields(item, schema.items ?? {}));
  if (!isObject(value)) return value;
  const fields = schema.properties ?? {};
  const known = Object.keys(fields).filter((key) => Object.hasOwn(value, key));
  const others = Object.keys(value).filter((key) => !Object.hasOwn(fields, key));
  const entries = [...known, ...others].map((key) => {
    const item = orderFields(value[key], fields[key] ?? {});
    const isList = Array.isArray(item) && item.every((id) => typeof id === 'string');
    return [key, unordered.has(key) && isList ? item.sort(compareCodeUnits) : item];
  });
  return Object.fromEntries(entries);
}

/** By code units: the same on every machine, unlike a locale's order. */
function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
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
  const inner = `${indent}  `;
  if (Array.isArray(value) && value.length > 0) {
    const items = value.map((item) => `${inner}${fitOrBreak(item, inner, inner.length)}`);
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  if (isObject(value) && Object.keys(value).length > 0) {
    const fields = Object.entries(value).map(([key, item]) => {
      const head = `${inner}${JSON.stringify(key)}: `;
      return `${head}${fitOrBreak(item, inner, head.length)}`;
    });
    return `{\n${fields.join(',\n')}\n${indent}}`;
  }
  return inline(value);
}

/** On one line if it fits, with room for a comma; each object in a list gets a line. */
function fitOrBreak(value: unknown, indent: string, used: number): string {
  const line = inline(value);
  const holdsObjects = Array.isArray(value) && value.some(isObject);
  return !holdsObjects && used + [...line].length < widest ? line : block(value, indent);
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`,
  );
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = relative('', fileURLToPath(new URL('../data', import.meta.url)));
  settleFromCommandLine(formatFolder(folder), 'npm run format:data');
}
