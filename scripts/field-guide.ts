/** What `data/README.md` takes from the schema: field tables, closed lists, rules. */
import type * as z from 'zod/mini';
import { groupBy } from '../src/dataset/dataset.ts';
import {
  choicesOf,
  descriptionOf,
  fieldsOf,
  isList,
  isOptional,
  objectOf,
} from '../src/dataset/fields.ts';
import { rules } from '../src/dataset/rules.ts';
import { recordSchemas } from '../src/dataset/schema.ts';
import { type PartName, partNames } from '../src/dataset/vocabulary.ts';

/** One field of a record, by its path: `roles[].from`. */
interface Field {
  readonly path: string;
  readonly schema: z.core.$ZodType;
  readonly sentence: string;
}

/** The sections of the guide by the names in its markers. */
export function guideSections(): ReadonlyMap<string, string> {
  return new Map([
    ...partNames.map((part) => [`fields ${part}`, fieldTable(part)] as const),
    ['closed lists', closedLists()],
    ['rules', ruleList()],
  ]);
}

function fieldTable(part: PartName): string {
  const rows = allFields(recordSchemas[part]).map(({ path, schema, sentence }) => {
    const presence = isOptional(schema) ? 'if known' : 'always';
    return `| \`${path}\` | ${presence} | ${sentence} |`;
  });
  return ['| field | present | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

function closedLists(): string {
  const lists = partNames.flatMap((part) =>
    allFields(recordSchemas[part]).flatMap(({ path, schema }) => {
      const words = choicesOf(schema).join(', ');
      return words === '' ? [] : [{ place: `\`${path}\` in ${part}.json`, words }];
    }),
  );
  const places = groupBy(lists, ({ words }) => words);
  const lines = [...places].map(([words, uses]) => {
    return `- ${uses.map(({ place }) => place).join(', ')}: ${words}`;
  });
  return lines.join('\n');
}

function ruleList(): string {
  return rules.map(({ name, sentence }) => `- **${name}**: ${sentence}`).join('\n');
}

function allFields(schema: z.core.$ZodType, prefix = ''): readonly Field[] {
  const object = objectOf(schema);
  return Object.entries(fieldsOf(schema)).flatMap(([key, field]) => {
    const path = `${prefix}${key}`;
    const sentence = object ? descriptionOf(object, key) : '';
    const inner = `${path}${isList(field) ? '[]' : ''}.`;
    return [{ path, schema: field, sentence }, ...allFields(field, inner)];
  });
}
