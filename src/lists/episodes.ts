/** The episodes he has a credit on, or the ones adapted from his scripts. */
import { type Dataset, mayHaveMore, type Person, personOf } from '../dataset/dataset.ts';
import { yearOf } from '../dataset/dates.ts';
import {
  creditedIds,
  creditsOf,
  expandRole,
  inOrder,
  type PersonCredits,
  subjectRoles,
  workCredits,
} from '../dataset/subject-credits.ts';
import type { Episode, Work } from '../dataset/types.ts';
import {
  type EpisodeCredit,
  type EpisodeRole,
  episodeCredits,
  episodeRoles,
  type Role,
  writingCredits,
} from '../dataset/vocabulary.ts';
import { counted, episodeCode, roleWord, shortNames, spanText } from '../dataset/words.ts';
import { suggest } from '../find/suggest.ts';
import { evidenceBy, gapsNote, legend, withDoubt } from './evidence.ts';
import { choice, type Filters, flag, named, nameKinds, seasons, years } from './filters.ts';
import { column, extra, type List, titleWith } from './list.ts';

/** An episode, with everyone's credits on it. */
export interface CreditedEpisode {
  readonly episode: Episode;
  readonly work: Work;
  readonly roles: readonly EpisodeRole[];
  /** The other writers, with their credits; absent if no writer is known. */
  readonly coWriters: readonly PersonCredits[] | undefined;
  /** The people with each screen credit. An absent credit is unknown or was not given. */
  readonly credited: Readonly<Partial<Record<EpisodeCredit, readonly Person[]>>>;
  /** The episode that this one is adapted from. */
  readonly basedOn: Episode | undefined;
}

const evidence = evidenceBy(({ episode }: CreditedEpisode) => episode);

const filters = {
  year: years('years of broadcast', ({ episode }) => episode.airDate, ['broadcast']),
  work: named(nameKinds.work, 'the series', ({ work }) => work.id),
  season: seasons('seasons: 7, 1..3 or 7,8', ({ episode }) => episode.season),
  role: choice(
    'the credit',
    ['writer', ...episodeRoles.filter((role) => role !== 'adaptation')],
    ({ roles }): readonly Role[] => roles,
    { expand: expandRole, wordOf: roleWord },
  ),
  with: named(nameKinds.person, 'a co-writer or the director', ({ episode }) =>
    creditedIds(episode),
  ),
  director: named(nameKinds.person, 'who directed it', ({ episode }) => episode.directedBy),
  network: named(nameKinds.network, 'who showed it first', ({ episode }) => episode.networks),
  adaptations: flag('list episodes that others adapted from the scripts instead'),
  confidence: evidence.filter,
} satisfies Filters<CreditedEpisode>;

