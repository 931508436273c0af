/** What keeps bytes from being JSON, and where things are in a text. Loaded only when something is wrong. */
import { isUtf8 } from 'node:buffer';
import { type Node, type ParseError, parseTree, printParseErrorCode, visit } from 'jsonc-parser';
import type { Problem } from '../errors.ts';
import { escapeUnsafe, unsafeSet } from '../format/unsafe.ts';
import type { Path } from './problems.ts';

/** The words for what the tolerant parser found, by the name of its code. */
const explanations: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'expected a field name in double quotes',
  ValueExpected: 'expected a value',
  ColonExpected: 'missing colon',
  CommaExpected: 'missing comma',
  CloseBraceExpected: 'missing closing brace }',
  CloseBracketExpected: 'missing closing bracket ]',
  EndOfFileExpected: 'the file should end before this',
  InvalidSymbol: 'not a valid value; strings need double quotes',
  InvalidNumberFormat: 'not a valid number',
  InvalidCommentToken: 'JSON has no comments; remove this',
  UnexpectedEndOfComment: 'JSON has no comments; remove this',
  UnexpectedEndOfString: 'missing closing quotation mark',
  UnexpectedEndOfNumber: 'incomplete number',
  InvalidUnicode: 'this string has a \\u without four hexadecimal digits',
  InvalidEscapeCharacter:
    'this string has an invalid escape; a backslash goes only before " \\ / b f n r t u',
  InvalidCharacter: 'this string has a control character; write it as an escape',
};

/** A place in a text, counted from 1; columns count UTF-16 units, as editors do. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** Describes why bytes are not JSON; `error` is what reading them as JSON threw. */
export function explainSyntax(bytes: Uint8Array, error: unknown): Omit<Problem, 'file'> {
  const text = new TextDecoder().decode(bytes);
  if (!isUtf8(bytes)) return explainEncoding(bytes, text);
  if (text.trim() === '') return { message: 'is empty; needs JSON', line: 1, column: 1 };
  const fault = findSyntaxFault(text);
  if (!fault) {
    return { message: `is not JSON: ${escapeUnsafe(error instanceof Error ? error.message : '')}` };
  }
  const position = createPositions(text)(fault.offset);
  const excerpt = excerptAt(text, fault.offset, position);
  return { message: `is not JSON: ${fault.message}`, ...position, excerpt };
}

function explainEncoding([first, second]: Uint8Array, text: string): Omit<Problem, 'file'> {
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isMarked) return { message: 'is UTF-16; save the file as UTF-8', line: 1, column: 1 };
  const position = createPositions(text)(text.indexOf('\ufffd'));
  return { message: 'is not valid UTF-8 from here on; save the file as UTF-8', ...position };
}

function findSyntaxFault(text: string): { offset: number; message: string } | undefined {
  const errors: ParseError[] = [];
  parseSafely(text, errors);
  const [first] = errors;
  if (!first) return undefined;
  const { offset } = first;
  const before = text.slice(0, offset).trimEnd();
  if (/[\]}]/.test(text[offset] ?? '') && before.endsWith(',')) {
    const message = `a comma before the closing ${text[offset]}; remove it`;
    return { offset: before.length - 1, message };
  }
  return { offset, message: explanations[printParseErrorCode(first.error)] ?? 'syntax error' };
}

const widest = 72;

/** The line around a place, cut to 72 characters and safe to print, and a caret that points at it. */
function excerptAt(text: string, offset: number, { column }: Position): [string, string] {
  const start = offset - column + 1;
  const from = Math.max(start, offset - widest / 2);
  const found = text.indexOf('\n', offset);
  const end = found === -1 ? text.length : found;
  const line = text.slice(from, Math.min(end, from + widest)).trimEnd();
  const printable = line.replace(new RegExp(`[${unsafeSet}]`, 'gu'), (character) =>
    character === '\t' ? ' ' : '\ufffd',
  );
  const head = from > start ? '…' : '';
  const tail = end > from + widest ? '…' : '';
  return [`${head}${printable}${tail}`, `${' '.repeat(head.length + offset - from)}^`];
}

/** A key that an object has already, its path in the text, and the line of the first one. */
interface RepeatedKey extends Position {
  readonly path: Path;
  readonly first: number;
}

/** Every key that an object uses again. */
export function repeatedKeysIn(text: string): readonly RepeatedKey[] {
  const repeated: RepeatedKey[] = [];
  const open: Map<string, number>[] = [];
  visit(text, {
    onObjectBegin: () => {
      open.push(new Map());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (key, _offset, _length, line, column, pathOf) => {
      const keys = open.at(-1);
      const first = keys?.get(key);
      if (first === undefined) keys?.set(key, line + 1);
      else repeated.push({ path: [...pathOf(), key], first, line: line + 1, column: column + 1 });
    },
  });
  return repeated;
}

/**
 * Finds the place of what a path leads to, or of as much of the path as the text has: a missing field is shown at its
 * record. With `atKey` it is the place of the key.
 */
export function createLocator(text: string): (path: Path, atKey?: boolean) => Position | undefined {
  const root = parseSafely(text);
  const positions = createPositions(text);
  return (path, atKey = false) => {
    if (!root) return undefined;
    let node = root;
    for (const step of path) {
      const next = childAt(node, step);
      if (!next) return positions(node.offset);
      node = next;
    }
    return positions((atKey ? node.parent : node)?.offset ?? node.offset);
  };
}

const properties = new WeakMap<Node, ReadonlyMap<unknown, Node | undefined>>();

/** Not by jsonc-parser's `findNodeAtLocation`, which walks through all keys each time. */
function childAt(node: Node, step: string | number): Node | undefined {
  if (typeof step === 'number') return node.type === 'array' ? node.children?.[step] : undefined;
  if (node.type !== 'object') return undefined;
  const known = properties.get(node);
  if (known) return known.get(step);
  const pairs = node.children?.map(
    ({ children: [key, value] = [] }) => [key?.value, value] as const,
  );
  properties.set(node, new Map(pairs));
  return childAt(node, step);
}

/** The nodes of a text; undefined if it nests them so deep that the parser runs out of stack. */
function parseSafely(text: string, errors?: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true });
  } catch {
    return undefined;
  }
}

/** Turns offsets into positions; the lines are counted once. */
function createPositions(text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
