/** What the schema says about its fields: read by messages, the field guide, JSON Schema and the formatter. */
import { $ZodArray, $ZodEnum, $ZodObject, $ZodOptional, type $ZodType } from 'zod/v4/core';
import type { Path } from './fault.ts';

/** The object that a schema describes, through `optional` and lists; undefined for other kinds. */
export function objectOf(schema: $ZodType): $ZodObject | undefined {
  const inner = unwrap(schema);
  return inner instanceof $ZodObject ? inner : undefined;
}

/** The fields of that object; none for other kinds. */
export function fieldsOf(schema: $ZodType): Readonly<Record<string, $ZodType>> {
  return objectOf(schema)?._zod.def.shape ?? {};
}

/** The schema of the field that a path leads to. */
export function schemaAt(schema: $ZodType, path: Path): $ZodType | undefined {
  return path.reduce<$ZodType | undefined>(
    (current, step) => (typeof step === 'number' || !current ? current : fieldsOf(current)[step]),
    schema,
  );
}

/** Whether a field may be absent. */
export function isOptional(schema: $ZodType): boolean {
  return schema instanceof $ZodOptional;
}

/** Whether a field holds a list. */
export function isList(schema: $ZodType): boolean {
  return (schema instanceof $ZodOptional ? schema._zod.def.innerType : schema) instanceof $ZodArray;
}

/** The words that a field allows, if it has a closed list of them. */
export function choicesOf(schema: $ZodType): readonly string[] {
  const inner = unwrap(schema);
  return inner instanceof $ZodEnum ? Object.values(inner._zod.def.entries).map(String) : [];
}

/** What is inside of `optional` and lists. */
export function unwrap(schema: $ZodType): $ZodType {
  if (schema instanceof $ZodOptional) return unwrap(schema._zod.def.innerType);
  if (schema instanceof $ZodArray) return unwrap(schema._zod.def.element);
  return schema;
}