export const episodes: List<CreditedEpisode, typeof filters> = {
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
    inOrder(dataset)
      .filter(({ basedOn }) => (basedOn !== undefined) === adaptations)
      .map((episode) => creditedEpisode(dataset, episode)),
  orderedBy: 'date',
  filters,
  words: ['work', 'season', 'year', 'role', 'with', 'network', 'adaptations'],
  columns: [
    column('work', 'Title of the series.', ({ work }) => work.title, {
      label: 'series',
      flexible: true,
    }),
    column('code', 'Season and number, like `7x09`.', ({ episode }) => episodeCode(episode), {
      label: 'episode',
      align: 'right',
    }),
    column('date', 'Date of the first broadcast.', ({ episode }) => episode.airDate, {
      tone: 'dim',
    }),
    column('title', 'Title of the episode.', ({ episode }) => episode.title, {
      text: ({ episode }) => withDoubt(episode.title, episode.confidence),
      flexible: true,
      tone: 'strong',
      cites: ({ episode }) => episode.sources,
    }),
    column('roles', "The subject's credits on the episode.", ({ roles }) => roles, {
      label: 'credit',
      text: ({ roles }) => roles.map(roleWord).join(', '),
    }),
    column(
      'with',
      'Names of the co-writers.',
      ({ coWriters }) => coWriters?.map(({ person }) => person.name),
      {
        text: coWritersText,
        short: ({ coWriters }) => shortNames(coWriters?.map(({ person }) => person)),
        cut: 13,
        rank: 1,
      },
    ),
    column('directors', 'Names of the directors.', namesOf('director'), {
      label: 'director',
      short: ({ credited }) => shortNames(credited.director),
      cut: 12,
      rank: 2,
    }),
    column(
      'networks',
      'Network that showed it first; several if it is not known which one.',
      ({ episode }) => episode.networks,
      { label: 'network', rank: 3 },
    ),
    extra(
      'coWriters',
      'The co-writers with their credits: `name`, `id`, `credits`; in CSV, words like `Gardner Stern (story, teleplay)`.',
      ({ coWriters }) => coWriters?.map(withCredits),
      {
        data: ({ coWriters }) =>
          coWriters?.map(({ person: { id, name }, credits }) => ({ name, id, credits })),
      },
    ),
    extra('id', 'Id of the episode.', ({ episode }) => episode.id),
    extra(
      'year',
      'Year of the first broadcast.',
      ({ episode }) => episode.airDate && yearOf(episode.airDate),
    ),
    extra('season', 'Season, as a number.', ({ episode }) => episode.season),
    extra('number', 'Number of the episode in its season.', ({ episode }) => episode.number),
    extra(
      'overall',
      'Number of the episode in the whole series.',
      ({ episode }) => episode.overall,
    ),
    extra('productionCode', 'Production code.', ({ episode }) => episode.productionCode),
    extra('imdb', 'Id of the episode in IMDb.', ({ episode }) => episode.ids?.imdb),
    extra('tmdb', 'Id of the episode in TMDB.', ({ episode }) => episode.ids?.tmdb),
    extra('tvdb', 'Id of the episode in TheTVDB.', ({ episode }) => episode.ids?.tvdb),
    extra('trakt', 'Id of the episode in Trakt.', ({ episode }) => episode.ids?.trakt),
    extra('storyBy', 'Names with the story credit.', namesOf('story-by')),
    extra('teleplayBy', 'Names with the teleplay credit.', namesOf('teleplay-by')),
    extra('writtenBy', 'Names with the written-by credit.', namesOf('written-by')),
    extra(
      'splitUnknown',
      'Names of the writers, if the split into story and teleplay is unknown.',
      namesOf('split-unknown'),
    ),
    extra('basedOn', 'Id of the episode it is adapted from.', ({ basedOn }) => basedOn?.id),
    extra('dateNote', 'How sources differ on the date.', ({ episode }) => episode.dateNote),
    ...evidence.columns,
  ],
  changes: ({ adaptations }, _, width = Number.POSITIVE_INFINITY) => ({
    // Narrow screens have no room for these in addition to the co-writers.
    ...(width < 100 && { directors: { hidden: true }, networks: { hidden: true } }),
    // Adaptations show who wrote them and the original episode.
    ...(adaptations && {
      with: { label: 'by' },
      roles: {
        label: 'original',
        text: ({ basedOn }) => (basedOn ? `"${basedOn.title}" ${episodeCode(basedOn)}` : '?'),
      },
    }),
  }),
  groups: {
    // Seasons have few adaptations, so adaptations are grouped by series only.
    keyOf: ({ work, episode, basedOn }) => (basedOn ? work.id : `${work.id} ${episode.season}`),
    titleOf: groupTitle,
    says: ['work'],
  },
  title: (given, dataset) =>
    titleWith(dataset, given.adaptations ? 'Adaptations' : 'Episodes', given),
  count: ({ dataset, given: { adaptations }, rows, found, total }) => {
    const noun = adaptations ? 'adaptation' : 'episode';
    if (rows.length < found) return `${rows.length} of ${counted(found, noun)}`;
    const least = rows.some((row) => isOpen(dataset, row)) ? 'at least ' : '';
    const some = found < total ? `${found} of ${total}` : found;
    return adaptations ? `${some} adaptations` : `${least}${some} credited`;
  },
  hint: ({ dataset, given: { work = [], adaptations } }) => {
    const credits = workCredits(dataset).filter((credit) => work.includes(credit.work.id));
    const [adapted] = credits.filter((credit) => !adaptations && credit.adaptations.length > 0);
    if (adapted) {
      return `Adaptations: ${suggest(dataset, 'episodes', adapted.work.id, { adaptations: true })}`;
    }
    const unknown = credits.filter(({ episodesUnknown }) => episodesUnknown);
    const open = unknown.length > 0 ? unknown : credits.filter(({ mayHaveMore }) => mayHaveMore);
    const gaps = suggest(dataset, 'gaps', '', { work: open.map(({ work: { id } }) => id) });
    if (unknown.length > 0) return `Not known which: ${gaps}`;
    const titles = open.map(({ work: { title } }) => title).join(' and ');
    return open.length > 0 && `More episodes of ${titles} may have a credit: ${gaps}`;
  },
  remark: (_, cells) => [
    cells.some((cell) => cell.includes(roleWord('split-unknown'))) &&
      `${roleWord('split-unknown')}: story or teleplay or both, not known`,
    cells.some((cell) => / \+\d+$/.test(cell)) && '+ more names',
    ...legend(cells),
  ],
  notes: (answer) => {
    const disputed = answer.rows.filter(({ episode }) => episode.dateNote !== undefined).length;
    return [
      gapsNote(answer, 'work', ({ work }) => work.id),
      evidence.singleNote(answer, 'episode'),
      disputed > 0 &&
        `Sources differ on the date of ${counted(disputed, 'episode')}: --columns date,title,dateNote`,
    ];
  },
};

