/** Says what keeps a file from being JSON, and where. Loaded only for a file that is none. */
import { isUtf8 } from 'node:buffer';
import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Problem } from '../errors.ts';
import { excerptAt } from './excerpt.ts';
import { createPositions, type Position } from './text-position.ts';

/** The words for what the tolerant parser found, by the name of its code. */
const explanations: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'a field name in double quotes is missing here',
  ValueExpected: 'a value is missing here',
  ColonExpected: 'a colon is missing before this',
  CommaExpected: 'a comma is missing before this',
  CloseBraceExpected: 'a closing brace } is missing',
  CloseBracketExpected: 'a closing bracket ] is missing',
  EndOfFileExpected: 'the file should end before this',
  InvalidSymbol: 'this is no value: texts stand in double quotes',
  InvalidNumberFormat: 'this is not written as a number of JSON',
  InvalidCommentToken: 'JSON has no comments; remove this',
  UnexpectedEndOfComment: 'JSON has no comments; remove this',
  UnexpectedEndOfString: 'a closing quotation mark is missing',
  UnexpectedEndOfNumber: 'this number is not complete',
  InvalidUnicode: 'after \\u four hexadecimal digits are needed',
  InvalidEscapeCharacter: 'after a backslash only " \\ / b f n r t u may stand',
  InvalidCharacter: 'a text may not hold this control character: write it as an escape',
};

/** Those that the parser gives the place of the text for. */
const insideText = ['InvalidUnicode', 'InvalidEscapeCharacter', 'InvalidCharacter'];

type Located = Pick<Problem, 'message' | 'line' | 'column' | 'excerpt'>;

/** Where something is wrong, and what. */
interface SyntaxFault {
  readonly offset: number;
  readonly message: string;
}

/** Describes why bytes are not JSON; `error` is what reading them as such threw. */
export function findSyntaxProblem(bytes: Uint8Array, error: unknown): Located {
  const foreign = findEncoding(bytes);
  if (foreign) return { message: `is ${foreign}; save the file as UTF-8`, line: 1, column: 1 };
  if (!isUtf8(bytes)) {
    const position = findInvalidBytes(bytes);
    return { message: 'is not UTF-8 text from here on; save the file as UTF-8', ...position };
  }
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') return { message: 'is empty; needs JSON', line: 1, column: 1 };
  const fault = findFirstFault(text);
  if (!fault) return { message: `is not JSON: ${error instanceof Error ? error.message : error}` };
  const position = createPositions(text)(fault.offset);
  const excerpt = excerptAt(text, fault.offset, position);
  return { message: `is not JSON: ${fault.message}`, ...position, excerpt };
}

/** The name of an encoding other than UTF-8 that the first bytes show: its mark, or the zeros of ASCII in it. */
function findEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0)) return 'UTF-32';
  const isMarked = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  return isMarked || (a !== undefined && (a === 0) !== (b === 0)) ? 'UTF-16' : undefined;
}

function findFirstFault(text: string): SyntaxFault | undefined {
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors, { disallowComments: true });
  } catch {
    // Thousands of nested lists exhaust the stack of the parser: the problem stays without a place.
    return undefined;
  }
  const [first] = errors;
  return first && (findTrailingComma(text, first) ?? explain(text, first));
}

function explain(text: string, { error, offset }: ParseError): SyntaxFault {
  if (text[offset] === '\ufeff') {
    return { offset, message: 'a byte order mark stands here; remove it' };
  }
  const code = printParseErrorCode(error);
  const message = explanations[code] ?? 'something else is needed here';
  return { offset: insideText.includes(code) ? findInText(text, offset) : offset, message };
}

const allowedEscape = /^\\(?:["\\/bfnrt]|u[\da-f]{4})/i;

/** Where a text that begins at an offset holds what JSON does not allow: the parser says only where it begins. */
function findInText(text: string, open: number): number {
  let at = open + 1;
  while (at < text.length && (text[at] as string) >= ' ') {
    const escaped = text[at] === '\\';
    if (escaped && !allowedEscape.test(text.slice(at, at + 6))) return at;
    at += escaped ? 2 : 1;
  }
  return at < text.length ? at : open;
}

/** The parser looks for a value behind the comma; what is wrong is the comma. */
function findTrailingComma(text: string, { offset }: ParseError): SyntaxFault | undefined {
  if (text[offset] !== ']' && text[offset] !== '}') return undefined;
  let before = offset - 1;
  while (text[before]?.trim() === '') before -= 1;
  if (text[before] !== ',') return undefined;
  return { offset: before, message: `a comma before the closing ${text[offset]}; remove it` };
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
  return { line, column: firstReplaced(content) + 1 };
}

/** Where decoding has put a replacement character; one that stood there before is passed. */
function firstReplaced(bytes: Uint8Array): number {
  const text = new TextDecoder().decode(bytes);
  let at = text.indexOf('\ufffd');
  while (at !== -1 && isReplacement(bytes, Buffer.byteLength(text.slice(0, at)))) {
    at = text.indexOf('\ufffd', at + 1);
  }
  return at;
}

function isReplacement(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;
}
