/** Judges what was read: first each record by itself, then what the records say of each other. */
import * as z from 'zod/mini';
import {
  collectFacts,
  type Entries,
  type Fault,
  type RawParts,
  type Rules,
  recordsOf,
} from './facts.ts';
import { creditRules } from './rules/credits.ts';
import { evidenceRules } from './rules/evidence.ts';
import { recordRules } from './rules/records.ts';
import { timeRules } from './rules/time.ts';
import { fieldsOf, recordSchemas } from './schema.ts';
import type { DatasetParts } from './types.ts';
import { type PartName, partNames, partNouns } from './vocabulary.ts';
import { showValue, withArticle } from './words.ts';

type Issue = z.core.$ZodIssue;

/** Every rule that a dataset keeps, in the order in which `data/README.md` states them. */
export const rules: Rules = { ...recordRules, ...timeRules, ...creditRules, ...evidenceRules };

/** Checks the content of the parts. An absent part is not a fault here: reading reported it. */
export function checkParts(raw: RawParts): { faults: readonly Fault[]; parts?: DatasetParts } {
  const { entries, faults } = checkShapes(raw);
  const facts = collectFacts(raw, entries, faults);
  for (const { check } of Object.values(rules)) check(facts);
  const [person] = entries.person;
  if (faults.length > 0 || !person) return { faults };
  const lists = partNames.map((part) => [part, entries[part].map(({ record }) => record)]);
  return { faults, parts: { ...Object.fromEntries(lists), person: person.record } };
}

/** Sorts the records into those of the right shape and the faults of the others. */
export function checkShapes(raw: RawParts): { entries: Entries; faults: Fault[] } {
  const faults: Fault[] = [];
  const lists = partNames.map((part) => {
    const value = raw.get(part);
    if (part !== 'person' && value !== undefined && !Array.isArray(value)) {
      const message = `found ${showValue(value)}; ${part} is a list of records`;
      faults.push({ part, path: [], message });
    }
    const entries: { index: number; record: unknown }[] = [];
    for (const [index, given] of recordsOf(part, value).entries()) {
      const { record, issues = [] } = parseRecord(part, given);
      if (record !== undefined) entries.push({ index, record });
      for (const issue of issues)
        for (const fault of describeIssue(issue, part)) faults.push({ part, index, ...fault });
    }
    return [part, entries];
  });
  return { entries: Object.fromEntries(lists), faults };
}

function parseRecord(
  part: PartName,
  given: unknown,
): { record?: unknown; issues?: readonly Issue[] } {
  try {
    const schema: z.ZodMiniType = recordSchemas[part];
    const parsed = z.safeParse(schema, given, { reportInput: true });
    return parsed.success ? { record: parsed.data } : { issues: parsed.error.issues };
  } catch (error) {
    // zod passes issues on as the arguments of a call, which takes only so many.
    if (!(error instanceof RangeError)) throw error;
    const message = 'valid: it has more problems than can be listed';
    return { issues: [{ code: 'custom', path: [], message, input: given }] };
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** The faults of one issue: one for each unknown field, else one. */
function describeIssue(issue: Issue, part: PartName): readonly Fault[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    let owner: z.core.$ZodType = recordSchemas[part];
    for (const step of path) owner = fieldsOf(owner)[step]?.[0] ?? owner;
    const known = Object.keys(fieldsOf(owner));
    const otherwise = `the fields here are ${known.join(', ')}`;
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: 'unknown field',
      atKey: true,
      near: { word: key, among: () => known, otherwise },
    }));
  }
  if (issue.code === 'invalid_key') {
    const message = 'names of databases are lowercase letters, like imdb';
    return [{ path, message, atKey: true }];
  }
  // `kind` of a work is a work kind; `role` in a list of collaborators is a collaborator role.
  const owner = path[0] === 'collaborators' ? 'collaborator' : partNouns[part];
  return [{ path, message: describe(issue, `${owner} ${path.at(-1)}`) }];
}

function describe(issue: Issue, noun: string): string {
  const { input } = issue;
  if (input === null) return 'null is not allowed; omit unknown fields';
  if (input === undefined) return `missing; ${expectedBy(issue)}`;
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_union':
      return `found ${showValue(input)}; ${expectedBy(issue)}`;
    case 'invalid_value':
      return `${showValue(input)} is not ${withArticle(noun)}: ${expectedBy(issue)}`;
    case 'too_small':
      if (issue.origin === 'array') return 'an empty list; needs at least one entry';
      return `${showValue(input)} is too small: needs at least ${issue.minimum}`;
    case 'too_big':
      return `${showValue(input)} is too big: needs at most ${issue.maximum}`;
    default:
      // Strings: the schema's own words.
      return `${showValue(input)} is not ${issue.message}`;
  }
}

function expectedBy(issue: Issue): string {
  if (issue.code === 'invalid_value') return `use ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type') return `needs ${typeWords[issue.expected] ?? issue.expected}`;
  return 'needs a string or a whole number';
}