/** Whether more episodes of its season may have a credit. */
export function isOpen(dataset: Dataset, { episode }: CreditedEpisode): boolean {
  return mayHaveMore(dataset, episode.work, episode.season);
}

/** `Law & Order, season 7 · 1996-1997`. */
function groupTitle(rows: readonly [CreditedEpisode, ...CreditedEpisode[]]) {
  const [{ work, episode, basedOn }] = rows;
  const [first, last] = [episode.airDate, rows.at(-1)?.episode.airDate];
  const years = first && last && spanText({ from: yearOf(first), to: yearOf(last) });
  const isWhole = work.seasonCount === 1 || basedOn !== undefined;
  const title = isWhole ? work.title : `${work.title}, season ${episode.season}`;
  return [title, years].filter(Boolean).join(' · ');
}

function creditedEpisode(dataset: Dataset, episode: Episode): CreditedEpisode {
  const { subject, works, episodes } = dataset;
  const credited = Object.entries(episodeCredits).flatMap(([credit, field]) => {
    const people = episode[field];
    return people ? [[credit, people.map((id) => personOf(dataset, id))]] : [];
  });
  const writers = creditedIds(episode, writingCredits);
  const others = writers
    .filter((id) => id !== subject.id)
    .map((id) => ({
      person: personOf(dataset, id),
      credits: creditsOf(episode, id).filter((credit) => credit !== 'director'),
    }));
  return {
    episode,
    // Validation guarantees that the work exists.
    work: works.get(episode.work) as Work,
    roles: subjectRoles(episode, subject.id),
    coWriters: writers.length > 0 ? others : undefined,
    credited: Object.fromEntries(credited),
    basedOn: episodes.get(episode.basedOn ?? ''),
  };
}

function namesOf(credit: EpisodeCredit) {
  return ({ credited }: CreditedEpisode) => credited[credit]?.map(({ name }) => name);
}

/** The other writers; their credits are shown only if they differ from his. */
function coWritersText({ coWriters, roles, basedOn }: CreditedEpisode): string {
  if (coWriters === undefined) return '?';
  const own = roles.filter((role) => role !== 'director').join();
  return coWriters
    .map((one) => (basedOn || one.credits.join() === own ? one.person.name : withCredits(one)))
    .join(', ');
}

/** `Gardner Stern (story, teleplay)`. */
function withCredits({ person, credits }: PersonCredits): string {
  return `${person.name} (${credits.map(roleWord).join(', ')})`;
}
