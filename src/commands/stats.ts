/** `balcer stats`: counts of episodes and awards, with bars. */
import { Option } from '@commander-js/extra-typings';
import { episodeRoles, outcomes, roleGroups } from '../dataset/vocabulary.ts';
import { UsageError } from '../errors.ts';
import { sparkline } from '../format/bars.ts';
import { type Side, sides } from '../query/sides.ts';
import type { Stats } from '../query/stats.ts';
import { checkFlags, countAsked } from './counts.ts';
import { withExamples } from './examples.ts';
import { choiceOption, nameKinds, nameOption, seasonOption, yearOption } from './filters.ts';
import type { Context, Program } from './globals.ts';
import { printList } from './list.ts';
import { withListOptions } from './list-options.ts';
import { sideWords, statsColumns } from './stats-columns.ts';
import { counted } from './wording.ts';

const roleChoices = [...new Set([...Object.keys(roleGroups), ...episodeRoles])].filter(
  (role) => role !== 'producer' && role !== 'source-writer',
);
const results = [...outcomes, 'honor'] as const;

const noSources =
  'A count has no sources of its own. balcer episodes --sources and balcer awards --sources have those of each fact.';

/** Registers the command. */
export function registerStats(program: Program, context: Context): void {
  const command = program
    .command('stats')
    .description(
      withExamples(
        'Counts, with bars: of credited episodes by year, decade, work, season, role, person (the co-writers) or director, of awards by organization or outcome. Adaptations of a script are not credited episodes and do not count; an episode with two credits or two co-writers counts for both.',
        [
          ['balcer stats', 'credited episodes by year'],
          ['balcer stats --by person --limit 10', 'the most frequent co-writers'],
          ['balcer stats --by season --work "law & order"', 'seasons of a series'],
          ['balcer stats --by organization --won', 'who gave the awards'],
          ['balcer stats --by role --json', 'for scripts, with shares'],
        ],
      ),
    )
    .addOption(
      new Option('--by <side>', 'what to count by').choices(sides).default('year' as const),
    )
    .addOption(yearOption('years of broadcast, or of the ceremony'))
    .addOption(nameOption('--work <title>', 'the series, or what the award is for', nameKinds.work))
    .addOption(seasonOption())
    .addOption(choiceOption('--role <roles>', 'the credit', roleChoices))
    .addOption(nameOption('--with <person>', 'a co-writer or the director', nameKinds.person))
    .addOption(nameOption('--director <person>', 'who directed it', nameKinds.person))
    .addOption(
      nameOption(
        '--organization <name>',
        'who gives it; the name of an award will do',
        nameKinds.organization,
      ),
    )
    .addOption(choiceOption('--outcome <outcomes>', 'the result', results))
    .option('--won', 'the same as --outcome won')
    .option('--all', "add colleagues' awards and those of a series in other years");
  withListOptions(command, statsColumns('year')).action(async (_, command) => {
    const options = command.optsWithGlobals();
    checkFlags(options);
    if (options.sources) throw new UsageError(noSources);
    const dataset = await context.loadDataset(options.data);
    const { stats, title, footer, ...rest } = countAsked(dataset, options);
    // Facts are chosen by their confidence before they are counted; a count has none of its own.
    await printList(
      context,
      { ...options, confidence: undefined },
      {
        ...rest,
        title: [`${title.what} by ${sideWords[options.by].noun}`, ...title.of].join(', '),
        columns: statsColumns(options.by),
        rows: stats.total > 0 ? stats.groups : [],
        footer: () => footer,
        countText: ({ length: shown }) =>
          [
            headText(stats, { by: options.by, total: rest.total, shown }),
            ...(isTrend(options.by) && stats.years.length > 1
              ? [sparkline(stats.years, options.ascii ?? false)]
              : []),
          ].join(' '),
      },
    );
  });
}

/** Whether the groups are of time: then a line of the years says at a glance what the bars say at length. */
function isTrend(by: Side): boolean {
  return by === 'year' || by === 'decade';
}

/** How many were counted, of how many, and in how many groups: `64 of 147 in 11 seasons`. */
function headText(
  { total, groups }: Stats,
  { by, total: all, shown }: { by: Side; total: number; shown: number },
): string {
  const { preposition, noun } = sideWords[by];
  const known = groups.filter(({ group }) => group !== undefined).length;
  const what = total < all ? `${total} of ${all}` : String(total);
  const text = `${what} ${preposition} ${counted(known, noun)}`;
  return shown < groups.length ? `${text}, ${shown} shown` : text;
}
