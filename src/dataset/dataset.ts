/** The dataset, indexed: what queries read. */
import { groupBy } from './group.ts';
import { lazily } from './lazily.ts';
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

/**
 * Indexes parts whose records have passed every check, each at the first question about it. The records are taken
 * over: those of episodes get their work, season and number.
 */
export function indexDataset(parts: DatasetParts): Dataset {
  const dataset: Dataset = lazily<Dataset>({
    subject: () => parts.person,
    works: () => byId(parts.works),
    episodes: () => byId(parts.episodes.map(withPlace)),
    episodesByWork: () => groupBy(dataset.episodes.values(), (episode) => episode.work),
    nominations: () => parts.nominations,
    honors: () => parts.honors,
    life: () => parts.life,
    claims: () => parts.claims,
    coverage: () => parts.coverage,
    sources: () => byId(parts.sources),
    people: () => byId(parts.people),
  });
  return dataset;
}

/** What the id of an episode says. */
export interface Place {
  readonly work: string;
  readonly season: number;
  readonly number: number;
}

/** The place of an episode: `law-and-order.s07e09` is season 7, number 9 of `law-and-order`. */
export function placeOf(episodeId: string): Place {
  // Cut by position, not by pattern: this runs for every episode of datasets that have 100,000.
  const point = episodeId.indexOf('.');
  const letter = episodeId.indexOf('e', point);
  return {
    work: workOf(episodeId, point),
    season: Number(episodeId.slice(point + 2, letter)),
    number: Number(episodeId.slice(letter + 1)),
  };
}

let lastWork = '';

/** The same text for episodes that follow each other: of 100,000 texts of their own one would feel the memory. */
function workOf(episodeId: string, point: number): string {
  if (lastWork.length !== point || !episodeId.startsWith(lastWork)) {
    lastWork = episodeId.slice(0, point);
  }
  return lastWork;
}

/** Someone by id and by the name as credited. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** The person of an id, the subject or another. */
export function personOf(dataset: Dataset, id: string): Person {
  return id === dataset.subject.id ? dataset.subject : (dataset.people.get(id) ?? { id, name: id });
}

function withPlace(record: EpisodeRecord): Episode {
  // Not a copy: of 100,000 they take time and memory.
  return Object.assign(record, placeOf(record.id));
}

function byId<Item extends { readonly id: string }>(
  items: readonly Item[],
): ReadonlyMap<string, Item> {
  const found = new Map<string, Item>();
  for (const item of items) found.set(item.id, item);
  return found;
}
