/** Checks each record by itself; the rules then look at those that have the right shape. */
import * as z from 'zod/mini';
import { accepting } from './accept.ts';
import type { Entry, Fault } from './fault.ts';
import { describeIssue } from './issues.ts';
import { recordSchemas } from './schema.ts';
import { showValue } from './show.ts';
import type { RecordOf } from './types.ts';
import { type PartName, partNames, partNouns } from './vocabulary.ts';

/** The content of the files as it was read; a file that could not be read is absent. */
export type RawParts = ReadonlyMap<PartName, unknown>;

/** The records of the right shape, each with its position in the file. */
export type Entries = { readonly [Part in PartName]: readonly Entry<RecordOf<Part>>[] };

/** The records of a file, whatever is in them; empty for a file that does not hold what it should. */
export function recordsOf(part: PartName, value: unknown): readonly unknown[] {
  if (part === 'person') return value === undefined ? [] : [value];
  return Array.isArray(value) ? value : [];
}

/** Sorts the records into those of the right shape and the faults of the others. */
export function checkShapes(raw: RawParts): { entries: Entries; faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const check = <Part extends PartName>(part: Part) => checkPart(part, raw, faults);
  const entries: Entries = {
    person: check('person'),
    people: check('people'),
    works: check('works'),
    episodes: check('episodes'),
    nominations: check('nominations'),
    honors: check('honors'),
    life: check('life'),
    claims: check('claims'),
    coverage: check('coverage'),
    sources: check('sources'),
  };
  return { entries, faults };
}

/** How many records each file holds. */
export function countRecords(raw: RawParts): Readonly<Record<PartName, number>> {
  const counts = partNames.map((part) => [part, recordsOf(part, raw.get(part)).length] as const);
  return Object.fromEntries(counts) as Record<PartName, number>;
}

/** In one part: to tell of more takes minutes and gigabytes, and helps nobody. */
const mostFaults = 250_000;

function checkPart<Part extends PartName>(
  part: Part,
  raw: RawParts,
  faults: Fault[],
): readonly Entry<RecordOf<Part>>[] {
  const value = raw.get(part);
  if (part !== 'person' && value !== undefined && !Array.isArray(value)) {
    const message = `found ${showValue(value)}; ${part} is a list of records`;
    faults.push({ part, path: [], message });
  }
  const entries: Entry<RecordOf<Part>>[] = [];
  const schema = recordSchemas[part];
  const accepts = accepting(schema);
  const before = faults.length;
  for (const [index, record] of recordsOf(part, value).entries()) {
    const issues = accepts(record) ? [] : issuesOf(schema, record);
    // The record as it was read: a strict schema that changes nothing has a copy equal to it.
    if (issues.length === 0) entries.push({ index, record: record as RecordOf<Part> });
    else for (const fault of faultsOf(part, index, record, issues)) faults.push(fault);
    if (faults.length - before > mostFaults) {
      const message = `has more than ${mostFaults} problems; behind record #${index + 1} nothing was looked at`;
      faults.push({ part, path: [], message });
      break;
    }
  }
  return entries;
}

function issuesOf(schema: z.ZodMiniType, record: unknown): readonly z.core.$ZodIssue[] {
  try {
    return z.safeParse(schema, record).error?.issues ?? [];
  } catch (error) {
    // zod hands issues on as the arguments of a call, which takes only so many.
    if (!(error instanceof RangeError)) throw error;
    const message = 'in order: more is wrong with it than can be listed';
    return [{ code: 'custom', path: [], message, input: record }];
  }
}

function faultsOf(
  part: PartName,
  index: number,
  record: unknown,
  issues: readonly z.core.$ZodIssue[],
): readonly Fault[] {
  const findings = issues.flatMap((issue) =>
    describeIssue(issue, record, recordSchemas[part], partNouns[part]),
  );
  return findings.map((finding) => ({ part, index, ...finding }));
}
