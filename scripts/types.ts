/**
 * Expands the record types in tsc's declarations, so that they do not need zod and every field has its description:
 * `RecordOf<'works'>` in build/src/dataset/types.d.ts becomes the fields of a work. `npm run build` runs it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type JsonSchema, schemaOfWhole } from '../src/dataset/json-schema.ts';
import type { PartName } from '../src/dataset/vocabulary.ts';

const path = 'build/src/dataset/types.d.ts';

function typeOf(schema: JsonSchema): string {
  const { type, enum: words, anyOf, items, properties, required = [] } = schema;
  if (words) return words.map((word) => `'${word}'`).join(' | ');
  if (anyOf) return anyOf.map(typeOf).join(' | ');
  if (items) return `readonly (${typeOf(items)})[]`;
  if (properties) {
    const fields = Object.entries(properties).map(([key, field]) => {
      const optional = required.includes(key) ? '' : '?';
      const missing = optional && ' | undefined';
      return `/** ${field.description} */ readonly ${key}${optional}: ${typeOf(field)}${missing};`;
    });
    return `{ ${fields.join('\n')} }`;
  }
  if (typeof schema.additionalProperties === 'object') {
    return `{ readonly [name: string]: ${typeOf(schema.additionalProperties)} }`;
  }
  if (type === 'integer') return 'number';
  if (type === 'string' || type === 'number' || type === 'boolean') return type;
  throw new Error(`No type for ${JSON.stringify(schema)}.`);
}

const { properties: parts } = schemaOfWhole();

const text = readFileSync(path, 'utf8')
  .replace(/import .*(?:zod|schema).*\n/g, '')
  .replace(
    /export type RecordOf[\s\S]*?: Value;\n/,
    `export type RecordOf<Part extends PartName> =
  DatasetParts[Part] extends readonly (infer Item)[] ? Item : DatasetParts[Part];\n`,
  )
  .replace(/extends RecordOf<'(\w+)'> \{\s*\}/g, (_, part: PartName) =>
    typeOf(parts[part].items ?? parts[part]),
  );
if (/extends RecordOf|zod/.test(text))
  throw new Error(`${path} is not as scripts/types.ts expects it.`);
writeFileSync(path, text);
