/** `balcer credits`: the filmography. */
import type { Dataset } from '../dataset/dataset.ts';
import { expandRole } from '../dataset/roles.ts';
import {
  roleGroups,
  workKinds,
  workRoles,
  workStatuses,
  writingCredits,
} from '../dataset/vocabulary.ts';
import type { Column } from '../format/listing.ts';
import { findCredits, type WorkCredit } from '../query/credits.ts';
import { evidenceColumns, extra, withDoubt } from './columns.ts';
import { withExamples } from './examples.ts';
import { choiceOption, nameKinds, nameOption, resolveAll, yearOption } from './filters.ts';
import { gapsFooter, singleFooter } from './gaps.ts';
import type { Context, Program } from './globals.ts';
import { printList } from './list.ts';
import { withListOptions } from './list-options.ts';
import { rolesText } from './role-years.ts';
import { undatedRemark } from './undated.ts';
import { spanText, words, yearsText } from './wording.ts';

const roleChoices = [...new Set([...Object.keys(roleGroups), ...workRoles, ...writingCredits])];

/** Columns of the filmography. */
export const creditColumns: readonly Column<WorkCredit>[] = [
  {
    key: 'years',
    label: 'years',
    value: ({ spans }) => (spans.length ? spans.map(spanText) : undefined),
    lines: ({ spans }) => (spans.length ? spans.map(spanText) : ['?']),
  },
  {
    key: 'title',
    label: 'title',
    value: ({ work }) => work.title,
    lines: ({ work }) => [withDoubt(work.title, work.confidence)],
    flexible: true,
    tone: () => 'strong',
    link: ({ address }) => address,
  },
  {
    key: 'kind',
    label: 'kind',
    value: ({ work }) => work.kind,
    lines: ({ work }) => [words(work.kind)],
    rank: 2,
  },
  {
    key: 'roles',
    label: 'roles',
    value: ({ roles }) => roles,
    lines: (credit) => [rolesText(credit)],
    flexible: true,
  },
  { key: 'networks', label: 'network', value: ({ work }) => work.networks, rank: 3 },
  {
    key: 'episodes',
    label: 'episodes',
    value: ({ episodes, episodesUnknown }) => (episodesUnknown ? undefined : episodes.length),
    lines: (credit) => [episodesText(credit)],
    align: 'right',
    rank: 1,
  },
  extra('id', ({ work }) => work.id),
  extra('year', ({ spans }) => spans[0]?.from),
  extra('lastYear', ({ spans }) => spans.at(-1)?.to),
  extra('adaptations', ({ adaptations }) => adaptations.length || undefined),
  extra('episodeRoles', (credit) => (credit.episodesUnknown ? undefined : credit.episodeRoles)),
  extra('episodesIncomplete', ({ mayHaveMore }) => mayHaveMore || undefined),
  extra('status', ({ work }) => work.status),
  extra('start', ({ work }) => work.start),
  extra('end', ({ work }) => work.end),
  extra('country', ({ work }) => work.country),
  extra('seasonCount', ({ work }) => work.seasonCount),
  extra('episodeCount', ({ work }) => work.episodeCount),
  ...evidenceColumns<WorkCredit>(({ work }) => work),
];

/** Registers the command. */
export function registerCredits(program: Program, context: Context): void {
  const command = program
    .command('credits')
    .description(
      withExamples('The filmography: one row per work, with roles and their years.', [
        ['balcer credits --year 2010..', 'from 2010 to today'],
        ['balcer credits --role director', 'works directed'],
        ['balcer credits --with "dick wolf"', 'works with someone'],
        ['balcer credits --kind series --sort title', 'series by title'],
        ['balcer credits --json', 'every column, for scripts'],
      ]),
    )
    .addOption(yearOption('years worked on it; with --role, in that role'))
    .addOption(choiceOption('--role <roles>', 'role on the work', roleChoices))
    .addOption(choiceOption('--kind <kinds>', 'what the work is', workKinds))
    .addOption(nameOption('--with <person>', 'someone who worked on it', nameKinds.person))
    .addOption(nameOption('--network <name>', 'who broadcast it', nameKinds.network))
    .addOption(choiceOption('--status <statuses>', 'what became of it', workStatuses));
  withListOptions(command, creditColumns).action(async (_, command) => {
    const options = command.optsWithGlobals();
    const dataset = await context.loadDataset(options.data);
    const filter = {
      years: options.year,
      roles: options.role?.flatMap(expandRole),
      kinds: options.kind,
      with: resolveAll(nameKinds.person, options.with, dataset),
      networks: resolveAll(nameKinds.network, options.network, dataset),
      statuses: options.status,
    };
    const undated = undatedRemark(dataset, filter, options.confidence);
    await printList(context, options, {
      title: ['Credits', ...(options.year ? [yearsText(options.year)] : [])].join(', '),
      noun: 'work',
      columns: creditColumns,
      rows: findCredits(dataset, filter),
      orderedBy: 'year',
      total: dataset.works.size,
      hint: undated[0],
      footer: (shown) => [
        ...footerOf(dataset, shown),
        ...undated,
        ...singleFooter(
          shown.map(({ work }) => work.confidence),
          'work',
          options.confidence,
        ),
      ],
    });
  });
}

/** A plus stands for episodes whose credits are known to be missing. */
function episodesText({ episodes, adaptations, episodesUnknown, mayHaveMore }: WorkCredit): string {
  if (episodesUnknown) return '?';
  if (adaptations.length) return `${adaptations.length} adapted`;
  if (episodes.length === 0) return '-';
  return mayHaveMore ? `${episodes.length}+` : String(episodes.length);
}

function footerOf(dataset: Dataset, shown: readonly WorkCredit[]): string[] {
  const ids = shown.map(({ work }) => work.id);
  return [
    ...(shown.some((credit) => episodesText(credit).endsWith('+'))
      ? ['+ more episodes may have a credit']
      : []),
    ...gapsFooter(dataset, ids, 'work'),
  ];
}
