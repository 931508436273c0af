/** Writes generated files, or reports where they are out of date. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** A file and its expected text. */
export interface Expected {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes the files that differ; with `check` it only names their first differing lines and the command that fixes
 * them. Returns the messages; none if everything was up to date.
 */
export function settle(files: readonly Expected[], command: string, check: boolean): string[] {
  return files.flatMap(({ path, text }) => {
    const found = existsSync(path) ? readFileSync(path, 'utf8') : '';
    if (found === text) return [];
    if (!check) {
      writeFileSync(path, text);
      return [`${path} written`];
    }
    const [lines, expected] = [found.split('\n'), text.split('\n')];
    const longer = lines.length > expected.length ? lines : expected;
    const at = longer.findIndex((_, index) => lines[index] !== expected[index]);
    const [is, should] = [lines, expected].map((one) => one[at] ?? '(end of file)');
    return `${path}:${at + 1} is not in order.\n  is:     ${is}\n  should: ${should}\n  Run ${command}.`;
  });
}

/** Writes or checks the files as the command line asks, prints the messages and sets the exit code. */
export function settleFromCommandLine(files: readonly Expected[], command: string): void {
  const check = process.argv.includes('--check');
  const messages = settle(files, command, check);
  for (const message of messages) console.log(message);
  process.exitCode = check && messages.length > 0 ? 1 : 0;
}
