/** Numbers of seasons and episodes. */
import { type Place, placeOf } from '../dataset.ts';
import type { Facts, PlacedEntry } from '../facts.ts';
import type { Fault } from '../fault.ts';
import { groupBy } from '../group.ts';
import { episodicKinds } from '../vocabulary.ts';
import { faultAt, type Rule } from './rule.ts';

const episodicWorks: Rule = {
  name: 'episodic-works',
  sentence: `Only a work of the kind ${episodicKinds.join(' or ')} has episodes.`,
  *check(facts) {
    for (const entry of facts.placed) {
      const work = facts.works.get(entry.work);
      if (!work || episodicKinds.includes(work.kind)) continue;
      const message = `${work.id} is a ${work.kind}; episodes belong to ${episodicKinds.join(' or ')}`;
      yield faultAt('episodes', entry, ['id'], message);
    }
  },
};

const seasonsInRange: Rule = {
  name: 'seasons-in-range',
  sentence:
    "No season number, of an episode, of a function or of an episode listed as missing, exceeds the work's seasonCount.",
  *check(facts) {
    for (const entry of facts.entries.works) {
      const { seasonCount = Number.POSITIVE_INFINITY, roles } = entry.record;
      for (const [position, { seasons = [] }] of roles.entries()) {
        const beyond = seasons.findIndex((season) => season > seasonCount);
        const path = ['roles', position, 'seasons', beyond];
        if (beyond !== -1)
          yield faultAt('works', entry, path, tooMany(seasons[beyond], seasonCount));
      }
    }
    yield* episodesBeyondSeasons(facts);
  },
};

const overallInRange: Rule = {
  name: 'overall-in-order',
  sentence:
    "Within a work, overall numbers rise with season and number, none is used twice, and none exceeds the work's episodeCount.",
  *check(facts) {
    const numbered = facts.placed.filter(({ record }) => record.overall !== undefined);
    const byWork = groupBy(numbered, (entry) => entry.work);
    for (const [work, entries] of byWork) {
      const limit = facts.works.get(work)?.episodeCount ?? Number.POSITIVE_INFINITY;
      yield* overallFaults(entries, limit);
    }
  },
};

/** The rules about numbers. */
export const numberingRules: readonly Rule[] = [episodicWorks, seasonsInRange, overallInRange];

function* episodesBeyondSeasons(facts: Facts): Iterable<Fault> {
  for (const entry of facts.placed) {
    const message = describeBeyond(facts, entry);
    if (message) yield faultAt('episodes', entry, ['id'], message);
  }
  for (const entry of facts.entries.coverage) {
    for (const [position, { id }] of (entry.record.missingEpisodes ?? []).entries()) {
      const message = describeBeyond(facts, placeOf(id));
      if (message) yield faultAt('coverage', entry, ['missingEpisodes', position, 'id'], message);
    }
  }
}

function describeBeyond(facts: Facts, { work, season }: Place): string | undefined {
  const count = facts.works.get(work)?.seasonCount;
  return count !== undefined && season > count ? tooMany(season, count) : undefined;
}

function tooMany(season: number | undefined, count: number): string {
  return `season ${season} of a work whose seasonCount is ${count}`;
}

function* overallFaults(entries: readonly PlacedEntry[], limit: number): Iterable<Fault> {
  const inOrder = [...entries].sort((a, b) => a.season - b.season || a.number - b.number);
  let last = { overall: 0, id: '' };
  for (const entry of inOrder) {
    const { id, overall } = entry.record;
    if (overall === undefined) continue;
    const message = describeOverall(overall, last, limit);
    if (message) yield faultAt('episodes', entry, ['overall'], message);
    else last = { overall, id };
  }
}

function describeOverall(
  overall: number,
  last: { readonly overall: number; readonly id: string },
  limit: number,
): string | undefined {
  if (overall > limit) return `${overall} is more than the ${limit} episodes of the work`;
  if (overall > last.overall) return undefined;
  return `${overall} is not after the ${last.overall} of ${last.id}`;
}
