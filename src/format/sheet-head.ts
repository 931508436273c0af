/** What stands above and below the facts of a sheet: title and lead, and the commands to try next. */
import { gap } from './grid.ts';
import type { Lead, Sheet } from './sheet.ts';
import { ended, type Frame } from './sheet-frame.ts';
import { measure, wrap } from './text.ts';

/** The title, with the aside at the right edge, or below where both do not fit. */
export function headLines({ title, aside = '' }: Sheet, frame: Frame): string[] {
  const { paint, width } = frame;
  if (aside === '' || measure(title) + gap.length + measure(aside) <= width) {
    return ended(title, aside, { ...frame, width: frame.head }, 'strong');
  }
  const titles = wrap(title, width).map((line) => paint(line, 'strong'));
  return [...titles, ...wrap(aside, width).map((line) => paint(line, 'dim'))];
}

/** The lead, each with the marks of its footnotes. */
export function leadLines(
  { lead = [] }: Sheet,
  frame: Frame,
  marks: (refs: Lead['refs']) => string,
): string[] {
  return lead.flatMap(({ parts, refs }) => {
    const end = marks(refs);
    const lines = flow(parts, frame.dot, frame.width);
    const fits = measure(lines.at(-1) ?? '') + gap.length + measure(end) <= frame.width;
    // A part goes down as a whole, rather than to break where the marks need room.
    const room = Math.max(frame.width - gap.length - measure(end), 1);
    const set = fits || end === '' ? lines : flow(parts, frame.dot, room);
    return [...set.slice(0, -1), ...ended(set.at(-1) ?? '', end, frame)];
  });
}

/** The commands to try, and where addresses were cut the one that gives them whole. */
export function moreLines({ more = [], whenCut }: Sheet, frame: Frame, cut = false): string[] {
  const commands = cut && whenCut !== undefined ? [...more, whenCut] : more;
  if (commands.length === 0) return [];
  const label = 'More: ';
  const lines = flow(commands, frame.dot, Math.max(frame.room - label.length, 1));
  return lines.map((line, index) =>
    frame.paint(`${index === 0 ? label : ' '.repeat(label.length)}${line}`, 'dim'),
  );
}

/** The parts joined, broken between parts where that is enough, and between words where it is not. */
function flow(parts: readonly string[], dot: string, width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const both = last === undefined ? part : last + dot + part;
    if (last !== undefined && measure(both) <= width) lines[lines.length - 1] = both;
    else for (const line of wrap(part, width)) lines.push(line);
  }
  return lines;
}
