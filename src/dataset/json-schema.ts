/**
 * JSON Schema (2020-12) of a dataset, made from the schema that checks it. It says of single records what can be said
 * of them; what records say of each other only `validate` knows.
 */
import * as z from 'zod/mini';
import { recordSchemas } from './schema.ts';
import { type PartName, partNames } from './vocabulary.ts';
import { schemaKey } from './whole.ts';

/** A schema as plain JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const dialect = 'https://json-schema.org/draft/2020-12/schema';

const contents: Readonly<Record<PartName, string>> = {
  person: 'The subject: one record, not a list.',
  people: 'Everyone else whom a record names.',
  works: 'The works.',
  episodes: 'The episodes of works with a credit of the subject, and those that adapt one.',
  nominations: 'Awards won and nominations.',
  honors: 'Recognition without a contest, like a degree or an award for a career.',
  life: 'What happened in a life, besides works and awards.',
  claims: 'Statements of a biography, each with what the evidence says of it.',
  coverage: 'What is known to be missing, and what would settle it.',
  sources: 'Where the facts come from.',
};

/** The schema of the file of one part. */
export function schemaOfPart(part: PartName): JsonSchema {
  return { $schema: dialect, title: `${part}.json`, ...contentOf(part) };
}

/** The schema of one file that holds every part. */
export function schemaOfWhole(): JsonSchema {
  const parts = partNames.map((part) => [part, contentOf(part)] as const);
  const editors = {
    type: 'string',
    description: 'The schema that an editor checks this file with.',
  };
  return {
    $schema: dialect,
    title: 'A dataset in one file',
    description: 'A list that is absent is an empty one.',
    type: 'object',
    properties: { [schemaKey]: editors, ...Object.fromEntries(parts) },
    required: ['person'],
    additionalProperties: false,
  };
}

function contentOf(part: PartName): JsonSchema {
  const description = contents[part];
  const record = schemaOfRecord(part);
  return part === 'person'
    ? { description, ...record }
    : { description, type: 'array', items: record };
}

function schemaOfRecord(part: PartName): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(recordSchemas[part], {
    override: ({ jsonSchema }) => {
      // No list names the same thing twice: a rule, but one that JSON Schema can say.
      if (jsonSchema.type === 'array') jsonSchema.uniqueItems = true;
    },
  });
  return schema;
}
