/** Episodes in the terms of schema.org. */
import { type Dataset, personOf } from '../../dataset/dataset.ts';
import type { Episode } from '../../dataset/types.ts';
import { creditedIds, creditsOf } from '../../query/roles.ts';
import { evidenceOf, identityOf, iriOf, type LinkedNode, nodeOf } from './graph.ts';
import { partsOf } from './roles.ts';
import { workRefNode } from './works.ts';

/** An episode by id, title, number and series. */
export function episodeRefNode(dataset: Dataset, episode: Episode): LinkedNode {
  const work = dataset.works.get(episode.work);
  return nodeOf({
    '@id': iriOf(dataset, episode.id),
    '@type': 'TVEpisode',
    name: episode.title,
    episodeNumber: episode.number,
    partOfSeason: { '@type': 'TVSeason', seasonNumber: episode.season },
    partOfSeries: work && workRefNode(dataset, work),
  });
}

/** An episode with its exact credits. */
export function episodeNode(dataset: Dataset, episode: Episode): LinkedNode {
  const model = episode.basedOn === undefined ? undefined : dataset.episodes.get(episode.basedOn);
  const { identifier, sameAs } = identityOf({
    ...episode.ids,
    ...(episode.productionCode !== undefined && { 'production-code': episode.productionCode }),
  });
  return nodeOf({
    ...episodeRefNode(dataset, episode),
    position: episode.overall,
    datePublished: episode.airDate,
    sameAs,
    identifier,
    ...partsOf(dataset, creditsOnScreen(dataset, episode), 'screen'),
    isBasedOn: model && episodeRefNode(dataset, model),
    ...evidenceOf(dataset, { ...episode, note: notesOf(episode) }, 'citation'),
  });
}

/** A note on the date is a note like the other. */
function notesOf({ note, dateNote }: Episode): string[] {
  return [note, dateNote].filter((text) => text !== undefined);
}

function creditsOnScreen(dataset: Dataset, episode: Episode) {
  return creditedIds(episode).flatMap((id) =>
    creditsOf(episode, id).map((role) => ({ person: personOf(dataset, id), role })),
  );
}
