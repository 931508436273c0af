/** Counts of credited episodes and of awards, by one of their sides. */
import type { Dataset } from '../dataset/dataset.ts';
import { groupBy } from '../dataset/group.ts';
import { type OpenSeasons, openSeasons } from '../dataset/open-seasons.ts';
import type { Confidence } from '../dataset/vocabulary.ts';
import { sharesAny } from '../find/match.ts';
import { inYears, type YearRange } from '../find/years.ts';
import { type AwardFilter, findAwards } from './awards.ts';
import { type EpisodeFilter, findEpisodes } from './episodes.ts';
import {
  type AwardSide,
  awardSides,
  type EpisodeSide,
  episodeSides,
  type Group,
  type GroupsOf,
  isCredit,
  yearsOf,
} from './sides.ts';

/** How many belong to a group; without a group, those of which it is unknown. */
export interface GroupCount {
  readonly group: Group | undefined;
  readonly count: number;
  /** Part of all that were counted, from 0 to 1; one thing may belong to several groups. */
  readonly share: number;
  /** Whether more episodes of this work or season are known to be open: the count is a least number. */
  readonly mayHaveMore: boolean;
}

/** Counts by one side: years, decades and seasons in order, all else the largest first, the unknown last. */
export interface Stats {
  /** How many episodes or awards were counted. */
  readonly total: number;
  readonly groups: readonly GroupCount[];
  /** How many are known to belong to no group, like an episode without a co-writer. */
  readonly ungrouped: number;
  /** The same things by year of broadcast or ceremony, from the first year to the last. */
  readonly years: readonly number[];
  /** Whether more episodes of a work that was counted are known to be open. */
  readonly mayHaveMore: boolean;
}

interface ByConfidence {
  readonly confidences?: readonly Confidence[] | undefined;
}

interface Dated<Row> {
  readonly dateOf: (row: Row) => string | undefined;
  /** Years that were asked for: those between them are not shown as empty. */
  readonly asked: readonly YearRange[] | undefined;
}

/** Counts credited episodes; an adaptation of a script is none. */
export function countEpisodes(
  dataset: Dataset,
  side: EpisodeSide,
  filter: EpisodeFilter & ByConfidence = {},
): Stats {
  const rows = findEpisodes(dataset, filter).filter(
    ({ roles, episode }) =>
      roles.some(isCredit) && sharesAny(filter.confidences, [episode.confidence]),
  );
  const stats = statsOf(rows, episodeSides[side], {
    dateOf: ({ episode }) => episode.airDate,
    asked: filter.years,
  });
  const open = openSeasons(dataset);
  return {
    ...stats,
    groups: stats.groups.map((one) => ({ ...one, mayHaveMore: hasOpenEpisodes(one.group, open) })),
    mayHaveMore: rows.some(({ work }) => open.has(work.id)),
  };
}

/** Counts nominations and honors. */
export function countAwards(
  dataset: Dataset,
  side: AwardSide,
  filter: AwardFilter & ByConfidence = {},
): Stats {
  const rows = findAwards(dataset, filter).filter(({ record }) =>
    sharesAny(filter.confidences, [record.confidence]),
  );
  return statsOf(rows, awardSides[side], {
    dateOf: ({ record }) => record.date,
    asked: filter.years,
  });
}

function statsOf<Row>(rows: readonly Row[], groupsOf: GroupsOf<Row>, dated: Dated<Row>): Stats {
  const all = rows.map(groupsOf);
  const years = rows.map((row) => yearsOf(dated.dateOf(row), 'year'));
  return {
    total: rows.length,
    groups: countGroups(all, dated.asked),
    ungrouped: all.filter((groups) => groups?.length === 0).length,
    years: countGroups(years, dated.asked).flatMap(({ group, count }) => (group ? count : [])),
    mayHaveMore: false,
  };
}

function hasOpenEpisodes(group: Group | undefined, open: OpenSeasons): boolean {
  if (group?.of === 'work') return open.has(group.id);
  if (group?.of !== 'season') return false;
  const seasons = open.get(group.work.id);
  return seasons !== undefined && (seasons.has('any') || seasons.has(group.season));
}

function countGroups(
  rows: readonly (readonly Group[] | undefined)[],
  asked: readonly YearRange[] | undefined,
): GroupCount[] {
  const members = rows.flatMap<Group | undefined>((groups) => groups ?? [undefined]);
  const counts = [...groupBy(members, (group) => group?.id).values()].map((same) =>
    groupCount(same[0], same.length, rows.length),
  );
  const known = counts.filter(({ group }) => group !== undefined);
  const unknown = counts.filter(({ group }) => group === undefined);
  return [...inOrder(known, asked), ...unknown];
}

function inOrder(
  counts: readonly GroupCount[],
  asked: readonly YearRange[] | undefined,
): readonly GroupCount[] {
  const of = counts[0]?.group?.of;
  if (of === 'year' || of === 'decade') return withGaps(counts, of, asked);
  return of === 'season' ? bySeason(counts) : [...counts].sort((a, b) => b.count - a.count);
}

/** Work by work, as they were broadcast, the seasons of each in order. */
function bySeason(counts: readonly GroupCount[]): GroupCount[] {
  const workOf = ({ group }: GroupCount) => (group?.of === 'season' ? group.work.id : undefined);
  const seasonOf = ({ group }: GroupCount) => (group?.of === 'season' ? group.season : 0);
  return [...groupBy(counts, workOf).values()].flatMap((same) =>
    [...same].sort((a, b) => seasonOf(a) - seasonOf(b)),
  );
}

/** In order of time, with the years or decades between that have none: a gap is information. */
function withGaps(
  counts: readonly GroupCount[],
  of: 'year' | 'decade',
  asked: readonly YearRange[] | undefined,
): GroupCount[] {
  const found = new Map(counts.map((one) => [Number(one.group?.id), one]));
  const step = of === 'year' ? 1 : 10;
  const [from, to] = [Math.min(...found.keys()), Math.max(...found.keys())];
  return Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step)
    .filter((year) => inYears(asked, [{ from: year, to: year + step - 1 }]))
    .map((id) => found.get(id) ?? groupCount({ of, id }, 0, 1));
}

function groupCount(group: Group | undefined, count: number, total: number): GroupCount {
  const share = Math.round((count / total) * 1e4) / 1e4;
  return { group, count, share, mayHaveMore: false };
}
