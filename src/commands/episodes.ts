/** `balcer episodes`: every credited episode. */
import type { Dataset } from '../dataset/dataset.ts';
import { type EpisodeCredit, episodeRoles, roleGroups } from '../dataset/vocabulary.ts';
import { type CreditedEpisode, findEpisodes } from '../query/episodes.ts';
import { expandRole, type PersonCredits } from '../query/roles.ts';
import type { Column } from '../render/listing.ts';
import { evidenceColumns, extra, withDoubt } from './columns.ts';
import { withExamples } from './examples.ts';
import {
  choiceOption,
  nameKinds,
  nameOption,
  resolveAll,
  seasonOption,
  yearOption,
} from './filters.ts';
import { gapsFooter } from './gaps.ts';
import type { Context, Program } from './globals.ts';
import { printList } from './list.ts';
import { withListOptions } from './list-options.ts';
import { counted, episodeCode, episodeName, roleWord, yearsText } from './wording.ts';

const roleChoices = [...new Set([...Object.keys(roleGroups), ...episodeRoles])].filter(
  (role) => role !== 'producer',
);

/** Columns of the list of episodes. */
export const episodeColumns: readonly Column<CreditedEpisode>[] = [
  { key: 'date', label: 'date', value: ({ episode }) => episode.airDate, tone: () => 'dim' },
  {
    key: 'work',
    label: 'episode',
    value: ({ work }) => work.title,
    lines: ({ work, episode }) => [`${work.title} ${episodeCode(episode)}`],
    flexible: true,
  },
  {
    key: 'code',
    label: 'episode',
    value: ({ episode }) => episodeCode(episode),
    align: 'right',
    hidden: true,
  },
  {
    key: 'title',
    label: 'title',
    value: ({ episode }) => episode.title,
    lines: ({ episode }) => [withDoubt(episode.title, episode.confidence)],
    flexible: true,
    tone: () => 'strong',
    link: ({ address }) => address,
  },
  {
    key: 'roles',
    label: 'credit',
    value: ({ roles }) => roles,
    lines: (row) => [creditText(row)],
    flexible: true,
  },
  {
    key: 'with',
    label: 'with',
    value: ({ writers, basedOn }) =>
      basedOn ? undefined : writers?.map(({ person }) => person.name),
    lines: (row) => writerLines(row),
    flexible: true,
    rank: 0,
  },
  {
    key: 'directors',
    label: 'director',
    value: namesOf('director'),
    flexible: true,
    rank: 1,
  },
  extra('id', ({ episode }) => episode.id),
  extra('year', ({ episode }) =>
    episode.airDate ? Number(episode.airDate.slice(0, 4)) : undefined,
  ),
  extra('season', ({ episode }) => episode.season),
  extra('number', ({ episode }) => episode.number),
  extra('overall', ({ episode }) => episode.overall),
  extra('productionCode', ({ episode }) => episode.productionCode),
  extra('storyBy', namesOf('story-by')),
  extra('teleplayBy', namesOf('teleplay-by')),
  extra('writtenBy', namesOf('written-by')),
  extra('writersUnsplit', namesOf('writer-unsplit')),
  extra('basedOn', ({ basedOn }) => basedOn?.id),
  extra('dateNote', ({ episode }) => episode.dateNote),
  ...evidenceColumns<CreditedEpisode>(({ episode }) => episode),
];

