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

/**
 * The thing that the words mean, and what else has that name: by id; else by a whole title or name; else by season and
 * number; else the only one with all the words, in titles and names first, in awards with their years second, in
 * sentences last. `kind:words` looks among one kind.
 * @throws NotFoundError with near names if there is none, with the candidates if there are several.
 */
export function resolveThing(
  dataset: Dataset,
  asked: string,
): { readonly thing: Thing; readonly others: readonly Candidate[] } {
  const [, prefix, rest = ''] = /^([a-z]+):(.+)$/s.exec(checkLength(asked).trim()) ?? [];
  const kind = recordKinds.find((one) => one === prefix);
  const words = (kind ? rest : asked).trim();
  const candidates = candidatesOf(dataset).filter((one) => !kind || one.kind === kind);
  const byId = candidates.filter(({ id }) => id === words);
  // Claims have short ids such as `peabody`: unless the kind is named, an award of that name takes precedence.
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
  if (first === undefined) throw notFound(dataset, words, candidates);
  const others = named.filter((one) => one.kind !== first.kind);
  const isOnly = others.length === named.length - 1;
  // A whole title decides for the most important kind; words in common decide nothing.
  if (!isOnly || (others.length > 0 && !isWholeName(first, words))) {
    const choices = named.map(({ kind, id, title }) => ({ id: `${kind}:${id}`, names: [title] }));
    throw new AmbiguousError(words, choices, ({ id }) => suggest(dataset, 'show', id));
  }
  return { thing: first.thing, others: distinct([...others, ...byId]) };
}

/**
 * `law & order 7x09`, `s07e09`: the episodes of that number, of the work that the other words name.
 * @throws NotFoundError if there is none, since these words mean nothing else.
 */
function byCode(dataset: Dataset, words: string, candidates: readonly Candidate[]) {
  const code = /(?:^|\s)(?:s(\d{1,3})e|(\d{1,3})x)(\d{1,4})$/i.exec(words);
  if (code === null) return refuseSeason(dataset, words);
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
  const flags = { ...(works.length === 1 && { work: works }), season };
  throw new NotFoundError(
    `No credited episode ${showValue(words)}. Those of the season: ${suggest(dataset, 'episodes', '', flags)}; what is missing: ${suggest(dataset, 'gaps')}.`,
  );
}

/**
 * `law & order season 7`, `law & order s7`: a season has no page.
 * @throws NotFoundError with the command that lists its episodes.
 */
function refuseSeason(dataset: Dataset, words: string): undefined {
  const [, title = '', season] = /^(.*?)[\s,]+(?:season\s*|s)(\d{1,3})$/i.exec(words) ?? [];
  const [work, ...others] = matchNamed(title, namedWorks(dataset));
  if (season === undefined || work === undefined || others.length > 0) return;
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

/** A record may be a candidate by several names. */
function distinct(found: readonly Candidate[]) {
  return [...new Map(found.map((one) => [`${one.kind}:${one.id}`, one])).values()];
}

function notFound(dataset: Dataset, words: string, candidates: readonly Candidate[]) {
  const near = nearNames(
    words,
    candidates.filter(({ tier }) => tier === 'name'),
  );
  const hint = near.length
    ? `Did you mean ${near.join(' or ')}?`
    : `A title, a name, an id or a number like 7x09 will do: ${suggest(dataset, 'search', words)}`;
  return new NotFoundError(`Nothing called ${showValue(words)}. ${hint}`);
}
