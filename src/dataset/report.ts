/** Puts problems in order and into words. */
import { DatasetError, type Problem } from '../errors.ts';
import { fileOf } from './fault.ts';
import { placeText } from './read.ts';
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

/**
 * A line for each problem: place, part where one file holds all, record, field and message, all but the last two
 * in columns. The line of a file that is no JSON stands below with a caret.
 */
export function formatProblems(problems: readonly Problem[]): readonly string[] {
  const columns = [
    formatPlace,
    ({ part = '' }: Problem) => part,
    ({ record = '' }: Problem) => record,
  ].map((show) => ({ show, width: widthOf(problems.map(show)) }));
  return problems.flatMap((problem) => {
    const cells = columns
      .filter(({ width }) => width > 0)
      .map(({ show, width }) => show(problem).padEnd(width));
    const field = problem.field === undefined ? '' : `${problem.field}: `;
    const line = [...cells, `${field}${problem.message}`].join('  ');
    return [line, ...(problem.excerpt ?? []).map((text) => `    ${text}`)];
  });
}

/** The error that a dataset with problems is refused with. */
export function createDatasetError(path: string, problems: readonly Problem[]): DatasetError {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const shown = problems.slice(0, longestReport);
  const hidden = problems.length - shown.length;
  const lines = [
    `The dataset ${placeText(path)} does not validate: ${count}.`,
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
