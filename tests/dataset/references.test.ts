import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { references } from '../../src/dataset/mentions.ts';
import { recordSchemas } from '../../src/dataset/schema.ts';
import { partNames } from '../../src/dataset/vocabulary.ts';

interface JsonSchema {
  readonly pattern?: string;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

/** The patterns that the schema gives ids of records and of episodes. */
const idPatterns = ['works', 'episodes'] as const;

function isId(schema: JsonSchema): boolean {
  const patterns = idPatterns.map((part) => jsonSchema(part).properties?.id?.pattern);
  return schema.pattern !== undefined && patterns.includes(schema.pattern);
}

function jsonSchema(part: (typeof partNames)[number]): JsonSchema {
  return z.toJSONSchema(recordSchemas[part]) as JsonSchema;
}

function idFields(schema: JsonSchema, prefix = ''): readonly string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const inner = field.items ?? field;
    const path = `${prefix}${key}`;
    return isId(inner) ? [path] : idFields(inner, `${path}.`);
  });
}

test.each(partNames)('every field of %s that holds an id of another record is checked', (part) => {
  const checked = references.filter((item) => item.part === part).flatMap(({ fields }) => fields);
  // The record's own id, and that of an episode listed as missing, name no other record.
  const own = ['id', 'missingEpisodes.id'];
  const held = idFields(jsonSchema(part)).filter((field) => !own.includes(field));
  expect([...checked].sort()).toEqual([...held].sort());
});
