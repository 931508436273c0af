/** The episodes: one row an episode with a credit of the subject, or adapted from one of the subject's scripts. */
import { type Dataset, openSeasons, type Person, personOf } from '../dataset/dataset.ts';
import { compareDates, yearOf } from '../dataset/dates.ts';
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
import { counted, episodeCode, roleWord, spanText, yearsText } from '../dataset/words.ts';
import { suggest } from '../find/suggest.ts';
import { evidenceColumns, extra, withDoubt } from './columns.ts';
import { choice, flag, named, nameKinds, numbers, years } from './filters.ts';
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

const filters = {
  year: years('years of broadcast', ({ episode }: CreditedEpisode) => episode.airDate, [
    'broadcast',
  ]),
  work: named(nameKinds.work, 'the series', ({ work }: CreditedEpisode) => work.id),
  season: numbers('seasons: 7, 1..3 or 7,8', ({ episode }: CreditedEpisode) => episode.season),
  role: choice(
    'the credit',
    ['writer', ...episodeRoles.filter((role) => role !== 'adaptation')],
    ({ roles }: CreditedEpisode): readonly Role[] => roles,
    { expand: expandRole },
  ),
  with: named(nameKinds.person, 'a co-writer or the director', ({ episode }: CreditedEpisode) =>
    creditedIds(episode),
  ),
  director: named(
    nameKinds.person,
    'who directed it',
    ({ episode }: CreditedEpisode) => episode.directedBy,
  ),
  adaptations: flag<CreditedEpisode>('the episodes that others adapted from the scripts, instead'),
};

type EpisodeAnswer = Answer<CreditedEpisode, typeof filters>;

const databases = { imdb: 'IMDb', tmdb: 'TMDB', tvdb: 'TheTVDB', trakt: 'Trakt' };

const columns: readonly ListColumn<CreditedEpisode>[] = [
  {
    key: 'work',
    label: 'series',
    about: 'Title of the series.',
    value: ({ work }) => work.title,
    flexible: true,
  },
  {
    key: 'code',
    label: 'episode',
    about: 'Season and number, like `7x09`.',
    value: ({ episode }) => episodeCode(episode),
    align: 'right',
  },
  {
    key: 'date',
    label: 'date',
    about: 'Date of the first broadcast.',
    value: ({ episode }) => episode.airDate,
    tone: 'dim',
  },
  {
    key: 'title',
    label: 'title',
    about: 'Title of the episode.',
    value: ({ episode }) => episode.title,
    text: ({ episode }) => withDoubt(episode.title, episode.confidence),
    flexible: true,
    tone: 'strong',
    cites: ({ episode }) => episode.sources,
  },
  {
    key: 'roles',
    label: 'credit',
    about: "The subject's credits on the episode.",
    value: ({ roles }) => roles,
    text: ({ roles }) => roles.map(roleWord).join(', '),
  },
  {
    key: 'with',
    label: 'with',
    about: 'Names of the co-writers.',
    value: ({ writers }) => writers?.map(({ person }) => person.name),
    text: (row) => writersText(row),
    cut: 12,
    rank: 1,
  },
  {
    key: 'directors',
    label: 'director',
    about: 'Names of the directors.',
    value: namesOf('director'),
    cut: 12,
    rank: 2,
  },
  {
    key: 'networks',
    label: 'network',
    about: 'Network that showed it first; several if it is not known which.',
    value: ({ episode }) => episode.networks,
    rank: 3,
  },
  {
    ...extra(
      'coWriters',
      'The co-writers with their credits: `name`, `id`, `credits`; in CSV as words like `Gardner Stern (story, teleplay)`.',
      ({ writers }: CreditedEpisode) =>
        writers?.map(
          ({ person, credits }) => `${person.name} (${credits.map(roleWord).join(', ')})`,
        ),
    ),
    data: ({ writers }) =>
      writers?.map(({ person: { id, name }, credits }) => ({ name, id, credits })),
  },
  extra('id', 'Id of the episode.', ({ episode }) => episode.id),
  extra('year', 'Year of the first broadcast.', ({ episode }) =>
    episode.airDate === undefined ? undefined : yearOf(episode.airDate),
  ),
  extra('season', 'Season, as a number.', ({ episode }) => episode.season),
  extra('number', 'Number of the episode in its season.', ({ episode }) => episode.number),
  extra('overall', 'Number of the episode in the whole series.', ({ episode }) => episode.overall),
  extra('productionCode', 'Production code.', ({ episode }) => episode.productionCode),
  ...(['imdb', 'tmdb', 'tvdb', 'trakt'] as const).map((key) =>
    extra(
      key,
      `Id of the episode in ${databases[key]}.`,
      ({ episode }: CreditedEpisode) => episode.ids?.[key],
    ),
  ),
  extra('storyBy', 'Names with the story credit.', namesOf('story-by')),
  extra('teleplayBy', 'Names with the teleplay credit.', namesOf('teleplay-by')),
  extra('writtenBy', 'Names with the written-by credit.', namesOf('written-by')),
  extra(
    'splitUnknown',
    'Names of the writers, if sources do not divide story from teleplay.',
    namesOf('split-unknown'),
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
    'Every credited episode in order of broadcast, with the exact credit: story, teleplay, written (both), directed; split unknown if sources name a writer without saying which. --adaptations lists the episodes that others adapted from the scripts.',
  examples: [
    ['balcer episodes "law & order" --season 7', 'one season'],
    ['balcer episodes sweren', 'scripts written together'],
    ['balcer episodes director', 'what was directed'],
    ['balcer episodes 1990s --sort title', 'a decade by title'],
    ['balcer episodes --json', 'every column, for scripts'],
  ],
  rows: (dataset, { adaptations = false }) =>
    [...dataset.episodes.values()]
      .filter(({ basedOn }) => (basedOn !== undefined) === adaptations)
      .sort(
        (a, b) =>
          compareDates(a.airDate ?? '9999', b.airDate ?? '9999') || compareDates(a.id, b.id),
      )
      .map((episode) => creditedEpisode(dataset, episode)),
  orderedBy: 'date',
  filters,
  words: ['work', 'year', 'role', 'with'],
  columns,
  columnsFor: ({ adaptations }, _, width = Number.POSITIVE_INFINITY) =>
    (adaptations ? adaptationColumns : columns).map((column) =>
      // On a narrow screen the co-writers need the room.
      width < roomForDirectors && ['directors', 'networks'].includes(column.key)
        ? { ...column, hidden: true }
        : column,
    ),
  groups: ({ rows }) => ({ headingOf: (row) => headingOf(row, rows), says: ['work'] }),
  title: ({ work = [], season, year, adaptations }, dataset) =>
    [
      adaptations ? 'Adaptations' : 'Episodes',
      ...work.map((id) => dataset.works.get(id)?.title ?? id),
      ...(season ? [`season ${yearsText(season)}`] : []),
      ...(year ? [yearsText(year)] : []),
    ].join(', '),
  count: ({ given: { adaptations }, rows, found, total }) => {
    if (rows.length < found) return `${rows.length} of ${found} found`;
    return `${found < total ? `${found} of ${total}` : found} ${adaptations ? 'adapted' : 'credited'}`;
  },
  hint: openNote,
  remark: legend,
  notes,
});

