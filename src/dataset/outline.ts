/** What the schema says about its fields: read from it by messages, the field guide and the formatter. */

import { globalRegistry } from 'zod/mini';
import { $ZodArray, $ZodEnum, $ZodObject, $ZodOptional, type $ZodType } from 'zod/v4/core';
import type { Path } from './fault.ts';

/** The fields of the object that a schema describes, through `optional` and lists; none for other kinds. */
export function fieldsOf(schema: $ZodType): Readonly<Record<string, $ZodType>> {
  const inner = unwrap(schema);
  return inner instanceof $ZodObject ? inner._zod.def.shape : {};
}

/** The schema of the field that a path leads to. */
export function schemaAt(schema: $ZodType, path: Path): $ZodType | undefined {
  return path.reduce<$ZodType | undefined>((current, step) => {
    if (typeof step === 'number' || !current) return current;
    return fieldsOf(current)[step];
  }, schema);
}

/** Whether a field may be absent. */
export function isOptional(schema: $ZodType): boolean {
  return schema instanceof $ZodOptional;
}

/** Whether a field holds a list. */
export function isList(schema: $ZodType): boolean {
  const inner = schema instanceof $ZodOptional ? schema._zod.def.innerType : schema;
  return inner instanceof $ZodArray;
}

/** The words that a field allows, where it has a closed list of them. */
export function choicesOf(schema: $ZodType): readonly string[] {
  const inner = unwrap(schema);
  return inner instanceof $ZodEnum ? Object.values(inner._zod.def.entries).map(String) : [];
}

/** The sentence that explains a field; empty where it has none. */
export function descriptionOf(schema: $ZodType): string {
  const own = globalRegistry.get(schema)?.description;
  if (own !== undefined) return own;
  return schema instanceof $ZodOptional ? descriptionOf(schema._zod.def.innerType) : '';
}

function unwrap(schema: $ZodType): $ZodType {
  if (schema instanceof $ZodOptional) return unwrap(schema._zod.def.innerType);
  if (schema instanceof $ZodArray) return unwrap(schema._zod.def.element);
  return schema;
}
