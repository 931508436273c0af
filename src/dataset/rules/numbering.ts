/** Numbers of seasons and episodes. */
import { groupBy, placeOf } from '../dataset.ts';
import { type Finding, inEach, type Rule } from '../facts.ts';
import type { Path } from '../problems.ts';
import { episodicKinds, isEpisodic } from '../vocabulary.ts';

/** The rules about numbers. */
export const numberingRules: readonly Rule[] = [
  {
    name: 'episodic-works',
    sentence: `Only a work of the kind ${episodicKinds.join(' or ')} has episodes.`,
    check: (facts) =>
      inEach(facts, 'episodes', ({ id }) => {
        const work = facts.works.get(placeOf(id).work);
        const message = `${work?.id} is a ${work?.kind}; only ${episodicKinds.join(' or ')} have episodes`;
        return [work?.kind !== undefined && !isEpisodic(work) && [['id'], message]];
      }),
  },
  {
    name: 'seasons-in-range',
    sentence:
      "No season number, of an episode, of a role or of an episode listed as missing, exceeds the work's seasonCount.",
    *check(facts) {
      const beyond = (path: Path, season: number, count = Infinity): Finding =>
        season > count && [path, `season ${season} of a work whose seasonCount is ${count}`];
      const ofEpisode = (path: Path, id: string): Finding => {
        const { work, season } = placeOf(id);
        return beyond(path, season, facts.works.get(work)?.seasonCount);
      };
      yield* inEach(facts, 'works', ({ seasonCount, roles }) =>
        roles.flatMap(({ seasons = [] }, at) =>
          seasons.map((season, rank) =>
            beyond(['roles', at, 'seasons', rank], season, seasonCount),
          ),
        ),
      );
      yield* inEach(facts, 'episodes', ({ id }) => [ofEpisode(['id'], id)]);
      yield* inEach(facts, 'gaps', ({ missingEpisodes = [] }) =>
        missingEpisodes.map(({ id }, at) => ofEpisode(['missingEpisodes', at, 'id'], id)),
      );
    },
  },
  {
    name: 'overall-in-order',
    sentence:
      "Within a work, overall numbers rise with season and number, none is used twice, and none exceeds the work's episodeCount.",
    *check({ entries, works }) {
      const placed = entries.episodes.map(({ index, record: { id, overall } }) => ({
        index,
        id,
        overall,
        ...placeOf(id),
      }));
      for (const [work, episodes] of groupBy(placed, (episode) => episode.work)) {
        const limit = works.get(work)?.episodeCount ?? Infinity;
        let last = { overall: 0, id: '' };
        episodes.sort((a, b) => a.season - b.season || a.number - b.number);
        for (const { index, id, overall } of episodes) {
          if (overall === undefined) continue;
          const message = describeOverall(overall, last, limit);
          if (message) yield { part: 'episodes', index, path: ['overall'], message };
          else last = { overall, id };
        }
      }
    },
  },
];

function describeOverall(
  overall: number,
  last: { readonly overall: number; readonly id: string },
  limit: number,
): string | undefined {
  if (overall > limit) return `${overall} is more than the ${limit} episodes of the work`;
  if (overall > last.overall) return undefined;
  return `${overall} is not after the ${last.overall} of ${last.id}`;
}
