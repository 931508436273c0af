/** What dates say about each other. Dates too imprecise to tell are left alone. */
import { networksAt, placeOf } from '../dataset.ts';
import { canPrecede, yearOf } from '../dates.ts';
import { type Finding, inEach, type Rule } from '../facts.ts';
import type { Path } from '../problems.ts';
import type { Work } from '../types.ts';

/** The rules about dates. */
export const chronologyRules: readonly Rule[] = [
  {
    name: 'start-before-end',
    sentence: 'No work, no role and no time on a network ends before it starts.',
    check: (facts) =>
      inEach(facts, 'works', ({ start, end, roles, networks = [] }) => [
        reversed(['end'], start, end),
        ...roles.map(({ from, to }, at) => reversed(['roles', at, 'to'], from, to)),
        ...networks.map(({ from, to }, at) => reversed(['networks', at, 'to'], from, to)),
      ]),
  },
  {
    name: 'aired-in-run',
    sentence:
      'An episode, recorded or listed as missing, aired between the start and the end of its work.',
    *check(facts) {
      const outside = (path: Path, id: string, airDate: string | undefined): Finding => {
        const message = describeOutside(facts.works.get(placeOf(id).work), airDate);
        return message !== undefined && [path, message];
      };
      yield* inEach(facts, 'episodes', ({ id, airDate }) => [outside(['airDate'], id, airDate)]);
      yield* inEach(facts, 'gaps', ({ missingEpisodes = [] }) =>
        missingEpisodes.map(({ id, airDate }, at) =>
          outside(['missingEpisodes', at, 'airDate'], id, airDate),
        ),
      );
    },
  },
  {
    name: 'aired-on-network',
    sentence: 'If a work names its networks, every episode aired in the time of one of them.',
    check: (facts) =>
      inEach(facts, 'episodes', ({ id, airDate }) => {
        const work = facts.works.get(placeOf(id).work);
        const isOnNone = !!work?.networks?.length && networksAt(work, airDate).length === 0;
        return [isOnNone && [['airDate'], `${work.id} was on none of its networks on ${airDate}`]];
      }),
  },
  {
    name: 'unproduced',
    sentence: 'An unproduced work has no end and no episodes.',
    *check(facts) {
      const message = 'the work is unproduced; remove this, or change its status';
      yield* inEach(facts, 'works', ({ status, end }) => [
        status === 'unproduced' && end !== undefined && [['end'], message],
      ]);
      yield* inEach(facts, 'episodes', ({ id }) => [
        facts.works.get(placeOf(id).work)?.status === 'unproduced' && [['id'], message],
      ]);
    },
  },
  {
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
  },
];

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
