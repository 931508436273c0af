/** What dates say of each other. Of dates that are not precise enough to tell, nothing is asked. */
import { placeOf } from '../dataset.ts';
import { canPrecede, yearOf } from '../dates.ts';
import type { Fault } from '../fault.ts';
import type { Work } from '../types.ts';
import { faultAt, type Rule } from './rule.ts';

const startBeforeEnd: Rule = {
  name: 'start-before-end',
  sentence: 'No work and no function ends before it starts.',
  *check(facts) {
    for (const entry of facts.entries.works) {
      const { start, end, roles } = entry.record;
      if (isAfter(start, end)) yield faultAt('works', entry, ['end'], reversal(start, end));
      for (const [position, { from, to }] of roles.entries()) {
        const path = ['roles', position, 'to'];
        if (isAfter(from, to)) yield faultAt('works', entry, path, reversal(from, to));
      }
    }
  },
};

const airedInRun: Rule = {
  name: 'aired-in-run',
  sentence:
    'An episode, recorded or listed as missing, was broadcast between the start and the end of its work.',
  *check(facts) {
    for (const entry of facts.placed) {
      const message = describeOutside(facts.works.get(entry.work), entry.record.airDate);
      if (message) yield faultAt('episodes', entry, ['airDate'], message);
    }
    for (const entry of facts.entries.coverage) {
      for (const [position, { id, airDate }] of (entry.record.missingEpisodes ?? []).entries()) {
        const message = describeOutside(facts.works.get(placeOf(id).work), airDate);
        const path = ['missingEpisodes', position, 'airDate'];
        if (message) yield faultAt('coverage', entry, path, message);
      }
    }
  },
};

const awardsAfterFacts: Rule = {
  name: 'awards-after-facts',
  sentence:
    'A nomination is not dated before the year that it honors, nor before the start of its work.',
  *check(facts) {
    for (const entry of facts.entries.nominations) {
      const { date, honoredYear, work } = entry.record;
      if (date === undefined) continue;
      if (honoredYear !== undefined && honoredYear > yearOf(date)) yield honoredLater(entry, date);
      const start = facts.works.get(work)?.start;
      if (!isAfter(start, date)) continue;
      yield faultAt('nominations', entry, ['date'], `${date} is before ${work} started, ${start}`);
    }
  },
};

/** The rules about dates. */
export const chronologyRules: readonly Rule[] = [startBeforeEnd, airedInRun, awardsAfterFacts];

function honoredLater(entry: { readonly index: number }, date: string): Fault {
  const message = `is after the ceremony, ${date}; the year honored is the same or an earlier one`;
  return faultAt('nominations', entry, ['honoredYear'], message);
}

function isAfter(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && !canPrecede(a, b);
}

function reversal(start: string | undefined, end: string | undefined): string {
  return `ends on ${end}, before it starts on ${start}`;
}

function describeOutside(work: Work | undefined, airDate: string | undefined): string | undefined {
  if (!work || airDate === undefined) return undefined;
  const { id, start, end } = work;
  if (isAfter(start, airDate)) return `${airDate} is before ${id} started, ${start}`;
  if (isAfter(airDate, end)) return `${airDate} is after ${id} ended, ${end}`;
  return undefined;
}
