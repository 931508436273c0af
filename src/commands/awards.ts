/** `balcer awards`: nominations and honors. */
import { Option } from '@commander-js/extra-typings';
import { yearOf } from '../dataset/dates.ts';
import { outcomes } from '../dataset/vocabulary.ts';
import type { Result } from '../dataset/whose.ts';
import type { Column } from '../format/listing.ts';
import { type Award, countAwards, findAwards } from '../query/awards.ts';
import { evidenceColumns, extra, withDoubt } from './columns.ts';
import { withExamples } from './examples.ts';
import { choiceOption, nameKinds, nameOption, resolveAll, yearOption } from './filters.ts';
import { gapsFooter, singleFooter } from './gaps.ts';
import type { Context, Program } from './globals.ts';
import { printList } from './list.ts';
import { withListOptions } from './list-options.ts';
import { othersText } from './other-awards.ts';
import { namedText } from './recipients.ts';
import { counted, episodeName, yearsText } from './wording.ts';

const results: readonly Result[] = [...outcomes, 'honor'];

/** Columns of the list of awards. */
export const awardColumns: readonly Column<Award>[] = [
  {
    key: 'year',
    label: 'year',
    value: ({ record }) => (record.date === undefined ? undefined : yearOf(record.date)),
  },
  {
    key: 'result',
    label: 'result',
    value: ({ result }) => result,
    tone: ({ result }) => (result === 'won' ? 'good' : undefined),
  },
  {
    key: 'award',
    label: 'award',
    value: ({ record }) => record.award,
    lines: awardLines,
    flexible: true,
    tone: () => 'strong',
    link: ({ address }) => address,
  },
  {
    key: 'work',
    label: 'for',
    value: ({ work }) => work?.title,
    lines: workLines,
    flexible: true,
  },
  {
    key: 'honoredYear',
    label: 'for year',
    value: ({ nomination }) => nomination?.honoredYear,
    lines: ({ nomination }) => [nomination ? String(nomination.honoredYear ?? '?') : '-'],
    rank: 1,
  },
  extra('nominees', ({ nominees }) => nominees?.map(({ name }) => name)),
  extra('nomineesIncomplete', ({ nomination }) => nomination?.nomineesIncomplete),
  extra('with', ({ others }) => others?.map(({ name }) => name)),
  extra('id', ({ record }) => record.id),
  extra('date', ({ record }) => record.date),
  extra('organization', ({ record }) => record.organization),
  extra('category', ({ nomination }) => nomination?.category),
  extra('ceremony', ({ nomination }) => nomination?.ceremony),
  extra('episode', ({ episode, nomination }) => episode?.title ?? nomination?.episodeTitle),
  extra('episodeId', ({ episode }) => episode?.id),
  extra('companies', ({ nomination }) => nomination?.companies),
  extra('subjectNamed', ({ nomination }) => nomination?.subjectNamed),
  extra('standing', ({ standing }) => standing),
  ...evidenceColumns<Award>(({ record }) => record),
];

/** Registers the command. */
export function registerAwards(program: Program, context: Context): void {
  const command = program
    .command('awards')
    .description(
      withExamples(
        'Nominations, wins and honors by date of the ceremony. Listed are nominations by name, those of a film or other single work, and those of a series while it was run; --all adds the nominations of colleagues, and of a series in other years.',
        [
          ['balcer awards --year 1997', 'ceremonies of a year'],
          ['balcer awards --won', 'wins only'],
          ['balcer awards --organization edgar', 'by organization or award'],
          ['balcer awards --work "criminal intent" --all', 'of a work, whoever was named'],
          ['balcer awards --json', 'every column, for scripts'],
        ],
      ),
    )
    .addOption(yearOption('years of the ceremony', ['ceremony']))
    .addOption(choiceOption('--outcome <outcomes>', 'the result', results))
    .addOption(new Option('--won', 'the same as --outcome won').conflicts('outcome'))
    .addOption(
      nameOption(
        '--organization <name>',
        'who gives it; the name of an award will do',
        nameKinds.organization,
      ),
    )
    .addOption(nameOption('--work <title>', 'what it is for', nameKinds.work))
    .option('--all', "add colleagues' nominations, and a series' in other years");
  withListOptions(command, awardColumns).action(async (_, command) => {
    const options = command.optsWithGlobals();
    const dataset = await context.loadDataset(options.data);
    const filter = {
      years: options.year,
      results: options.won ? ['won' as const] : options.outcome,
      organizations: resolveAll(nameKinds.organization, options.organization, dataset),
      works: resolveAll(nameKinds.work, options.work, dataset),
    };
    const rows = findAwards(dataset, { ...filter, all: options.all });
    const others = countAwards(dataset, { ...filter, all: true }) - rows.length;
    const all = countAwards(dataset, { all: options.all });
    await printList(context, options, {
      title: options.year
        ? `Awards and nominations, ceremonies of ${yearsText(options.year)}`
        : 'Awards and nominations',
      noun: 'award',
      columns: awardColumns,
      rows,
      orderedBy: 'date',
      total: all,
      countText: (shown) => countText(shown, rows.length, all),
      hint: others > 0 ? othersText(others) : undefined,
      footer: (shown) => [
        ...(others > 0 && options.confidence === undefined ? [othersText(others)] : []),
        ...gapsFooter(
          dataset,
          shown.map(({ record }) => record.id),
          'award',
        ),
        ...singleFooter(
          shown.map(({ record }) => record.confidence),
          'award',
          options.confidence,
        ),
      ],
    });
  });
}

function awardLines({ record, nomination }: Award): string[] {
  const name = withDoubt(record.award, record.confidence);
  if (nomination === undefined) return [name, record.organization];
  return nomination.category === undefined ? [name] : [name, nomination.category];
}

/** The work, its episode, and who was named, a line each. */
function workLines(award: Award): string[] {
  const { work, episode, nomination } = award;
  if (work === undefined) return ['-'];
  const title = nomination?.episodeTitle;
  return [
    work.title,
    ...(episode ? [episodeName(episode)] : []),
    ...(title ? [`"${title}"`] : []),
    ...namedText(award),
  ];
}

/** Of all of them, how many are which: a nomination is no award. */
function countText(shown: readonly Award[], found: number, all: number): string {
  if (shown.length < found) return `${shown.length} of ${found} found`;
  if (found < all) return `${found} of ${all}`;
  return results
    .map((result) => ({ result, count: shown.filter((one) => one.result === result).length }))
    .filter(({ count }) => count > 0)
    .map(({ result, count }) =>
      result === 'honor' ? counted(count, result) : `${count} ${result}`,
    )
    .join(', ');
}
