/**
 * Writes `src/dataset/records.ts`, the records as plain TypeScript types, from the schema: `npm run record-types`.
 * Types inferred from a schema would carry its library into the declarations of the package.
 * With `--check` nothing is written: the first difference is shown, and the exit code is 1.
 */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as z from 'zod/mini';
import { choicesOf, descriptionOf, fieldsOf, isList, isOptional } from '../src/dataset/outline.ts';
import { recordSchemas } from '../src/dataset/schema.ts';
import {
  collaboratorRoles,
  confidences,
  outcomes,
  type PartName,
  partNames,
  sourceKinds,
  verdicts,
  workKinds,
  workRoles,
  workStatuses,
} from '../src/dataset/vocabulary.ts';
import { settle } from './differences.ts';

const interfaces: Readonly<Record<PartName, readonly [name: string, about: string]>> = {
  person: ['Subject', 'The person whose work the dataset describes.'],
  people: ['Collaborator', 'A person other than the subject.'],
  works: ['Work', 'A work on which the subject had a function, or that adapts one.'],
  episodes: ['EpisodeRecord', 'An episode as it is stored.'],
  nominations: ['Nomination', 'A nomination; a win is a won nomination.'],
  honors: ['Honor', 'Recognition without a contest.'],
  life: ['LifeEvent', 'An event of the career that is neither a work nor an award.'],
  claims: ['Claim', 'A statement of the biography, with what the evidence says of it.'],
  coverage: ['Gap', 'What is known to be missing.'],
  sources: ['Source', 'What the records cite.'],
};

/** The closed lists by the name of their type. */
const lists: Readonly<Record<string, readonly string[]>> = {
  CollaboratorRole: collaboratorRoles,
  Confidence: confidences,
  Outcome: outcomes,
  SourceKind: sourceKinds,
  Verdict: verdicts,
  WorkKind: workKinds,
  WorkRole: workRoles,
  WorkStatus: workStatuses,
};

const plain: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  int: 'number',
  boolean: 'boolean',
  record: 'Readonly<Record<string, string | number>>',
};

/** The text of the module. */
export function recordTypes(): string {
  const names = Object.keys(lists)
    .map((name) => `  ${name},\n`)
    .join('');
  const records = partNames.map((part) => {
    const [name, about] = interfaces[part];
    return `/** ${about} */\nexport interface ${name} {\n${membersOf(recordSchemas[part], '  ')}}\n`;
  });
  const parts = partNames.map((part) => `  readonly ${part}: ${interfaces[part][0]};\n`);
  return [
    '/**\n * The records of a dataset, made from the schema by `npm run record-types`. A field that is absent is unknown,\n * an empty list is known to be empty; dates are `1997`, `1997-01` or `1997-01-08`.\n */\n',
    `import type {\n${names}} from './vocabulary.ts';\n\n`,
    records.join('\n'),
    `\n/** One record of each part. */\nexport interface Records {\n${parts.join('')}}\n`,
  ].join('');
}

function membersOf(schema: z.core.$ZodType, indent: string): string {
  const members = Object.entries(fieldsOf(schema)).map(([key, field]) => {
    const sentence = `${indent}/** ${descriptionOf(field)} */\n`;
    return `${sentence}${indent}readonly ${key}${annotationOf(field, indent)};\n`;
  });
  return members.join('');
}

/** In the layout of the formatter, which sets objects that may be absent apart. */
function annotationOf(field: z.core.$ZodType, indent: string): string {
  if (!isOptional(field)) return `: ${typeOf(field, indent)}`;
  const isObject = Object.keys(fieldsOf(field)).length > 0;
  if (!isObject) return `?: ${typeOf(field, indent)} | undefined`;
  const inner = `${indent}  `;
  return `?:\n${inner}| ${typeOf(field, `${inner}  `)}\n${inner}| undefined`;
}

function typeOf(schema: z.core.$ZodType, indent: string): string {
  const item = itemType(schema, indent);
  return isList(schema) ? `readonly ${item}[]` : item;
}

/** The type of a field, or of what is in its list. */
function itemType(schema: z.core.$ZodType, indent: string): string {
  if (Object.keys(fieldsOf(schema)).length > 0) {
    return `{\n${membersOf(schema, `${indent}  `)}${indent}}`;
  }
  const choices = choicesOf(schema).join();
  if (choices !== '') return nameOf(choices);
  const kind = innermost(schema)._zod.def.type;
  const type = plain[kind];
  if (type === undefined)
    throw new Error(`No TypeScript type is known for a field of kind ${kind}.`);
  return type;
}

function nameOf(choices: string): string {
  const found = Object.entries(lists).find(([, words]) => words.join() === choices);
  if (found === undefined) throw new Error(`The list ${choices} has no type in the vocabulary.`);
  return found[0];
}

function innermost(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') return innermost(def.innerType);
  if (def.type === 'pipe') return innermost(def.out);
  return def.type === 'array' ? innermost(def.element) : schema;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = relative('', fileURLToPath(new URL('../src/dataset/records.ts', import.meta.url)));
  const check = process.argv.includes('--check');
  process.exitCode = settle([{ path, text: recordTypes() }], 'npm run record-types', check);
}
