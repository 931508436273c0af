/** `balcer coverage`: what is known, what is missing, and what would settle it. */
import { placeOf } from '../dataset/dataset.ts';
import { gapNames } from '../find/records.ts';
import type { Column } from '../format/listing.ts';
import { findGaps, type NamedGap } from '../query/coverage.ts';
import { extra } from './columns.ts';
import { withExamples } from './examples.ts';
import { nameKinds, nameOption, resolveAll } from './filters.ts';
import type { Context, Program } from './globals.ts';
import { printList } from './list.ts';
import { withListOptions } from './list-options.ts';
import { episodeCode, knownText } from './wording.ts';

/** Columns of the list of gaps. */
export const gapColumns: readonly Column<NamedGap>[] = [
  {
    key: 'about',
    label: 'about',
    value: ({ about }) => about,
    lines: gapNames,
    flexible: true,
    tone: () => 'strong',
  },
  {
    key: 'known',
    label: 'known',
    value: ({ gap }) => gap.known,
    lines: ({ gap }) => [knownText(gap) ?? '?'],
    align: 'right',
  },
  {
    key: 'question',
    label: 'what would settle it',
    value: ({ gap }) => gap.question,
    flexible: true,
  },
  extra('id', ({ gap }) => gap.id),
  extra('topic', ({ gap }) => gap.topic),
  extra('total', ({ gap }) => gap.total),
  extra('missingCount', ({ missing }) => missing),
  { ...extra('missing', missingNames), lines: (row) => [missingNames(row)?.join('; ') ?? '?'] },
];

/** Registers the command. */
export function registerCoverage(program: Program, context: Context): void {
  const command = program
    .command('coverage')
    .description(
      withExamples('What is known to be missing, how much of it, and what would settle it.', [
        ['balcer coverage --work "criminal intent"', 'the gaps of one work'],
        ['balcer coverage --columns about,missing', 'what is missing, by name'],
        ['balcer coverage --json', 'every column, for scripts'],
      ]),
    )
    .addOption(nameOption('--work <title>', 'the work with the gap', nameKinds.work));
  withListOptions(command, gapColumns).action(async (_, command) => {
    const options = command.optsWithGlobals();
    const dataset = await context.loadDataset(options.data);
    const works = resolveAll(nameKinds.work, options.work, dataset);
    await printList(context, options, {
      title: 'Known gaps',
      noun: 'gap',
      columns: gapColumns,
      rows: findGaps(dataset, { works }),
      total: dataset.coverage.length,
    });
  });
}

function missingNames({ gap }: NamedGap): string[] | undefined {
  const { missing, missingEpisodes } = gap;
  const episodes = missingEpisodes?.map(
    ({ id, title }) => `${title} (${episodeCode(placeOf(id))})`,
  );
  return episodes ?? missing?.slice();
}
