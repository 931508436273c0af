/** The episodes: one row an episode with a credit of the subject, or adapted from one of the subject's scripts. */
import { type Dataset, type Person, personOf } from '../dataset/dataset.ts';
import { compareDates, yearOf } from '../dataset/dates.ts';
import { openSeasons } from '../dataset/open-seasons.ts';
import {
  creditedIds,
  creditsOf,
  expandRole,
  type PersonCredits,
  subjectRoles,
} from '../dataset/roles.ts';
import type { Episode, Work } from '../dataset/types.ts';
import {
  type EpisodeCredit,
  type EpisodeRole,
  episodeCredits,
  episodeRoles,
  type Role,
  writingCredits,
} from '../dataset/vocabulary.ts';
import { counted, episodeCode, episodeName, roleWord, yearsText } from '../dataset/words.ts';
import { suggest } from '../find/suggest.ts';
import { evidenceColumns, extra, withDoubt } from './columns.ts';
import { choice, named, nameKinds, numbers, years } from './filters.ts';
import { type Answer, defineList, type ListColumn } from './list.ts';
import { gapsRemark, singleRemark } from './remarks.ts';

/** An episode with the subject's part in it and everyone else's. */
export interface CreditedEpisode {
  readonly episode: Episode;
  readonly work: Work;
  readonly roles: readonly EpisodeRole[];
  /** The other writers, each with the credits; absent if no writer is known. */
  readonly writers: readonly PersonCredits[] | undefined;
  /** Who has which credit on the screen; an absent credit is unknown, or nobody has it. */
  readonly credited: Readonly<Partial<Record<EpisodeCredit, readonly Person[]>>>;
  /** The episode that this one is adapted from. */
  readonly basedOn: Episode | undefined;
}

export const episodeFilters = {
  year: years('years of broadcast', ({ episode }: CreditedEpisode) => episode.airDate, [
    'broadcast',
  ]),
  work: named(nameKinds.work, 'the series', ({ work }: CreditedEpisode) => work.id),
  season: numbers('seasons: 7, 1..3 or 7,8', ({ episode }: CreditedEpisode) => episode.season),
  role: choice(
    'the credit',
    ['writer', ...episodeRoles],
    ({ roles }: CreditedEpisode): readonly Role[] => roles,
    { expand: expandRole },
  ),
  // The makers of an adaptation did not work on it with the subject.
  with: named(
    nameKinds.person,
    'a co-writer or the director',
    ({ episode, basedOn }: CreditedEpisode) => (basedOn ? [] : creditedIds(episode)),
  ),
  director: named(
    nameKinds.person,
    'who directed it',
    ({ episode }: CreditedEpisode) => episode.directedBy,
  ),
};

type EpisodeAnswer = Answer<CreditedEpisode, typeof episodeFilters>;

