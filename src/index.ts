/**
 * The library: the facts and the queries that the commands are made of. Nothing happens at import.
 *
 * Load a dataset once and hand it to the lists. `find(dataset, awards, { year: '1997' })`, or `findAwards` for short,
 * gives the rows that pass the filters, in the order of the list. Filters take what the flags of the command take, as
 * well as ids, numbers and ranges; several filters narrow, several values of one widen. A filter or a value that does
 * not exist throws. In rows an absent key is unknown and an empty list is known to be empty; dates are strings as precise
 * as they are known (`1997`, `1997-01`, `1997-01-08`).
 */
import { bundledFolder } from './bundled.ts';
import type { Dataset } from './dataset/dataset.ts';
import type { Validation } from './dataset/load.ts';
import { awards } from './lists/awards.ts';
import { claims } from './lists/claims.ts';
import { credits } from './lists/credits.ts';
import { episodes } from './lists/episodes.ts';
import { gaps } from './lists/gaps.ts';
import { find, finder } from './lists/list.ts';
import { people } from './lists/people.ts';
import { sources } from './lists/sources.ts';
import { stats } from './lists/stats.ts';
import { timeline } from './lists/timeline.ts';
import { together } from './lists/together.ts';

/**
 * The dataset of a folder with a file for each part, or of one file that holds them all; without one, the bundled facts.
 * The records are checked before anything is answered.
 * @throws DatasetError with every problem, each with its place, if it cannot be read or breaks a rule.
 */
export async function loadDataset(place: string | URL = bundledFolder): Promise<Dataset> {
  const { loadDataset: load } = await import('./dataset/load.ts');
  return load(place);
}

/**
 * Checks a dataset without refusing it: the problems found (none in a valid one), and how many records there are.
 * @throws DatasetError where there is none at the path.
 */
export async function validateDataset(path: string): Promise<Validation> {
  const { validateDataset: validate } = await import('./dataset/load.ts');
  return validate(path);
}

/** The works with the subject's part in each, by first year. */
export const findCredits = finder(credits);

/** The episodes with a credit of the subject, and the adaptations, in order of broadcast. */
export const findEpisodes = finder(episodes);

/** The people of shared credits, the most shared first. */
export const findPeople = finder(people);

/** What others share with the subject, one row a person and thing, by date. */
export const findShared = finder(together);

/** Counts of credited episodes or of awards, by one of their sides. */
export const findStats = finder(stats);

/** Nominations, wins and honors, by date of the ceremony. */
export const findAwards = finder(awards);

/** Life, works and awards, by date. */
export const findTimeline = finder(timeline);

/** The sources and what rests on each, the most cited first. */
export const findSources = finder(sources);

/** What is not known. */
export const findGaps = finder(gaps);

/** Statements of the biography and what the evidence says of them, by verdict. */
export const findClaims = finder(claims);

export { type Career, type CareerFilter, type CareerLane, findCareer } from './chart/career.ts';
export type { Award, Result, Whose } from './dataset/awards.ts';
export type { WorkCredit } from './dataset/credits.ts';
export type { Dataset, Person } from './dataset/dataset.ts';
export type { Validation } from './dataset/load.ts';
export { expandRole, type PersonCredits } from './dataset/roles.ts';
export type { Collaborator, Shared } from './dataset/shared.ts';
export type {
  AwardRecord,
  Claim,
  Collaborator as PersonRecord,
  DatasetParts,
  Episode,
  EpisodeRecord,
  Gap,
  Honor,
  HonorRecord,
  LifeEvent,
  Nomination,
  NominationRecord,
  Source,
  Subject,
  Work,
  WorkRolePeriod,
} from './dataset/types.ts';
export {
  type CareerPart,
  type CollaboratorRole,
  type Confidence,
  collaboratorRoles,
  confidences,
  type EpisodeCredit,
  type EpisodeRole,
  episodeRoles,
  type LifeKind,
  lifeKinds,
  type NominationResult,
  nominationResults,
  type PartName,
  partNames,
  type Role,
  type SourceKind,
  sourceKinds,
  type TimelineKind,
  timelineKinds,
  type Verdict,
  verdicts,
  type WorkKind,
  type WorkRole,
  type WorkStatus,
  workKinds,
  workRoles,
  workStatuses,
} from './dataset/vocabulary.ts';
export { BalcerError, DatasetError, NotFoundError, type Problem, UsageError } from './errors.ts';
export {
  namedNetworks,
  namedOrganizations,
  namedPeople,
  namedWorks,
  type RecordKind,
  recordKinds,
  type Thing,
} from './find/kinds.ts';
export { type Named, resolveNamed } from './find/names.ts';
export type { Fact } from './find/records.ts';
export { type Found as FoundThing, resolveThing } from './find/resolve.ts';
export { type Findings, type Hit, search } from './find/search.ts';
export { parseYears, type YearRange } from './find/years.ts';
export type { CreditedEpisode } from './lists/episodes.ts';
export type { NamedGap } from './lists/gaps.ts';
export type { CitedSource } from './lists/sources.ts';
export type { GroupCount } from './lists/stats.ts';
export type { Moment, TimelineEntry } from './lists/timeline.ts';
export { type Detail, detailOf, show } from './show/show.ts';
export { type SubjectDetail as BioDetail, subjectDetail as bioDetail } from './show/subject.ts';
export {
  awards,
  claims,
  credits,
  episodes,
  find,
  gaps,
  people,
  sources,
  stats,
  timeline,
  together,
};
