/** A page about one thing: labeled facts with numbered sources. */
import type { Screen, Tone } from './column.ts';
import { type Frame, frameOf, gap, headLines, indent, joinBlocks } from './frame.ts';
import { blanks, measure, oneLine, wrap } from './text.ts';

/** One statement. */
export interface PageLine {
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
  readonly lines: readonly PageLine[];
}

/** Where a statement comes from. */
export interface Footnote {
  readonly text: string;
  readonly kind: string;
  readonly address: string;
}

export interface Page {
  readonly title: string;
  /** At the right end of the head line. */
  readonly aside?: string | undefined;
  /** Facts in a few words, joined on one line where they fit. */
  readonly lead?: readonly {
    readonly parts: readonly string[];
    readonly refs?: readonly string[] | undefined;
  }[];
  /** Groups of fields, separated by blank lines; empty ones are left out. */
  readonly sections: readonly (readonly Field[])[];
  /** By key; numbered in the order of first mention, those never mentioned last. */
  readonly footnotes?: ReadonlyMap<string, Footnote>;
  /** Commands to try next. */
  readonly more?: readonly string[];
}

/** Longer lines tire the eye, and what is at their right end is lost. */
const legible = 100 - indent.length;

/** With fewer cells for the value, a tag becomes the beginning of it. */
const leastValue = 24;

/** What every part of a page needs: the frame, the width of its text, and the marks of footnotes as printed. */
interface Setting extends Frame {
  readonly width: number;
  readonly marks: (refs: readonly string[] | undefined) => string;
}

/** On a terminal every line fits, except an address too long for it. In a pipe nothing is wrapped. */
export function renderPage(page: Page, screen: Screen): string {
  const frame = frameOf(screen);
  const width = frame.room === Infinity ? Infinity : Math.min(frame.room, legible);
  const { title, aside = '', lead = [], footnotes = new Map(), more = [] } = page;
  const numbers = numberRefs(page);
  const setting: Setting = { ...frame, width, marks: (refs = []) => marksOf(refs, numbers) };
  const sections = page.sections.filter((fields) => fields.length > 0);
  const labels = sections.flat().map(({ label }) => measure(oneLine(label)));
  const label = Math.min(Math.max(0, ...labels), Math.max(Math.floor(width / 3), 1));
  // In a pipe the lines have no common right edge.
  const end = width === Infinity ? 0 : width;
  const head = headLines({ ...frame, room: width }, oneLine(title), oneLine(aside), end);
  const notes = [...numbers].map(([key, number]) => ({
    mark: `[${number}]`,
    ...footnotes.get(key),
  }));
  return joinBlocks([
    [...head, ...lead.flatMap(({ parts, refs }) => leadLines(parts, setting.marks(refs), setting))],
    ...sections.map((fields) => sectionLines(fields, label, setting)),
    footnoteLines(notes, setting),
    moreLines(more, setting),
  ]);
}

/** The lead, with the marks of its footnotes. A part moves down whole rather than break to make room for them. */
function leadLines(parts: readonly string[], end: string, setting: Setting) {
  const { width, dot } = setting;
  const lines = flow(parts, dot, width);
  const fits = measure(lines.at(-1) ?? '') + gap.length + measure(end) <= width;
  const room = Math.max(width - gap.length - measure(end), 1);
  const set = fits || end === '' ? lines : flow(parts, dot, room);
  return [...set.slice(0, -1), ...endedLines({ text: set.at(-1) ?? '' }, end, width, setting)];
}

/** Labels, tags and values in columns, values wrapped within theirs. */
function sectionLines(fields: readonly Field[], labelWidth: number, setting: Setting) {
  const { width, paint, marks } = setting;
  const start = labelWidth === 0 ? 0 : labelWidth + gap.length;
  const room = Math.max(width - start, 1);
  const tagWidth = Math.max(
    0,
    ...fields.flatMap(({ lines }) => lines.map(({ tag = '' }) => measure(oneLine(tag)))),
  );
  const apart = tagWidth > 0 && room - tagWidth - gap.length >= leastValue;
  const valueLines = (line: PageLine): string[] => {
    const tag = oneLine(line.tag ?? '');
    if (line.tag === undefined || !apart) {
      const text = [tag, oneLine(line.text)].filter(Boolean).join(': ');
      return endedLines({ ...line, text }, marks(line.refs), room, setting);
    }
    return endedLines(line, marks(line.refs), room - tagWidth - gap.length, setting).map(
      (text, index) =>
        index === 0 && tag !== ''
          ? paint(tag, line.tone) + blanks(tag, tagWidth) + gap + text
          : ' '.repeat(tagWidth) + gap + text,
    );
  };
  return fields.flatMap(({ label, lines }) => {
    const values = lines.flatMap(valueLines);
    if (labelWidth === 0) return values;
    const labels = wrap(oneLine(label), labelWidth);
    return Array.from({ length: Math.max(labels.length, values.length) }, (_, index) => {
      const shown = labels[index] ?? '';
      return paint(shown, 'dim') + blanks(shown, labelWidth) + gap + (values[index] ?? '');
    });
  });
}

