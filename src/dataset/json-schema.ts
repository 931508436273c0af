/** JSON Schema (2020-12) of a dataset. It covers single records; `validate` also checks records against each other. */
import * as z from 'zod/mini';
import { fieldsOf, recordSchemas, sentences } from './schema.ts';
import { type PartName, partNames, schemaKey } from './vocabulary.ts';

/** The keywords that this schema uses. */
export interface JsonSchema {
  readonly type?: string;
  readonly pattern?: string;
  description?: string;
  uniqueItems?: boolean;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
}

/** The schema of a dataset in one file. Its properties are the schemas of the parts. */
export function schemaOfWhole() {
  const parts = Object.fromEntries(partNames.map((part) => [part, contentOf(part)]));
  const editors = {
    type: 'string',
    description: 'The schema that editors check this file with.',
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A dataset in one file',
    description: 'A missing list counts as empty.',
    type: 'object',
    properties: { [schemaKey]: editors, ...(parts as Record<PartName, JsonSchema>) },
    required: ['person'],
    additionalProperties: false,
  };
}

function contentOf(part: PartName): JsonSchema {
  const { $schema: _, ...record } = z.toJSONSchema(recordSchemas[part]);
  complete(record as JsonSchema, recordSchemas[part]);
  const description = sentences.get(recordSchemas[part]);
  return part === 'person'
    ? { description, ...(record as JsonSchema) }
    : { description, type: 'array', items: record as JsonSchema };
}

/** Adds the description of each field, and the one rule that JSON Schema can express: no list repeats an item. */
function complete(draft: JsonSchema, schema: z.core.$ZodType): void {
  for (const [key, [field, sentence]] of Object.entries(fieldsOf(schema))) {
    const property = draft.properties?.[key];
    if (!property) continue;
    property.description = sentence;
    if (property.type === 'array') property.uniqueItems = true;
    complete(property.items ?? property, field);
  }
}