const roomForDirectors = 100;

/** An adaptation is by others, after a script. */
const adaptationColumns = columns.map((column): ListColumn<CreditedEpisode> => {
  if (column.key === 'with') return { ...column, label: 'by', rank: undefined };
  if (column.key !== 'roles') return column;
  return {
    ...column,
    label: 'after',
    text: ({ basedOn }) => (basedOn ? `"${basedOn.title}" ${episodeCode(basedOn)}` : '?'),
  };
});

/** `Law & Order, season 7 · 1996-1997`, and how many episodes of it are listed. */
function headingOf({ work, episode }: CreditedEpisode, rows: readonly CreditedEpisode[]) {
  const { season } = episode;
  const listed = rows.filter((row) => row.work === work && row.episode.season === season);
  const [first, last] = [listed.at(0), listed.at(-1)].map((row) => row?.episode.airDate);
  const years = first && last ? spanText({ from: yearOf(first), to: yearOf(last) }) : '';
  const title = work.seasonCount === 1 ? work.title : `${work.title}, season ${season}`;
  return {
    title: [title, years].filter(Boolean).join(' · '),
    count: counted(listed.length, 'episode'),
  };
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

/** The other writers, with their credits if these differ from the subject's. */
function writersText({ writers, roles, basedOn }: CreditedEpisode): string {
  if (writers === undefined) return '?';
  const own = roles.filter((role) => role !== 'director').join();
  return writers
    .map(({ person, credits }) =>
      basedOn || credits.join() === own
        ? person.name
        : `${person.name} (${credits.map(roleWord).join(', ')})`,
    )
    .join(', ');
}

/** What the marks and words in the rows mean. */
function legend({ rows }: EpisodeAnswer): string | undefined {
  const marks = [
    rows.some(({ roles }) => roles.includes('split-unknown'))
      ? `${roleWord('split-unknown')}: story or teleplay or both, not known`
      : '',
    rows.some(({ episode, writers }) => !episode.airDate || !writers) ? '? not known' : '',
    rows.some(({ episode }) => episode.confidence === 'conflict') ? '≠ sources differ' : '',
  ];
  return marks.filter(Boolean).join('   ') || undefined;
}

function notes({ dataset, given, rows }: EpisodeAnswer): string[] {
  const works = rows.map(({ work }) => work.id);
  const confidences = rows.map(({ episode }) => episode.confidence);
  const disputed = rows.filter(({ episode }) => episode.dateNote !== undefined).length;
  const dates = `Sources differ on the date of ${counted(disputed, 'episode')}: --columns date,title,dateNote`;
  return [
    ...gapsRemark(dataset, works, 'work'),
    ...singleRemark(confidences, 'episode', given),
    ...(disputed ? [dates] : []),
  ];
}

/** If nothing is known of the works asked for, there may be something all the same. */
function openNote({ dataset, given: { work = [] } }: EpisodeAnswer): string | undefined {
  const seasons = openSeasons(dataset);
  const open = work.filter((id) => seasons.has(id));
  if (open.length === 0) return undefined;
  const titles = open.map((id) => dataset.works.get(id)?.title ?? id).join(' and ');
  return `More episodes of ${titles} may have a credit: ${suggest(dataset, 'gaps', '', { work: open })}`;
}
