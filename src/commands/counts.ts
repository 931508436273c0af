/** From the flags of `balcer stats` to counts: which flags go with which side, and the filters they make. */

import type { Result } from '../dataset/awards.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { expandRole } from '../dataset/roles.ts';
import type { Confidence, EpisodeRole } from '../dataset/vocabulary.ts';
import { UsageError } from '../errors.ts';
import type { YearRange } from '../find/years.ts';
import { othersText } from '../lists/awards.ts';
import { type AwardSide, type EpisodeSide, isEpisodeSide, type Side } from '../query/sides.ts';
import { countAwards, countEpisodes, type Stats } from '../query/stats.ts';
import { nameKinds, resolveAll } from './filters.ts';
import { counted, roleWord, yearsText } from './wording.ts';

/** Values of the flags that say what to count. */
export interface CountOptions {
  readonly by: Side;
  readonly year?: readonly YearRange[] | undefined;
  readonly work?: readonly string[] | undefined;
  readonly season?: readonly YearRange[] | undefined;
  readonly role?: readonly string[] | undefined;
  readonly with?: readonly string[] | undefined;
  readonly director?: readonly string[] | undefined;
  readonly organization?: readonly string[] | undefined;
  readonly outcome?: readonly Result[] | undefined;
  readonly won?: true | undefined;
  readonly all?: true | undefined;
  readonly confidence?: readonly Confidence[] | undefined;
}

/** What was counted, and what the page says of it. */
export interface Counts {
  readonly stats: Stats;
  /** One of the things counted, in the singular. */
  readonly noun: string;
  /** How many there are without filters. */
  readonly total: number;
  /** What was counted, of what work, season and years. */
  readonly title: { readonly what: string; readonly of: readonly string[] };
  readonly footer: readonly string[];
}

const episodeFlags = ['year', 'work', 'season', 'role', 'with', 'director'] as const;
const awardFlags = ['year', 'work', 'organization', 'outcome', 'won', 'all'] as const;

/** Counts what the flags ask for. @throws NotFoundError for a name that is nobody's. */
export function countAsked(dataset: Dataset, options: CountOptions): Counts {
  const { by } = options;
  return isEpisodeSide(by)
    ? episodeCounts(dataset, by, options)
    : awardCounts(dataset, by, options);
}

/** @throws UsageError for a flag that has no meaning for what is counted. */
export function checkFlags(options: CountOptions): void {
  const episodes = isEpisodeSide(options.by);
  const known: readonly string[] = episodes ? episodeFlags : awardFlags;
  const wrong = [...episodeFlags, ...awardFlags].find(
    (flag) => options[flag] !== undefined && !known.includes(flag),
  );
  if (wrong === undefined) return;
  throw new UsageError(
    `--${wrong} has no meaning for --by ${options.by}, which counts ${episodes ? 'episodes' : 'awards'}. ` +
      `It goes with ${known.map((flag) => `--${flag}`).join(', ')}.`,
  );
}

function episodeCounts(dataset: Dataset, by: EpisodeSide, options: CountOptions): Counts {
  const works = resolveAll(nameKinds.work, options.work, dataset);
  const stats = countEpisodes(dataset, by, {
    years: options.year,
    works,
    seasons: options.season,
    roles: options.role?.flatMap(expandRole),
    with: resolveAll(nameKinds.person, options.with, dataset),
    directors: resolveAll(nameKinds.person, options.director, dataset),
    confidences: options.confidence,
  });
  return {
    stats,
    noun: 'episode',
    total: countEpisodes(dataset, by).total,
    title: { what: 'Credited episodes', of: limitsOf(dataset, works, options) },
    footer: episodeRemarks(by, stats),
  };
}

function episodeRemarks(by: EpisodeSide, { groups, ungrouped, mayHaveMore }: Stats): string[] {
  const unsplit = groups.some(
    ({ group }) => group?.id === ('writer-unsplit' satisfies EpisodeRole),
  );
  return [
    ...(by === 'person' && ungrouped > 0
      ? [`${counted(ungrouped, 'episode')} without a co-writer`]
      : []),
    ...(unsplit
      ? [`${roleWord('writer-unsplit')}: named without a division into story and teleplay`]
      : []),
    ...(mayHaveMore
      ? [
          groups.some((group) => group.mayHaveMore)
            ? '+ more episodes may have a credit: balcer coverage'
            : 'More episodes may have a credit: balcer coverage',
        ]
      : []),
  ];
}

function awardCounts(dataset: Dataset, by: AwardSide, options: CountOptions): Counts {
  const works = resolveAll(nameKinds.work, options.work, dataset);
  const filter = {
    years: options.year,
    works,
    results: options.won ? ['won' as const] : options.outcome,
    organizations: resolveAll(nameKinds.organization, options.organization, dataset),
    confidences: options.confidence,
  };
  const stats = countAwards(dataset, by, { ...filter, all: options.all });
  const others = countAwards(dataset, by, { ...filter, all: true }).total - stats.total;
  return {
    stats,
    noun: 'award',
    total: countAwards(dataset, by, { all: options.all }).total,
    title: { what: 'Awards and nominations', of: limitsOf(dataset, works, options) },
    footer: others > 0 ? [othersText(others)] : [],
  };
}

/** Works, seasons and years that were asked for, in words. */
function limitsOf(
  dataset: Dataset,
  works: readonly string[] | undefined,
  { season, year }: CountOptions,
): string[] {
  return [
    ...(works ?? []).map((id) => dataset.works.get(id)?.title ?? id),
    ...(season ? [`season ${yearsText(season)}`] : []),
    ...(year ? [yearsText(year)] : []),
  ];
}
