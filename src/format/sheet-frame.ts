/** What the parts of a sheet share: the room, the paint, and text with something at its right end. */
import { roomOf } from './frame.ts';
import { gap, indent } from './grid.ts';
import type { Screen, Tone } from './listing.ts';
import { type Paint, painterOf, signsOf } from './style.ts';
import { measure, wrap } from './text.ts';

export interface Frame {
  /** Cells of a line, from the indentation to the edge of the screen. */
  readonly room: number;
  /** Cells of a line of text: no more than can be read with ease. */
  readonly width: number;
  /** Cells of the head line: finite in a pipe, too. */
  readonly head: number;
  readonly paint: Paint;
  /** Stands for what was cut. */
  readonly cut: string;
  /** Stands between the parts of a line. */
  readonly dot: string;
}

/** Longer lines tire the eye, and what stands at their right end is lost. */
const legible = 100;
const page = 80 - indent.length;

/** The frame that a screen gives. */
export function frameOf(screen: Screen): Frame {
  const room = roomOf(screen);
  const width = room === Infinity ? room : Math.min(room, legible - indent.length);
  return {
    room,
    width,
    head: room === Infinity ? page : width,
    paint: painterOf(screen),
    cut: signsOf(screen).cut,
    dot: screen.ascii ? ' | ' : ' · ',
  };
}

/** The text wrapped, with `end` dim at the right edge of the last line, or below where there is no room for both. */
export function ended(
  text: string,
  end: string,
  { width, paint }: Pick<Frame, 'width' | 'paint'>,
  tone?: Tone,
): string[] {
  const lines = wrap(text, width);
  const painted = lines.map((line) => (line === '' ? '' : paint(line, tone)));
  if (end === '') return painted;
  const between = width - measure(lines.at(-1) ?? '') - measure(end);
  if (width === Infinity || between >= gap.length) {
    const blanks = width === Infinity ? gap : ' '.repeat(between);
    return [...painted.slice(0, -1), `${painted.at(-1) ?? ''}${blanks}${paint(end, 'dim')}`];
  }
  if (lines.length === 1 && width > 2 * measure(end)) {
    // A word or two go down with the end, rather than to leave it a line of its own.
    const narrow = wrap(text, width - measure(end) - gap.length);
    if (narrow.length === 2) return endedPair(narrow, end, { width, paint, tone });
  }
  return [...painted, ...endAlone(end, width).map((line) => aligned(line, width, paint))];
}

function endedPair(
  [first = '', second = '']: readonly string[],
  end: string,
  { width, paint, tone }: { width: number; paint: Paint; tone: Tone | undefined },
): string[] {
  const blanks = ' '.repeat(width - measure(second) - measure(end));
  return [paint(first, tone), paint(second, tone) + blanks + paint(end, 'dim')];
}

/** Marks may part between brackets. */
function endAlone(end: string, width: number): string[] {
  return wrap(end.replaceAll('][', '] ['), width).map((line) => line.replaceAll('] [', ']['));
}

function aligned(line: string, width: number, paint: Paint): string {
  return ' '.repeat(Math.max(width - measure(line), 0)) + paint(line, 'dim');
}
