/** Finds the record that a user's words mean, whatever its kind. */
import type { Dataset } from '../dataset/dataset.ts';
import { awardOf } from '../dataset/subject-awards.ts';
import { showValue } from '../dataset/words.ts';
import { NotFoundError } from '../errors.ts';
import {
  type Candidate,
  candidatesOf,
  documentsOf,
  namedWorks,
  type RecordKind,
  recordKinds,
  tiers,
} from './kinds.ts';
import {
  AmbiguousError,
  answers,
  checkLength,
  didYouMean,
  isWholeName,
  matchNamed,
  toAskedTerms,
  toTerms,
} from './names.ts';
import { suggest } from './suggest.ts';

/**
 * Tries the id, then a whole title or name, then season and number, then anything that has all of the words.
 * `kind:words` looks at one kind only. `others` have the same name but are of less important kinds.
 * @throws NotFoundError with similar names if nothing matches, or with the candidates if the words are ambiguous.
 */
export function resolveThing(dataset: Dataset, asked: string) {
  const [, prefix, rest = ''] = /^([a-z]+):(.+)$/s.exec(checkLength(asked).trim()) ?? [];
  const kind = recordKinds.find((one) => one === prefix);
  const words = (kind ? rest : asked).trim();
  const candidates = candidatesOf(dataset).filter((one) => !kind || one.kind === kind);
  const byId = candidates.filter(({ id }) => id === words);
  // The ids of some claims are also names of awards, like `peabody`. The award wins unless the kind is given.
  const exact = byId.find(({ tier }) => kind || tier !== 'sentence');
  if (exact) return { thing: exact.thing, others: [] };
  const titled = candidates.filter((one) => isWholeName(one, words));
  const found = titled.length
    ? titled
    : (byCode(dataset, words, candidates) ?? byWords(words, candidates));
  const named = distinct(found);
  const [called, ...alike] = byId;
  if (called && named.every(({ tier }) => tier === 'sentence')) {
    return { thing: called.thing, others: alike };
  }
  const [first] = named;
  if (first === undefined) throw notFound(dataset, words, candidates, kind);
  // Of several awards, his own is meant.
  const awards = named.flatMap(({ thing }) => (thing.of === 'award' ? thing : []));
  const [own, ...more] = awards.filter(
    ({ record }) => awardOf(dataset, record).whose === 'by name',
  );
  if (own && more.length === 0 && awards.length === named.length) {
    return { thing: own, others: named.filter(({ thing }) => thing.record !== own.record) };
  }
  const others = named.filter((one) => one.kind !== first.kind);
  const isOnly = others.length === named.length - 1;
  // The most important kind wins if the words are its whole title. A partial match is ambiguous.
  if (!isOnly || (others.length > 0 && !isWholeName(first, words))) {
    const choices = named.map(({ kind, id, title }) => ({ id: `${kind}:${id}`, names: [title] }));
    throw new AmbiguousError(words, choices, ({ id }) => suggest(dataset, 'show', id));
  }
  return { thing: first.thing, others: distinct([...others, ...byId]) };
}

/**
 * `law & order 7x09`, `s07e09`: episodes by number, optionally of one work.
 * @throws NotFoundError if there is no such episode: a code cannot mean anything else.
 */
function byCode(dataset: Dataset, words: string, candidates: readonly Candidate[]) {
  const code = /(?:^|\s)(?:s(\d{1,4})e|(\d{1,4})x)(\d{1,4})$/i.exec(words);
  if (code === null) return refuseSeason(dataset, words);
  const [season, number] = [Number(code[1] ?? code[2]), Number(code[3])];
  const title = words.slice(0, code.index).trim();
  const works = matchNamed(title, namedWorks(dataset)).map(({ id }) => id);
  const inSeason = [...dataset.episodes.values()].filter(
    (one) => one.season === season && (title === '' || works.includes(one.work)),
  );
  const found = candidates.filter(
    ({ thing }) =>
      thing.of === 'episode' && inSeason.includes(thing.record) && thing.record.number === number,
  );
  if (found.length) return found;
  const flags = { ...(works.length === 1 && { work: works }), season };
  const others = inSeason.length
    ? ` Those of the season: ${suggest(dataset, 'episodes', '', flags)}; what`
    : ' What';
  throw new NotFoundError(
    `No credited episode ${showValue(words)}.${others} is missing: ${suggest(dataset, 'gaps')}.`,
  );
}

