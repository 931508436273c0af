/** Writes generated files, or says where they differ from what would be written. */
import { readFileSync, writeFileSync } from 'node:fs';

/** A file and the text that it should have. */
export interface Expected {
  readonly path: string;
  readonly text: string;
}

/** Writes the files that differ; the paths of those. */
export function writeDiffering(files: readonly Expected[]): readonly string[] {
  const differing = files.filter(({ path, text }) => readFileSync(path, 'utf8') !== text);
  for (const { path, text } of differing) writeFileSync(path, text);
  return differing.map(({ path }) => path);
}

/** One message for each file that differs: its first differing line, and the command that repairs it. */
export function describeDifferences(
  files: readonly Expected[],
  command: string,
): readonly string[] {
  return files.flatMap(({ path, text }) => {
    const found = readFileSync(path, 'utf8');
    if (found === text) return [];
    const [line, is, should] = firstDifference(found.split('\n'), text.split('\n'));
    return [
      `${path}:${line} is not in order.\n  is:     ${is}\n  should: ${should}\n  Run ${command}.`,
    ];
  });
}

/** Prints what was written, or with `check` what differs; the exit code that this calls for. */
export function settle(files: readonly Expected[], command: string, check: boolean): 0 | 1 {
  const messages = check
    ? describeDifferences(files, command)
    : writeDiffering(files).map((path) => `${path} written`);
  for (const message of messages) console.log(message);
  return check && messages.length > 0 ? 1 : 0;
}

function firstDifference(
  found: readonly string[],
  expected: readonly string[],
): readonly [number, string, string] {
  const longer = found.length > expected.length ? found : expected;
  const index = longer.findIndex((_, at) => found[at] !== expected[at]);
  return [index + 1, found[index] ?? '(end of file)', expected[index] ?? '(end of file)'];
}
