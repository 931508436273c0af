/** Life, works and awards as one sequence of dated events. */
import { type Award, awardsOf } from '../dataset/awards.ts';
import { type WorkCredit, workCredits } from '../dataset/credits.ts';
import { type Dataset, groupBy } from '../dataset/dataset.ts';
import { canPrecede, compareDates, yearOf } from '../dataset/dates.ts';
import type { Episode, LifeEvent, Subject } from '../dataset/types.ts';
import { type TimelineKind, timelineKinds } from '../dataset/vocabulary.ts';
import {
  episodeName,
  initialed,
  shortAward,
  words,
  workKind,
  yearsText,
} from '../dataset/words.ts';
import { suggest } from '../find/suggest.ts';
import { forText, othersRemark } from './awards.ts';
import { type Evidence, evidenceColumns, extra, withDoubt } from './columns.ts';
import { choice, years } from './filters.ts';
import { defineList, type Given, type ListColumn } from './list.ts';
import { legend } from './remarks.ts';

/** What an entry tells of; `first` is the first episode of a series that the subject joined later. */
export type Moment =
  | { readonly of: 'birth'; readonly born: NonNullable<Subject['born']> }
  | { readonly of: 'event'; readonly event: LifeEvent }
  | { readonly of: 'start' | 'end'; readonly credit: WorkCredit }
  | { readonly of: 'first'; readonly credit: WorkCredit; readonly episode: Episode }
  | { readonly of: 'award'; readonly award: Award };

export interface TimelineEntry {
  readonly kind: TimelineKind;
  /** Absent when unknown. */
  readonly date?: string | undefined;
  /** Ids of the records that the entry tells of. */
  readonly about: readonly string[];
  readonly moment: Moment;
}

const filters = {
  year: years('years to show', ({ date }: TimelineEntry) => date),
  kind: choice('what to show', timelineKinds, ({ kind }: TimelineEntry) => kind),
};

const columns: readonly ListColumn<TimelineEntry>[] = [
  {
    key: 'date',
    label: 'date',
    about: 'Date, as precise as it is known.',
    value: ({ date }) => date,
  },
  {
    key: 'event',
    label: 'event',
    about: 'What happened.',
    value: ({ moment }) => eventText(moment),
    text: ({ moment }) => withDoubt(eventText(moment), evidenceOf(moment).confidence),
    flexible: true,
    cut: 40,
    tone: ({ moment }) =>
      moment.of === 'award' && moment.award.result === 'won' ? 'good' : undefined,
  },
  extra('year', 'Year of the date.', ({ date }) => (date === undefined ? undefined : yearOf(date))),
  extra('kind', 'What the event is: life, work, award or honor.', ({ kind }) => kind),
  extra('place', 'Where it happened.', ({ moment }) => placeOf(moment)),
  extra('about', 'Ids of the records that it tells of.', ({ about }) => about),
  ...evidenceColumns<TimelineEntry>(({ moment }) => evidenceOf(moment)),
];

export const timeline = defineList({
  name: 'timeline',
  noun: 'event',
  description: 'Life, works and awards in order of date; what has no date comes last.',
  examples: [
    ['balcer timeline 1990s', 'a decade'],
    ['balcer timeline --kind award,honor', 'awards and honors by date'],
    ['balcer timeline --kind life,work', 'all but these'],
    ['balcer timeline --chart', 'works and awards, drawn'],
    ['balcer timeline 1990s --chart', 'one decade of it'],
    ['balcer timeline --json', 'every column, for scripts'],
  ],
  words: ['year', 'kind'],
  filters,
  rows: entriesOf,
  orderedBy: 'date',
  title: ({ year }, { subject }) =>
    `${subject.name}, ${year ? yearsText(year) : 'a life by dates'}`,
  columns,
  hint: ({ dataset, given }) => leftOut(dataset, given)[0],
  remark: ({ rows }) => legend(rows.map(({ moment }) => evidenceOf(moment))),
  notes: ({ dataset, given }) => leftOut(dataset, given),
});

/** The awards of others in these years, which the timeline leaves out: one line or none. */
function leftOut(dataset: Dataset, { year, kind, confidence }: Given<typeof filters>): string[] {
  const asksAwards = kind?.includes('award') ?? true;
  if (confidence || !asksAwards) return [];
  return othersRemark(dataset, { year }, suggest(dataset, 'awards', '', { all: true }));
}