/** Registers the command. */
export function registerEpisodes(program: Program, context: Context): void {
  const command = program
    .command('episodes')
    .description(
      withExamples(
        'Every credited episode in order of broadcast, with the exact credit: story, teleplay, written, directed; writer where sources do not divide story from teleplay; adapts where it is made after one of the scripts.',
        [
          ['balcer episodes --work "law & order" --season 7', 'one season'],
          ['balcer episodes --with "richard sweren"', 'scripts written together'],
          ['balcer episodes --role director', 'what was directed'],
          ['balcer episodes --year 1990s --sort title', 'a decade by title'],
          ['balcer episodes --json', 'everything, for scripts'],
        ],
      ),
    )
    .addOption(yearOption('years of broadcast'))
    .addOption(nameOption('--work <title>', 'the series', nameKinds.work))
    .addOption(seasonOption())
    .addOption(choiceOption('--role <roles>', 'the credit', roleChoices))
    .addOption(nameOption('--with <person>', 'a co-writer or the director', nameKinds.person))
    .addOption(nameOption('--director <person>', 'who directed it', nameKinds.person));
  withListOptions(command, episodeColumns, 'linked').action(async (_, command) => {
    const options = command.optsWithGlobals();
    const dataset = await context.loadDataset(options.data);
    const works = resolveAll(nameKinds.work, options.work, dataset);
    const rows = findEpisodes(dataset, {
      years: options.year,
      works,
      seasons: options.season,
      roles: options.role?.flatMap(expandRole),
      with: resolveAll(nameKinds.person, options.with, dataset),
      directors: resolveAll(nameKinds.person, options.director, dataset),
    });
    await printList(context, options, {
      title: [
        'Episodes',
        ...(works ?? []).map((id) => dataset.works.get(id)?.title ?? id),
        ...(options.season ? [`season ${yearsText(options.season)}`] : []),
        ...(options.year ? [yearsText(options.year)] : []),
      ].join(', '),
      noun: 'episode',
      columns: works?.length === 1 ? withoutWork(episodeColumns) : episodeColumns,
      rows,
      orderedBy: 'date',
      linked: async (shown) => {
        const { episodeNode } = await import('./linked/episodes.ts');
        return shown.map(({ episode }) => episodeNode(dataset, episode));
      },
      total: dataset.episodes.size,
      countText: (shown) => countText(shown, rows, dataset),
      footer: (shown) =>
        gapsFooter(
          dataset,
          shown.map(({ work }) => work.id),
          'work',
        ),
    });
  });
}

/** Where one series is asked for, the head line names it, and the number alone says which episode it is. */
function withoutWork(columns: typeof episodeColumns): typeof episodeColumns {
  return columns.map((column) =>
    column.key === 'work' || column.key === 'code' ? { ...column, hidden: !column.hidden } : column,
  );
}

function namesOf(credit: EpisodeCredit) {
  return ({ credited }: CreditedEpisode) => credited[credit]?.map(({ name }) => name);
}

function creditText({ roles, basedOn }: CreditedEpisode): string {
  const credits = roles.filter((role) => role !== 'source-writer').map(roleWord);
  return [...credits, ...(basedOn ? [`adapts ${episodeName(basedOn)}`] : [])].join(', ');
}

/** The other writers; with the credits where these differ from the subject's. */
function writerLines({ writers, roles, basedOn }: CreditedEpisode): string[] {
  if (writers === undefined) return ['?'];
  if (basedOn) return [`by ${writers.map(({ person }) => person.name).join(', ')}`];
  if (writers.length === 0) return ['-'];
  const own = roles.filter((role) => role !== 'director').join();
  return [writers.map((writer) => writerText(writer, own)).join(', ')];
}

function writerText({ person, credits }: PersonCredits, own: string): string {
  if (credits.join() === own) return person.name;
  return `${person.name} (${credits.map(roleWord).join(', ')})`;
}

/** Adaptations are no credited episodes: they are counted apart. */
function countText(
  shown: readonly CreditedEpisode[],
  found: readonly CreditedEpisode[],
  dataset: Dataset,
): string {
  const [some, matched] = [countKinds(shown), countKinds(found)];
  const all = countKinds(findEpisodes(dataset));
  if (shown.length < found.length) return `${shown.length} of ${found.length} found`;
  const credited =
    some.credited < all.credited ? `${some.credited} of ${all.credited}` : some.credited;
  const adapted = matched.adapted ? [counted(matched.adapted, 'adaptation')] : [];
  return [...(some.credited ? [`${credited} credited`] : []), ...adapted].join(', ');
}

function countKinds(rows: readonly CreditedEpisode[]) {
  const adapted = rows.filter(({ basedOn }) => basedOn !== undefined).length;
  return { credited: rows.length - adapted, adapted };
}
