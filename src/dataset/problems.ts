/** Describes what is wrong with a dataset, and where. Loaded only for invalid datasets. */
import { isUtf8 } from 'node:buffer';
import { type ParseError, parseTree, printParseErrorCode, visit } from 'jsonc-parser';
import leven, { closestMatch } from 'leven';
import type { Problem } from '../errors.ts';
import { escapeUnsafe, unsafeSet } from '../format/unsafe.ts';
import { type Fault, idIn, type Path, recordsOf } from './facts.ts';
import type { Document } from './load.ts';
import { partNames } from './vocabulary.ts';
import { counted, showName } from './words.ts';

/** Line and column, from 1. Columns count UTF-16 units, as editors do. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** The most problems to list in one message; the error's `problems` has them all. */
const longestReport = 100;
const widestColumn = 44;
const widestExcerpt = 72;

/** All problems by file, then by line and column; those without a position come first. */
export function describeProblems(files: readonly (Document | Problem)[], faults: readonly Fault[]) {
  const problems = files.flatMap((file) => {
    if ('message' in file) return [file];
    return 'value' in file ? locateFaults(file, faults) : [explainSyntax(file)];
  });
  const rankOf = ({ file }: Problem) => partNames.findIndex((part) => `${part}.json` === file);
  return problems.sort(
    (a, b) =>
      rankOf(a) - rankOf(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

/** The faults and repeated keys in one file, each with record, field and position. */
export function locateFaults(document: Document, faults: readonly Fault[]): Problem[] {
  const { repeated, findPlace } = indexText(document.text);
  const own = faults.filter(({ part }) => !document.part || document.part === part);
  return [
    ...repeated.map(({ path, first, ...place }) => {
      const message = `this object already has the key, on line ${first}; remove one`;
      return { ...describePlace(document, path), message, ...place };
    }),
    ...own.map((fault, rank) => {
      const path = pathIn(document, fault);
      const message = messageOf(fault, rank < longestReport);
      return { ...describePlace(document, path), message, ...findPlace(path, fault.atKey) };
    }),
  ];
}

/** Finds the position of every value and key in a JSON file, and the repeated keys. */
function indexText(text: string) {
  const values = new Map<string, Position>();
  const keys = new Map<string, Position>();
  const repeated: (Position & { path: Path; first: number })[] = [];
  const open: Map<string, number>[] = [];
  const markValue = (line: number, column: number, path: Path) => {
    values.set(JSON.stringify(path), { line: line + 1, column: column + 1 });
  };
  try {
    visit(text, {
      onObjectBegin: (_offset, _length, line, column, pathOf) => {
        open.push(new Map());
        markValue(line, column, pathOf());
      },
      onObjectEnd: () => {
        open.pop();
      },
      onArrayBegin: (_offset, _length, line, column, pathOf) => {
        markValue(line, column, pathOf());
      },
      onLiteralValue: (_value, _offset, _length, line, column, pathOf) => {
        markValue(line, column, pathOf());
      },
      onObjectProperty: (key, _offset, _length, line, column, pathOf) => {
        const path = [...pathOf(), key];
        const place = { line: line + 1, column: column + 1 };
        keys.set(JSON.stringify(path), place);
        const first = open.at(-1)?.get(key);
        if (first === undefined) open.at(-1)?.set(key, place.line);
        else repeated.push({ path, first, ...place });
      },
    });
  } catch (error) {
    // Too deeply nested for the parser: problems further down have no position.
    if (!(error instanceof RangeError)) throw error;
  }
  /** If the path does not exist, the position of the innermost object or list around it. */
  const findPlace = (path: Path, atKey = false): Position | undefined => {
    const found = (atKey ? keys : values).get(JSON.stringify(path));
    return found || path.length === 0 ? found : findPlace(path.slice(0, -1));
  };
  return { repeated, findPlace };
}

/** Messages for the error codes of jsonc-parser. */
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

function explainSyntax({ file, bytes, text, failure = '' }: Document): Problem {
  if (!isUtf8(bytes)) {
    const [first = 0, second = 0] = bytes;
    const isUtf16 = [0xfeff, 0xfffe].includes(first * 256 + second);
    if (isUtf16) return { file, message: 'is UTF-16; save the file as UTF-8', line: 1, column: 1 };
    const message = 'is not valid UTF-8 from here on; save the file as UTF-8';
    return { file, message, ...positionAt(text, text.indexOf('\ufffd')) };
  }
  if (text.trim() === '') return { file, message: 'is empty; needs JSON', line: 1, column: 1 };
  const fault = findSyntaxFault(text);
  if (!fault) return { file, message: `is not JSON: ${escapeUnsafe(failure)}` };
  const position = positionAt(text, fault.offset);
  const excerpt = excerptAt(text, fault.offset, position);
  return { file, message: `is not JSON: ${fault.message}`, ...position, excerpt };
}

function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: offset - text.lastIndexOf('\n', offset - 1) };
}

function findSyntaxFault(text: string): { offset: number; message: string } | undefined {
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors, { disallowComments: true });
  } catch {
    // Too deeply nested for the parser.
  }
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

