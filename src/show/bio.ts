/** The subject in numbers: everything computed from the records. */
import { type WorkCredit, workCredits } from '../dataset/credits.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { YearRange } from '../dataset/dates.ts';
import type { Source, Subject } from '../dataset/types.ts';
import {
  type Confidence,
  confidences,
  type Verdict,
  verdicts,
  type WorkRole,
} from '../dataset/vocabulary.ts';
import { factsOf } from '../find/records.ts';
import { mergeSpans } from '../find/years.ts';
import { findAwards } from '../query/awards.ts';
import { type AwardRef, awardRefs, sourcesOf, type TitleRef, workRef } from './references.ts';
import {
  type CoWriter,
  coWriters,
  type EpisodeCount,
  episodeCount,
  type RunningYears,
  runningYears,
  tally,
  type Wins,
  winsOf,
} from './tallies.ts';

/** The subject with everything that can be counted. */
export interface BioDetail extends Omit<Subject, 'sources' | 'updated'> {
  readonly type: 'subject';
  /** First and last year of a part in a work; absent when none is known. */
  readonly active?: Required<YearRange> | undefined;
  /** Most known works first. */
  readonly bestKnown: readonly TitleRef[];
  readonly works: number;
  readonly episodes: readonly EpisodeCount[];
  /** Episodes that adapt a script, without a credit. */
  readonly adaptations: number;
  /** Series that the subject ran, with the years. */
  readonly ran: readonly RunningYears[];
  readonly wins: readonly Wins[];
  readonly honors: readonly AwardRef[];
  /** Most frequent first. */
  readonly coWriters: readonly CoWriter[];
  /** How many records of works, episodes, awards and life are known how well. */
  readonly confidence: Readonly<Partial<Record<Confidence, number>>>;
  readonly claims: Readonly<Partial<Record<Verdict, number>>>;
  /** Number of known gaps. */
  readonly openQuestions: number;
  readonly sources: readonly Source[];
}

const leading: readonly WorkRole[] = ['creator', 'developer', 'showrunner', 'head-writer'];

/** A function that shapes a whole work counts for it as much as so many episodes. */
const episodesALead = 5;
const mostKnown = 3;

/** Counts and joins what the dataset has on its subject. */
export function bioDetail(dataset: Dataset): BioDetail {
  const { subject } = dataset;
  const credits = workCredits(dataset);
  const spans = mergeSpans(credits.flatMap((credit) => credit.spans));
  const [first, last] = [spans[0], spans.at(-1)];
  return {
    type: 'subject',
    id: subject.id,
    name: subject.name,
    sortName: subject.sortName,
    aliases: subject.aliases,
    born: subject.born,
    occupations: subject.occupations,
    biography: subject.biography,
    ids: subject.ids,
    active: first && last && { from: first.from, to: last.to },
    bestKnown: bestKnown(credits),
    works: credits.length,
    episodes: credits.flatMap((credit) => episodeCount(credit, subject.id)),
    adaptations: credits.reduce((sum, credit) => sum + credit.adaptations.length, 0),
    ran: credits.flatMap(runningYears),
    wins: winsOf(findAwards(dataset, { results: ['won'] })),
    honors: awardRefs(dataset, (award) => !('outcome' in award)),
    coWriters: coWriters(dataset),
    confidence: tally(
      factsOf(dataset).flatMap(({ confidence }) => confidence ?? []),
      confidences,
    ),
    claims: tally(
      dataset.claims.map(({ verdict }) => verdict),
      verdicts,
    ),
    openQuestions: dataset.coverage.length,
    sources: sourcesOf(dataset, [...(subject.born?.sources ?? []), ...subject.sources]),
  };
}

function bestKnown(credits: readonly WorkCredit[]): TitleRef[] {
  const weight = ({ episodes, roles }: WorkCredit) =>
    episodes.length + episodesALead * roles.filter((role) => leading.includes(role)).length;
  return [...credits]
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, mostKnown)
    .map(({ work }) => workRef(work));
}
