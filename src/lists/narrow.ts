/** Words after the name of a list become filters: `awards 1997` means `awards --year 1997`. */
import type { Dataset } from '../dataset/dataset.ts';
import { listText, plural } from '../dataset/words.ts';
import { NotFoundError, UsageError } from '../errors.ts';
import { AmbiguousError, didYouMean, isWholeName } from '../find/names.ts';
import { isNamed, isTitle, orSearch } from '../find/resolve.ts';
import { suggest } from '../find/suggest.ts';
import type { Filter } from './filters.ts';
import type { AnyList } from './list.ts';

/** The most words to read. Any run of words could be a name, so many more would take minutes. */
const mostWords = 30;

/** `episodes in 1997`, `stats by person`. They count only as names or parts of names. */
const smallWords = 'in by of from for with the and as on at to'.split(' ');

/**
 * Returns the list and the filters that the words mean. Each phrase is a filter: `law and order 1997` is a title and a
 * year. If one of them is for the list of the argument (`people leight 2005`), that list takes all of them.
 * @throws NotFoundError for a phrase that matches nothing, AmbiguousError for one that matches several filters.
 */
export function readWords(
  list: AnyList,
  words: readonly string[],
  dataset: Dataset,
  options: Readonly<Record<string, unknown>> = {},
): { readonly list: AnyList; readonly asked: Readonly<Record<string, readonly string[]>> } {
  const { argument } = list;
  if (argument && !argument.list) {
    return { list, asked: words.length > 0 ? { [argument.filter]: [words.join(' ')] } : {} };
  }
  // Tables print several values in one cell: "Edgar, TV episode", "won as series".
  const apart = words.flatMap((word) => word.split(/,? +/));
  if (apart.length > mostWords) {
    throw new UsageError(`${apart.length} words are too many; give ${mostWords} at most.`);
  }
  const first = readPhrases(list, words, dataset, options);
  const { asked, rest } =
    first.rest.length > 0 ? readPhrases(list, apart, dataset, options) : first;
  if (rest.length > 0) throw unknown(list, first.rest, dataset);
  if (words.length > 0 && Object.keys(asked).length === 0) throw unknown(list, words, dataset);
  const found = (argument && asked[argument.filter] && argument.list) || list;
  const [wrong] = Object.entries(asked).flatMap(([name, some]) =>
    found.filters[name] ? [] : some,
  );
  if (wrong)
    throw new UsageError(`"${wrong}" does not apply to ${plural(found.noun)}; leave it out.`);
  return { list: found, asked };
}

/** The filters that words can set, with the one of the argument. */
export function takersOf({ words = [], filters, argument }: AnyList) {
  const own = words.map((name): readonly [string, Filter<unknown>] => [name, filters[name]]);
  const { filter = '', list } = argument ?? {};
  return list ? [...own, [filter, list.filters[filter]] as const] : own;
}

/** Reads phrase by phrase. The rest begins with the first word that no filter accepts. */
function readPhrases(
  list: AnyList,
  words: readonly string[],
  dataset: Dataset,
  options: Readonly<Record<string, unknown>>,
) {
  const asked: Record<string, string[]> = {};
  let rest = words;
  while (rest.length > 0) {
    const { length, fit, names } = read(list, rest, dataset);
    const phrase = rest.slice(0, length).join(' ');
    const left = rest.slice(length);
    if (fit < 2 && smallWords.includes(phrase.toLowerCase())) {
      rest = left;
      continue;
    }
    const [name, ...others] = names;
    if (name === undefined) break;
    if (others.length > 0) {
      const choices = names.map((id) => ({ id, names: [list.filters[id].about] }));
      const flags = Object.entries(options).filter(
        (one): one is [string, true | string[]] => one[0] in list.filters,
      );
      const before = { ...Object.fromEntries(flags), ...asked };
      throw new AmbiguousError(phrase, choices, ({ id }) =>
        suggest(dataset, list.name, left.join(' '), { ...before, [id]: phrase }),
      );
    }
    asked[name] = [...(asked[name] ?? []), phrase];
    rest = left;
  }
  return { asked, rest };
}

/** The length of the longest phrase at the start that some filter accepts, how well it fits, and which filters. */
function read(
  list: AnyList,
  words: readonly string[],
  dataset: Dataset,
): { readonly length: number; readonly fit: number; readonly names: readonly string[] } {
  const phrase = words.join(' ');
  const fits = takersOf(list).map(([name, filter]) => {
    const isNamed = filter.takes === 'flag' && isWholeName({ names: [name] }, phrase);
    const fit = isNamed ? 2 : (filter.fits?.(phrase, dataset) ?? 0);
    // For the argument, a whole name comes before all else, and part of one after as much of another.
    return { name, fit: name in list.filters ? fit : fit === 2 ? 3 : fit - 0.1 };
  });
  const best = Math.max(...fits.map(({ fit }) => fit));
  const found = fits.filter(({ fit }) => fit > 0 && fit === best).map(({ name }) => name);
  // `want` is an episode, and not the work whose title has a word that begins like this.
  const isEpisode = best === 1 && found.length > 0 && isTitle(dataset, phrase, ['episode']);
  const names = isEpisode ? [] : found;
  if (names.length === 0 && words.length > 1) return read(list, words.slice(0, -1), dataset);
  return { length: words.length, fit: best, names };
}

function unknown(list: AnyList, rest: readonly string[], dataset: Dataset) {
  const [phrase = ''] = rest;
  const all = rest.join(' ');
  const named = takersOf(list);
  const takers = named.map(([, filter]) => filter);
  const choices = takers.flatMap((one) => one.choices ?? []);
  const things = takers.flatMap(({ values }) => values?.(dataset) ?? []);
  const known = things.flatMap(({ names }) => names);
  const isClosed = takers.every((one) => one.choices);
  const isThing = isTitle(dataset, all) || (!isClosed && isNamed(dataset, all));
  const elsewhere = isClosed
    ? `Use ${choices.join(', ')}.`
    : `See balcer help ${list.name}${orSearch(dataset, phrase)}`;
  const hint = isThing
    ? `Did you mean: ${suggest(dataset, 'show', all)}`
    : (didYouMean(phrase, [...known, ...choices]) ?? elsewhere);
  // Choices with a placeholder, like `by` and `whose`, are not nouns.
  const nouns = named.flatMap(([name, { noun, takes, placeholder }]) =>
    takes === 'flag' || (takes === 'choice' && placeholder) ? [] : (noun ?? name),
  );
  const kinds = listText([...new Set(nouns)], 'or');
  return new NotFoundError(`No ${kinds} called "${phrase}". ${hint}`);
}