/** The line with an error, cut to 72 characters and safe to print, and a caret that points at the error. */
function excerptAt(text: string, offset: number, { column }: Position): [string, string] {
  const start = offset - column + 1;
  const from = Math.max(start, offset - widestExcerpt / 2);
  const found = text.indexOf('\n', offset);
  const end = found === -1 ? text.length : found;
  const line = text.slice(from, Math.min(end, from + widestExcerpt)).trimEnd();
  const printable = line.replace(new RegExp(`[${unsafeSet}]`, 'gu'), (character) =>
    character === '\t' ? ' ' : '\ufffd',
  );
  const head = from > start ? '…' : '';
  const tail = end > from + widestExcerpt ? '…' : '';
  return [`${head}${printable}${tail}`, `${' '.repeat(head.length + offset - from)}^`];
}

/** One line for each problem, with position, part and record in columns; a syntax error also has an excerpt. */
export function formatProblems(problems: readonly Problem[]): readonly string[] {
  const columns = [
    ({ file, line, column }: Problem) => (line === undefined ? file : `${file}:${line}:${column}`),
    ({ part = '' }: Problem) => part,
    ({ record = '' }: Problem) => record,
  ].map((show) => {
    const longest = problems.reduce((width, one) => Math.max(width, show(one).length), 0);
    return { show, width: Math.min(widestColumn, longest) };
  });
  return problems.flatMap((problem) => {
    const cells = columns
      .filter(({ width }) => width > 0)
      .map(({ show, width }) => show(problem).padEnd(width));
    const field = problem.field === undefined ? '' : `${problem.field}: `;
    const line = [...cells, `${field}${problem.message}`].join('  ');
    return [line, ...(problem.excerpt ?? []).map((text) => `    ${text}`)];
  });
}

/** The error message for an invalid dataset; `place` is a phrase like `in my-folder`. */
export function formatRefusal(place: string, problems: readonly Problem[]): string {
  const hidden = problems.length - longestReport;
  return [
    `The dataset ${place} is not valid: ${counted(problems.length, 'problem')}.`,
    ...formatProblems(problems.slice(0, longestReport)),
    ...(hidden > 0 ? [`… and ${hidden} more.`] : []),
    'balcer does not answer from an invalid dataset: fix the files and run the command again.',
  ].join('\n');
}

/** The most likely candidate for a typo, if one is close. */
function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.min(4, Math.ceil(word.length / 4));
  // closestMatch reports every distance above its maximum as the maximum.
  const nearest = closestMatch(word, [...candidates], { maxDistance: limit + 1 });
  return nearest !== undefined && leven(word, nearest) <= limit ? nearest : undefined;
}

/** Suggestions take time, so only problems that will be shown get one. */
function messageOf({ message, near }: Fault, isShown: boolean): string {
  if (!near) return message;
  const found = isShown ? findNearest(near.word, near.among()) : undefined;
  if (found !== undefined) return `${message}; did you mean "${escapeUnsafe(found)}"?`;
  return near.otherwise === undefined ? message : `${message}; ${near.otherwise}`;
}

/** The path of a fault from the top of its file. */
function pathIn(document: Document, { part, index, path }: Fault): Path {
  const inPart = index === undefined || part === 'person' ? path : [index, ...path];
  return document.part || part === undefined ? inPart : [part, ...inPart];
}

function describePlace({ file, part: own, value }: Document, path: Path) {
  const [top, ...inPart] = own ? [own, ...path] : path;
  const part = partNames.find((name) => name === top);
  if (part === undefined) return { file, field: fieldText(path) };
  const records = recordsOf(part, own ? value : Object(value)[part]);
  const [index, ...field] = part === 'person' ? [0, ...inPart] : inPart;
  const place = { file, part: own ? undefined : part, field: fieldText(field) };
  if (typeof index !== 'number') return place;
  const id = idIn(records[index]);
  return { ...place, record: id === undefined ? `#${index + 1}` : showName(id) };
}

function fieldText(path: Path): string | undefined {
  if (path.length === 0) return undefined;
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`));
  return showName(steps.join('').replace(/^\./, ''));
}
