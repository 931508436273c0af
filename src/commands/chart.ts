/** `balcer timeline --chart`: the works across the years. */

import { type Career, type CareerLane, findCareer } from '../chart/career.ts';
import { type Category, type Lane, type LaneChart, renderLanes } from '../chart/draw.ts';
import type { Dataset } from '../dataset/dataset.ts';
import {
  type CareerPart,
  careerParts,
  type Outcome,
  outcomes,
  type TimelineKind,
} from '../dataset/vocabulary.ts';
import { UsageError } from '../errors.ts';
import type { YearRange } from '../find/years.ts';
import { othersRemark } from '../lists/awards.ts';
import type { Award } from '../query/awards.ts';
import { screenOf } from '../terminal.ts';
import type { Context, Globals } from './globals.ts';
import type { ListOptions } from './list-options.ts';
import { counted, yearsText } from './wording.ts';

/** Values of the flags that a chart looks at. */
export interface ChartOptions extends ListOptions, Globals {
  readonly year?: readonly YearRange[] | undefined;
  readonly kind?: readonly TimelineKind[] | undefined;
}

const partWords = {
  ran: { label: 'ran it' },
  made: { label: 'wrote or directed' },
  created: { label: 'created or developed', tone: 'dim' },
  other: { label: 'other part', tone: 'dim' },
  unreleased: { label: 'unaired or unproduced', tone: 'dim' },
} as const satisfies Record<CareerPart, Category>;

const outcomeWords = {
  won: { label: 'won', tone: 'good' },
  nominated: { label: 'nominated' },
} as const satisfies Record<Outcome, Category>;

/** Flags of lists that a drawing has no use for. */
const listFlags = ['columns', 'sort', 'reverse', 'limit', 'sources', 'confidence'] as const;

/** @throws UsageError for what cannot be drawn. */
export function checkChart(options: ChartOptions): void {
  if (options.format !== 'table') {
    throw new UsageError(`--chart draws; leave it out for --format ${options.format}.`);
  }
  const flag = listFlags.find((name) => options[name] !== undefined);
  if (flag) throw new UsageError(`--chart draws a picture; leave it out for --${flag}.`);
  const kind = options.kind?.find((one) => one === 'life' || one === 'honor');
  if (kind) {
    throw new UsageError(
      `--chart draws works and their awards; there is no bar for --kind ${kind}. It goes with --kind work and --kind award.`,
    );
  }
}

/** Draws the works across the years; when there are none, says so on standard error. */
export async function printChart(
  context: Context,
  dataset: Dataset,
  options: ChartOptions,
): Promise<void> {
  const of = limitOf(options.kind);
  const career = findCareer(dataset, { years: options.year, of });
  const title = [
    `${dataset.subject.name}, works by year`,
    ...(options.year ? [yearsText(options.year)] : []),
  ].join(', ');
  const total = counted(dataset.works.size, 'work');
  const { span: years, lanes, undated } = career;
  if (years === undefined) {
    const left = remarks(career).map((remark) => ` ${remark}.`);
    await context.io.stderr.write(`${title}: none of ${total}.${left.join('')}\n`);
    return;
  }
  const shown = lanes.length + undated.length;
  const chart: LaneChart = {
    title,
    count: shown < dataset.works.size ? `${shown} of ${total}` : total,
    years,
    lanes: lanes.map(laneOf),
    bars: careerParts.map((part) => partWords[part]),
    marks: outcomes.map((outcome) => outcomeWords[outcome]),
    footer: [
      ...remarks(career),
      ...(of === 'works'
        ? []
        : othersRemark(dataset, { year: options.year }, 'balcer awards --all')),
    ],
  };
  await context.print([renderLanes(chart, await screenOf(context.io, options))], options);
}

function limitOf(kinds: readonly TimelineKind[] | undefined): 'works' | 'awards' | undefined {
  if (kinds === undefined || (kinds.includes('work') && kinds.includes('award'))) return undefined;
  return kinds.includes('work') ? 'works' : 'awards';
}

function laneOf({ work, parts, awards }: CareerLane): Lane {
  return {
    label: work.title,
    bars: [...parts].map(([year, part]) => ({ year, category: careerParts.indexOf(part) })),
    marks: awards.flatMap(({ year, award }) =>
      award.nomination ? [{ year, category: outcomes.indexOf(award.nomination.outcome) }] : [],
    ),
  };
}

/** Says what has no place in the picture. */
function remarks({ undated, elsewhere }: Career): string[] {
  const isHonor = ({ result }: Award) => result === 'honor';
  const honors = elsewhere.filter(isHonor).length;
  const others = elsewhere.length - honors;
  const left = [
    ...(others > 0 ? [`${counted(others, 'award')} of unknown year`] : []),
    ...(honors > 0 ? [counted(honors, 'honor')] : []),
  ];
  return [
    ...(undated.length ? [`Undated: ${undated.map(({ title }) => title).join(', ')}`] : []),
    ...(left.length ? [`Not drawn: ${left.join(', ')} (balcer awards)`] : []),
  ];
}
