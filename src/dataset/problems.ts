/** Turns what is wrong with a dataset into problems with places, and into words. Loaded only when something is. */
import leven from 'leven';
import { DatasetError, type Problem } from '../errors.ts';
import { escapeUnsafe } from '../format/unsafe.ts';
import { createLocator, repeatedKeysIn } from './json.ts';
import { type Document, placeText } from './read.ts';
import { idIn, recordsOf } from './shapes.ts';
import { fileOf, type PartName, partNames } from './vocabulary.ts';
import { showName } from './words.ts';

/** Keys and positions (from 0) that lead from a record to a field of it. */
export type Path = readonly (string | number)[];

/** One thing wrong with a record, or with a whole file. */
export interface Fault {
  /** Absent for the object that holds every part. */
  readonly part?: PartName;
  /** Position of the record in its file, from 0 (also for `person`); absent for a whole file. */
  readonly index?: number;
  readonly path: Path;
  readonly message: string;
  /** The key of the field is wrong, not its value. */
  readonly atKey?: boolean;
  /** A word that was not found, the words it may have meant, and what to say if none of them is near. */
  readonly near?: {
    readonly word: string;
    readonly among: () => Iterable<string>;
    readonly otherwise?: string;
  };
}

/** A record of the right shape and its position in the file, from 0. */
export interface Entry<Item> {
  readonly index: number;
  readonly record: Item;
}

/** More lines than this help nobody; `problems` of the error still has them all. */
const longestReport = 100;
const widestColumn = 44;

/** The faults as problems with file, record, field, line and column. */
export function locateFaults(
  faults: readonly Fault[],
  documents: readonly Document[],
): readonly Problem[] {
  return documents.flatMap((document) => {
    const own = faults.filter(({ part }) => !document.part || document.part === part);
    if (own.length === 0) return [];
    const locate = createLocator(document.text);
    return own.map((fault, rank) => {
      const path = pathIn(document, fault);
      const message = messageOf(fault, rank < longestReport);
      return { ...describePlace(document, path), message, ...locate(path, fault.atKey) };
    });
  });
}

/** A problem for each key that an object uses twice. */
export function findRepeatedKeys(document: Document): readonly Problem[] {
  try {
    return repeatedKeysIn(document.text).map(({ path, first, line, column }) => {
      const message = `this object already has the key, in line ${first}; remove one`;
      return { ...describePlace(document, path), message, line, column };
    });
  } catch (error) {
    // Objects nested so deep that the parser runs out of stack.
    if (!(error instanceof RangeError)) throw error;
    return [{ file: document.file, message: 'an object uses a key twice; remove one' }];
  }
}

/** Problems by file, in the order of the files, then by place; problems without a place first. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const ranks = new Map(partNames.map((part, rank) => [fileOf(part), rank]));
  const rankOf = (problem: Problem) => ranks.get(problem.file) ?? -1;
  return [...problems].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

/**
 * A line for each problem: place, part if one file holds all, record, field and message, all but the last two in
 * columns. Below a file that is not JSON comes its line with a caret.
 */
export function formatProblems(problems: readonly Problem[]): readonly string[] {
  const columns = [
    ({ file, line, column }: Problem) => (line === undefined ? file : `${file}:${line}:${column}`),
    ({ part = '' }: Problem) => part,
    ({ record = '' }: Problem) => record,
  ].map((show) => {
    const longest = problems.reduce((width, one) => Math.max(width, show(one).length), 0);
    return { show, width: Math.min(widestColumn, longest) };
  });
  return problems.flatMap((problem) => {
    const cells = columns
      .filter(({ width }) => width > 0)
      .map(({ show, width }) => show(problem).padEnd(width));
    const field = problem.field === undefined ? '' : `${problem.field}: `;
    const line = [...cells, `${field}${problem.message}`].join('  ');
    return [line, ...(problem.excerpt ?? []).map((text) => `    ${text}`)];
  });
}

/** The error that an invalid dataset is refused with. */
export function createDatasetError(path: string, problems: readonly Problem[]): DatasetError {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const hidden = problems.length - longestReport;
  const lines = [
    `The dataset ${placeText(path)} is not valid: ${count}.`,
    ...formatProblems(problems.slice(0, longestReport)),
    ...(hidden > 0 ? [`… and ${hidden} more.`] : []),
    'balcer does not answer from an invalid dataset: fix the files and run the command again.',
  ];
  return new DatasetError(lines.join('\n'), problems);
}

/** The candidate nearest to a word, if one is near enough to be what was meant. */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let best = Math.min(4, Math.ceil(word.length / 4)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= best) continue;
    const distance = leven(word, candidate, { maxDistance: best });
    if (distance < best) [nearest, best] = [candidate, distance];
  }
  return nearest;
}

/** Near names only for the problems that a report shows: in a large file, comparing takes time. */
function messageOf({ message, near }: Fault, isShown: boolean): string {
  if (!near) return message;
  const found = isShown ? findNearest(near.word, near.among()) : undefined;
  if (found !== undefined) return `${message}; did you mean "${escapeUnsafe(found)}"?`;
  return near.otherwise === undefined ? message : `${message}; ${near.otherwise}`;
}

/** The way to a fault from the top of its file. */
function pathIn(document: Document, { part, index, path }: Fault): Path {
  const inPart = index === undefined || part === 'person' ? path : [index, ...path];
  return document.part || part === undefined ? inPart : [part, ...inPart];
}

/** File, part, record and field of a path from the top of a file. */
function describePlace(document: Document, path: Path): Omit<Problem, 'message'> {
  const { file } = document;
  const part = document.part ?? partNames.find((name) => name === path[0]);
  if (part === undefined) return { file, ...fieldOf(path) };
  const content = document.part ? document.value : Object(document.value)[part];
  const inPart = document.part ? path : path.slice(1);
  const [index, ...field] = part === 'person' ? [0, ...inPart] : inPart;
  const record = typeof index === 'number' ? recordsOf(part, content)[index] : undefined;
  return {
    file,
    ...(!document.part && { part }),
    ...(typeof index === 'number' && { record: nameOf(record, index) }),
    ...fieldOf(field),
  };
}

function nameOf(record: unknown, index: number): string {
  const id = idIn(record);
  return id === undefined ? `#${index + 1}` : showName(id);
}

function fieldOf(path: Path): { field?: string } {
  if (path.length === 0) return {};
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`));
  return { field: showName(steps.join('').replace(/^\./, '')) };
}
