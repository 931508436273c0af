/** Turns what zod found into words: what is there, and what would be right. */
import type * as z from 'zod/mini';
import type { Path } from './fault.ts';
import { fieldsOf, schemaAt } from './outline.ts';
import { showValue, withArticle } from './show.ts';
import { findNearest } from './suggest.ts';

/** One issue in words, at a path from the record. */
export interface Finding {
  readonly path: Path;
  readonly message: string;
  readonly atKey?: boolean;
}

type Issue = z.core.$ZodIssue;

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** The findings of one issue; one for each unknown field, else one. */
export function describeIssue(
  issue: Issue,
  record: unknown,
  schema: z.core.$ZodType,
  noun: string,
): readonly Finding[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(fieldsOf(schemaAt(schema, path) ?? schema));
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: describeUnknown(key, known),
      atKey: true,
    }));
  }
  if (issue.code === 'invalid_key') {
    const message = 'names of databases are written in lower-case letters, like imdb';
    return [{ path, message, atKey: true }];
  }
  return [{ path, message: describe(issue, valueAt(record, path), nounOf(path, noun)) }];
}

function describe(issue: Issue, value: unknown, noun: string): string {
  if (value === null) return 'null is not used: leave out what is not known';
  if (value === undefined) return `missing; ${expectedBy(issue)}`;
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_union':
      return `found ${showValue(value)}; ${expectedBy(issue)}`;
    case 'invalid_value':
      return `${showValue(value)} is not ${withArticle(noun)}: ${expectedBy(issue)}`;
    case 'too_small':
      if (issue.origin === 'array') return 'an empty list; needs at least one entry';
      return `${showValue(value)} is too small: needs at least ${issue.minimum}`;
    case 'too_big':
      return `${showValue(value)} is too big: needs at most ${issue.maximum}`;
    default:
      // Texts, ids, dates and addresses: the schema's own words, see `expectations`.
      return `${showValue(value)} is not ${issue.message}`;
  }
}

function expectedBy(issue: Issue): string {
  if (issue.code === 'invalid_value') return `use ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type') return `needs ${typeWords[issue.expected] ?? issue.expected}`;
  return 'needs a text or a whole number';
}

function describeUnknown(key: string, known: readonly string[]): string {
  const near = findNearest(key, known);
  if (near !== undefined) return `unknown field; did you mean "${near}"?`;
  return `unknown field; the fields here are ${known.join(', ')}`;
}

/** `kind` of a work is a work kind; `role` in a list of collaborators is a collaborator role. */
function nounOf(path: Path, noun: string): string {
  const owner = path[0] === 'collaborators' ? 'collaborator' : noun;
  return `${owner} ${path.at(-1)}`;
}

function valueAt(record: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.hasOwn(value, step)
      ? (value as Record<string | number, unknown>)[step]
      : undefined;
  }, record);
}
