/** Puts problems in order and into words. */
import { DatasetError, type Problem } from '../errors.ts';
import { fileOf } from './fault.ts';
import { partNames } from './vocabulary.ts';

/** More lines than this help nobody; `problems` of the error still has them all. */
const longestReport = 100;
const widestColumn = 44;

/** Problems by file, in the order of the files, then by place; problems without a place first. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const ranks = new Map(partNames.map((part, rank) => [fileOf(part), rank]));
  const rankOf = (problem: Problem) => ranks.get(problem.file) ?? -1;
  return [...problems].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

/** A line for each problem: place, record, field and message, the first two in columns. */
export function formatProblems(problems: readonly Problem[]): readonly string[] {
  const placeWidth = widthOf(problems.map(formatPlace));
  const recordWidth = widthOf(problems.map(({ record = '' }) => record));
  return problems.map((problem) => {
    const place = formatPlace(problem).padEnd(placeWidth);
    const record = (problem.record ?? '').padEnd(recordWidth);
    const field = problem.field === undefined ? '' : `${problem.field}: `;
    return [place, ...(recordWidth > 0 ? [record] : []), `${field}${problem.message}`].join('  ');
  });
}

/** The error that a dataset with problems is refused with. */
export function createDatasetError(folder: string, problems: readonly Problem[]): DatasetError {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const shown = problems.slice(0, longestReport);
  const hidden = problems.length - shown.length;
  const lines = [
    `The dataset in ${folder} does not validate: ${count}.`,
    ...formatProblems(shown),
    ...(hidden > 0 ? [`… and ${hidden} more.`] : []),
    'No answers come from a dataset with problems: correct the files and run the command again.',
  ];
  return new DatasetError(lines.join('\n'), problems);
}

function formatPlace({ file, line, column }: Problem): string {
  return line === undefined ? file : `${file}:${line}:${column}`;
}

function widthOf(texts: readonly string[]): number {
  const longest = texts.reduce((width, text) => Math.max(width, text.length), 0);
  return Math.min(widestColumn, longest);
}
