/** Checks each record by itself; the rules then look at those that have the right shape. */
import * as z from 'zod/mini';
import type { Entry, Fault } from './fault.ts';
import { describeIssue } from './issues.ts';
import type { RawParts } from './read.ts';
import { recordSchemas } from './schema.ts';
import { showValue } from './show.ts';
import type { RecordOf } from './types.ts';
import { type PartName, partNames } from './vocabulary.ts';

/** The records of the right shape, each with its position in the file. */
export type Entries = { readonly [Part in PartName]: readonly Entry<RecordOf<Part>>[] };

/** The records of a part, whatever they are; none if it is not the list it should be. */
export function recordsOf(part: PartName, value: unknown): readonly unknown[] {
  if (part === 'person') return value === undefined ? [] : [value];
  return Array.isArray(value) ? value : [];
}

/** The id of a record as it was read. */
export function idIn(record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null || !('id' in record)) return undefined;
  return typeof record.id === 'string' ? record.id : undefined;
}

/** Sorts the records into those of the right shape and the faults of the others. */
export function checkShapes(raw: RawParts): { entries: Entries; faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const lists = partNames.map((part) => [part, checkPart(part, raw.get(part), faults)]);
  return { entries: Object.fromEntries(lists) as unknown as Entries, faults };
}

function checkPart(part: PartName, value: unknown, faults: Fault[]): readonly Entry<unknown>[] {
  if (part !== 'person' && value !== undefined && !Array.isArray(value)) {
    const message = `found ${showValue(value)}; ${part} is a list of records`;
    faults.push({ part, path: [], message });
  }
  const entries: Entry<unknown>[] = [];
  for (const [index, record] of recordsOf(part, value).entries()) {
    const { data, issues } = parseRecord(part, record);
    if (!issues) entries.push({ index, record: data });
    for (const issue of issues ?? []) {
      for (const fault of describeIssue(issue, part, index, record)) faults.push(fault);
    }
  }
  return entries;
}

function parseRecord(
  part: PartName,
  record: unknown,
): { data?: unknown; issues?: readonly z.core.$ZodIssue[] | undefined } {
  try {
    const { data, error } = z.safeParse<z.ZodMiniType>(recordSchemas[part], record);
    return { data, issues: error?.issues };
  } catch (error) {
    // zod passes issues on as the arguments of a call, which takes only so many.
    if (!(error instanceof RangeError)) throw error;
    const message = 'valid: it has more problems than can be listed';
    return { issues: [{ code: 'custom', path: [], message, input: record }] };
  }
}
