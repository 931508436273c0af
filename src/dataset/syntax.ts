/** Says what keeps a file from being JSON, and where. Loaded only for a file that is none. */
import { isUtf8 } from 'node:buffer';
import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { createPositions, type Position } from './text-position.ts';

/** The words for what the tolerant parser found, by the name of its code. */
const explanations: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'a field name in double quotes is missing here, or a comma is too many',
  ValueExpected: 'a value is missing here, or a comma is too many',
  ColonExpected: 'a colon is missing before this',
  CommaExpected: 'a comma is missing before this',
  CloseBraceExpected: 'a closing brace } is missing',
  CloseBracketExpected: 'a closing bracket ] is missing',
  EndOfFileExpected: 'the file should end before this',
  InvalidSymbol: 'this is no value: texts stand in double quotes',
  InvalidNumberFormat: 'this is not written as a number of JSON',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfString: 'a closing quotation mark is missing',
  UnexpectedEndOfNumber: 'this number is not complete',
  InvalidUnicode: 'after \\u four hexadecimal digits are needed',
  InvalidEscapeCharacter: 'after a backslash only " \\ / b f n r t u may stand',
  InvalidCharacter: 'a text may not hold this control character: write it as an escape',
};

type Located = { readonly message: string } & Partial<Position>;

/** Describes why bytes are not JSON; `error` is what reading them as such threw. */
export function findSyntaxProblem(bytes: Uint8Array, error: unknown): Located {
  if (!isUtf8(bytes)) {
    const position = findInvalidBytes(bytes);
    return { message: 'is not UTF-8 text from here on; save the file as UTF-8', ...position };
  }
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') return { message: 'is empty; needs JSON', line: 1, column: 1 };
  const first = findFirstError(text);
  if (!first) return { message: `is not JSON: ${error instanceof Error ? error.message : error}` };
  const reason = explanations[printParseErrorCode(first.error)] ?? 'something else is needed here';
  return { message: `is not JSON: ${reason}`, ...createPositions(text)(first.offset) };
}

function findFirstError(text: string): ParseError | undefined {
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors, { disallowComments: true });
  } catch {
    // Thousands of nested lists exhaust the stack of the parser: the problem stays without a place.
    return undefined;
  }
  return errors[0];
}

function findInvalidBytes(bytes: Uint8Array): Position {
  let line = 1;
  let start = 0;
  let end = bytes.indexOf(10);
  while (end !== -1 && isUtf8(bytes.subarray(start, end))) {
    line += 1;
    start = end + 1;
    end = bytes.indexOf(10, start);
  }
  const content = bytes.subarray(start, end === -1 ? undefined : end);
  return { line, column: new TextDecoder().decode(content).indexOf('\ufffd') + 1 };
}
