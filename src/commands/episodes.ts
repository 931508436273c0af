/** `balcer episodes`: every credited episode. */
import type { Dataset } from '../dataset/dataset.ts';
import { openSeasons } from '../dataset/open-seasons.ts';
import { expandRole } from '../dataset/roles.ts';
import type { Episode } from '../dataset/types.ts';
import { episodeRoles, roleGroups } from '../dataset/vocabulary.ts';
import { creditedEpisode, findEpisodeRecords } from '../query/episodes.ts';
import { joining } from './columns.ts';
import { episodeColumns } from './episode-columns.ts';
import { withExamples } from './examples.ts';
import {
  choiceOption,
  nameKinds,
  nameOption,
  resolveAll,
  seasonOption,
  yearOption,
} from './filters.ts';
import { gapsFooter, singleFooter } from './gaps.ts';
import type { Context, Program } from './globals.ts';
import { printList } from './list.ts';
import { withListOptions } from './list-options.ts';
import { counted, yearsText } from './wording.ts';

const roleChoices = [...new Set([...Object.keys(roleGroups), ...episodeRoles])].filter(
  (role) => role !== 'producer',
);

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
          ['balcer episodes --json', 'every column, for scripts'],
        ],
      ),
    )
    .addOption(yearOption('years of broadcast', ['broadcast']))
    .addOption(nameOption('--work <title>', 'the series', nameKinds.work))
    .addOption(seasonOption())
    .addOption(choiceOption('--role <roles>', 'the credit', roleChoices))
    .addOption(nameOption('--with <person>', 'a co-writer or the director', nameKinds.person))
    .addOption(nameOption('--director <person>', 'who directed it', nameKinds.person));
  withListOptions(command, episodeColumns).action(async (_, command) => {
    const options = command.optsWithGlobals();
    const dataset = await context.loadDataset(options.data);
    const works = resolveAll(nameKinds.work, options.work, dataset);
    const rows = findEpisodeRecords(dataset, {
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
      columns: joining(
        works?.length === 1 ? withoutWork(episodeColumns) : episodeColumns,
        (episode: Episode) => creditedEpisode(dataset, episode),
      ),
      rows,
      orderedBy: 'date',
      hint: openText(dataset, works ?? []),
      total: dataset.episodes.size,
      countText: (shown) => countText(shown, rows, dataset),
      footer: (shown) => [
        ...gapsFooter(
          dataset,
          shown.map(({ work }) => work),
          'work',
        ),
        ...singleFooter(
          shown.map(({ confidence }) => confidence),
          'episode',
          options.confidence,
        ),
        ...datesFooter(shown),
      ],
    });
  });
}

/** Where one series is asked for, the head line names it, and the number alone says which episode it is. */
function withoutWork(columns: typeof episodeColumns): typeof episodeColumns {
  return columns.map((column) =>
    column.key === 'work' || column.key === 'code' ? { ...column, hidden: !column.hidden } : column,
  );
}

/** Where nothing is known of the works asked for, there may be something all the same. */
function openText(dataset: Dataset, works: readonly string[]): string | undefined {
  const seasons = openSeasons(dataset);
  const open = works.filter((id) => seasons.has(id));
  if (open.length === 0) return undefined;
  const titles = open.map((id) => dataset.works.get(id)?.title ?? id).join(' and ');
  return `More episodes of ${titles} may have a credit: balcer coverage --work ${open.join(',')}`;
}

/** The doubt beside a title is about the credit, so that about a date has a line of its own. */
function datesFooter(shown: readonly Episode[]): string[] {
  const count = shown.filter(({ dateNote }) => dateNote !== undefined).length;
  if (count === 0) return [];
  return [
    `Sources differ on the date of ${counted(count, 'episode')}: --columns date,title,dateNote`,
  ];
}

/** Adaptations are no credited episodes: they are counted apart. */
function countText(
  shown: readonly Episode[],
  found: readonly Episode[],
  { episodes }: Dataset,
): string {
  if (shown.length < found.length) return `${shown.length} of ${found.length} found`;
  const adapted = countAdapted(found);
  const credited = found.length - adapted;
  const all = episodes.size - countAdapted(episodes.values());
  const some = credited < all ? `${credited} of ${all}` : credited;
  const adaptations = adapted ? [counted(adapted, 'adaptation')] : [];
  return [...(credited ? [`${some} credited`] : []), ...adaptations].join(', ');
}

function countAdapted(episodes: Iterable<Episode>): number {
  let count = 0;
  for (const { basedOn } of episodes) if (basedOn !== undefined) count += 1;
  return count;
}