/**
 * `law & order season 7`, `law & order s7`, `law & order 7`: seasons have no page.
 * @throws NotFoundError with the command that lists its episodes.
 */
function refuseSeason(dataset: Dataset, words: string): undefined {
  const [, title = '', word, season] = /^(.*?)[\s,]+(season\s*|s)?(\d{1,2})$/i.exec(words) ?? [];
  const [work, ...others] = matchNamed(title, namedWorks(dataset));
  if (season === undefined || work === undefined || others.length > 0) return;
  if (word === undefined && !isWholeName(work, title)) return;
  const command = suggest(dataset, 'episodes', '', { work: work.id, season: Number(season) });
  throw new NotFoundError(`${showValue(words)} is a season. Its episodes: ${command}`);
}

function byWords(words: string, candidates: readonly Candidate[]) {
  for (const tier of tiers) {
    const found = matchNamed(
      words,
      candidates.filter((one) => one.tier === tier),
    );
    if (found.length) return found;
  }
  return [];
}

/** Drops all but one candidate per record. */
function distinct(found: readonly Candidate[]) {
  return [...new Map(found.map((one) => [`${one.kind}:${one.id}`, one])).values()];
}

function notFound(
  dataset: Dataset,
  words: string,
  candidates: readonly Candidate[],
  kind?: RecordKind,
) {
  const isSource = [...dataset.sources.values()].some(
    ({ id, title = '' }) => id === words || isWholeName({ names: [title] }, words),
  );
  const asked = showValue(words);
  if (isSource) {
    return new NotFoundError(`${asked} is a source: ${suggest(dataset, 'sources', words)}`);
  }
  const named = candidates.filter(({ tier }) => tier === 'name');
  const award = words.replace(/\s+\d{4}$/, '');
  const isAward = named.some((one) => one.kind === 'award' && isWholeName(one, award));
  const names = named.flatMap((one) => one.names);
  const hint = isAward
    ? `Did you mean: ${suggest(dataset, 'show', award)}`
    : (didYouMean(words, names) ??
      `Use a title, a name, an id or a number like 7x09${orSearch(dataset, words)}`);
  return new NotFoundError(`${kind ? `No ${kind}` : 'Nothing'} called ${asked}. ${hint}`);
}

/** `, or try balcer search refuge`, if that finds a record with at least half of the words. */
export function orSearch(dataset: Dataset, words: string): string {
  const asked = toAskedTerms(words);
  const isFound = documentsOf(dataset).some(({ texts }) => {
    const terms = texts.flatMap(([, text]) => toTerms(text));
    const known = asked.filter((word) => terms.some((term) => answers(term, word) !== undefined));
    return known.length > 0 && known.length * 2 >= asked.length;
  });
  return isFound ? `, or try ${suggest(dataset, 'search', words)}` : '.';
}

/** Whether the words are a whole title or name. */
export function isTitle(
  dataset: Dataset,
  words: string,
  kinds: readonly RecordKind[] = recordKinds,
) {
  return candidatesOf(dataset).some((one) => kinds.includes(one.kind) && isWholeName(one, words));
}

/** Whether `show` has one page for the words, and not because of a sentence. */
export function isNamed(dataset: Dataset, words: string): boolean {
  try {
    const { of } = resolveThing(dataset, words).thing;
    return of !== 'life' && of !== 'claim' && of !== 'gap';
  } catch (error) {
    if (error instanceof NotFoundError) return false;
    throw error;
  }
}
