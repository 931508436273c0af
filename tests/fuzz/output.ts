/** Checks that must pass for any output, from any dataset and command line. */
import { expect } from 'vitest';
import type { Outcome } from '../terminal.ts';

/** Color and links that the program writes itself when told to. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what this is for
const ownCodes = /\u001b\[\d+(?:;\d+)*m|\u001b\]8;;[!-~]*\u0007/g;

/** Control characters except tab and line feed, bidirectional overrides, lone surrogates. */
const steering =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what this is for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

const trace = /\n\s+at |unexpected failure|\[object |Invalid input/;

/** Fails if the output could control a terminal or has a stack trace, or if the exit code is not 0, 1 or 2. */
export function expectSane({ code, stdout, stderr }: Outcome): void {
  const text = `${stdout}${stderr}`.replaceAll('\r\n', '\n').replace(ownCodes, '');
  expect([0, 1, 2]).toContain(code);
  expect(text).not.toMatch(steering);
  expect(stderr).not.toMatch(trace);
  if (code !== 0) expect(stderr).toMatch(/^balcer: \S/m);
}

/** Parses RFC 4180 records. Throws on invalid input. */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  while (field.lastIndex < text.length) {
    const [, quoted, plain = '', end] = field.exec(text) ?? [];
    if (end === undefined) throw new Error(`no CSV: ${JSON.stringify(text)}`);
    record.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}

/** The number of cells of a row of a Markdown table. */
export function markdownCells(line: string): number {
  return line.replace(/\\./g, '').split('|').length - 2;
}
