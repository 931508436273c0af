/** Life, works and awards by date. */
import { type Dataset, groupBy } from '../dataset/dataset.ts';
import { canPrecede, compareDates, yearOf } from '../dataset/dates.ts';
import { type Award, awardsOf } from '../dataset/subject-awards.ts';
import { type WorkCredit, workCredits } from '../dataset/subject-credits.ts';
import type { Episode, Honor, LifeEvent, Nomination, Subject, Work } from '../dataset/types.ts';
import { type TimelineKind, timelineKinds } from '../dataset/vocabulary.ts';
import { episodeName, shortAward, words, workKind, yearsText } from '../dataset/words.ts';
import { forText, othersElsewhere } from './awards.ts';
import { evidenceBy, legend, withDoubt } from './evidence.ts';
import { choice, type Filters, years } from './filters.ts';
import { type Answer, column, extra, type Given, type List, type Note } from './list.ts';

/** One event. */
export interface TimelineEntry {
  readonly kind: TimelineKind;
  /** Absent when unknown. */
  readonly date?: string | undefined;
  /** What happened, in words. */
  readonly event: string;
  /** Ids of the records that the event is about. */
  readonly about: readonly string[];
  /** The record of the event, with its sources. */
  readonly record: LifeEvent | NonNullable<Subject['born']> | Work | Episode | Nomination | Honor;
}

const evidence = evidenceBy(({ record }: TimelineEntry) => record);

const filters = {
  year: years('years to show', ({ date }) => date),
  kind: choice('what to show', timelineKinds, ({ kind }) => kind),
  confidence: evidence.filter,
} satisfies Filters<TimelineEntry>;

export const timeline: List<TimelineEntry, typeof filters> = {
  name: 'timeline',
  noun: 'event',
  description: 'Life, works and awards in order of date; undated events come last.',
  examples: [
    ['balcer timeline 1990s', 'a decade'],
    ['balcer timeline --kind award,honor', 'awards and honors by date'],
    ['balcer timeline --kind life,work', 'only life and works'],
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
    column('date', 'Date, as precise as the sources.', ({ date }) => date),
    column('event', 'What happened.', ({ event }) => event, {
      text: ({ event, record }) => withDoubt(event, record.confidence),
      flexible: true,
      cut: 40,
      tone: ({ record }) => ('result' in record && record.result === 'won' ? 'good' : undefined),
    }),
    extra('year', 'Year of the date.', ({ date }) => date && yearOf(date)),
    extra('kind', 'What the event is: life, work, award or honor.', ({ kind }) => kind),
    extra('place', 'Where it happened.', ({ record }) =>
      'place' in record ? record.place : undefined,
    ),
    extra('about', 'Ids of the records that the event is about.', ({ about }) => about),
    ...evidence.columns,
  ],
  hint: leftOut,
  remark: (_, cells) => legend(cells),
  notes: (answer) => [leftOut(answer)],
};

/** How many awards of these years are not on the timeline. */
function leftOut({ dataset, given, rows, found }: Answer<TimelineEntry, typeof filters>): Note {
  const { year, kind, confidence } = given;
  const isCut = rows.length < found;
  if (isCut || confidence || kind?.includes('award') === false) return undefined;
  return othersElsewhere(dataset, year);
}

/** By date, undated events last, and no event twice. */
function entriesOf(dataset: Dataset, { kind: kinds }: Given<typeof filters>): TimelineEntry[] {
  const entries = [
    ...lifeEntries(dataset),
    ...workCredits(dataset).flatMap(workEntries),
    ...awardsOf(dataset)
      .filter(({ whose }) => whose !== 'of others')
      .map(awardEntry),
  ];
  return withoutRepeats(entries.filter(({ kind }) => kinds?.includes(kind) ?? true)).sort((a, b) =>
    compareDates(a.date, b.date),
  );
}

/** Drops a life event if the work or award that it is about has an entry with the same date. */
function withoutRepeats(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const told = groupBy(
    entries.flatMap(({ kind, about, date }) =>
      kind === 'life' ? [] : about.map((id) => ({ id, date })),
    ),
    ({ id }) => id,
  );
  return entries.filter(({ record, date }) => {
    const same = told.get(('about' in record && record.about) || '') ?? [];
    return !same.some((one) => agree(one.date, date));
  });
}

/** Whether two dates may be the same day, known to different precision. */
function agree(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && canPrecede(a, b) && canPrecede(b, a);
}

function lifeEntries({ subject: { id, born }, life }: Dataset): TimelineEntry[] {
  const events = life.map((record): TimelineEntry => {
    const event = record.event.replace(/\.$/, '');
    return { kind: 'life', date: record.date, event, about: [record.id], record };
  });
  if (born === undefined) return events;
  const event = born.place ? `Born in ${born.place}` : 'Born';
  return [{ kind: 'life', date: born.date, event, about: [id], record: born }, ...events];
}

/** When he joined a work, and when it ended if he was still there. */
function workEntries(credit: WorkCredit): TimelineEntry[] {
  const { work } = credit;
  const { id, start, end } = work;
  const lasting = work.roles.filter(({ to }) => end && to && canPrecede(end, to));
  const begin = beginning(credit);
  if (lasting.length === 0 || !start || !end || yearOf(start) === yearOf(end)) return [begin];
  const event = `${work.title}: run ends (${leading(lasting.map(({ role }) => role))})`;
  return [begin, { kind: 'work', date: end, event, about: [id], record: work }];
}

/** The start of the work if he was there, or else his first episode or role. */
function beginning({ work, roles, episodes, adaptations }: WorkCredit): TimelineEntry {
  const { id, start } = work;
  const begins = work.roles.flatMap(({ from }) => from ?? []).sort(compareDates);
  const fromStart = begins.some((from) => start && canPrecede(from, start));
  const [first] = [...episodes, ...adaptations].sort((a, b) => compareDates(a.airDate, b.airDate));
  if (first?.airDate === undefined || fromStart) {
    const date = fromStart ? start : (begins[0] ?? start);
    const event = `${work.title}, ${workKind(work, date)}: ${leading(roles)}`;
    return { kind: 'work', date, event, about: [id], record: work };
  }
  const isOnly = episodes.length + adaptations.length === 1;
  const [nth, nthCredited] = isOnly ? ['', ''] : ['first ', 'first credited '];
  const what = episodes.length ? `${nthCredited}episode` : `${nth}adaptation of a script`;
  const event = `${work.title}, ${what}: ${episodeName(first)}`;
  return { kind: 'work', date: first.airDate, event, about: [id, first.id], record: first };
}

/** The two main roles, and how many more there are: `showrunner, head writer +3`. */
function leading(roles: readonly string[]): string {
  const names = roles.slice(0, 2).map(words).join(', ');
  return roles.length > 2 ? `${names} +${roles.length - 2}` : names;
}

/** `Won as series: Golden Laurel, episodic TV, for Law & Order`. */
function awardEntry(award: Award): TimelineEntry {
  const { record, result, whose } = award;
  const kind = result === 'honor' ? 'honor' : 'award';
  const verb = { won: 'Won', nominated: 'Nominated', honor: 'Honored' }[result];
  const as = whose === 'by name' || kind === 'honor' ? '' : ` ${whose}`;
  const what = forText(award);
  const end = what === undefined ? award.award.organization : `for ${what}`;
  const event = `${verb}${as}: ${shortAward(record)}, ${end}`;
  return { kind, date: record.date, event, about: [record.id], record };
}
