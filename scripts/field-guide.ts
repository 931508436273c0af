/** What `data/README.md` takes from the schema: field tables, closed lists, rules. */
import { rules } from '../src/dataset/check.ts';
import { groupBy } from '../src/dataset/dataset.ts';
import { type JsonSchema, schemaOfWhole } from '../src/dataset/json-schema.ts';
import { type PartName, partNames } from '../src/dataset/vocabulary.ts';

/** One field of a record, by its path: `roles[].from`. */
interface Field {
  readonly path: string;
  readonly schema: JsonSchema;
  readonly isRequired: boolean;
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
  const rows = fieldsOf(part).map(({ path, schema, isRequired }) => {
    return `| \`${path}\` | ${isRequired ? 'always' : 'if known'} | ${schema.description} |`;
  });
  return ['| field | present | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

function closedLists(): string {
  const lists = partNames.flatMap((part) =>
    fieldsOf(part).flatMap(({ path, schema }) => {
      const words = (schema.enum ?? schema.items?.enum)?.join(', ');
      return words === undefined ? [] : [{ place: `\`${path}\` in ${part}.json`, words }];
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

const { properties } = schemaOfWhole();

function fieldsOf(part: PartName): readonly Field[] {
  return allFields(properties[part].items ?? properties[part], '');
}

function allFields({ properties = {}, required = [] }: JsonSchema, prefix: string): Field[] {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const path = `${prefix}${key}`;
    const inner = schema.items
      ? allFields(schema.items, `${path}[].`)
      : allFields(schema, `${path}.`);
    return [{ path, schema, isRequired: required.includes(key) }, ...inner];
  });
}
