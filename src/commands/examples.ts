/** A command's description with lines to try: what help shows first. */

/** A command line and what it answers. */
export type Example = readonly [line: string, what: string];

/** Where to begin: of the program as a whole. */
export const firstExamples: readonly Example[] = [
  ['balcer credits', 'the filmography'],
  ['balcer episodes --with "richard sweren"', 'every script written together'],
  ['balcer awards --year 1997', 'what was won and nominated that year'],
  ['balcer timeline --year 1990..1999', 'a decade by dates'],
  ['balcer credits --json', 'the same for scripts'],
];

/** The description, then the examples, one a line, aligned. */
export function withExamples(description: string, examples: readonly Example[]): string {
  return [description, '', ...exampleLines(examples)].join('\n');
}

/** The examples, one a line, indented and aligned. */
export function exampleLines(examples: readonly Example[]): string[] {
  const width = Math.max(...examples.map(([line]) => line.length));
  return examples.map(([line, what]) => `  ${line.padEnd(width)}  ${what}`);
}