/** Text with `end` dim at the right edge of its last line, or below where there is no room for both. */
function endedLines(
  line: Pick<PageLine, 'text' | 'tone'>,
  end: string,
  width: number,
  { paint }: Setting,
) {
  const text = oneLine(line.text);
  const ended = (lines: readonly string[], between: number) =>
    lines.map((each, index) => {
      const painted = paint(each, line.tone);
      return index < lines.length - 1 ? painted : painted + ' '.repeat(between) + paint(end, 'dim');
    });
  const lines = wrap(text, width);
  if (end === '') return ended(lines, 0);
  if (width === Infinity) return ended(lines, gap.length);
  const room = width - measure(end);
  const between = room - measure(lines.at(-1) ?? '');
  if (between >= gap.length) return ended(lines, between);
  // Wrap one word earlier, so that the end is not alone on the last line.
  const narrow = room > measure(end) ? wrap(text, room - gap.length) : [];
  if (lines.length === 1 && narrow.length === 2) {
    return ended(narrow, room - measure(narrow[1] ?? ''));
  }
  const below = wrap(end.replaceAll('][', '] ['), width).map((each) =>
    each.replaceAll('] [', ']['),
  );
  return [
    ...lines.map((each) => paint(each, line.tone)),
    ...below.map((each) => blanks(each, width) + paint(each, 'dim')),
  ];
}

/** One line each if all fit, else the addresses on lines of their own. */
function footnoteLines(notes: readonly (Partial<Footnote> & { mark: string })[], setting: Setting) {
  const { room, width, paint } = setting;
  const rows = notes.map(({ mark, text = '', kind = '', address = '' }) => ({
    mark,
    text: oneLine(text),
    kind: oneLine(kind),
    address: oneLine(address),
  }));
  const widest = (part: keyof (typeof rows)[number]) =>
    rows.reduce((most, row) => Math.max(most, measure(row[part])), 0);
  const start = widest('mark') + 1;
  const kindAt = start + widest('text') + gap.length;
  const addressAt = kindAt + widest('kind') + gap.length;
  return rows.flatMap(({ mark, text, kind, address }) => {
    const head = paint(mark, 'dim') + blanks(mark, start);
    const link = paint(address, 'dim', address);
    if (addressAt + widest('address') <= room) {
      const words = text + blanks(text, kindAt - start);
      return [`${head}${words}${paint(kind, 'dim')}${blanks(kind, addressAt - kindAt)}${link}`];
    }
    const lines = [
      ...endedLines({ text }, kind, Math.max(width - start, 1), setting),
      ...wrap(address, Math.max(room - start, 1)).map((line) => paint(line, 'dim', address)),
    ];
    return lines.map((line, index) => (index === 0 ? head : ' '.repeat(start)) + line);
  });
}

function moreLines(commands: readonly string[], { room, dot, paint }: Setting) {
  if (commands.length === 0) return [];
  const label = 'More: ';
  return flow(commands, dot, Math.max(room - label.length, 1)).map((line, index) =>
    paint(`${index === 0 ? label : ' '.repeat(label.length)}${line}`, 'dim'),
  );
}

/** The parts joined, broken between parts, and between words only where a part is too wide. */
function flow(parts: readonly string[], dot: string, width: number) {
  const lines: string[] = [];
  for (const part of parts.map(oneLine)) {
    const last = lines.at(-1);
    const both = last === undefined ? part : last + dot + part;
    if (last !== undefined && measure(both) <= width) lines[lines.length - 1] = both;
    else lines.push(...wrap(part, width));
  }
  return lines;
}

/** A number for each footnote. */
function numberRefs({ lead = [], sections, footnotes = new Map() }: Page) {
  const statements = [...lead, ...sections.flat().flatMap(({ lines }) => lines)];
  const mentioned = statements.flatMap(({ refs = [] }) => refs).filter((key) => footnotes.has(key));
  const order = new Set([...mentioned, ...footnotes.keys()]);
  return new Map([...order].map((key, index) => [key, index + 1]));
}

/** The marks of some footnotes, in order: `[1][4-6]`. */
function marksOf(refs: readonly string[], numbers: ReadonlyMap<string, number>) {
  const found = new Set(refs.flatMap((key) => numbers.get(key) ?? []));
  const runs: { from: number; to: number }[] = [];
  for (const number of [...found].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs
    .map(({ from, to }) => {
      if (from === to) return `[${from}]`;
      return to === from + 1 ? `[${from}][${to}]` : `[${from}-${to}]`;
    })
    .join('');
}
