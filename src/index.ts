/**
 * The library: what the commands answer, for programs. Nothing happens at import, and nothing is printed.
 *
 * Load a dataset once, then ask it: `findAwards(dataset, { year: 1997 })` gives the rows of a list that pass the filters,
 * `show(dataset, 'bad girl')` everything about one thing. In what comes back an absent key is unknown, and an empty list
 * is known to be empty. Dates are strings as precise as what is known: `1997`, `1997-01` or `1997-01-08`. Ids are
 * lowercase words joined by hyphens; that of an episode is `law-and-order.s07e09`. Every record has the ids of its
 * sources, and most say how well they are known.
 */
import { bundledFolder } from './bundled.ts';
import type { Dataset } from './dataset/dataset.ts';
import type { Validation } from './dataset/load.ts';
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
 * Reads and checks a dataset: the bundled facts, or those at a path or `file:` URL, which is a folder with a file for
 * each part or one JSON file.
 * @throws DatasetError that lists every problem with its place, if it cannot be read or breaks a rule.
 */
export async function loadDataset(
  place: string | { readonly href: string } = bundledFolder,
): Promise<Dataset> {
  const { loadDataset: load } = await import('./dataset/load.ts');
  return load(typeof place === 'string' ? place : new URL(place.href));
}

/**
 * Checks the dataset at a path, and returns its problems (none if it is valid) and how many records it has.
 * @throws DatasetError if there is no dataset.
 */
export async function validateDataset(path: string): Promise<Validation> {
  const { validateDataset: validate } = await import('./dataset/load.ts');
  return validate(path);
}

/** Credits, one row a work, by first year: the roles with their years and seasons, and the credited episodes. */
export const findCredits = finder(credits);

/** Credited episodes in order of broadcast, each with its work, its credits and its co-writers; or the adaptations. */
export const findEpisodes = finder(episodes);

/** Nominations, wins and honors by date of the ceremony, each with what it is for. `{ all: true }` adds those of others. */
export const findAwards = finder(awards);

/** Life, works and awards by date, one row an event. */
export const findTimeline = finder(timeline);

/** The people with shared credits, the most shared first, each with all that is shared. */
export const findPeople = finder(people);

/** What each person shares with the subject: one row a person and episode, work or nomination, by date. */
export const findShared = finder(together);

/** How many credited episodes, or awards with `{ of: 'awards' }`, each year has, or each of what `by` names. */
export const findStats = finder(stats);

/** Statements of the published biography, each with the verdict of the evidence. */
export const findClaims = finder(claims);

/** The sources, the most cited first, each with the facts that rest on it. */
export const findSources = finder(sources);

/** What is not known, and what would settle it. */
export const findGaps = finder(gaps);

/** The lists by name, for `find`: what their filters take and their keys mean. */
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

/** A list without what only its tables need. */
function queryable<Row, F>(list: Queryable<Row, F>): Queryable<Row, F> {
  return list;
}

/**
 * The records that match the words best, best first, and why: all of the words if any record has all of them. Case,
 * accents and typos do not matter, and the beginning of a word is enough. `kind` narrows the search.
 * @throws UsageError for a kind that does not exist, or more than 1,000 characters.
 */
export function search(
  dataset: Dataset,
  words: string,
  filters: { readonly kind?: RecordKind | readonly RecordKind[] } = {},
): Hit[] {
  // A hit works out its matches when they are read; here they are plain values.
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
