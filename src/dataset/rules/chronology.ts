/** What dates say about each other. Dates too imprecise to tell are left alone. */
import { placeOf } from '../dataset.ts';
import { canPrecede, yearOf } from '../dates.ts';
import type { Path } from '../fault.ts';
import type { Work } from '../types.ts';
import { type Finding, inEach, type Rule } from './rule.ts';

const startBeforeEnd: Rule = {
  name: 'start-before-end',
  sentence: 'No work and no role ends before it starts.',
  check: (facts) =>
    inEach(facts, 'works', ({ start, end, roles }) => [
      reversed(['end'], start, end),
      ...roles.map(({ from, to }, at) => reversed(['roles', at, 'to'], from, to)),
    ]),
};

const airedInRun: Rule = {
  name: 'aired-in-run',
  sentence:
    'An episode, recorded or listed as missing, aired between the start and the end of its work.',
  *check(facts) {
    const outside = (path: Path, id: string, airDate: string | undefined): Finding => {
      const message = describeOutside(facts.works.get(placeOf(id).work), airDate);
      return message !== undefined && [path, message];
    };
    yield* inEach(facts, 'episodes', ({ id, airDate }) => [outside(['airDate'], id, airDate)]);
    yield* inEach(facts, 'coverage', ({ missingEpisodes = [] }) =>
      missingEpisodes.map(({ id, airDate }, at) =>
        outside(['missingEpisodes', at, 'airDate'], id, airDate),
      ),
    );
  },
};

const awardsAfterFacts: Rule = {
  name: 'awards-after-facts',
  sentence:
    'A nomination is not dated before the year that it honors, nor before the start of its work.',
  check: (facts) =>
    inEach(facts, 'nominations', ({ date, honoredYear, work }) => {
      if (date === undefined) return [];
      const start = facts.works.get(work)?.start;
      const later = `is after the ceremony, ${date}; the year honored is the same or an earlier one`;
      return [
        honoredYear !== undefined && honoredYear > yearOf(date) && [['honoredYear'], later],
        isAfter(start, date) && [['date'], `${date} is before ${work} started, ${start}`],
      ];
    }),
};

/** The rules about dates. */
export const chronologyRules: readonly Rule[] = [startBeforeEnd, airedInRun, awardsAfterFacts];

function isAfter(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && !canPrecede(a, b);
}

function reversed(path: Path, start: string | undefined, end: string | undefined): Finding {
  return isAfter(start, end) && [path, `ends on ${end}, before it starts on ${start}`];
}

function describeOutside(work: Work | undefined, airDate: string | undefined): string | undefined {
  if (!work) return undefined;
  const { id, start, end } = work;
  if (isAfter(start, airDate)) return `${airDate} is before ${id} started, ${start}`;
  if (isAfter(airDate, end)) return `${airDate} is after ${id} ended, ${end}`;
  return undefined;
}
