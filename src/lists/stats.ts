/** Counts of credited episodes and of awards, by one of their sides. */

import { type Dataset, groupBy } from '../dataset/dataset.ts';
import { type YearRange, yearOf } from '../dataset/dates.ts';
import type { Award } from '../dataset/subject-awards.ts';
import { writingCredits } from '../dataset/vocabulary.ts';
import { counted, roleWord, yearsText } from '../dataset/words.ts';
import { UsageError } from '../errors.ts';
import { suggest } from '../find/suggest.ts';
import { inYears } from '../find/years.ts';
import { awards, othersNote } from './awards.ts';

import { type CreditedEpisode, episodes } from './episodes.ts';
import { choice, forwarded, named, nameKinds, years } from './filters.ts';
import { type Answer, extra, type Given, type List, type ListColumn, passing } from './list.ts';

/** What is counted together: a year, a work, a person. */
interface Group {
  readonly id: string | number;
  /** What machine formats call it, if not by its id. */
  readonly name?: string;
  /** What people read, if not the name. */
  readonly text?: string;
  /** The work, of groups that are works or seasons. */
  readonly work?: string;
  readonly season?: number;
}

/** How many rows belong to a group; without a group, those whose group is unknown. */
export interface GroupCount {
  readonly group: Group | undefined;
  readonly count: number;
  /** Part of all that were counted, from 0 to 1; one row may belong to several groups. */
  readonly share: number;
  /** True if more episodes of this work or season may have a credit: the count is a lower bound. */
  readonly mayHaveMore: boolean;
}

/** One side to count by. */
interface Side<Row> {
  /** What a group is called, and the word between rows and groups: `165 with 45 directors`. */
  readonly noun: string;
  readonly preposition: 'in' | 'with' | 'from';
  /** The groups of a row; `undefined` if they are unknown. */
  groups(row: Row): readonly Group[] | undefined;
  /** Years from one group to the next, for groups of time: they come in order, with the empty ones between. */
  readonly step?: number;
}

type Sides<Row> = Readonly<Record<string, Side<Row>>>;

/** The sides that everything dated has. */
function timeSides<Row>(dateOf: (row: Row) => string | undefined): Sides<Row> {
  const side = (noun: string, step: number, suffix: string): Side<Row> => ({
    noun,
    preposition: 'in',
    step,
    groups: (row) => {
      const date = dateOf(row);
      if (date === undefined) return undefined;
      const id = yearOf(date) - (yearOf(date) % step);
      return [{ id, text: `${id}${suffix}` }];
    },
  });
  return { year: side('year', 1, ''), decade: side('decade', 10, 's') };
}

const episodeSides: Sides<CreditedEpisode> = {
  ...timeSides(({ episode }) => episode.airDate),
  work: {
    noun: 'work',
    preposition: 'in',
    groups: ({ work: { id, title } }) => [{ id, name: title, work: id }],
  },
  season: {
    noun: 'season',
    preposition: 'in',
    groups: ({ work: { id, title }, episode: { season } }) => [
      { id: `${id} ${season}`, name: `${title} ${season}`, work: id, season },
    ],
  },
  role: {
    noun: 'role',
    preposition: 'in',
    groups: ({ roles }) => roles.map((id) => ({ id, text: roleWord(id) })),
  },
  person: {
    noun: 'co-writer',
    preposition: 'with',
    // The writers of an episode that the subject only directed wrote without him.
    groups: ({ roles, writers }) =>
      writingCredits.some((credit) => roles.includes(credit))
        ? writers?.map(({ person: { id, name } }) => ({ id, name }))
        : [],
  },
  director: {
    noun: 'director',
    preposition: 'with',
    groups: ({ credited }) => credited.director?.map(({ id, name }) => ({ id, name })),
  },
};

const awardSides: Sides<Award> = {
  ...timeSides(({ record }) => record.date),
  work: {
    noun: 'work',
    preposition: 'in',
    groups: ({ work }) => (work ? [{ id: work.id, name: work.title }] : []),
  },
  award: {
    noun: 'award',
    preposition: 'in',
    groups: ({ record: { award } }) => [
      { id: award.id, name: award.name, text: award.shortName ?? award.name },
    ],
  },
  organization: {
    noun: 'organization',
    preposition: 'from',
    groups: ({ record }) => [{ id: record.award.organization }],
  },
  result: { noun: 'result', preposition: 'with', groups: ({ result }) => [{ id: result }] },
};

const { adaptations: _, ...episodeFilters } = episodes.filters;

/** What can be counted: by which sides, and with which filters. */
const countable = {
  episodes: {
    title: 'Credited episodes',
    noun: 'episode',
    sides: episodeSides,
    filters: episodeFilters,
  },
  awards: {
    title: 'Awards and nominations',
    noun: 'award',
    sides: awardSides,
    filters: awards.filters,
  },
};

