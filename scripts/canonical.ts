/** The one order of a dataset file: records by id, fields as in the schema, sources and `about` by id. */
import type * as z from 'zod/mini';
import { fieldsOf } from '../src/dataset/fields.ts';
import { recordSchemas } from '../src/dataset/schema.ts';
import type { PartName } from '../src/dataset/vocabulary.ts';

/** Lists of ids whose order says nothing. In others, like credits or networks, it is that of the source. */
const unordered: ReadonlySet<string> = new Set(['sources', 'about']);

/** The content of a file in canonical order; what the schema does not know keeps its place at the end. */
export function putInOrder(part: PartName, content: unknown): unknown {
  const schema = recordSchemas[part];
  if (!Array.isArray(content)) return orderFields(content, schema);
  const records = content.map((record: unknown) => orderFields(record, schema));
  return records.sort((a, b) => compareTexts(idOf(a), idOf(b)));
}

function orderFields(value: unknown, schema: z.core.$ZodType): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => orderFields(item, schema));
  if (!isObject(value)) return value;
  const fields = fieldsOf(schema);
  const known = Object.keys(fields).filter((key) => Object.hasOwn(value, key));
  const others = Object.keys(value).filter((key) => !Object.hasOwn(fields, key));
  const entries = [...known, ...others].map((key) => {
    const field = fields[key];
    const item = field ? orderFields(value[key], field) : value[key];
    return [key, unordered.has(key) ? orderTexts(item) : item] as const;
  });
  return Object.fromEntries(entries);
}

function orderTexts(value: unknown): unknown {
  const isTexts = Array.isArray(value) && value.every((item) => typeof item === 'string');
  return isTexts ? [...value].sort(compareTexts) : value;
}

/** By code units: the same on every machine, unlike the order of a locale. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function idOf(record: unknown): string {
  return isObject(record) ? String(record.id ?? '') : '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