/** In order of date, undated events last; nothing is told twice. */
function entriesOf(dataset: Dataset, { kind: kinds }: Given<typeof filters>): TimelineEntry[] {
  const works = workCredits(dataset).flatMap(workEntries);
  const awards = awardsOf(dataset)
    .filter(({ whose }) => whose !== 'of others')
    .map(awardEntry);
  const entries = [...lifeEntries(dataset), ...works, ...awards];
  return withoutRepeats(entries.filter(({ kind }) => kinds?.includes(kind) ?? true)).sort((a, b) =>
    compareDates(a.date ?? unknown, b.date ?? unknown),
  );
}

const unknown = '9999';

/** Roles that an event names; of more, it gives the number. */
const mostRoles = 2;

function lifeEntries({ subject, life }: Dataset): TimelineEntry[] {
  const events = life.map(
    (event): TimelineEntry => ({
      kind: 'life',
      date: event.date,
      about: [event.id],
      moment: { of: 'event', event },
    }),
  );
  if (subject.born === undefined) return events;
  const { born } = subject;
  const moment: Moment = { of: 'birth', born };
  return [{ kind: 'life', date: born.date, about: [subject.id], moment }, ...events];
}

function awardEntry(award: Award): TimelineEntry {
  const { id, date } = award.record;
  const kind = award.result === 'honor' ? 'honor' : 'award';
  return { kind, date, about: [id], moment: { of: 'award', award } };
}

/** The beginning of the subject's part in a work, and the end of the work where that part lasted so long. */
function workEntries(credit: WorkCredit): TimelineEntry[] {
  const { work } = credit;
  const { start, end } = work;
  const begin = beginning(credit);
  const lasted = work.roles.some(({ to }) => end && to && canPrecede(end, to));
  if (!lasted || !start || !end || yearOf(start) === yearOf(end)) return [begin];
  return [begin, { kind: 'work', date: end, about: [work.id], moment: { of: 'end', credit } }];
}

function beginning(credit: WorkCredit): TimelineEntry {
  const { work, episodes, adaptations } = credit;
  const begins = work.roles.flatMap(({ from }) => from ?? []).sort(compareDates);
  const fromStart = begins.some((from) => work.start && canPrecede(from, work.start));
  const first = [...episodes, ...adaptations].sort((a, b) =>
    compareDates(a.airDate ?? unknown, b.airDate ?? unknown),
  )[0];
  if (first?.airDate !== undefined && !fromStart) {
    const moment: Moment = { of: 'first', credit, episode: first };
    return { kind: 'work', date: first.airDate, about: [work.id, first.id], moment };
  }
  const date = fromStart ? work.start : (begins[0] ?? work.start);
  return { kind: 'work', date, about: [work.id], moment: { of: 'start', credit } };
}

/** Leaves out life events that a work or an award among the entries tells for the same date already. */
function withoutRepeats(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const told = groupBy(
    entries.flatMap(({ about, date, moment }) =>
      moment.of === 'event' ? [] : about.map((id) => ({ id, date })),
    ),
    ({ id }) => id,
  );
  return entries.filter(({ moment, date }) => {
    const id = moment.of === 'event' ? moment.event.about : undefined;
    return id === undefined || !told.get(id)?.some((one) => agree(one.date, date));
  });
}

/** Whether two dates can be the same one, known to different precision. */
function agree(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && canPrecede(a, b) && canPrecede(b, a);
}

function eventText(moment: Moment): string {
  switch (moment.of) {
    case 'birth':
      return ['Born', ...(moment.born.place ? [`in ${moment.born.place}`] : [])].join(' ');
    case 'event':
      return moment.event.event.replace(/\.$/, '');
    case 'start': {
      const { work, roles } = moment.credit;
      return `${work.title}, ${workKind(work)}: ${leading(roles)}`;
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

/** The weightiest roles, and how many more: `showrunner, head writer +3`. */
function leading(roles: readonly string[]): string {
  const more = roles.length - mostRoles;
  return `${roles.slice(0, mostRoles).map(words).join(', ')}${more > 0 ? ` +${more}` : ''}`;
}

/** The roles that lasted to the end. */
function lastingRoles({ work: { end = '', roles } }: WorkCredit): string {
  const lasting = roles.filter(({ to }) => to !== undefined && canPrecede(end, to));
  return leading(lasting.map(({ role }) => role));
}

/** `Won as series: Golden Laurel, episodic television, for Law & Order`. */
function awardText(award: Award): string {
  const { record, result, whose } = award;
  const verb = { won: 'Won', nominated: 'Nominated', honor: 'Honored' }[result];
  const as = whose === 'by name' || result === 'honor' ? '' : ` ${whose}`;
  const what = forText(award, initialed);
  const end = what === undefined ? record.award.organization : `for ${what}`;
  return `${verb}${as}: ${shortAward(record)}, ${end}`;
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
