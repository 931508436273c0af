/** The words after a list's name: each is a value of the filter that it fits, so `awards 1997` asks for the year. */
import type { Dataset } from '../dataset/dataset.ts';
import { NotFoundError } from '../errors.ts';
import { AmbiguousError, nearNames } from '../find/names.ts';
import { suggest } from '../find/suggest.ts';
import type { Filter } from './filters.ts';
import type { AnyList } from './list.ts';

/**
 * The list that the words ask for, and the filters that they are values of: the one thing that the list is about, or
 * else whatever narrows it. As many words as make one value go together: `law and order 1997` is a title and a year.
 * @throws NotFoundError for a word that fits nothing, and AmbiguousError with the commands for one that fits several.
 */
export function readWords(
  list: AnyList,
  words: readonly string[],
  dataset: Dataset,
): { readonly list: AnyList; readonly asked: Readonly<Record<string, string | string[]>> } {
  const { argument } = list;
  if (argument && words.length > 0) {
    const other = argument.list ?? list;
    const whole = words.join(' ');
    const fit = other.filters[argument.filter].fits?.(whole, dataset) ?? 2;
    if (fit === 2 || read(list, words, dataset).names.length === 0) {
      return { list: other, asked: { [argument.filter]: whole } };
    }
  }
  const asked: Record<string, string[]> = {};
  for (let rest = words; rest.length > 0; ) {
    const { phrase, length, names } = read(list, rest, dataset);
    const [name, ...others] = names;
    if (name === undefined) throw unknown(list, phrase, dataset);
    if (others.length > 0) {
      const choices = names.map((id) => ({ id, names: [list.filters[id].about] }));
      throw new AmbiguousError(phrase, choices, ({ id }) =>
        suggest(dataset, list.name, '', { [id]: phrase }),
      );
    }
    asked[name] = [...(asked[name] ?? []), phrase];
    rest = rest.slice(length);
  }
  return { list, asked };
}

interface Reading {
  readonly phrase: string;
  readonly length: number;
  readonly names: readonly string[];
}

/** The longest phrase at the beginning that some filters take, and the names of those that it fits best. */
function read(list: AnyList, words: readonly string[], dataset: Dataset): Reading {
  const phrase = words.join(' ');
  const fits = (list.words ?? []).map((name) => ({
    name,
    fit: list.filters[name].fits?.(phrase, dataset) ?? 0,
  }));
  const best = Math.max(1, ...fits.map(({ fit }) => fit));
  const names = fits.filter(({ fit }) => fit === best).map(({ name }) => name);
  if (names.length === 0 && words.length > 1) return read(list, words.slice(0, -1), dataset);
  return { phrase, length: words.length, names };
}

function unknown({ name, words = [], filters }: AnyList, phrase: string, dataset: Dataset) {
  const takers: readonly Filter<unknown>[] = words.map((one) => filters[one]);
  const known = takers.flatMap(({ values, choices = [] }) => [
    ...(values?.(dataset) ?? []),
    ...choices.map((choice) => ({ id: choice, names: [choice] })),
  ]);
  const near = nearNames(phrase, known);
  const hint = near.length
    ? `Did you mean ${near.join(' or ')}?`
    : `balcer help ${name} lists what narrows it; ${suggest(dataset, 'search', phrase)} looks everywhere.`;
  const nouns = [...new Set(takers.map(({ noun }, place) => noun ?? words[place]))];
  const all = [nouns.slice(0, -1).join(', '), nouns.at(-1)].filter(Boolean).join(' or ');
  return new NotFoundError(`No ${all} called "${phrase}". ${hint}`);
}
