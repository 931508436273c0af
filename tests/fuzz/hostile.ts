/** Strings that try to break out of their field, and datasets full of them. */
import fc from 'fast-check';
import { type Dataset, indexDataset } from '../../src/dataset/dataset.ts';
import type { DatasetParts } from '../../src/dataset/types.ts';
import { smallParts } from '../dataset/small.ts';

const pieces = [
  '\u001b[2J',
  '\u001b]8;;http://evil\u0007',
  '\u009b31m',
  '\u009d0;title\u009c',
  '\u0000',
  '\u0007',
  '\b',
  '\r',
  '\n',
  '\r\n',
  '\t',
  '\v',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u202e',
  '\u2066',
  '\u061c',
  '\u200f',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\ufe0f',
  '\ud800',
  '\udc00',
  '|',
  '\\',
  '\\|',
  '"',
  '""',
  "'",
  ',',
  ';',
  '=cmd()',
  '+1',
  '-1',
  '@x',
  '`',
  '<b>',
  '&amp;',
  '[a](b)',
  '---',
  '*',
  ' ',
  '　',
  '日本語',
  '👩‍👩‍👧‍👦',
  'e\u0301\u0301\u0301',
  'ﷺ',
  'x'.repeat(300),
  '__proto__',
  'constructor',
  '$(touch pwned)',
  '$HOME',
  '; touch pwned',
  '> important.txt',
  '!!',
  '’',
  '# ',
] as const;

/** One hostile string, made of a few pieces; it may be empty. */
export const hostileText = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((a) => a.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);

/** Free-text fields only: queries rely on the format of ids, dates and fixed lists. */
const textFields: ReadonlySet<string> = new Set([
  'name',
  'sortName',
  'aliases',
  'place',
  'occupations',
  'title',
  'networks',
  'country',
  'note',
  'dateNote',
  'productionCode',
  'organization',
  'shortName',
  'category',
  'ceremony',
  'episodeTitle',
  'companies',
  'yearNote',
  'event',
  'statement',
  'finding',
  'topic',
  'missing',
  'question',
  'publisher',
  'subject',
  'url',
  'imdb',
]);

/** The small dataset with the given strings in every free-text field, indexed without validation. */
export function hostileDataset(texts: readonly string[]): Dataset {
  let next = 0;
  const text = () => texts[next++ % texts.length] ?? '';
  const fill = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return textFields.has(key) ? text() : value;
    if (Array.isArray(value)) return value.map((item) => fill(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, fill(item, name)]),
    );
  };
  return indexDataset(fill(smallParts(), '') as DatasetParts);
}