const whats = Object.keys(countable) as (keyof typeof countable)[];

const filters = {
  by: choice(
    'what to count by, year if not given',
    [...new Set([...Object.keys(episodeSides), ...Object.keys(awardSides)])],
    undefined,
    { placeholder: 'side' },
  ),
  of: choice('what to count', whats, undefined, { placeholder: 'what' }),
  ...forwarded(awards.filters),
  ...forwarded(episodeFilters),
  year: years('years of broadcast, or of the ceremony'),
  work: named(nameKinds.work, 'the series, or what the award is for'),
};

type Asked = Given<typeof filters>;
type StatsAnswer = Answer<GroupCount, typeof filters>;

const columns: readonly ListColumn<GroupCount>[] = [
  {
    key: 'group',
    label: 'group',
    about:
      'What is counted together: a year, a name or a role. Absent for those whose group is unknown.',
    value: ({ group }) => group && (group.name ?? group.id),
    text: ({ group }) => (group ? String(group.text ?? group.name ?? group.id) : 'unknown'),
    flexible: true,
  },
  {
    key: 'count',
    label: 'count',
    about: 'How many there are in the group.',
    value: ({ count }) => count,
    text: ({ count, mayHaveMore }) => (mayHaveMore ? `${count}+` : String(count)),
    align: 'right',
    bar: true,
  },
  {
    ...extra<GroupCount>(
      'share',
      'Part of all that were counted, from 0 to 1. The shares may add up to more, since one episode can have two credits.',
      ({ share }) => share,
    ),
    text: ({ share }) => (share > 0 && share < 0.005 ? '<1%' : `${Math.round(share * 100)}%`),
    align: 'right',
  },
  extra(
    'episodesIncomplete',
    'True if more episodes of the work or season may have a credit: `count` is a lower bound.',
    ({ mayHaveMore }) => mayHaveMore || undefined,
  ),
];

export const stats: List<GroupCount, typeof filters> = {
  name: 'stats',
  noun: 'count',
  description:
    'Counts, with bars: of credited episodes by year, decade, work, season, role, person (the co-writers) or director; of awards by year, decade, work, award, organization or result. Adaptations of a script are not credited episodes and do not count; an episode with two credits or two co-writers counts for both.',
  examples: [
    ['balcer stats', 'credited episodes by year'],
    ['balcer stats --by person --limit 10', 'the most frequent co-writers'],
    ['balcer stats --by season --work "law & order"', 'seasons of a series'],
    ['balcer stats --by award --won', 'what was won, and how often'],
    ['balcer stats --of awards', 'awards by year'],
    ['balcer stats --by role --json', 'for scripts, with shares'],
  ],
  filters,
  words: ['by', 'of', 'work', 'year'],
  rows: (dataset, given) => countAll(dataset, given).groups,
  columns,
  changes: (given) => ({ group: { label: askedSide(given).side.noun } }),
  title: (given, dataset) => {
    const { what, side } = askedSide(given);
    const { work = [], season, year } = given;
    return [
      `${given.result?.join() === 'won' ? 'Awards won' : countable[what].title} by ${side.noun}`,
      ...work.map((id) => dataset.works.get(id)?.title ?? id),
      ...(season ? [`season ${yearsText(season)}`] : []),
      ...(year ? [yearsText(year)] : []),
    ].join(', ');
  },
  count: countText,
  whole: ({ dataset, given }) =>
    counted(countAll(dataset, given).total, countable[askedSide(given).what].noun),
  remark,
  notes,
};

/** All that was counted. */
interface Counts {
  readonly groups: readonly GroupCount[];
  /** How many rows were counted, and how many there are without filters. */
  readonly found: number;
  readonly total: number;
  /** Rows known to belong to no group, like an episode without a co-writer. */
  readonly ungrouped: number;
}

function countAll(dataset: Dataset, asked: Asked): Counts {
  const { by, of: _, ...given } = asked;
  const [side = 'year'] = by ?? [];
  if (askedSide(asked).what === 'awards') {
    const all = awards.rows(dataset, given);
    return countBy(all, all.filter(passing(awards, given)), awardSides[side], given.year);
  }
  const all = episodes.rows(dataset, {});
  const found = all.filter(passing(episodes, given));
  const counts = countBy(all, found, episodeSides[side], given.year);
  const groups = counts.groups.map((one) => {
    const { work = '', season } = one.group ?? {};
    const seasons = dataset.openSeasons.get(work);
    const isOpen = season === undefined || seasons?.has(season) || seasons?.has('any');
    return { ...one, mayHaveMore: seasons !== undefined && isOpen === true };
  });
  return { ...counts, groups };
}

