/** The dataset, indexed: what queries read. */
import { groupBy } from './group.ts';
import type {
  Claim,
  Collaborator,
  DatasetParts,
  Episode,
  EpisodeRecord,
  Gap,
  Honor,
  LifeEvent,
  Nomination,
  Source,
  Subject,
  Work,
} from './types.ts';

/** Everything known, each list in the order of its file, and the look-ups that joins need. */
export interface Dataset {
  readonly subject: Subject;
  readonly works: ReadonlyMap<string, Work>;
  readonly episodes: ReadonlyMap<string, Episode>;
  readonly episodesByWork: ReadonlyMap<string, readonly Episode[]>;
  readonly nominations: readonly Nomination[];
  readonly honors: readonly Honor[];
  readonly life: readonly LifeEvent[];
  readonly claims: readonly Claim[];
  readonly coverage: readonly Gap[];
  readonly sources: ReadonlyMap<string, Source>;
  /** Everyone but the subject. */
  readonly people: ReadonlyMap<string, Collaborator>;
}

/** Indexes parts whose records have passed every check. */
export function indexDataset(parts: DatasetParts): Dataset {
  const episodes = parts.episodes.map(withPlace);
  return {
    subject: parts.person,
    works: byId(parts.works),
    episodes: byId(episodes),
    episodesByWork: groupBy(episodes, (episode) => episode.work),
    nominations: parts.nominations,
    honors: parts.honors,
    life: parts.life,
    claims: parts.claims,
    coverage: parts.coverage,
    sources: byId(parts.sources),
    people: byId(parts.people),
  };
}

/** What the id of an episode says: `law-and-order.s07e09` is season 7, number 9 of `law-and-order`. */
export function placeOf(episodeId: string): { work: string; season: number; number: number } {
  const [work = '', place = ''] = episodeId.split('.');
  const [season = '', number = ''] = place.slice(1).split('e');
  return { work, season: Number(season), number: Number(number) };
}

/** The name of a person as credited; the id itself for a person the dataset does not have. */
export function nameOf(dataset: Dataset, id: string): string {
  if (id === dataset.subject.id) return dataset.subject.name;
  return dataset.people.get(id)?.name ?? id;
}

function withPlace(record: EpisodeRecord): Episode {
  return { ...record, ...placeOf(record.id) };
}

function byId<Item extends { readonly id: string }>(
  items: readonly Item[],
): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
