/** Lines of cells in categories, each category with a sign of its own, and the legend that names them. */
import type { Screen, Tone } from '../format/listing.ts';
import type { Paint } from '../format/style.ts';
import { measure } from '../format/text.ts';

/** A category of bars or of marks. Its sign follows from its place in the list. */
export interface Category {
  readonly label: string;
  readonly tone?: Tone | undefined;
}

/** The categories of a line, strongest first, each with its sign. */
export type Signed = readonly (Category & { readonly sign: string })[];

/** A run of cells of one category, by its place in the list. */
export interface Run {
  readonly cell: number;
  readonly length: number;
  readonly category: number;
}

const drawn = { bars: ['█', '▓', '▒', '░', '─'], marks: ['●', '○'] } as const;
const plain = { bars: ['#', '=', '-', '.', '~'], marks: ['*', 'o'] } as const;

/** Blanks between two entries of a legend. */
const between = '   ';

/** Gives each category its sign; there are no more categories than signs: five for bars, two for marks. */
export function signed(
  categories: readonly Category[],
  of: 'bars' | 'marks',
  screen: Screen,
): Signed {
  const signs = (screen.ascii ? plain : drawn)[of];
  return categories.map((category, index) => ({ ...category, sign: signs[index] ?? signs[0] }));
}

/** The runs on one line, without blanks at the end; of several in one cell the strongest shows. */
export function stripOf(runs: readonly Run[], categories: Signed, paint: Paint): string {
  const cells: number[] = [];
  for (const { cell, length, category } of runs) {
    for (let at = cell; at < cell + length; at += 1) {
      cells[at] = Math.min(category, cells[at] ?? category);
    }
  }
  let line = '';
  for (let at = 0, end = 0; at < cells.length; at = end) {
    end = at + 1;
    while (end < cells.length && cells[end] === cells[at]) end += 1;
    const category = categories[cells[at] ?? -1];
    line += category ? paint(category.sign.repeat(end - at), category.tone) : ' '.repeat(end - at);
  }
  return line;
}

/** Signs with their labels, as many to a line as fit. */
export function legendLines(categories: Signed, width: number, paint: Paint): string[] {
  const lines: string[] = [];
  let used = width;
  for (const { sign, label, tone } of categories) {
    const wide = measure(sign) + 1 + measure(label);
    const text = `${paint(sign, tone)} ${label}`;
    if (used + between.length + wide <= width) {
      lines.push(`${lines.pop()}${between}${text}`);
      used += between.length + wide;
    } else {
      lines.push(text);
      used = wide;
    }
  }
  return lines;
}
