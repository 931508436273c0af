/**
 * The library: what the commands answer, for programs. Nothing happens at import, and nothing is printed.
 *
 * Load a dataset once, then query it. `findAwards(dataset, { year: 1997 })` returns the rows that match the filters;
 * `show(dataset, 'bad girl')` returns everything about one thing. An absent key is unknown; an empty list is known to
 * be empty. Dates are strings, as precise as the sources: `1997`, `1997-01` or `1997-01-08`. Ids are lowercase words
 * joined by hyphens, with season and number for an episode: `law-and-order.s07e09`. Every fact has the ids of its
 * sources, and most have a confidence.
 */
import { fileURLToPath } from 'node:url';
import { bundledFolder } from './bundled.ts';
import type { Dataset } from './dataset/dataset.ts';
import type { Validation } from './dataset/load.ts';
import { UsageError } from './errors.ts';
import type { Hit } from './find/full-text.ts';
import type { RecordKind } from './find/kinds.ts';
import { awards } from './lists/awards.ts';
import { claims } from './lists/claims.ts';
import { credits } from './lists/credits.ts';
import { episodes } from './lists/episodes.ts';
import { gaps } from './lists/gaps.ts';
import { find, finder, type Queryable } from './lists/list.ts';
import { people, together } from './lists/people.ts';
import { search as hits } from './lists/search.ts';
import { sources } from './lists/sources.ts';
import { stats } from './lists/stats.ts';
import { timeline } from './lists/timeline.ts';

/**
 * Reads and checks a dataset: the bundled one, or the one at a path or `file:` URL. A dataset is a folder with one file
 * per part, or a single JSON file.
 * @throws DatasetError that lists every problem with its position, if it cannot be read or breaks a rule.
 */
export async function loadDataset(place: Place = bundledFolder): Promise<Dataset> {
  const { loadDataset: load } = await import('./dataset/load.ts');
  return load(pathOf(place));
}

/**
 * Checks the dataset at a path or `file:` URL, and returns its problems (none if it is valid) and how many records it
 * has.
 * @throws DatasetError if there is no dataset.
 */
export async function validateDataset(place: Place): Promise<Validation> {
  const { validateDataset: validate } = await import('./dataset/load.ts');
  return validate(pathOf(place));
}

type Place = string | { readonly href: string };

function pathOf(place: Place): string {
  if (typeof place === 'string') return place;
  const { href }: { href?: unknown } = Object(place);
  if (typeof href === 'string' && href.startsWith('file:')) return fileURLToPath(href);
  throw new UsageError('Use the path or the file: URL of a dataset.');
}

/** Credits, one row per work, by first year: the roles with their years and seasons, and the credited episodes. */
export const findCredits = finder(credits);

/** Credited episodes in order of broadcast, each with its work, its credits and its co-writers; or the adaptations. */
export const findEpisodes = finder(episodes);

/** Nominations, wins and honors by date, each with what it is for. `{ all: true }` adds those of others. */
export const findAwards = finder(awards);

/** Life, works and awards by date, one row per event. */
export const findTimeline = finder(timeline);

/** The people who share credits with the subject, co-writers first, each with everything shared. */
export const findPeople = finder(people);

/** What each person shares with the subject: one row per person and episode, work or nomination, by date. */
export const findShared = finder(together);

/** Counts of credited episodes, or of awards with `{ of: 'awards' }`, by year or by what `by` says. */
export const findStats = finder(stats);

/** Statements in the published biography, each with what the evidence says. */
export const findClaims = finder(claims);

/** The sources, most cited first, each with the facts that cite it. */
export const findSources = finder(sources);

/** What is not known, and what would settle it. */
export const findGaps = finder(gaps);

/** The lists by name, for `find`, each with its filters and keys explained. */
export const lists = {
  credits: queryable(credits),
  episodes: queryable(episodes),
  awards: queryable(awards),
  timeline: queryable(timeline),
  people: queryable(people),
  shared: queryable(together),
  stats: queryable(stats),
  claims: queryable(claims),
  sources: queryable(sources),
  gaps: queryable(gaps),
};

/** Hides what only the tables of a list need. */
function queryable<Row, F>(list: Queryable<Row, F>): Queryable<Row, F> {
  return list;
}

/**
 * The records that match the most words, best first, each with why it matched. Case, accents and typos do not matter,
 * and the start of a word is enough. `kind` narrows the search.
 * @throws UsageError for an unknown kind, or more than 1,000 characters.
 */
export function search(
  dataset: Dataset,
  words: string,
  filters: { readonly kind?: RecordKind | readonly RecordKind[] } = {},
): Hit[] {
  // Computes the matches, which are getters, and returns plain values.
  return find(dataset, hits, { ...filters, words }).map(({ hit }) => ({ ...hit }));
}

export type { Dataset, Person } from './dataset/dataset.ts';
export type { YearRange } from './dataset/dates.ts';
export type { Validation } from './dataset/load.ts';
export type { Collaborator, Shared } from './dataset/shared.ts';
export type { Award, Result, Whose } from './dataset/subject-awards.ts';
export type { PersonCredits, WorkCredit } from './dataset/subject-credits.ts';
export type * from './dataset/types.ts';
export type { Collaborator as PersonRecord } from './dataset/types.ts';
export type {
  CollaboratorRole,
  Confidence,
  EpisodeCredit,
  EpisodeRole,
  LifeKind,
  NominationResult,
  PartName,
  Role,
  SourceKind,
  TimelineKind,
  Verdict,
  WorkKind,
  WorkRole,
  WorkStatus,
} from './dataset/vocabulary.ts';
export { BalcerError, DatasetError, NotFoundError, type Problem, UsageError } from './errors.ts';
export type { Hit } from './find/full-text.ts';
export type { RecordKind } from './find/kinds.ts';
export type { Fact } from './find/records.ts';
export type { CreditedEpisode } from './lists/episodes.ts';
export type { Filter } from './lists/filters.ts';
export type { NamedGap } from './lists/gaps.ts';
export { find, type Queryable } from './lists/list.ts';
export type { CitedSource } from './lists/sources.ts';
export type { GroupCount } from './lists/stats.ts';
export type { TimelineEntry } from './lists/timeline.ts';
export { type Detail, show } from './show/show.ts';
