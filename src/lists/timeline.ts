/** Life, works and awards as one sequence of dated events. */

import { type Dataset, groupBy } from '../dataset/dataset.ts';
import { canPrecede, compareDates, yearOf } from '../dataset/dates.ts';
import { type Award, awardsOf } from '../dataset/subject-awards.ts';
import { type WorkCredit, workCredits } from '../dataset/subject-credits.ts';
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
import { forText, othersNote } from './awards.ts';
import { type Evidence, evidenceBy, legend, withDoubt } from './evidence.ts';
import { choice, years } from './filters.ts';
import { type Answer, column, extra, type Given, type List } from './list.ts';

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
  /** What happened, in words. */
  readonly event: string;
  /** Ids of the records that the entry tells of. */
  readonly about: readonly string[];
  /** The record that says so. */
  readonly record: Evidence & { readonly place?: string | undefined };
  readonly moment: Moment;
}

const evidence = evidenceBy(({ record }: TimelineEntry) => record);

const filters = {
  year: years('years to show', ({ date }: TimelineEntry) => date),
  kind: choice('what to show', timelineKinds, ({ kind }: TimelineEntry) => kind),
  confidence: evidence.filter,
};

export const timeline: List<TimelineEntry, typeof filters> = {
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
  columns: [
    column('date', 'Date, as precise as it is known.', ({ date }) => date),
    column('event', 'What happened.', ({ event }) => event, {
      text: ({ event, record }) => withDoubt(event, record.confidence),
      flexible: true,
      cut: 40,
      tone: ({ moment }) =>
        moment.of === 'award' && moment.award.result === 'won' ? 'good' : undefined,
    }),
    extra('year', 'Year of the date.', ({ date }) => date && yearOf(date)),
    extra('kind', 'What the event is: life, work, award or honor.', ({ kind }) => kind),
    extra('place', 'Where it happened.', ({ record }) => record.place),
    extra('about', 'Ids of the records that it tells of.', ({ about }) => about),
    ...evidence.columns,
  ],
  hint: leftOut,
  remark: ({ rows }) => legend(evidence.mark(rows)),
  notes: (answer) => [leftOut(answer)],
};

/** How many awards of others in these years the timeline leaves out. */
function leftOut({ dataset, given }: Answer<TimelineEntry, typeof filters>): string | undefined {
  const { year, kind, confidence } = given;
  if (confidence || (kind && !kind.includes('award'))) return undefined;
  return othersNote(dataset, { year }, suggest(dataset, 'awards', '', { all: true }));
}

/** In order of date, undated events last; nothing is told twice. */
function entriesOf(dataset: Dataset, { kind: kinds }: Given<typeof filters>): TimelineEntry[] {
  const entries = [
    ...lifeEntries(dataset),
    ...workCredits(dataset).flatMap(workEntries),
    ...awardsOf(dataset)
      .filter(({ whose }) => whose !== 'of others')
      .map(awardEntry),
  ];
  return withoutRepeats(entries.filter(({ kind }) => kinds?.includes(kind) ?? true)).sort(byDate);
}

function byDate(a: { date?: string | undefined }, b: { date?: string | undefined }): number {
  return compareDates(a.date ?? '9999', b.date ?? '9999');
}

/** Leaves out life events that a work or an award among the entries tells for the same date already. */
function withoutRepeats(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const others = entries.filter(({ moment }) => moment.of !== 'event');
  const told = groupBy(
    others.flatMap(({ about, date }) => about.map((id) => ({ id, date }))),
    ({ id }) => id,
  );
  return entries.filter(({ moment, date }) => {
    const same = (moment.of === 'event' && told.get(moment.event.about ?? '')) || [];
    return !same.some((one) => agree(one.date, date));
  });
}

/** Whether two dates can be the same one, known to different precision. */
function agree(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && canPrecede(a, b) && canPrecede(b, a);
}

function lifeEntries({ subject: { id, born }, life }: Dataset): TimelineEntry[] {
  const events = life.map(
    (event): TimelineEntry => ({
      kind: 'life',
      date: event.date,
      event: event.event.replace(/\.$/, ''),
      about: [event.id],
      record: event,
      moment: { of: 'event', event },
    }),
  );
  if (born === undefined) return events;
  const birth: TimelineEntry = {
    kind: 'life',
    date: born.date,
    event: born.place ? `Born in ${born.place}` : 'Born',
    about: [id],
    record: born,
    moment: { of: 'birth', born },
  };
  return [birth, ...events];
}

/** The beginning of the subject's part in a work, and the end of the work where that part lasted so long. */
function workEntries(credit: WorkCredit): TimelineEntry[] {
  const { work } = credit;
  const { start, end, roles } = work;
  const begin = beginning(credit);
  const lasting = roles.filter(({ to }) => end && to && canPrecede(end, to));
  if (lasting.length === 0 || !start || !end || yearOf(start) === yearOf(end)) return [begin];
  const finish: TimelineEntry = {
    kind: 'work',
    date: end,
    event: `${work.title}: run ends (${leading(lasting.map(({ role }) => role))})`,
    about: [work.id],
    record: work,
    moment: { of: 'end', credit },
  };
  return [begin, finish];
}

/** The start of the work if the subject was there, else the first of the subject's episodes or roles. */
function beginning(credit: WorkCredit): TimelineEntry {
  const { work, roles, episodes, adaptations } = credit;
  const begins = work.roles.flatMap(({ from }) => from ?? []).sort(compareDates);
  const fromStart = begins.some((from) => work.start && canPrecede(from, work.start));
  const [first] = [...episodes, ...adaptations].sort((a, b) =>
    byDate({ date: a.airDate }, { date: b.airDate }),
  );
  const name = `${work.title}, ${workKind(work)}`;
  if (first?.airDate !== undefined && !fromStart) {
    const what = episodes.length ? 'first credited episode' : 'first adaptation of a script';
    return {
      kind: 'work',
      date: first.airDate,
      event: `${name}: ${what}, ${episodeName(first)}`,
      about: [work.id, first.id],
      record: first,
      moment: { of: 'first', credit, episode: first },
    };
  }
  return {
    kind: 'work',
    date: fromStart ? work.start : (begins[0] ?? work.start),
    event: `${name}: ${leading(roles)}`,
    about: [work.id],
    record: work,
    moment: { of: 'start', credit },
  };
}

/** The two weightiest roles, and how many more: `showrunner, head writer +3`. */
function leading(roles: readonly string[]): string {
  const names = roles.slice(0, 2).map(words).join(', ');
  return roles.length > 2 ? `${names} +${roles.length - 2}` : names;
}

/** `Won as series: Golden Laurel, episodic television, for Law & Order`. */
function awardEntry(award: Award): TimelineEntry {
  const { record, result, whose } = award;
  const verb = { won: 'Won', nominated: 'Nominated', honor: 'Honored' }[result];
  const as = whose === 'by name' || result === 'honor' ? '' : ` ${whose}`;
  const what = forText(award, initialed);
  const end = what === undefined ? record.award.organization : `for ${what}`;
  return {
    kind: result === 'honor' ? 'honor' : 'award',
    date: record.date,
    event: `${verb}${as}: ${shortAward(record)}, ${end}`,
    about: [record.id],
    record,
    moment: { of: 'award', award },
  };
}
