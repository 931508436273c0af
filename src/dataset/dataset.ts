/** The dataset, indexed: what lists, pages and search read. */
import { groupBy } from './group.ts';
import type {
  Claim,
  Collaborator,
  DatasetParts,
  Episode,
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
  /** The path that `--data` named: suggested commands name it too. */
  readonly path?: string;
}

/** Indexes parts whose records have passed every check. */
export function indexDataset(parts: DatasetParts): Dataset {
  const { person: subject, nominations, honors, life, claims, coverage } = parts;
  const episodes = byId(parts.episodes.map((record) => ({ ...record, ...placeOf(record.id) })));
  return {
    subject,
    works: byId(parts.works),
    episodes,
    episodesByWork: groupBy(episodes.values(), ({ work }) => work),
    nominations,
    honors,
    life,
    claims,
    coverage,
    sources: byId(parts.sources),
    people: byId(parts.people),
  };
}

/** What the id of an episode says. */
export interface Place {
  readonly work: string;
  readonly season: number;
  readonly number: number;
}

/** The place of an episode: `law-and-order.s07e09` is season 7, number 9 of `law-and-order`. */
export function placeOf(episodeId: string): Place {
  const point = episodeId.indexOf('.');
  const letter = episodeId.indexOf('e', point);
  return {
    work: episodeId.slice(0, point),
    season: Number(episodeId.slice(point + 2, letter)),
    number: Number(episodeId.slice(letter + 1)),
  };
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

function byId<Item extends { readonly id: string }>(
  items: readonly Item[],
): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
