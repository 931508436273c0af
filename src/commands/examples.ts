/** A command's description with lines to try: what help shows first. */

/** A command line and what it answers. */
export type Example = readonly [line: string, what: string];

/** The description, then the examples, one a line, aligned. */
export function withExamples(description: string, examples: readonly Example[]): string {
  return [description, '', ...exampleLines(examples)].join('\n');
}

/** The examples, one a line, indented and aligned. */
export function exampleLines(examples: readonly Example[]): string[] {
  const width = Math.max(...examples.map(([line]) => line.length));
  return examples.map(([line, what]) => `  ${line.padEnd(width)}  ${what}`);
}
