/** `balcer timeline`: life, works and awards in order of date. */

import type { WorkCredit } from '../dataset/credits.ts';
import { canPrecede, yearOf } from '../dataset/dates.ts';
import { timelineKinds } from '../dataset/vocabulary.ts';
import type { Column } from '../format/listing.ts';
import { namedText, othersRemark } from '../lists/awards.ts';
import type { Award } from '../query/awards.ts';
import { findTimeline, type Moment, type TimelineEntry } from '../query/timeline.ts';
import { checkChart, printChart } from './chart.ts';
import { type Evidence, evidenceColumns, extra, withDoubt } from './columns.ts';
import { withExamples } from './examples.ts';
import { choiceOption, yearOption } from './filters.ts';
import type { Context, Program } from './globals.ts';
import { printList } from './list.ts';
import { withListOptions } from './list-options.ts';
import { episodeName, words, workKind, yearsText } from './wording.ts';

/** Columns of the timeline. */
export const timelineColumns: readonly Column<TimelineEntry>[] = [
  {
    key: 'year',
    label: 'year',
    value: ({ date }) => (date === undefined ? undefined : yearOf(date)),
    grouped: true,
    tone: () => 'strong',
  },
  {
    key: 'date',
    label: 'date',
    value: ({ date }) => date,
    lines: ({ date }) => [date ?? ''],
    rank: 2,
    tone: () => 'dim',
  },
  { key: 'kind', label: 'kind', value: ({ kind }) => kind, rank: 1 },
  {
    key: 'event',
    label: 'event',
    value: ({ moment }) => eventText(moment),
    lines: ({ moment }) => [withDoubt(eventText(moment), evidenceOf(moment).confidence)],
    flexible: true,
    tone: ({ moment }) =>
      moment.of === 'award' && moment.award.result === 'won' ? 'good' : undefined,
  },
  extra('place', ({ moment }) => placeOf(moment)),
  extra('about', ({ about }) => about),
  ...evidenceColumns<TimelineEntry>(({ moment }) => evidenceOf(moment)),
];

/** Registers the command. */
export function registerTimeline(program: Program, context: Context): void {
  const command = program
    .command('timeline')
    .description(
      withExamples('Life, works and awards in order of date; what has no date comes last.', [
        ['balcer timeline --year 1990..1999', 'a decade'],
        ['balcer timeline --kind award,honor', 'awards and honors by date'],
        ['balcer timeline --kind life,work', 'all but these'],
        ['balcer timeline --chart', 'works and awards, drawn'],
        ['balcer timeline --chart --year 1990s', 'one decade of it'],
        ['balcer timeline --json', 'every column, for scripts'],
      ]),
    )
    .addOption(yearOption('years to show'))
    .addOption(choiceOption('--kind <kinds>', 'what to show', timelineKinds))
    .option('--chart', 'draw it: one lane per work, by the main part in each year');
  withListOptions(command, timelineColumns).action(async (_, command) => {
    const options = command.optsWithGlobals();
    if (options.chart) checkChart(options);
    const dataset = await context.loadDataset(options.data);
    if (options.chart) return await printChart(context, dataset, options);
    const awards = options.kind?.includes('award') ?? true;
    const left =
      awards && !options.confidence
        ? othersRemark(dataset, { year: options.year }, 'balcer awards --all')
        : [];
    await printList(context, options, {
      title: `${dataset.subject.name}, ${options.year ? yearsText(options.year) : 'a life by dates'}`,
      noun: 'event',
      columns: timelineColumns,
      orderedBy: 'date',
      rows: findTimeline(dataset, { years: options.year, kinds: options.kind }),
      total: findTimeline(dataset, { kinds: options.kind }).length,
      hint: left[0],
      footer: () => left,
    });
  });
}

function eventText(moment: Moment): string {
  switch (moment.of) {
    case 'birth':
      return ['Born', ...(moment.born.place ? [`in ${moment.born.place}`] : [])].join(' ');
    case 'event':
      return moment.event.event.replace(/\.$/, '');
    case 'start': {
      const { work, roles } = moment.credit;
      return `${work.title}, ${workKind(work)}: ${roles.map(words).join(', ')}`;
    }
    case 'first': {
      const { work, episodes } = moment.credit;
      const what = episodes.length ? 'first credited episode' : 'first adaptation of a script';
      return `${work.title}, ${workKind(work)}: ${what}, ${episodeName(moment.episode)}`;
    }
    case 'end':
      return `${moment.credit.work.title}: run ends (${lastingRoles(moment.credit)})`;
    case 'award':
      return awardText(moment.award);
  }
}

/** The roles that lasted to the end. */
function lastingRoles({ work: { end = '', roles } }: WorkCredit): string {
  const lasting = roles.filter(({ to }) => to !== undefined && canPrecede(end, to));
  return lasting.map(({ role }) => words(role)).join(', ');
}

function awardText(award: Award): string {
  const { record, result, nomination, work, episode } = award;
  const name = [record.award, nomination?.category ?? record.organization].join(', ');
  if (work === undefined) return name;
  const title = nomination?.episodeTitle;
  const part = episode ? episodeName(episode) : title && `"${title}"`;
  const verb = { won: 'Won: ', nominated: 'Nominated: ', honor: '' }[result];
  const what = [work.title, part].filter(Boolean).join(', ');
  return [`${verb}${name}, for ${what}`, ...namedText(award)].join(' ');
}

function placeOf(moment: Moment): string | undefined {
  if (moment.of === 'birth') return moment.born.place;
  return moment.of === 'event' ? moment.event.place : undefined;
}

function evidenceOf(moment: Moment): Evidence {
  switch (moment.of) {
    case 'birth':
      return moment.born;
    case 'event':
      return moment.event;
    case 'first':
      return moment.episode;
    case 'award':
      return moment.award.record;
    default:
      return moment.credit.work;
  }
}
