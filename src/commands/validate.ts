/** `balcer validate`: lists every problem in a dataset. */
import { join } from 'node:path';
import type { Validation } from '../dataset/load.ts';
import { partNames } from '../dataset/vocabulary.ts';
import { counted, showPath } from '../dataset/words.ts';
import { DatasetError, type Problem, UsageError } from '../errors.ts';
import { ClosedPipe, type Io } from '../io.ts';
import { type Program, placeOf } from './globals.ts';
import { withExamples } from './help-page.ts';

const keys = ['file', 'line', 'column', 'part', 'record', 'field', 'message'] as const;

export function validate(program: Program, io: Io): void {
  program
    .command('validate [path]')
    .description(
      withExamples(
        'Checks a dataset: a folder with one file per part, a single file, or - for standard input. Without a path, checks the dataset that other commands use. Lists each problem with its file, line, column, record and field, what was found and what is expected. Exits with 1 if there are problems.',
        [
          ['balcer validate', 'the bundled facts'],
          ['balcer validate my-dataset.json', 'a dataset of your own'],
          ['balcer validate my-folder --json', 'for editors'],
        ],
      ),
    )
    .option('--json', 'a JSON array of the problems')
    .action(async (path, _, command) => {
      const { data, json } = command.optsWithGlobals();
      if (path !== undefined && data !== undefined) {
        throw new UsageError('validate takes a path or --data, not both.');
      }
      const { validateDataset } = await import('../dataset/load.ts');
      const validation = await validateDataset(placeOf(io, path ?? data), io.stdin);
      const problems = validation.problems.map((problem) => withFolder(problem, validation));
      const text = await (json ? jsonText(problems) : plainText(problems, validation));
      await io.stdout.write(text).catch((error) => {
        // A closed pipe does not make the dataset valid: go on to the exit code.
        if (!(error instanceof ClosedPipe)) throw error;
      });
      if (problems.length > 0) throw refusal(problems, validation);
    });
}

/** Makes the file a path that an editor can open. */
function withFolder(problem: Problem, { path, fileCount }: Validation): Problem {
  if (path === '-') return problem;
  return { ...problem, file: fileCount === 1 ? path : join(path, problem.file) };
}

async function jsonText(problems: readonly Problem[]): Promise<string> {
  const { encode } = await import('../format/formats.ts');
  const rows = problems.map((one) => Object.fromEntries(keys.map((key) => [key, one[key]])));
  return `${encode(rows, 2)}\n`;
}

async function plainText(problems: readonly Problem[], { counts, fileCount }: Validation) {
  if (problems.length > 0) {
    const { formatProblems } = await import('../dataset/problems.ts');
    const lines = formatProblems(problems.map((one) => ({ ...one, file: showPath(one.file) })));
    return `${lines.join('\n')}\n`;
  }
  const name = Math.max(...partNames.map((part) => part.length));
  const number = Math.max(...partNames.map((part) => String(counts[part]).length));
  const lines = partNames.map(
    (part) => `  ${part.padEnd(name)}  ${String(counts[part]).padStart(number)}`,
  );
  return [...lines, `${counted(fileCount, 'file')}, ${recordsText(counts)}: valid`, ''].join('\n');
}

function refusal(problems: readonly Problem[], { counts, fileCount }: Validation): DatasetError {
  const files = new Set(problems.map(({ file }) => file)).size;
  const where = fileCount === 1 ? '' : ` in ${files} of ${counted(fileCount, 'file')}`;
  const message = `${counted(problems.length, 'problem')}${where}, ${recordsText(counts)}.`;
  return new DatasetError(message, problems);
}

function recordsText(counts: Validation['counts']): string {
  const total = partNames.reduce((sum, part) => sum + counts[part], 0);
  return counted(total, 'record');
}
