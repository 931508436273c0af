/** Life, works and awards as one sequence of dated entries. */
import { type WorkCredit, workCredits } from '../dataset/credits.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { canPrecede, compareDates, type YearRange, yearOf } from '../dataset/dates.ts';
import type { Episode, LifeEvent, Subject } from '../dataset/types.ts';
import type { TimelineKind } from '../dataset/vocabulary.ts';
import { sharesAny } from '../find/match.ts';
import { inYears } from '../find/years.ts';
import { type Award, findAwards } from './awards.ts';

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

/** Each given filter narrows; the values of one filter widen it. */
export interface TimelineFilter {
  readonly years?: readonly YearRange[] | undefined;
  readonly kinds?: readonly TimelineKind[] | undefined;
}

/** The entries that pass the filter in order of date, undated ones last; nothing is told twice. */
export function findTimeline(dataset: Dataset, filter: TimelineFilter = {}): TimelineEntry[] {
  const works = workCredits(dataset).flatMap(workEntries);
  const awards = findAwards(dataset).map(awardEntry);
  const entries = [...lifeEntries(dataset), ...works, ...awards].filter(({ kind }) =>
    sharesAny(filter.kinds, [kind]),
  );
  return withoutRepeats(entries)
    .filter(({ date }) => inYears(filter.years, date ? [spanOf(date)] : []))
    .sort((a, b) => compareDates(a.date ?? unknown, b.date ?? unknown));
}

const unknown = '9999';

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
  return [
    begin,
    { kind: 'work', date: end, about: [`${work.id}#end`], moment: { of: 'end', credit } },
  ];
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
  const told = new Map(
    entries.flatMap(({ about, date }) => about.map((id) => [id, date] as const)),
  );
  return entries.filter(({ moment, date }) => {
    if (moment.of !== 'event' || moment.event.about === undefined) return true;
    return !told.has(moment.event.about) || !agree(told.get(moment.event.about), date);
  });
}

/** Whether two dates can be the same one, known to different precision. */
function agree(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && canPrecede(a, b) && canPrecede(b, a);
}

function spanOf(date: string): Required<YearRange> {
  return { from: yearOf(date), to: yearOf(date) };
}