const columns: readonly ListColumn<CreditedEpisode>[] = [
  {
    key: 'date',
    label: 'date',
    about: 'Date of the first broadcast.',
    value: ({ episode }) => episode.airDate,
    tone: () => 'dim',
  },
  {
    key: 'work',
    label: 'episode',
    about: 'Title of the series.',
    value: ({ work }) => work.title,
    lines: ({ work, episode }) => [`${work.title} ${episodeCode(episode)}`],
    flexible: true,
  },
  {
    key: 'code',
    label: 'episode',
    about: 'Season and number, like `7x09`.',
    value: ({ episode }) => episodeCode(episode),
    align: 'right',
    hidden: true,
  },
  {
    key: 'title',
    label: 'title',
    about: 'Title of the episode.',
    value: ({ episode }) => episode.title,
    lines: ({ episode }) => [withDoubt(episode.title, episode.confidence)],
    flexible: true,
    tone: () => 'strong',
    cites: ({ episode }) => episode.sources,
  },
  {
    key: 'roles',
    label: 'credit',
    about: 'His credits on the episode; `source-writer` if it is adapted from one of his.',
    value: ({ roles }) => roles,
    lines: (row) => [creditText(row)],
    flexible: true,
  },
  {
    key: 'with',
    label: 'with',
    about: 'Names of the co-writers.',
    value: ({ writers, basedOn }) =>
      basedOn ? undefined : writers?.map(({ person }) => person.name),
    lines: (row) => [writersText(row)],
    flexible: true,
    rank: 0,
  },
  {
    key: 'directors',
    label: 'director',
    about: 'Names of the directors.',
    value: namesOf('director'),
    flexible: true,
    rank: 1,
  },
  extra('id', 'Id of the episode.', ({ episode }) => episode.id),
  extra('year', 'Year of the first broadcast.', ({ episode }) =>
    episode.airDate === undefined ? undefined : yearOf(episode.airDate),
  ),
  extra('season', 'Season, as a number.', ({ episode }) => episode.season),
  extra('number', 'Number of the episode in its season.', ({ episode }) => episode.number),
  extra('overall', 'Number of the episode in the whole series.', ({ episode }) => episode.overall),
  extra('productionCode', 'Production code.', ({ episode }) => episode.productionCode),
  extra('storyBy', 'Names with the story credit.', namesOf('story-by')),
  extra('teleplayBy', 'Names with the teleplay credit.', namesOf('teleplay-by')),
  extra('writtenBy', 'Names with the written-by credit.', namesOf('written-by')),
  extra(
    'writersUnsplit',
    'Names of the writers, if sources do not divide story from teleplay.',
    namesOf('writer-unsplit'),
  ),
  extra(
    'basedOn',
    'Id of the episode that this one is adapted from.',
    ({ basedOn }) => basedOn?.id,
  ),
  extra('dateNote', 'How sources differ on the date.', ({ episode }) => episode.dateNote),
  ...evidenceColumns<CreditedEpisode>(({ episode }) => episode),
];

export const episodes = defineList({
  name: 'episodes',
  noun: 'episode',
  description:
    'Every credited episode in order of broadcast, with the exact credit: story, teleplay, written, directed; writer where sources do not divide story from teleplay; adapts where it is made after one of the scripts.',
  examples: [
    ['balcer episodes --work "law & order" --season 7', 'one season'],
    ['balcer episodes --with "richard sweren"', 'scripts written together'],
    ['balcer episodes --role director', 'what was directed'],
    ['balcer episodes --year 1990s --sort title', 'a decade by title'],
    ['balcer episodes --json', 'every column, for scripts'],
  ],
  rows: creditedEpisodes,
  orderedBy: 'date',
  filters: episodeFilters,
  columns,
  // If one series is asked for, the head line names it and the number alone says which episode it is.
  columnsFor: ({ work }) =>
    work?.length !== 1
      ? columns
      : columns.map((column) =>
          ['work', 'code'].includes(column.key) ? { ...column, hidden: !column.hidden } : column,
        ),
  title: ({ work = [], season, year }, dataset) =>
    [
      'Episodes',
      ...work.map((id) => dataset.works.get(id)?.title ?? id),
      ...(season ? [`season ${yearsText(season)}`] : []),
      ...(year ? [yearsText(year)] : []),
    ].join(', '),
  count: countText,
  hint: openRemark,
  remarks,
});

/** Every episode with the subject's part in it, in order of broadcast, unknown dates last. */
function creditedEpisodes(dataset: Dataset): CreditedEpisode[] {
  const unknown = '9999';
  return [...dataset.episodes.values()]
    .sort(
      (a, b) =>
        compareDates(a.airDate ?? unknown, b.airDate ?? unknown) || compareDates(a.id, b.id),
    )
    .map((episode) => creditedEpisode(dataset, episode));
}

