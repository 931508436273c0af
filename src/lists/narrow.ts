/** Words behind a list: each narrows it by the filter that has such a value, so that `awards 1997` asks for the year. */
import type { Dataset } from '../dataset/dataset.ts';
import { NotFoundError } from '../errors.ts';
import { nearNames } from '../find/names.ts';
import { suggest } from '../find/suggest.ts';
import type { Filter } from './filters.ts';
import type { AnyList } from './list.ts';

/** A phrase and the filters that have such a value, by name. */
interface Reading {
  readonly length: number;
  readonly phrase: string;
  readonly filters: readonly string[];
}

/**
 * What the words ask for: the one thing that the list is about, or else the list narrowed by them. As many words as make
 * one value are taken together: `law and order 1997` is a title and a year.
 * @throws NotFoundError for a word that is nothing here, and with ready-made commands for one that may be several things.
 */
export function readWords(
  list: AnyList,
  words: readonly string[],
  dataset: Dataset,
): { readonly list: AnyList; readonly asked: Readonly<Record<string, string | string[]>> } {
  const { argument } = list;
  const [first] = words;
  if (first === undefined) return { list, asked: {} };
  if (argument) {
    const other = argument.list ?? list;
    const whole = words.join(' ');
    const fit = other.filters[argument.filter].fits?.(whole, dataset) ?? 2;
    const isOnlyThat = fit === 2 || read(list, words, dataset).filters.length === 0;
    if (isOnlyThat) return { list: other, asked: { [argument.filter]: whole } };
  }
  return { list, asked: narrow(list, words, dataset) };
}

function narrow(list: AnyList, words: readonly string[], dataset: Dataset) {
  const asked: Record<string, string[]> = {};
  for (let rest = words; rest.length > 0; ) {
    const { length, phrase, filters } = read(list, rest, dataset);
    const [filter, ...others] = filters;
    if (filter === undefined) throw unknown(list, phrase, dataset);
    if (others.length > 0) throw ambiguous(list, phrase, filters, dataset);
    asked[filter] = [...(asked[filter] ?? []), phrase];
    rest = rest.slice(length);
  }
  return asked;
}

/** The longest phrase at the beginning that is a value of some filter, a whole name before a part of one. */
function read(list: AnyList, words: readonly string[], dataset: Dataset): Reading {
  for (let length = words.length; length > 0; length -= 1) {
    const phrase = words.slice(0, length).join(' ');
    const fits = wordFilters(list).map(([name, filter]) => ({
      name,
      fit: filter.fits?.(phrase, dataset) ?? 0,
    }));
    const best = Math.max(0, ...fits.map(({ fit }) => fit));
    if (best > 0) {
      return {
        length,
        phrase,
        filters: fits.filter(({ fit }) => fit === best).map(({ name }) => name),
      };
    }
  }
  return { length: 1, phrase: words[0] ?? '', filters: [] };
}

function wordFilters({ words = [], filters }: AnyList): [string, Filter<unknown>][] {
  return words.map((name) => [name, filters[name]]);
}

function unknown(list: AnyList, phrase: string, dataset: Dataset): NotFoundError {
  const filters = wordFilters(list);
  const known = filters.flatMap(([, { values, choices = [] }]) => [
    ...(values?.(dataset) ?? []),
    ...choices.map((name) => ({ id: name, names: [name] })),
  ]);
  const near = nearNames(phrase, known);
  const hint = near.length
    ? `Did you mean ${near.join(' or ')}?`
    : `balcer help ${list.name} lists what narrows it; ${suggest(dataset, 'search', phrase)} looks everywhere.`;
  const nouns = filters.map(([name, { noun = name }]) => noun);
  return new NotFoundError(`No ${listed(nouns)} called "${phrase}". ${hint}`);
}

function ambiguous(
  { name, filters }: AnyList,
  phrase: string,
  found: readonly string[],
  dataset: Dataset,
): NotFoundError {
  const lines = found.map(
    (one) => [`  ${suggest(dataset, name, '', { [one]: phrase })}`, filters[one].about] as const,
  );
  const width = Math.max(...lines.map(([line]) => line.length));
  return new NotFoundError(
    [
      `"${phrase}" may be any of these:`,
      ...lines.map(([line, about]) => `${line.padEnd(width)}  ${about}`),
    ].join('\n'),
  );
}

/** `year, result or work`. */
function listed(nouns: readonly string[]): string {
  const different = [...new Set(nouns)];
  return [different.slice(0, -1).join(', '), ...different.slice(-1)].filter(Boolean).join(' or ');
}
