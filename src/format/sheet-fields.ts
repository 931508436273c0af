/** The labelled part of a sheet: labels, tags and values in columns, values wrapped within theirs. */
import { gap } from './grid.ts';
import type { Field, SheetLine } from './sheet.ts';
import { ended, type Frame } from './sheet-frame.ts';
import { blanks, measure, wrap } from './text.ts';

/** What a line needs besides its words. */
export interface Setting {
  readonly frame: Frame;
  /** Numbers of footnotes as they are printed. */
  readonly marks: (refs: SheetLine['refs']) => string;
}

/** Below so many cells for the value a tag is read as the beginning of it. */
const leastValue = 24;

/** Width of the labels of all sections: one edge for all values. */
export function widthsOf(sections: readonly (readonly Field[])[], frame: Frame): number {
  const labels = sections.flat().map(({ label }) => measure(label));
  return Math.min(Math.max(0, ...labels), Math.max(Math.floor(frame.width / 3), 1));
}

/** The lines of one section. */
export function fieldLines(
  fields: readonly Field[],
  labelWidth: number,
  setting: Setting,
): string[] {
  const { frame } = setting;
  const start = labelWidth === 0 ? 0 : labelWidth + gap.length;
  const value = Math.max(frame.width - start, 1);
  const lines = fields.flatMap((field) => field.lines);
  const tags = lines.reduce((widest, { tag = '' }) => Math.max(widest, measure(tag)), 0);
  const apart = tags > 0 && value - tags - gap.length >= leastValue;
  return fields.flatMap((field) => {
    const labels = wrap(field.label, labelWidth);
    const values = field.lines.flatMap((line) =>
      apart && line.tag !== undefined
        ? taggedLines(line, tags, { value, setting })
        : valueLines(merged(line), value, setting),
    );
    return besides(labels, values, { width: labelWidth, frame });
  });
}

function taggedLines(
  line: SheetLine,
  tags: number,
  { value, setting }: { value: number; setting: Setting },
): string[] {
  const { tag = '', tone } = line;
  const rest = valueLines(line, value - tags - gap.length, setting);
  return rest.map((text, index) => {
    const first = index === 0 && tag !== '' ? setting.frame.paint(tag, tone) : '';
    return first + blanks(index === 0 ? tag : '', tags) + gap + text;
  });
}

function merged(line: SheetLine): SheetLine {
  if (!line.tag) return line;
  return { ...line, text: line.text === '' ? line.tag : `${line.tag}: ${line.text}` };
}

function valueLines({ text, tone, refs }: SheetLine, width: number, setting: Setting): string[] {
  const { frame, marks } = setting;
  return ended(text, marks(refs), { width, paint: frame.paint }, tone);
}

function besides(
  labels: readonly string[],
  values: readonly string[],
  { width, frame }: { width: number; frame: Frame },
): string[] {
  if (width === 0) return [...values];
  const height = Math.max(labels.length, values.length);
  return Array.from({ length: height }, (_, index) => {
    const label = labels[index] ?? '';
    const shown = label === '' ? '' : frame.paint(label, 'dim');
    return shown + blanks(label, width) + gap + (values[index] ?? '');
  });
}
