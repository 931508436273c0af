/** From words to the one thing that they mean, of whatever kind. */
import type { Dataset } from '../dataset/dataset.ts';
import { showValue } from '../dataset/show.ts';
import { NotFoundError } from '../errors.ts';
import {
  type Candidate,
  candidatesOf,
  namedWorks,
  recordKinds,
  type Thing,
  tiers,
} from './kinds.ts';
import { matchNamed, nearNames } from './names.ts';
import { fold } from './terms.ts';

/** What words mean, and what else has the same name. */
export interface Found {
  readonly thing: Thing;
  readonly others: readonly Candidate[];
}

/** What the words are looked for in, step by step. */
interface Search {
  readonly dataset: Dataset;
  readonly words: string;
  readonly candidates: readonly Candidate[];
}

const mostListed = 12;

/**
 * The thing that the words mean: by id; else by a whole title or name; else by season and number; else the only one
 * with all the words, in titles and names first, in awards with their years second, in sentences last. `kind:words`
 * looks among one kind.
 * @throws NotFoundError with near names when there is none, with the candidates when there are several.
 */
export function resolveThing(dataset: Dataset, asked: string): Found {
  const search = searchOf(dataset, asked);
  const byId = search.candidates.filter(({ id }) => id === search.words);
  // Sentences have ids that are words of everyday use: `peabody` is the award before it is a claim about it.
  const [exact] = byId.filter(({ tier }) => tier !== 'sentence');
  if (exact) return { thing: exact.thing, others: [] };
  const named = byTitle(search) ?? byCode(search) ?? byWords(search);
  const isNamed = named.some(({ tier }) => tier !== 'sentence');
  const [called, ...alike] = byId;
  if (called && !isNamed) return { thing: called.thing, others: alike };
  const [first] = named;
  if (first === undefined) throw notFound(search);
  const rivals = named.filter(({ kind }) => kind === first.kind);
  const others = named.filter(({ kind }) => kind !== first.kind);
  // A whole title settles it for the weightiest kind; words in common settle nothing.
  const wins = rivals.length === 1 && (others.length === 0 || isWhole(first, search.words));
  if (!wins) throw ambiguous(search.words, named);
  return { thing: first.thing, others: distinct([...others, ...byId]) };
}

function searchOf(dataset: Dataset, asked: string): Search {
  const candidates = candidatesOf(dataset);
  const [, prefix, rest = ''] = /^([a-z]+):(.+)$/s.exec(asked.trim()) ?? [];
  const kind = recordKinds.find((one) => one === prefix);
  if (kind === undefined) return { dataset, words: asked.trim(), candidates };
  return { dataset, words: rest.trim(), candidates: candidates.filter((one) => one.kind === kind) };
}

/**
 * `law & order 7x09`, `s07e09`: the episodes of that number, of the work that the other words name.
 * @throws NotFoundError when there is none: such words mean nothing else.
 */
function byCode({ dataset, words, candidates }: Search): Candidate[] | undefined {
  const code = /(?:^|\s)(?:s(\d{1,3})e|(\d{1,3})x)(\d{1,4})$/i.exec(words);
  if (code === null) return undefined;
  const [season, number] = [Number(code[1] ?? code[2]), Number(code[3])];
  const title = words.slice(0, code.index).trim();
  const named = new Set(matchNamed(title, namedWorks(dataset)).map(({ id }) => id));
  const found = candidates.filter(
    ({ thing }) =>
      thing.of === 'episode' &&
      thing.record.season === season &&
      thing.record.number === number &&
      (title === '' || named.has(thing.record.work)),
  );
  if (found.length) return found;
  throw new NotFoundError(
    `No credited episode ${showValue(words)}. Those of the season: balcer episodes --season ${season}; what is missing: balcer coverage.`,
  );
}

function byTitle({ words, candidates }: Search): Candidate[] | undefined {
  const found = candidates.filter((one) => isWhole(one, words));
  return found.length ? distinct(found) : undefined;
}

function byWords({ words, candidates }: Search): Candidate[] {
  for (const tier of tiers) {
    const among = candidates.filter((one) => one.tier === tier);
    const ids = new Set<object>(matchNamed(words, among));
    const found = among.filter((one) => ids.has(one));
    if (found.length) return distinct(found);
  }
  return [];
}

function isWhole({ names }: Candidate, words: string): boolean {
  const folded = fold(words);
  return folded !== '' && names.some((name) => fold(name) === folded);
}

/** A record may be a candidate by several names. */
function distinct(found: readonly Candidate[]): Candidate[] {
  return [...new Map(found.map((one) => [`${one.kind}:${one.id}`, one])).values()];
}

function ambiguous(words: string, found: readonly Candidate[]): NotFoundError {
  const listed = found.slice(0, mostListed);
  const keys = listed.map(({ kind, id }) => `${kind}:${id}`);
  const width = Math.max(...keys.map((key) => key.length));
  const lines = listed.map(
    ({ title }, index) => `  ${(keys[index] ?? '').padEnd(width)}  ${title}`,
  );
  const more = found.length > listed.length ? [`  and ${found.length - listed.length} more`] : [];
  const choice = `Say which, like: balcer show ${keys[0]}`;
  const head = `${showValue(words)} may be any of ${found.length}:`;
  return new NotFoundError([head, ...lines, ...more, choice].join('\n'));
}

function notFound({ words, candidates }: Search): NotFoundError {
  const named = candidates.filter(({ tier }) => tier === 'name');
  const near = fold(words) === '' ? [] : nearNames(words, named);
  const hint = near.length
    ? `Did you mean ${[...new Set(near)].join(' or ')}?`
    : `A title, a name, an id or a number like 7x09 will do: balcer search ${shellWord(words)}.`;
  return new NotFoundError(`Nothing called ${showValue(words)}. ${hint}`);
}

function shellWord(words: string): string {
  return /^[\w.-]+$/.test(words) ? words : showValue(words);
}
