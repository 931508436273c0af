/** Puts what zod found into words: what is there, and what would be right. */
import type * as z from 'zod/mini';
import type { Fault, Path } from './fault.ts';
import { fieldsOf, schemaAt } from './outline.ts';
import { recordSchemas } from './schema.ts';
import { showValue, withArticle } from './show.ts';
import { type PartName, partNouns } from './vocabulary.ts';

type Issue = z.core.$ZodIssue;

const typeWords: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** The faults of one issue; one for each unknown field, else one. */
export function describeIssue(
  issue: Issue,
  part: PartName,
  index: number,
  record: unknown,
): readonly Fault[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    const owner = schemaAt(recordSchemas[part], path) ?? recordSchemas[part];
    const known = Object.keys(fieldsOf(owner));
    const otherwise = `the fields here are ${known.join(', ')}`;
    return issue.keys.map((key) => ({
      part,
      index,
      path: [...path, key],
      message: 'unknown field',
      atKey: true,
      near: { word: key, among: () => known, otherwise },
    }));
  }
  if (issue.code === 'invalid_key') {
    const message = 'names of databases are lowercase letters, like imdb';
    return [{ part, index, path, message, atKey: true }];
  }
  // `kind` of a work is a work kind; `role` in a list of collaborators is a collaborator role.
  const owner = path[0] === 'collaborators' ? 'collaborator' : partNouns[part];
  const message = describe(issue, valueAt(record, path), `${owner} ${path.at(-1)}`);
  return [{ part, index, path, message }];
}

function describe(issue: Issue, value: unknown, noun: string): string {
  if (value === null) return 'null is not allowed; omit unknown fields';
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
      // Strings, ids, dates and addresses: the schema's own words.
      return `${showValue(value)} is not ${issue.message}`;
  }
}

function expectedBy(issue: Issue): string {
  if (issue.code === 'invalid_value') return `use ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type') return `needs ${typeWords[issue.expected] ?? issue.expected}`;
  return 'needs a string or a whole number';
}

function valueAt(record: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    return (value as Record<string | number, unknown>)[step];
  }, record);
}
