/** The one thing that words mean, of any kind. */
import type { Dataset } from '../dataset/dataset.ts';
import { showValue } from '../dataset/words.ts';
import { NotFoundError } from '../errors.ts';
import {
  type Candidate,
  candidatesOf,
  namedWorks,
  recordKinds,
  type Thing,
  tiers,
} from './kinds.ts';
import { AmbiguousError, checkLength, isWholeName, matchNamed, nearNames } from './names.ts';
import { suggest } from './suggest.ts';

/** What words mean, and what else has the same name. */
export interface Found {
  readonly thing: Thing;
  readonly others: readonly Candidate[];
}

/** What each step of a search works on. */
interface Search {
  readonly dataset: Dataset;
  readonly words: string;
  readonly candidates: readonly Candidate[];
}

/**
 * The thing that the words mean: by id; else by a whole title or name; else by season and number; else the only one
 * with all the words, in titles and names first, in awards with their years second, in sentences last. `kind:words`
 * looks among one kind.
 * @throws NotFoundError with near names if there is none, with the candidates if there are several.
 */
export function resolveThing(dataset: Dataset, asked: string): Found {
  const all = candidatesOf(dataset);
  const [, prefix, rest = ''] = /^([a-z]+):(.+)$/s.exec(checkLength(asked).trim()) ?? [];
  const kind = recordKinds.find((one) => one === prefix);
  const search: Search = kind
    ? { dataset, words: rest.trim(), candidates: all.filter((one) => one.kind === kind) }
    : { dataset, words: asked.trim(), candidates: all };
  const byId = search.candidates.filter(({ id }) => id === search.words);
  // Claims have short ids such as `peabody`: unless the kind is named, an award of that name takes precedence.
  const [exact] = byId.filter(({ tier }) => kind || tier !== 'sentence');
  if (exact) return { thing: exact.thing, others: [] };
  const titled = search.candidates.filter((one) => isWholeName(one, search.words));
  const named = titled.length ? distinct(titled) : (byCode(search) ?? byWords(search));
  const isNamed = named.some(({ tier }) => tier !== 'sentence');
  const [called, ...alike] = byId;
  if (called && !isNamed) return { thing: called.thing, others: alike };
  const [first] = named;
  if (first === undefined) throw notFound(search);
  const rivals = named.filter(({ kind }) => kind === first.kind);
  const others = named.filter(({ kind }) => kind !== first.kind);
  // A whole title decides for the most important kind; words in common decide nothing.
  const wins = rivals.length === 1 && (others.length === 0 || isWholeName(first, search.words));
  if (!wins) throw ambiguous(search, named);
  return { thing: first.thing, others: distinct([...others, ...byId]) };
}

/**
 * `law & order 7x09`, `s07e09`: the episodes of that number, of the work that the other words name.
 * @throws NotFoundError if there is none, since these words mean nothing else.
 */
function byCode(search: Search): Candidate[] | undefined {
  const { dataset, words, candidates } = search;
  const code = /(?:^|\s)(?:s(\d{1,3})e|(\d{1,3})x)(\d{1,4})$/i.exec(words);
  if (code === null) return bySeason(search);
  const [season, number] = [Number(code[1] ?? code[2]), Number(code[3])];
  const title = words.slice(0, code.index).trim();
  const works = matchNamed(title, namedWorks(dataset)).map(({ id }) => id);
  const found = candidates.filter(
    ({ thing }) =>
      thing.of === 'episode' &&
      thing.record.season === season &&
      thing.record.number === number &&
      (title === '' || works.includes(thing.record.work)),
  );
  if (found.length) return found;
  const [work, ...others] = works;
  const flags = { ...(work && others.length === 0 && { work }), season };
  throw new NotFoundError(
    `No credited episode ${showValue(words)}. Those of the season: ${suggest(dataset, 'episodes', '', flags)}; what is missing: ${suggest(dataset, 'gaps')}.`,
  );
}

/**
 * `law & order season 7`, `law & order s7`: a season has no page.
 * @throws NotFoundError with the command that lists its episodes.
 */
function bySeason({ dataset, words }: Search): undefined {
  const found = /^(.*?)[\s,]+(?:season\s*|s)(\d{1,3})$/i.exec(words);
  if (found === null) return undefined;
  const [, title = '', season = ''] = found;
  const [work, ...others] = matchNamed(title, namedWorks(dataset));
  if (work === undefined || others.length > 0) return undefined;
  const command = suggest(dataset, 'episodes', '', { work: work.id, season: Number(season) });
  throw new NotFoundError(`${showValue(words)} is a season. Its episodes: ${command}`);
}

function byWords({ words, candidates }: Search) {
  for (const tier of tiers) {
    const ofTier = candidates.filter((one) => one.tier === tier);
    const found = matchNamed(words, ofTier);
    if (found.length) return distinct(found);
  }
  return [];
}

/** A record may be a candidate by several names. */
function distinct(found: readonly Candidate[]) {
  return [...new Map(found.map((one) => [`${one.kind}:${one.id}`, one])).values()];
}

function ambiguous({ dataset, words }: Search, found: readonly Candidate[]) {
  const choices = found.map(({ kind, id, title }) => ({ id: `${kind}:${id}`, names: [title] }));
  return new AmbiguousError(words, choices, ({ id }) => suggest(dataset, 'show', id));
}

function notFound({ dataset, words, candidates }: Search) {
  const named = candidates.filter(({ tier }) => tier === 'name');
  const near = nearNames(words, named);
  const hint = near.length
    ? `Did you mean ${near.join(' or ')}?`
    : `A title, a name, an id or a number like 7x09 will do: ${suggest(dataset, 'search', words)}`;
  return new NotFoundError(`Nothing called ${showValue(words)}. ${hint}`);
}
