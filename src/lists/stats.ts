/** Counts of episodes and of awards, by year, by person and so on. */
import { type Dataset, groupBy, mayHaveMore } from '../dataset/dataset.ts';
import { type YearRange, yearOf } from '../dataset/dates.ts';
import { type Award, awardsOf } from '../dataset/subject-awards.ts';
import { writingCredits } from '../dataset/vocabulary.ts';
import { counted, roleWord } from '../dataset/words.ts';
import { UsageError } from '../errors.ts';
import { compareWords } from '../find/order.ts';
import { suggest } from '../find/suggest.ts';
import { inYears } from '../find/years.ts';
import { awards } from './awards.ts';
import { type CreditedEpisode, episodes, isOpen } from './episodes.ts';
import { legend } from './evidence.ts';
import { choice, flag, forwarded, named, nameKinds, years } from './filters.ts';
import { type AnyList, column, extra, type Given, type List, passing, titleWith } from './list.ts';

/** What rows are counted by: a year, a work, a person. */
interface Group {
  readonly id: string | number;
  /** Its name in machine formats, if that is not the id. */
  readonly name?: string;
  /** Its name in tables, if that differs from both. */
  readonly text?: string;
  /** The work of a work or season group, to check whether more of its episodes may have a credit. */
  readonly work?: string;
  readonly season?: number;
}

/** The number of rows in a group; `group` is undefined for rows whose group is unknown. */
export interface GroupCount {
  readonly group: Group | undefined;
  readonly count: number;
  /** From 0 to 1. Shares can add up to more than 1, because a row may be in several groups. */
  readonly share: number;
  /** True if more episodes of this work or season may have a credit, so the count is a lower bound. */
  readonly mayHaveMore: boolean;
}

/** One way to group rows, for `--by`. */
interface Side<Row> {
  /** What a group is called, if not by the value of `--by`. */
  readonly noun?: string;
  /** As in `165 with 45 directors`; `in` by default. */
  readonly preposition?: 'with' | 'from';
  /** The groups that a row is in; undefined if unknown. */
  groupsOf(row: Row): readonly Group[] | undefined;
  /** Sorts the groups; by default the largest comes first. */
  arrange?(counts: readonly GroupCount[], years: readonly YearRange[] | undefined): GroupCount[];
}

type Sides<Row> = Readonly<Record<string, Side<Row>>>;

const episodeSides: Sides<CreditedEpisode> = {
  year: timeSide(1, ({ episode }) => episode.airDate),
  decade: timeSide(10, ({ episode }) => episode.airDate),
  work: { groupsOf: ({ work: { id, title } }) => [{ id, name: title, work: id }] },
  season: {
    groupsOf: ({ work: { id, title }, episode: { season } }) => [
      { id: `${id} ${season}`, name: `${title} ${season}`, work: id, season },
    ],
    arrange: bySeason,
  },
  role: { groupsOf: ({ roles }) => roles.map((id) => ({ id, text: roleWord(id) })) },
  person: {
    noun: 'co-writer',
    preposition: 'with',
    // On an episode that he only directed, he has no co-writers.
    groupsOf: ({ roles, coWriters }) =>
      writingCredits.some((credit) => roles.includes(credit))
        ? coWriters?.map(({ person }) => person)
        : [],
  },
  director: { preposition: 'with', groupsOf: ({ credited }) => credited.director },
};

const awardSides: Sides<Award> = {
  year: timeSide(1, ({ record }) => record.date),
  decade: timeSide(10, ({ record }) => record.date),
  work: { groupsOf: ({ work }) => (work ? [{ id: work.id, name: work.title }] : []) },
  award: {
    groupsOf: ({ award: { id, name, shortName } }) => [{ id, name, text: shortName ?? name }],
  },
  organization: { preposition: 'from', groupsOf: ({ award }) => [{ id: award.organization }] },
  result: { preposition: 'with', groupsOf: ({ result }) => [{ id: result }] },
};

/** Years or decades in order, including empty ones in between, so that breaks show. */
function timeSide<Row>(step: 1 | 10, dateOf: (row: Row) => string | undefined): Side<Row> {
  const groupOf = (year: number) => ({ id: year, text: step === 10 ? `${year}s` : String(year) });
  return {
    groupsOf: (row) => {
      const date = dateOf(row);
      return date === undefined ? undefined : [groupOf(yearOf(date) - (yearOf(date) % step))];
    },
    arrange: (counts, asked) => {
      const found = new Map(counts.map((one) => [Number(one.group?.id), one]));
      const [first, last] = [Math.min(...found.keys()), Math.max(...found.keys())];
      const all: GroupCount[] = [];
      for (let year = first; year <= last; year += step) {
        const none = { group: groupOf(year), count: 0, share: 0, mayHaveMore: false };
        const isAsked = inYears(asked, [{ from: year, to: year + step - 1 }]);
        if (isAsked) all.push(found.get(year) ?? none);
      }
      return all;
    },
  };
}

