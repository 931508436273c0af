/** Footnotes: their numbers, the marks that point to them, and the list at the foot of a sheet. */
import { gap } from './grid.ts';
import type { Footnote } from './sheet.ts';
import { ended, type Frame } from './sheet-frame.ts';
import { blanks, cut, measure, wrap } from './text.ts';

/** A number for each footnote, in the order of first mention; what nothing mentions comes last. */
export function numberRefs(
  mentions: Iterable<string>,
  footnotes: ReadonlyMap<string, Footnote>,
): ReadonlyMap<string, number> {
  const known = [...mentions].filter((key) => footnotes.has(key));
  const order = new Set([...known, ...footnotes.keys()]);
  return new Map([...order].map((key, index) => [key, index + 1]));
}

/** Marks for some footnotes, in order: `[1][4-6]`. */
export function marksOf(refs: readonly string[], numbers: ReadonlyMap<string, number>): string {
  const found = new Set(refs.flatMap((key) => numbers.get(key) ?? []));
  const runs: { from: number; to: number }[] = [];
  for (const number of [...found].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.map(runMarks).join('');
}

function runMarks({ from, to }: { from: number; to: number }): string {
  if (from === to) return `[${from}]`;
  return to === from + 1 ? `[${from}][${to}]` : `[${from}-${to}]`;
}

interface Numbered extends Footnote {
  readonly mark: string;
}

interface Foot {
  readonly frame: Frame;
  /** Lines that the rest of the sheet leaves of a screen. */
  readonly spare: number;
}

/** One line each if all fit; else the addresses on lines below; else, where that would be too long, cut. */
export function footnoteLines(
  footnotes: ReadonlyMap<string, Footnote> = new Map(),
  numbers: ReadonlyMap<string, number>,
  { frame, spare }: Foot,
): { readonly lines: readonly string[]; readonly cut: boolean } {
  const notes = [...numbers].flatMap(([key, number]): Numbered[] => {
    const note = footnotes.get(key);
    return note ? [{ ...note, mark: `[${number}]` }] : [];
  });
  const widths = {
    mark: widest(notes, 'mark'),
    text: widest(notes, 'text'),
    kind: widest(notes, 'kind'),
  };
  const fixed = widths.mark + 1 + widths.kind + 2 * gap.length;
  if (fixed + widths.text + widest(notes, 'address') <= frame.room) {
    return { lines: notes.map((note) => wholeLine(note, widths, frame)), cut: false };
  }
  const below = notes.flatMap((note) => belowLines(note, widths.mark, frame));
  const room = frame.room - fixed;
  if (below.length <= spare || room < 2 * leastCells) return { lines: below, cut: false };
  return { lines: notes.map((note) => cutLine(note, widths, { frame, room })), cut: true };
}

type Widths = Readonly<Record<'mark' | 'text' | 'kind', number>>;

/** Cells that a cut address keeps, enough for the name of most sites. */
const leastCells = 20;

function widest(notes: readonly Numbered[], part: keyof Numbered): number {
  return notes.reduce((widest, note) => Math.max(widest, measure(note[part])), 0);
}

function wholeLine(note: Numbered, widths: Widths, { paint }: Pick<Frame, 'paint'>): string {
  const { mark, text, kind, address } = note;
  const start = `${paint(mark, 'dim')}${blanks(mark, widths.mark)} `;
  const cells = [
    text + blanks(text, widths.text),
    paint(kind, 'dim') + blanks(kind, widths.kind),
    paint(address, 'dim', note.address),
  ];
  return start + cells.join(gap);
}

function belowLines(
  { mark, text, kind, address }: Numbered,
  width: number,
  frame: Frame,
): string[] {
  const start = ' '.repeat(width + 1);
  const rest = (room: number) => Math.max(room - start.length, 1);
  const lines = [
    ...ended(text, kind, { ...frame, width: rest(frame.width) }),
    ...wrap(address, rest(frame.room)).map((line) => frame.paint(line, 'dim', address)),
  ];
  return lines.map((line, index) =>
    index === 0 ? `${frame.paint(mark, 'dim')}${blanks(mark, width)} ${line}` : start + line,
  );
}

/** A link still leads to the whole address. */
function cutLine(
  note: Numbered,
  widths: Widths,
  { frame, room }: { readonly frame: Frame; readonly room: number },
): string {
  const address = Math.max(leastCells, room - widths.text);
  const text = Math.min(widths.text, room - address);
  const shown = {
    ...note,
    text: cut(note.text, text, frame.cut),
    address: cut(note.address.replace(/^https?:\/\/(?:www\.)?/, ''), address, frame.cut),
  };
  const paint: Frame['paint'] = (words, tone, link) =>
    frame.paint(words, tone, link === undefined ? undefined : note.address);
  return wholeLine(shown, { ...widths, text }, { paint });
}
