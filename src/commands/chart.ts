/** `balcer timeline --chart`: draws works across the years. */
import { type Career, type CareerLane, findCareer } from '../chart/career.ts';
import { type Category, type Lane, type LaneChart, renderLanes } from '../chart/draw.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { careerParts, nominationResults, type TimelineKind } from '../dataset/vocabulary.ts';
import { counted, yearsText } from '../dataset/words.ts';
import { UsageError } from '../errors.ts';
import { suggest } from '../find/suggest.ts';
import { type Io, print, screenOf } from '../io.ts';
import { othersElsewhere } from '../lists/awards.ts';
import type { Given } from '../lists/list.ts';
import { timeline as list } from '../lists/timeline.ts';
import { listCommand, type OutputOptions } from './list-command.ts';

export const timeline = listCommand(list, {
  about: 'draw a chart: one lane per work, shaded by his main role in each year',
  print: printChart,
});

/** In the order of `careerParts` and of `nominationResults`. */
const bars: readonly Category[] = [
  { label: 'ran it' },
  { label: 'wrote or directed' },
  { label: 'created or developed' },
  { label: 'other role' },
  { label: 'unaired or unproduced', tone: 'dim' },
];
const marks: readonly Category[] = [{ label: 'won', tone: 'good' }, { label: 'nominated' }];

const listFlags = ['columns', 'sort', 'reverse', 'limit', 'sources', 'confidence'] as const;

async function printChart(
  io: Io,
  dataset: Dataset,
  options: OutputOptions,
  { year, kind }: Given<typeof list.filters>,
) {
  const flag = listFlags.find((name) => options[name] !== undefined);
  const other = options.format === 'table' ? flag : `format ${options.format}`;
  if (other) throw new UsageError(`--chart only draws; leave it out for --${other}.`);
  const undrawn = kind?.find((one) => one === 'life' || one === 'honor');
  if (undrawn) {
    throw new UsageError(
      `--chart draws works and their awards; there is no bar for --kind ${undrawn}. It goes with --kind work and --kind award.`,
    );
  }
  const of = limitOf(kind);
  const career = findCareer(dataset, { years: year, of });
  const title = `${dataset.subject.name}, works by year${year ? `, ${yearsText(year)}` : ''}`;
  const total = counted(dataset.works.size, 'work');
  const { span: years, lanes, undated } = career;
  const left = remarks(dataset, career);
  if (years === undefined) {
    const sentences = [`${title}: none of ${total}`, ...left].map((sentence) => `${sentence}.`);
    return io.stderr.write(`${sentences.join(' ')}\n`);
  }
  const shown = lanes.length + undated.length;
  const screen = await screenOf(io, options);
  const isRemarked = screen.width !== undefined && of !== 'works';
  const chart: LaneChart = {
    title,
    count: shown < dataset.works.size ? `${shown} of ${total}` : total,
    years,
    lanes: lanes.map(laneOf),
    bars,
    marks,
    footer: [...left, (isRemarked && othersElsewhere(dataset, year)) || []].flat(),
  };
  await print(io, renderLanes(chart, screen), options);
}

function limitOf(kinds: readonly TimelineKind[] | undefined) {
  if (kinds === undefined || (kinds.includes('work') && kinds.includes('award'))) return undefined;
  return kinds.includes('work') ? 'works' : 'awards';
}

function laneOf({ work, parts, awards }: CareerLane): Lane {
  return {
    label: work.title,
    bars: [...parts].map(([year, part]) => ({ year, category: careerParts.indexOf(part) })),
    marks: awards.flatMap(({ year, award: { nomination } }) =>
      nomination ? [{ year, category: nominationResults.indexOf(nomination.result) }] : [],
    ),
  };
}

function remarks(dataset: Dataset, { undated, elsewhere }: Career): string[] {
  const honors = elsewhere.filter(({ result }) => result === 'honor').length;
  const others = elsewhere.length - honors;
  const left = [
    others > 0 && `${counted(others, 'award')} of unknown year`,
    honors > 0 && counted(honors, 'honor'),
  ].filter(Boolean);
  return [
    ...(undated.length ? [`Undated: ${undated.map(({ title }) => title).join(', ')}`] : []),
    ...(left.length ? [`Not drawn: ${left.join(', ')} (${suggest(dataset, 'awards')})`] : []),
  ];
}
