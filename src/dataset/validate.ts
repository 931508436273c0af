/** Checks a dataset: first each record by itself, then what records say of each other. */
import type { Problem } from '../errors.ts';
import type { Input } from './bytes.ts';
import { collectFacts } from './facts.ts';
import type { Entry, Fault } from './fault.ts';
import { readLarge } from './large.ts';
import { inputPath, type Reading, readDataset } from './read.ts';
import { sortProblems } from './report.ts';
import { rules } from './rules.ts';
import { checkShapes, countRecords, type Entries, type RawParts } from './shapes.ts';
import type { DatasetParts } from './types.ts';
import { type PartName, partNames } from './vocabulary.ts';

/** What a check of parts finds; `parts` is there only if nothing is wrong with them. */
export interface Checked {
  readonly faults: readonly Fault[];
  readonly parts?: DatasetParts;
}

/** What a check of a dataset finds. */
export interface Validation {
  /** In the order of the files and of the places in them; empty for a dataset in order. */
  readonly problems: readonly Problem[];
  /** How many records each file holds, also those that are refused. */
  readonly counts: Readonly<Record<PartName, number>>;
  /** The path that was asked for; `-` for standard input. */
  readonly path: string;
  /** How many files there are: ten, or one that holds every part. */
  readonly fileCount: number;
  /** The content, if there are no problems. */
  readonly parts?: DatasetParts;
}

/**
 * Reads and checks the dataset in a folder, in one file or on standard input (`-`).
 * Throws only where there is none, see `readDataset`.
 */
export async function validateDataset(path: string, input?: Input): Promise<Validation> {
  return (path !== inputPath && validateLarge(path)) || validateAny(path, input);
}

/** A large file in order, without holding its text; nothing for every other, also for one that has problems. */
function validateLarge(path: string): Validation | undefined {
  const raw = readLarge(path);
  const parts = raw && checkParts(raw).parts;
  return parts && { path, fileCount: 1, counts: countRecords(raw), problems: [], parts };
}

async function validateAny(path: string, input: Input | undefined): Promise<Validation> {
  const reading = await readDataset(path, input);
  const raw = rawPartsOf(reading);
  const { faults, parts } = checkParts(raw);
  const rest = { path, fileCount: reading.fileCount, counts: countRecords(raw) };
  const problems = [...reading.problems, ...(await locate(faults, reading))];
  if (problems.length > 0) return { ...rest, problems: sortProblems(problems) };
  return { ...rest, problems, ...(parts && { parts }) };
}

/** Checks the content of the files. A file that is absent is not a fault here: reading reported it. */
export function checkParts(raw: RawParts): Checked {
  const { entries, faults: shapeFaults } = checkShapes(raw);
  const facts = collectFacts(raw, entries);
  const faults = [...shapeFaults];
  for (const rule of rules) {
    for (const fault of rule.check(facts)) faults.push(fault);
  }
  const parts = faults.length === 0 ? partsOf(entries) : undefined;
  return { faults, ...(parts && { parts }) };
}

function rawPartsOf({ files }: Reading): RawParts {
  return new Map([...files].map(([part, file]) => [part, file.value]));
}

async function locate(faults: readonly Fault[], reading: Reading): Promise<readonly Problem[]> {
  if (faults.length === 0) return [];
  const { locateFaults } = await import('./locate.ts');
  return locateFaults(faults, reading.files);
}

function partsOf(entries: Entries): DatasetParts | undefined {
  const [person] = entries.person;
  if (!person) return undefined;
  const lists = partNames.map((part) => {
    const list: readonly Entry<unknown>[] = entries[part];
    return [part, list.map(({ record }) => record)] as const;
  });
  return { ...(Object.fromEntries(lists) as unknown as DatasetParts), person: person.record };
}
