/** The sheet: everything about one thing on one screen, set from facts in words that a command hands over. */
import { indent } from './grid.ts';
import type { Screen, Tone } from './listing.ts';
import { clean } from './sheet-clean.ts';
import { fieldLines, widthsOf } from './sheet-fields.ts';
import { frameOf } from './sheet-frame.ts';
import { headLines, leadLines, moreLines } from './sheet-head.ts';
import { footnoteLines, marksOf, numberRefs } from './sheet-notes.ts';

/** One statement. */
export interface SheetLine {
  readonly text: string;
  /** A word or date before the text, in a column of its own within the section. */
  readonly tag?: string | undefined;
  readonly tone?: Tone | undefined;
  /** Keys of the footnotes that it rests on. */
  readonly refs?: readonly string[] | undefined;
}

/** A label with what is known under it, one entry a line. */
export interface Field {
  readonly label: string;
  readonly lines: readonly SheetLine[];
}

/** Facts in a few words, joined on one line where they fit. */
export interface Lead {
  readonly parts: readonly string[];
  readonly refs?: readonly string[] | undefined;
}

/** Where a statement comes from. */
export interface Footnote {
  readonly text: string;
  readonly kind: string;
  readonly address: string;
}

export interface Sheet {
  readonly title: string;
  /** Stands at the right end of the head line. */
  readonly aside?: string | undefined;
  readonly lead?: readonly Lead[];
  /** Groups of fields, set apart by blank lines; empty ones are left out. */
  readonly sections: readonly (readonly Field[])[];
  /** By key; numbered in the order of their first mention, those never mentioned last. */
  readonly footnotes?: ReadonlyMap<string, Footnote>;
  /** Commands to try next. */
  readonly more?: readonly string[];
  /** A command that gives the whole addresses, named where they had to be cut. */
  readonly whenCut?: string | undefined;
}

/** Lines that a screen is expected to show at once, a prompt left over. */
const screenful = 38;

/**
 * Turns a sheet into text, in chunks that end with a line end. On a terminal every line fits: values wrap, and only
 * addresses of footnotes are cut, where the sheet would else be longer than a screen. Without a width nothing is
 * wrapped or cut.
 */
export function* renderSheet(given: Sheet, screen: Screen): Generator<string> {
  const sheet = clean(given);
  const frame = frameOf(screen);
  const numbers = numberRefs(mentions(sheet), sheet.footnotes ?? new Map());
  const marks = (refs: readonly string[] | undefined) => marksOf(refs ?? [], numbers);
  const sections = sheet.sections.filter((fields) => fields.length > 0);
  const labels = widthsOf(sections, frame);
  const blocks = [
    [...headLines(sheet, frame), ...leadLines(sheet, frame, marks)],
    ...sections.map((fields) => fieldLines(fields, labels, { frame, marks })),
  ];
  const taken = [...blocks, moreLines(sheet, frame)].reduce(
    (sum, { length }) => sum + length + 1,
    0,
  );
  const notes = footnoteLines(sheet.footnotes, numbers, { frame, spare: screenful - taken });
  const more = moreLines(sheet, frame, notes.cut);
  for (const [index, block] of [...blocks, notes.lines, more]
    .filter(({ length }) => length)
    .entries()) {
    yield (index > 0 ? '\n' : '') + joined(block);
  }
}

function mentions({ lead = [], sections }: Sheet): string[] {
  const lines = sections.flat().flatMap((field) => field.lines);
  return [...lead, ...lines].flatMap(({ refs = [] }) => refs);
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => `${`${indent}${line}`.trimEnd()}\n`).join('');
}