/** Seasons by number, work by work. */
function bySeason(counts: readonly GroupCount[]): GroupCount[] {
  const seasonOf = ({ group }: GroupCount) => group?.season ?? 0;
  return [...groupBy(counts, ({ group }) => group?.work).values()].flatMap((same) =>
    same.sort((a, b) => seasonOf(a) - seasonOf(b)),
  );
}

const { adaptations: _, ...episodeFilters } = episodes.filters;

type AskedAwards = Given<typeof awards.filters>;

const countedAwards: typeof awards = {
  ...awards,
  rows: (dataset, given) => awards.rows(dataset, given).filter((one) => isCounted(one, given)),
};

/** Counts his nominations, won or not; filters add honors, and what is not by name. */
function isCounted({ result, whose }: Award, { all, ...given }: AskedAwards): boolean {
  if (all) return true;
  if (result === 'honor' && !given.result?.includes('honor')) return false;
  return whose === 'by name' || given.whose !== undefined;
}

const resultTitles: Readonly<Record<string, string>> = {
  won: 'Awards won',
  nominated: 'Nominations not won',
  honor: 'Honors',
};

/** `Awards won by name,` or `Nominations and honors` */
function awardsTitle({ all, whose = all ? [] : ['by name'], result = [] }: AskedAwards): string {
  const nominations = all || result.includes('honor') ? 'Nominations and honors' : 'Nominations';
  const what = resultTitles[result.join()] ?? nominations;
  return whose.length > 0 ? `${what} ${whose.join(' or ')},` : what;
}

const countable = {
  episodes: {
    title: () => 'Credited episodes',
    list: { ...episodes, filters: episodeFilters } as AnyList,
    sides: episodeSides as Sides<unknown>,
  },
  awards: {
    title: awardsTitle,
    list: countedAwards as AnyList,
    sides: awardSides as Sides<unknown>,
  },
};

const whats = Object.keys(countable) as (keyof typeof countable)[];

const filters = {
  by: choice(
    'what to count by (default year)',
    [...new Set([...Object.keys(episodeSides), ...Object.keys(awardSides)])],
    undefined,
    { placeholder: 'group' },
  ),
  of: choice('what to count', whats, undefined, { placeholder: 'what' }),
  ...forwarded(awards.filters),
  ...forwarded(episodeFilters),
  year: years('years of broadcast, or of the ceremony'),
  work: named(nameKinds.work, 'the series, or what the award is for'),
  all: flag('count honors too, and nominations that are not by name'),
};

type Asked = Given<typeof filters>;

export const stats: List<GroupCount, typeof filters> = {
  name: 'stats',
  noun: 'count',
  description:
    'Counts credited episodes by year, decade, work, season, role, person (co-writer) or director, or nominations by name, won or not, by year, decade, work, award, organization or result. Adaptations do not count. An episode with two credits or two co-writers counts for both. --all counts honors too, and nominations that are not by name.',
  examples: [
    ['balcer stats', 'credited episodes by year'],
    ['balcer stats --by person --limit 10', 'the most frequent co-writers'],
    ['balcer stats --by season --work "law & order"', 'seasons of a series'],
    ['balcer stats --by award --won', 'what was won, and how often'],
    ['balcer stats --of awards', 'nominations by year'],
    ['balcer stats --by role --json', 'for scripts, with shares'],
  ],
  filters,
  words: ['by', 'of', 'work', 'year', 'with', 'organization', 'result'],
  rows: (dataset, given) => countAll(dataset, given).groups,
  columns: [
    column(
      'group',
      'What is counted together: a year, a name or a role. Absent if unknown.',
      ({ group }) => group && (group.name ?? group.id),
      {
        text: ({ group }) => String(group ? (group.text ?? group.name ?? group.id) : 'unknown'),
        flexible: true,
      },
    ),
    column('count', 'Number of episodes or awards in the group.', ({ count }) => count, {
      text: ({ count, mayHaveMore }) => (mayHaveMore ? `${count}+` : String(count)),
      align: 'right',
      bar: true,
    }),
    extra(
      'share',
      'Share of everything counted, from 0 to 1. Shares can add up to more than 1, because one episode can have two credits.',
      ({ share }) => share,
      {
        text: ({ share }) => (share > 0 && share < 0.005 ? '<1%' : `${Math.round(share * 100)}%`),
        align: 'right',
      },
    ),
    extra(
      'episodesIncomplete',
      'True if more episodes of the work or season may have a credit: `count` is a lower bound.',
      ({ mayHaveMore }) => mayHaveMore || undefined,
    ),
  ],
  changes: (given) => ({
    group: {
      label: askedSide(given).noun,
      // The title has the work.
      ...(given.by?.[0] === 'season' &&
        given.work?.length === 1 && { text: ({ group }) => `season ${group?.season}` }),
    },
  }),
  title: (given, dataset) => {
    const { title, noun } = askedSide(given);
    return titleWith(dataset, `${title(given)} by ${noun}`, given);
  },
  count: ({ dataset, given, rows }) => {
    const { found, total, groups, isOpen } = countAll(dataset, given);
    const { preposition, noun } = askedSide(given);
    const least = isOpen ? 'at least ' : '';
    const known = groups.filter(({ group, count }) => group && count > 0).length;
    const what = found < total ? `${found} of ${total}` : found;
    const shown = rows.length < groups.length ? `, ${rows.length} shown` : '';
    return `${least}${what} ${preposition} ${counted(known, noun)}${shown}`;
  },
  whole: ({ dataset, given }) =>
    counted(countAll(dataset, given).total, askedSide(given).list.noun),
  hint: ({ dataset, given }) => notCounted(dataset, given),
  remark: ({ dataset, given }, cells) => [
    notCounted(dataset, given),
    cells.includes(roleWord('split-unknown')) &&
      `${roleWord('split-unknown')}: story or teleplay or both`,
    ...legend(cells),
  ],
  notes: ({ dataset, given, rows }) => {
    const { ungrouped } = countAll(dataset, given);
    return [
      given.by?.includes('person') &&
        ungrouped > 0 &&
        `${counted(ungrouped, 'episode')} without a co-writer`,
      rows.some(({ mayHaveMore }) => mayHaveMore) &&
        `More episodes may have a credit: ${suggest(dataset, 'gaps')}`,
    ];
  },
};

