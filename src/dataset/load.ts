/** Loads a dataset, or says everything that is wrong with it. Every dataset comes in here, the bundled one too. */
import { fileURLToPath } from 'node:url';
import type { Problem } from '../errors.ts';
import { type Dataset, indexDataset } from './dataset.ts';
import { collectFacts } from './facts.ts';
import type { Fault } from './problems.ts';
import { type Input, mayRepeatKeys, type RawParts, readDataset } from './read.ts';
import { rules } from './rules.ts';
import { checkShapes, recordsOf } from './shapes.ts';
import type { DatasetParts } from './types.ts';
import { type PartName, partNames } from './vocabulary.ts';

/** What a check of a dataset finds. */
export interface Validation {
  /** In the order of the files and of the places in them; empty for a valid dataset. */
  readonly problems: readonly Problem[];
  /** How many records each part holds, also those that are refused. */
  readonly counts: Readonly<Record<PartName, number>>;
  /** The path that was asked for; `-` for standard input. */
  readonly path: string;
  /** How many files there are: one for each part, or one that holds every part. */
  readonly fileCount: number;
  /** The content, if there are no problems. */
  readonly parts?: DatasetParts;
}

/**
 * The dataset in a folder, in one file or on standard input (`-`), indexed. Throws `DatasetError` with every problem
 * at once if it cannot be read or a record or rule is broken: a dataset answers completely or not at all.
 */
export async function loadDataset(place: string | URL, input?: Input): Promise<Dataset> {
  const path = place instanceof URL ? fileURLToPath(place) : place;
  const { parts, problems } = await validateDataset(path, input);
  if (parts) return indexDataset(parts);
  const { createDatasetError } = await import('./problems.ts');
  throw createDatasetError(path, problems);
}

/**
 * Reads and checks the dataset in a folder, in one file or on standard input (`-`): first each record by itself, then
 * what records say of each other. Throws only if there is none, see `readDataset`.
 */
export async function validateDataset(path: string, input?: Input): Promise<Validation> {
  const { documents, raw, fileCount, ...read } = await readDataset(path, input);
  const repeating = documents.filter(mayRepeatKeys);
  const { faults, parts } = checkParts(raw);
  const counts = Object.fromEntries(
    partNames.map((part) => [part, recordsOf(part, raw.get(part)).length]),
  ) as Record<PartName, number>;
  const found = { path, fileCount, counts };
  if (parts && read.problems.length + read.faults.length + repeating.length === 0) {
    return { ...found, problems: [], parts };
  }
  const { findRepeatedKeys, locateFaults, sortProblems } = await import('./problems.ts');
  const problems = [
    ...read.problems,
    ...repeating.flatMap(findRepeatedKeys),
    ...locateFaults([...read.faults, ...faults], documents),
  ];
  return { ...found, problems: sortProblems(problems), ...(problems.length === 0 && { parts }) };
}

/** Checks the content of the parts. A part that is absent is not a fault here: reading reported it. */
export function checkParts(raw: RawParts): { faults: readonly Fault[]; parts?: DatasetParts } {
  const { entries, faults: shapeFaults } = checkShapes(raw);
  const facts = collectFacts(raw, entries);
  const faults = [...shapeFaults, ...rules.flatMap((rule) => [...rule.check(facts)])];
  const [person] = entries.person;
  if (faults.length > 0 || !person) return { faults };
  const lists = partNames.map((part) => [part, entries[part].map(({ record }) => record)]);
  return { faults, parts: { ...Object.fromEntries(lists), person: person.record } };
}