/**
 * What to count and by which side. A side or a filter that only one of the two has says what is meant; if none does,
 * it is episodes.
 * @throws UsageError if the side and the filters do not go together.
 */
function askedSide({ by: [by = 'year'] = [], of, ...given }: Asked) {
  const able = (of ?? whats).filter((what) => countable[what].sides[by]);
  const names = Object.keys(given);
  const what = able.find((one) =>
    names.every((name) => Object.hasOwn(countable[one].filters, name)),
  );
  const side = what && countable[what].sides[by];
  if (what && side) return { what, side };
  const [first = of?.[0] ?? 'episodes'] = able;
  const { sides, filters } = countable[first];
  const wrong = names.find((name) => !Object.hasOwn(filters, name));
  throw new UsageError(
    wrong && sides[by]
      ? `--${wrong} does not go with ${first} by ${by}. These do: ${Object.keys(filters).join(', ')}.`
      : `There are no counts of ${first} by ${by}, only by ${Object.keys(sides).join(', ')}.`,
  );
}

/** Counts rows by one side: times and seasons in order, all else the largest first, the unknown last. */
function countBy<Row>(
  all: readonly Row[],
  rows: readonly Row[],
  side: Side<Row> | undefined,
  years: readonly YearRange[] | undefined,
): Counts {
  const groups = rows.map((row) => side?.groups(row));
  const members = groups.flatMap<Group | undefined>((some) => some ?? [undefined]);
  const counts = [...groupBy(members, (group) => group?.id).values()].map((same) =>
    groupCount(same[0], same.length, rows.length),
  );
  const known = counts.filter(({ group }) => group !== undefined);
  return {
    groups: [
      ...(side?.step ? withGaps(known, side.step, years) : inOrder(known)),
      ...counts.filter(({ group }) => group === undefined),
    ],
    found: rows.length,
    total: all.length,
    ungrouped: groups.filter((some) => some?.length === 0).length,
  };
}

function groupCount(group: Group | undefined, count: number, total: number): GroupCount {
  return { group, count, share: Math.round((count / total) * 1e4) / 1e4, mayHaveMore: false };
}

/** The largest first; seasons by work as these were broadcast, then by number. */
function inOrder(counts: readonly GroupCount[]): GroupCount[] {
  if (counts[0]?.group?.season === undefined) return [...counts].sort((a, b) => b.count - a.count);
  return [...groupBy(counts, ({ group }) => group?.work).values()].flatMap((same) =>
    [...same].sort((a, b) => (a.group?.season ?? 0) - (b.group?.season ?? 0)),
  );
}

/** In order of time, with the years or decades in which nothing happened: a gap is information. */
function withGaps(
  counts: readonly GroupCount[],
  step: number,
  asked: readonly YearRange[] | undefined,
): GroupCount[] {
  const found = new Map(counts.map((one) => [Number(one.group?.id), one]));
  if (found.size === 0) return [];
  const [from, to] = [Math.min(...found.keys()), Math.max(...found.keys())];
  const suffix = step === 10 ? 's' : '';
  return Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step)
    .filter((year) => inYears(asked, [{ from: year, to: year + step - 1 }]))
    .map((id) => found.get(id) ?? groupCount({ id, text: `${id}${suffix}` }, 0, 1));
}

/** How many were counted, of how many, in how many groups: `64 of 147 in 11 seasons`. */
function countText({ dataset, given, rows }: StatsAnswer): string {
  const { found, total, groups } = countAll(dataset, given);
  const { preposition, noun } = askedSide(given).side;
  const known = groups.filter(({ group, count }) => group && count > 0).length;
  const what = found < total ? `${found} of ${total}` : String(found);
  const text = `${what} ${preposition} ${counted(known, noun)}`;
  return rows.length < groups.length ? `${text}, ${rows.length} shown` : text;
}

/** What the counts leave out, or what the marks in them mean. */
function remark({ dataset, given, rows }: StatsAnswer): string | undefined {
  const { by, of, ...rest } = given;
  if (askedSide(given).what === 'awards') return othersNote(dataset, rest);
  const marks = [
    rows.some(({ group }) => group?.id === 'split-unknown')
      ? `${roleWord('split-unknown')}: story or teleplay or both`
      : '',
    rows.some(({ mayHaveMore }) => mayHaveMore) ? '+ at least' : '',
  ];
  return marks.filter(Boolean).join('   ') || undefined;
}

function notes({ dataset, given, rows }: StatsAnswer): string[] {
  const { ungrouped } = countAll(dataset, given);
  return [
    ...(given.by?.includes('person') && ungrouped > 0
      ? [`${counted(ungrouped, 'episode')} without a co-writer`]
      : []),
    ...(rows.some(({ mayHaveMore }) => mayHaveMore)
      ? [`More episodes may have a credit: ${suggest(dataset, 'gaps')}`]
      : []),
  ];
}
