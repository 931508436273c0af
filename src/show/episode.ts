/** One episode. */

import type { Dataset } from '../dataset/dataset.ts';
import { creditedIds } from '../dataset/roles.ts';
import type { Episode } from '../dataset/types.ts';
import { episodeCode } from '../dataset/words.ts';
import { shellWord } from '../find/suggest.ts';
import { awardEntries } from './award.ts';
import {
  type Contents,
  evidence,
  lifeEntry,
  namesText,
  type PageOptions,
  placedTitle,
  placeWords,
  relatedEntries,
  showCommand,
} from './parts.ts';
import {
  adaptations,
  awardRefs,
  episodeRef,
  namedAll,
  personRef,
  relatedTo,
  sourcesOf,
} from './related.ts';

/** An episode with everything that names it. */
export type EpisodeDetail = ReturnType<typeof episodeDetail>;

/** Joins an episode with its people, awards, adaptations, claims and gaps. */
export function episodeDetail(dataset: Dataset, episode: Episode) {
  const { work } = episodeRef(dataset, episode);
  const all = adaptations(dataset);
  const awards = awardRefs(dataset, (award) => award.episode?.id === episode.id);
  const cited = awards.flatMap(({ sources }) => sources);
  return {
    type: 'episode' as const,
    ...episode,
    work,
    storyBy: namedAll(dataset, episode.storyBy),
    teleplayBy: namedAll(dataset, episode.teleplayBy),
    writtenBy: namedAll(dataset, episode.writtenBy),
    splitUnknown: namedAll(dataset, episode.splitUnknown),
    directedBy: namedAll(dataset, episode.directedBy),
    /** Everyone credited but the subject, in the order of a title card. */
    with: creditedIds(episode)
      .filter((id) => id !== dataset.subject.id)
      .map((id) => personRef(dataset, id)),
    basedOn: all.find(({ id }) => id === episode.id)?.basedOn,
    adaptedAs: all.filter(({ basedOn }) => basedOn.id === episode.id),
    awards,
    ...relatedTo(dataset, [episode.id]),
    sources: sourcesOf(dataset, episode.sources),
    /** What the awards rest on. */
    awardSources: sourcesOf(dataset, cited),
  };
}

/** The credits in the order of a title card. */
export function episodePage(episode: EpisodeDetail, { notes }: PageOptions): Contents {
  const { work, season, basedOn, adaptedAs, awards, ids = {} } = episode;
  const writers = episode.splitUnknown && namesText(episode.splitUnknown);
  const [person] = episode.with;
  const [other] = [...(basedOn ? [basedOn] : []), ...adaptedAs];
  const [award] = awards;
  // A note on how sources differ tells what the gap asks.
  const isTold = episode.confidence === 'conflict' && episode.note !== undefined && !notes;
  return {
    title: episode.title,
    aside: `${work.title} ${episodeCode(episode)}`,
    lead: [{ parts: leadParts(episode), refs: episode.sources.map(({ id }) => id) }],
    sections: [
      [
        ['Story by', namesText(episode.storyBy)],
        ['Teleplay by', namesText(episode.teleplayBy)],
        ['Written by', namesText(episode.writtenBy)],
        ['Writers', writers && `${writers} (split unknown)`],
        ['Directed by', namesText(episode.directedBy)],
        ['Adapts', basedOn && `${basedOn.work.title} ${placedTitle(basedOn)}`],
        ['Adapted as', adaptedAs.map((one) => `${one.work.title} ${placedTitle(one)}`)],
        ...awardEntries(awards),
      ],
      [
        ...evidence(episode.confidence, episode.note),
        ['Date', episode.dateNote],
        lifeEntry(episode.life),
        ...relatedEntries(isTold ? { ...episode, gaps: [] } : episode),
        [
          'Ids',
          Object.entries(ids)
            .map(([database, id]) => `${database} ${id}`)
            .join(', '),
        ],
      ],
    ],
    sources: [...episode.sources, ...episode.awardSources],
    more: [
      ...(other ? [showCommand(other.id, placeWords(other))] : []),
      ...(person ? [showCommand(person.id, person.name)] : []),
      ...(award ? [showCommand(award.id)] : []),
      `balcer episodes ${shellWord(work.title)} ${basedOn ? '--adaptations' : `--season ${season}`}`,
    ],
  };
}

function leadParts({ airDate, networks = [], overall, productionCode }: EpisodeDetail): string[] {
  const where = networks.length ? `, ${networks.join(' and ')}` : '';
  return [
    airDate === undefined ? 'Date not known' : `Aired ${airDate}${where}`,
    ...(overall === undefined ? [] : [`episode ${overall}`]),
    ...(productionCode === undefined ? [] : [`production code ${productionCode}`]),
  ];
}
