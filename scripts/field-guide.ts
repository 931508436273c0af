/**
 * Writes the generated parts of `data/README.md` (field tables, closed lists, rules): `npm run field-guide`.
 * With `--check` nothing is written: the first difference is shown, and the exit code is 1.
 */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as z from 'zod/mini';
import { descriptionOf } from '../src/dataset/fields.ts';
import { groupBy } from '../src/dataset/group.ts';
import { choicesOf, fieldsOf, isList, isOptional, objectOf } from '../src/dataset/outline.ts';
import { rules } from '../src/dataset/rules.ts';
import { recordSchemas } from '../src/dataset/schema.ts';
import { type PartName, partNames } from '../src/dataset/vocabulary.ts';
import { settle } from './differences.ts';

/** One field of a record, by its path: `roles[].from`. */
interface Field {
  readonly path: string;
  readonly schema: z.core.$ZodType;
  readonly sentence: string;
}

const marker = /(<!-- begin ([\w ]+) -->\n)[\s\S]*?(<!-- end -->)/g;

/** The guide with everything between its markers made anew. Throws on a marker that it does not know. */
export function fillGuide(guide: string): string {
  const sections = new Map<string, string>([
    ...partNames.map((part) => [`fields ${part}`, fieldTable(part)] as const),
    ['closed lists', closedLists()],
    ['rules', ruleList()],
  ]);
  return guide.replace(marker, (_, begin: string, name: string, end: string) => {
    const section = sections.get(name);
    if (section === undefined) throw new Error(`No section of the field guide is called ${name}.`);
    return `${begin}\n${section}\n\n${end}`;
  });
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = relative('', fileURLToPath(new URL('../data/README.md', import.meta.url)));
  const check = process.argv.includes('--check');
  const text = fillGuide(readFileSync(path, 'utf8'));
  process.exitCode = settle([{ path, text }], 'npm run field-guide', check);
}
