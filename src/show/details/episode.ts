/** Everything known of one episode. */
import type { Dataset, Person } from '../../dataset/dataset.ts';
import { creditedIds } from '../../dataset/roles.ts';
import type { Episode, Source } from '../../dataset/types.ts';
import {
  type AdaptationRef,
  type AwardRef,
  adaptations,
  awardRefs,
  type EpisodeRef,
  episodeRef,
  namedAll,
  personRef,
  sourcesOf,
  type TitleRef,
} from '../references.ts';
import { type Surroundings, surroundings } from '../surroundings.ts';

/** The keys of an episode that name people or other records by id. */
type Joined =
  | 'work'
  | 'storyBy'
  | 'teleplayBy'
  | 'writtenBy'
  | 'writersUnsplit'
  | 'directedBy'
  | 'basedOn'
  | 'sources';

type People = readonly Person[] | undefined;

/** An episode with everything that names it. */
export interface EpisodeDetail extends Omit<Episode, Joined>, Surroundings {
  readonly type: 'episode';
  readonly work: TitleRef;
  /** Broadcasters of the work. */
  readonly networks?: readonly string[] | undefined;
  readonly storyBy?: People;
  readonly teleplayBy?: People;
  readonly writtenBy?: People;
  readonly writersUnsplit?: People;
  readonly directedBy?: People;
  /** Everyone credited but the subject, in the order of a title card. */
  readonly with: readonly Person[];
  readonly basedOn?: EpisodeRef | undefined;
  readonly adaptedAs: readonly AdaptationRef[];
  readonly awards: readonly AwardRef[];
  readonly sources: readonly Source[];
  /** What the awards rest on. */
  readonly awardSources: readonly Source[];
}

/** Joins an episode with its people, awards, adaptations, claims and gaps. */
export function episodeDetail(dataset: Dataset, episode: Episode): EpisodeDetail {
  const { work } = episodeRef(dataset, episode);
  const all = adaptations(dataset);
  const awards = awardRefs(dataset, (award) => 'episode' in award && award.episode === episode.id);
  return {
    type: 'episode',
    ...episode,
    work,
    networks: dataset.works.get(work.id)?.networks,
    storyBy: namedAll(dataset, episode.storyBy),
    teleplayBy: namedAll(dataset, episode.teleplayBy),
    writtenBy: namedAll(dataset, episode.writtenBy),
    writersUnsplit: namedAll(dataset, episode.writersUnsplit),
    directedBy: namedAll(dataset, episode.directedBy),
    with: creditedIds(episode)
      .filter((id) => id !== dataset.subject.id)
      .map((id) => personRef(dataset, id)),
    basedOn: all.find(({ id }) => id === episode.id)?.basedOn,
    adaptedAs: all.filter(({ basedOn }) => basedOn.id === episode.id),
    awards,
    ...surroundings(dataset, [episode.id]),
    sources: sourcesOf(dataset, episode.sources),
    awardSources: sourcesOf(
      dataset,
      awards.flatMap((award) => award.sources),
    ),
  };
}
