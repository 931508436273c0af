/** A page about one thing: labeled facts with numbered sources. */
import type { Screen, Tone } from './column.ts';
import {
  beside,
  type Frame,
  frameOf,
  gap,
  headLines,
  indent,
  joinBlocks,
  type Paint,
} from './frame.ts';
import { blanks, flow, measure, oneLine, pack, widest, wrap } from './text.ts';

export interface PageLine {
  readonly text: string;
  /** A word or date in a column before the text. */
  readonly tag?: string;
  readonly tone?: Tone;
  /** Keys of the footnotes that support it. */
  readonly refs?: readonly string[];
}

export interface Field {
  readonly label: string;
  readonly lines: readonly PageLine[];
}

export interface Footnote {
  readonly text: string;
  readonly kind: string;
  readonly address: string;
}

export interface Page {
  readonly title: string;
  /** At the right end of the title line. */
  readonly aside?: string;
  /** Facts in a few words, on one line if they fit. */
  readonly lead: readonly {
    readonly parts: readonly string[];
    readonly refs?: readonly string[];
  }[];
  /** Fields with blank lines between the groups. */
  readonly sections: readonly (readonly Field[])[];
  /** Numbered in the order of first mention; those never mentioned come last. */
  readonly footnotes: ReadonlyMap<string, Footnote>;
  /** Commands to try next. */
  readonly more: readonly string[];
}

/** Longer lines are hard to read. */
const legible = 100 - indent.length;

/** If a value would get fewer cells, its tag goes in front of it, not in a column: `2003: Golden Oar`. */
const leastValue = 24;

interface Setting extends Frame {
  /** Width for text; infinite in a pipe. */
  readonly width: number;
  readonly marks: (refs: readonly string[] | undefined) => string;
}

/** On a terminal every line fits, except long addresses and commands. In a pipe nothing is wrapped. */
export function renderPage(page: Page, screen: Screen): string {
  const frame = frameOf(screen);
  const width = screen.width === undefined ? Infinity : Math.min(frame.room, legible);
  const { title, aside = '', lead, sections, footnotes, more } = page;
  const statements = [...lead, ...sections.flat().flatMap(({ lines }) => lines)];
  const mentioned = statements.flatMap(({ refs = [] }) => refs).filter((key) => footnotes.has(key));
  const order = [...new Set([...mentioned, ...footnotes.keys()])];
  const numbers = new Map(order.map((key, index) => [key, index + 1]));
  const setting: Setting = { ...frame, width, marks: (refs = []) => marksOf(refs, numbers) };
  const labels = widest(sections.flat().map(({ label }) => oneLine(label)));
  const label = Math.min(labels, Math.max(Math.floor(width / 3), 1));
  // A pipe has no right edge.
  const end = width === Infinity ? 0 : width;
  const head = headLines({ ...frame, room: width }, title, aside, end);
  const leads = lead.flatMap(({ parts, refs }) =>
    endedLines((room) => flow(parts, frame.dot, room), setting.marks(refs), width, frame.paint),
  );
  const notes = order.flatMap((key) => footnotes.get(key) ?? []);
  return joinBlocks([
    [...head, ...leads],
    ...sections.map((fields) => sectionLines(fields, label, setting)),
    footnoteLines(notes, setting),
    moreLines(more, setting),
  ]);
}

/** Labels, tags and values in columns. */
function sectionLines(fields: readonly Field[], label: number, { width, paint, marks }: Setting) {
  const room = Math.max(width - (label && label + gap.length), 1);
  const tags = fields.flatMap(({ lines }) => lines.map(({ tag = '' }) => oneLine(tag)));
  const tagWidth = widest(tags);
  const beyondTag = room - tagWidth - gap.length;
  const hasTags = tagWidth > 0 && beyondTag >= leastValue;
  const valueLines = ({ text, tag, tone, refs }: PageLine): string[] => {
    const isApart = hasTags && tag !== undefined;
    const value = isApart || !tag ? text : `${tag}: ${text}`;
    const fill = (cells: number) => wrap(oneLine(value), cells);
    const lines = endedLines(fill, marks(refs), isApart ? beyondTag : room, paint, tone);
    return isApart ? beside(tag, tagWidth, lines, (shown) => paint(shown, tone)) : lines;
  };
  return fields.flatMap((field) => {
    const values = field.lines.flatMap(valueLines);
    return label === 0 ? values : beside(field.label, label, values, paint);
  });
}

/** Lines with `end` at the right edge of the last line, or below it if there is no room for both. */
function endedLines(
  fill: (width: number) => string[],
  end: string,
  width: number,
  paint: Paint,
  tone?: Tone,
): string[] {
  const room = width - gap.length - measure(end);
  const lines = fill(width);
  // Two full lines look better than one line and the end alone below it.
  const earlier = room > 0 ? fill(room) : [];
  const fits = end === '' || measure(lines.at(-1) ?? '') <= room;
  const set = !fits && earlier.length === 2 ? earlier : lines;
  const last = set.at(-1) ?? '';
  const painted = set.map((line) => paint(line, tone));
  if (end === '') return painted;
  if (measure(last) <= room) {
    const between = width === Infinity ? gap : ' '.repeat(width - measure(last) - measure(end));
    return [...painted.slice(0, -1), (painted.at(-1) ?? '') + between + paint(end, 'dim')];
  }
  const below = flow(end.split(/(?<=\])(?=\[)/), '', width);
  return [...painted, ...below.map((line) => blanks(line, width) + paint(line, 'dim'))];
}

/** One line each if they all fit; otherwise addresses go on their own lines. */
function footnoteLines(notes: readonly Footnote[], { room, width, paint }: Setting) {
  const rows = notes.map(({ text, kind, address }, at) =>
    [`[${at + 1}]`, text, kind, address].map(oneLine),
  );
  const [mark = 0, text = 0, kind = 0, address = 0] = [0, 1, 2, 3].map((part) =>
    widest(rows.map((row) => row[part] ?? '')),
  );
  const isWide = mark + 1 + text + kind + address + 2 * gap.length <= room;
  return rows.flatMap(([number = '', words = '', sort = '', link = '']) => {
    const head = paint(number, 'dim') + blanks(number, mark + 1);
    if (isWide) {
      const about = words + blanks(words, text) + gap + paint(sort, 'dim') + blanks(sort, kind);
      return [head + about + gap + paint(link, 'dim', link)];
    }
    const beyond = (edge: number) => Math.max(edge - mark - 1, 1);
    const lines = [
      ...endedLines((cells) => wrap(words, cells), sort, beyond(width), paint),
      ...wrap(link, beyond(room)).map((line) => paint(line, 'dim', link)),
    ];
    return lines.map((line, at) => (at === 0 ? head : ' '.repeat(mark + 1)) + line);
  });
}

function moreLines(commands: readonly string[], { room, dot, paint }: Setting) {
  const label = 'More: ';
  // A command must stay whole to be copied.
  return pack(commands.map(oneLine), Math.max(room - label.length, 1), dot).map((line, at) =>
    paint((at === 0 ? label : ' '.repeat(label.length)) + line, 'dim'),
  );
}

/** `[1][4-6]` */
function marksOf(refs: readonly string[], numbers: ReadonlyMap<string, number>): string {
  const found = new Set(refs.flatMap((key) => numbers.get(key) ?? []));
  const runs: number[][] = [];
  for (const number of [...found].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  const textOf = (run: number[]) =>
    run.length > 2 ? `[${run[0]}-${run.at(-1)}]` : run.map((number) => `[${number}]`).join('');
  return runs.map(textOf).join('');
}
