/** One episode. */
import { type Dataset, personOf } from '../dataset/dataset.ts';
import { creditedIds } from '../dataset/subject-credits.ts';
import type { Episode } from '../dataset/types.ts';
import { episodeCode } from '../dataset/words.ts';
import { awardEntries } from './award.ts';
import {
  type Contents,
  commas,
  evidence,
  lifeEntry,
  namesText,
  type PageOptions,
  placedTitle,
  relatedEntries,
} from './parts.ts';
import { adaptationsIn, awardRefs, personRefs, relatedTo, sourcesOf, titleRef } from './related.ts';

export function episodeDetail(dataset: Dataset, episode: Episode) {
  const all = adaptationsIn(dataset);
  const awards = awardRefs(dataset, (award) => award.episode?.id === episode.id);
  return {
    type: 'episode' as const,
    ...episode,
    work: titleRef(dataset, episode.work),
    storyBy: personRefs(dataset, episode.storyBy),
    teleplayBy: personRefs(dataset, episode.teleplayBy),
    writtenBy: personRefs(dataset, episode.writtenBy),
    splitUnknown: personRefs(dataset, episode.splitUnknown),
    directedBy: personRefs(dataset, episode.directedBy),
    /** Everyone credited except the subject, in title card order. */
    with: creditedIds(episode)
      .filter((id) => id !== dataset.subject.id)
      .map((id) => personOf(dataset, id)),
    basedOn: all.find(({ id }) => id === episode.id)?.basedOn,
    /** Episodes that adapt this one. */
    adaptations: all.filter(({ basedOn }) => basedOn.id === episode.id),
    awards,
    ...relatedTo(dataset, [episode.id]),
    sources: sourcesOf(dataset, [episode]),
    /** Sources of the awards. */
    awardSources: sourcesOf(dataset, awards),
  };
}

export function episodePage(
  episode: ReturnType<typeof episodeDetail>,
  { notes }: PageOptions,
): Contents {
  const { work, season, basedOn, adaptations, awards, airDate, overall, productionCode } = episode;
  const { networks = [], ids = {} } = episode;
  const [award] = awards;
  // A note on how the sources differ already says what a gap would ask.
  const isTold = episode.confidence === 'conflict' && episode.note !== undefined && !notes;
  return {
    title: episode.title,
    aside: `${work.title} ${episodeCode(episode)}`,
    lead: [
      {
        parts: [
          airDate ? commas(`Aired ${airDate}`, networks.join(' and ')) : 'Date not known',
          overall && `episode ${overall}`,
          productionCode && `production code ${productionCode}`,
        ],
      },
    ],
    sections: [
      [
        ['Story by', namesText(episode.storyBy)],
        ['Teleplay by', namesText(episode.teleplayBy)],
        ['Written by', namesText(episode.writtenBy)],
        ['Writers', episode.splitUnknown && `${namesText(episode.splitUnknown)} (split unknown)`],
        ['Directed by', namesText(episode.directedBy)],
        ['Adaptation of', basedOn && `${basedOn.work.title} ${placedTitle(basedOn)}`],
        ['Adaptations', adaptations.map((one) => `${one.work.title} ${placedTitle(one)}`)],
        ...awardEntries(awards),
      ],
      [
        ...evidence(episode.confidence, episode.note),
        ['Date', episode.dateNote],
        lifeEntry(episode.life),
        ...relatedEntries(isTold ? { ...episode, gaps: [] } : episode),
        ['Ids', commas(...Object.entries(ids).map(([database, id]) => `${database} ${id}`))],
      ],
    ],
    sources: [...episode.sources, ...episode.awardSources],
    more: [
      basedOn ?? adaptations[0],
      episode.with[0],
      award && { id: award.id },
      ['episodes', work.title, basedOn ? { adaptations: true } : { season }],
    ],
  };
}