function creditedEpisode(dataset: Dataset, episode: Episode) {
  const work = dataset.works.get(episode.work);
  // The rules of the dataset rule this out.
  if (work === undefined) throw new Error(`no work "${episode.work}" of ${episode.id}`);
  const credited = Object.entries(episodeCredits).flatMap(([credit, field]) => {
    const people = episode[field];
    return people ? [[credit, people.map((id) => personOf(dataset, id))]] : [];
  });
  const isWritten = writingCredits.some((credit) => episode[episodeCredits[credit]] !== undefined);
  const writers = creditedIds(episode)
    .filter((id) => id !== dataset.subject.id)
    .map((id) => ({
      person: personOf(dataset, id),
      credits: creditsOf(episode, id).filter((credit) => credit !== 'director'),
    }))
    .filter(({ credits }) => credits.length > 0);
  return {
    episode,
    work,
    roles: subjectRoles(episode, dataset.subject.id),
    writers: isWritten ? writers : undefined,
    credited: Object.fromEntries(credited) as CreditedEpisode['credited'],
    basedOn: episode.basedOn === undefined ? undefined : dataset.episodes.get(episode.basedOn),
  };
}

function namesOf(credit: EpisodeCredit) {
  return ({ credited }: CreditedEpisode) => credited[credit]?.map(({ name }) => name);
}

function creditText({ roles, basedOn }: CreditedEpisode): string {
  const credits = roles.filter((role) => role !== 'source-writer').map(roleWord);
  return [...credits, ...(basedOn ? [`adapts ${episodeName(basedOn)}`] : [])].join(', ');
}

/** The other writers, with their credits if these differ from the subject's. */
function writersText({ writers, roles, basedOn }: CreditedEpisode): string {
  if (writers === undefined) return '?';
  if (basedOn) return `by ${writers.map(({ person }) => person.name).join(', ')}`;
  if (writers.length === 0) return '-';
  const own = roles.filter((role) => role !== 'director').join();
  return writers
    .map(({ person, credits }) =>
      credits.join() === own ? person.name : `${person.name} (${credits.map(roleWord).join(', ')})`,
    )
    .join(', ');
}

function remarks({ dataset, given, rows }: EpisodeAnswer): string[] {
  return [
    ...gapsRemark(
      dataset,
      rows.map(({ work }) => work.id),
      'work',
    ),
    ...singleRemark(
      rows.map(({ episode }) => episode.confidence),
      'episode',
      given,
    ),
    ...datesRemark(rows),
  ];
}

/** If nothing is known of the works asked for, there may be something all the same. */
function openRemark({ dataset, given: { work = [] } }: EpisodeAnswer): string | undefined {
  const seasons = openSeasons(dataset);
  const open = work.filter((id) => seasons.has(id));
  if (open.length === 0) return undefined;
  const titles = open.map((id) => dataset.works.get(id)?.title ?? id).join(' and ');
  return `More episodes of ${titles} may have a credit: ${suggest(dataset, 'coverage', '', { work: open })}`;
}

/** The mark beside a title is about the credit, so doubts about dates have a line of their own. */
function datesRemark(shown: readonly CreditedEpisode[]): string[] {
  const count = shown.filter(({ episode }) => episode.dateNote !== undefined).length;
  if (count === 0) return [];
  return [
    `Sources differ on the date of ${counted(count, 'episode')}: --columns date,title,dateNote`,
  ];
}

/** Credited episodes and adaptations are counted apart. */
function countText({ dataset, rows, found }: EpisodeAnswer): string {
  if (rows.length < found) return `${rows.length} of ${found} found`;
  const adapted = countAdapted(rows.map(({ episode }) => episode));
  const credited = found - adapted;
  const all = dataset.episodes.size - countAdapted([...dataset.episodes.values()]);
  const some = credited < all ? `${credited} of ${all}` : credited;
  const adaptations = adapted ? [counted(adapted, 'adaptation')] : [];
  return [...(credited ? [`${some} credited`] : []), ...adaptations].join(', ');
}

function countAdapted(all: readonly Episode[]): number {
  return all.filter(({ basedOn }) => basedOn !== undefined).length;
}