/**
 * What to count, and by what. Counts awards if only awards can be counted that way and have these filters, otherwise
 * episodes.
 * @throws UsageError if neither works.
 */
function askedSide({ by: [by = 'year'] = [], of = whats, ...given }: Asked) {
  const names = Object.keys(given);
  const able = of.filter((what) => countable[what].sides[by]);
  const what = able.find((one) => names.every((name) => countable[one].list.filters[name]));
  const side = what && countable[what].sides[by];
  if (side) return { noun: by, preposition: 'in', ...side, ...countable[what] };
  const [first = of[0] ?? 'episodes'] = able;
  const { sides, list } = countable[first];
  const wrong = names.find((name) => list.filters[name] === undefined);
  throw new UsageError(
    wrong && sides[by]
      ? `--${wrong} does not go with ${first} by ${by}. These do: ${Object.keys(list.filters).join(', ')}.`
      : `There are no counts of ${first} by ${by}, only by ${Object.keys(sides).join(', ')}.`,
  );
}

/** What --all would add. */
function notCounted(dataset: Dataset, asked: Asked) {
  const { by, of, all, ...given } = asked;
  if (all || askedSide(asked).list !== countedAwards) return undefined;
  const passes = passing(awards, given);
  const left = awardsOf(dataset).filter((one) => passes(one) && !isCounted(one, given));
  const honors = left.filter(({ result }) => result === 'honor').length;
  const others = left.length - honors;
  const counts = [others > 0 && `${others} not by name`, honors > 0 && counted(honors, 'honor')];
  return left.length > 0 && `Not counted: ${counts.filter(Boolean).join(', ')} (--all)`;
}

/** Counts the rows of each group, with unknown groups last. */
function countAll(dataset: Dataset, asked: Asked) {
  const { by, of, ...given } = asked;
  const { list, groupsOf, arrange = largestFirst } = askedSide(asked);
  const all: readonly unknown[] = list.rows(dataset, given);
  const rows = all.filter(passing(list, given));
  const groups = rows.map(groupsOf);
  const members = groups.flatMap((some): readonly (Group | undefined)[] => some ?? [undefined]);
  const counts = [...groupBy(members, (group) => group?.id).values()].map((same) => {
    const [group] = same;
    const { work = '', season } = group ?? {};
    const share = Math.round((same.length / groups.length) * 1e4) / 1e4;
    return { group, count: same.length, share, mayHaveMore: mayHaveMore(dataset, work, season) };
  });
  const known = counts.filter(({ group }) => group);
  const unknown = counts.filter(({ group }) => !group);
  return {
    groups: [...arrange(known, given.year), ...unknown],
    found: groups.length,
    total: all.length,
    isOpen: list !== countedAwards && rows.some((row) => isOpen(dataset, row as CreditedEpisode)),
    /** Rows known to be in no group, like an episode without a co-writer. */
    ungrouped: groups.filter((some) => some?.length === 0).length,
  };
}

/** Ties go by name. */
function largestFirst(counts: readonly GroupCount[]): GroupCount[] {
  return [...counts].sort(
    (a, b) => b.count - a.count || compareWords(a.group?.name ?? '', b.group?.name ?? ''),
  );
}
