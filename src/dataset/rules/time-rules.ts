/** Rules about dates and numbers. A date that is too imprecise to compare breaks none. */
import { networksAt, placeOf } from '../dataset.ts';
import { canPrecede, yearOf } from '../dates.ts';
import type { Path, Report, Rules } from '../facts.ts';
import { episodicKinds, isEpisodic } from '../vocabulary.ts';

export const timeRules: Rules = {
  'start-before-end': {
    sentence: 'No work, role or run on a network ends before it starts.',
    check: ({ each }) =>
      each('works', ({ start, end, roles, networks = [] }, report) => {
        const judge = (from: string | undefined, to: string | undefined, path: Path) => {
          if (!canPrecede(from, to)) report(path, `ends ${to}, before it starts, ${from}`);
        };
        judge(start, end, ['end']);
        for (const [at, { from, to }] of roles.entries()) judge(from, to, ['roles', at, 'to']);
        for (const [at, { from, to }] of networks.entries())
          judge(from, to, ['networks', at, 'to']);
      }),
  },
  'aired-in-run': {
    sentence:
      'Every episode, even one listed as missing, aired between the start and the end of its work.',
    check: ({ eachEpisode, workOf }) =>
      eachEpisode(({ id, airDate }, report) => {
        const { id: work, start, end } = workOf(id) ?? {};
        if (!canPrecede(start, airDate))
          report(['airDate'], `${airDate} is before ${work} started, ${start}`);
        else if (!canPrecede(airDate, end))
          report(['airDate'], `${airDate} is after ${work} ended, ${end}`);
      }),
  },
  'aired-on-network': {
    sentence: 'If a work has networks, every episode aired while the work was on one of them.',
    check: ({ each, workOf }) =>
      each('episodes', ({ id, airDate }, report) => {
        const work = workOf(id);
        if (work?.networks?.length && networksAt(work, airDate).length === 0)
          report(['airDate'], `${work.id} was on none of its networks on ${airDate}`);
      }),
  },
  unproduced: {
    sentence: 'An unproduced work has no end and no episodes.',
    check({ each, workOf }) {
      const message = 'the work is unproduced; remove this, or change its status';
      each('works', ({ status, end }, report) => {
        if (status === 'unproduced' && end !== undefined) report(['end'], message);
      });
      each('episodes', ({ id }, report) => {
        if (workOf(id)?.status === 'unproduced') report(['id'], message);
      });
    },
  },
  'awards-after-facts': {
    sentence:
      'No nomination is dated before the year that it honors or before the start of its work.',
    check: ({ each, works }) =>
      each('nominations', ({ date, honoredYear, work }, report) => {
        if (date === undefined) return;
        const start = works.get(work)?.start;
        const later = `is after the ceremony, ${date}; the year honored is the same or an earlier one`;
        if (honoredYear !== undefined && honoredYear > yearOf(date)) report(['honoredYear'], later);
        if (!canPrecede(start, date))
          report(['date'], `${date} is before ${work} started, ${start}`);
      }),
  },
  'episodic-works': {
    sentence: `Only a work of kind ${episodicKinds.join(' or ')} has episodes.`,
    check: ({ each, workOf }) =>
      each('episodes', ({ id }, report) => {
        const work = workOf(id);
        const only = `only ${episodicKinds.join(' or ')} have episodes`;
        if (work?.kind && !isEpisodic(work))
          report(['id'], `${work.id} is a ${work.kind}; ${only}`);
      }),
  },
  'seasons-in-range': {
    sentence: "No season of an episode, missing episode or role exceeds the work's seasonCount.",
    check({ each, eachEpisode, workOf }) {
      const judge = (season: number, count = Infinity, path: Path, report: Report) => {
        if (season > count)
          report(path, `season ${season} of a work whose seasonCount is ${count}`);
      };
      each('works', ({ seasonCount, roles }, report) => {
        for (const [at, { seasons = [] }] of roles.entries())
          for (const [rank, season] of seasons.entries())
            judge(season, seasonCount, ['roles', at, 'seasons', rank], report);
      });
      eachEpisode(({ id }, report) => {
        judge(placeOf(id).season, workOf(id)?.seasonCount, ['id'], report);
      });
    },
  },
  'overall-in-order': {
    sentence:
      "Within a work, overall numbers increase with season and number, do not repeat, and do not exceed the work's episodeCount.",
    check({ entries, works, reportOn }) {
      const last = new Map<string, { id: string; overall: number }>();
      const placed = entries.episodes.map((entry) => ({ ...entry, ...placeOf(entry.record.id) }));
      placed.sort((a, b) => a.season - b.season || a.number - b.number);
      for (const { index, record, work } of placed) {
        const { id, overall } = record;
        if (overall === undefined) continue;
        const limit = works.get(work)?.episodeCount ?? Infinity;
        const earlier = last.get(work);
        const report = reportOn('episodes', index);
        if (overall > limit)
          report(['overall'], `${overall} is more than the ${limit} episodes of the work`);
        else if (earlier && overall <= earlier.overall)
          report(['overall'], `${overall} is not after the ${earlier.overall} of ${earlier.id}`);
        else last.set(work, { id, overall });
      }
    },
  },
};
