/** The dataset, indexed for lists, pages and search. */
import { UsageError } from '../errors.ts';
import { canPrecede } from './dates.ts';
import type {
  AwardRecord,
  Claim,
  Collaborator,
  DatasetParts,
  Episode,
  Gap,
  Honor,
  LifeEvent,
  Nomination,
  NominationRecord,
  Source,
  Subject,
  Work,
} from './types.ts';

/** Everything known. Lists and maps keep the order of their files. */
export interface Dataset {
  readonly subject: Subject;
  readonly works: ReadonlyMap<string, Work>;
  readonly episodes: ReadonlyMap<string, Episode>;
  readonly episodesByWork: ReadonlyMap<string, readonly Episode[]>;
  readonly awards: ReadonlyMap<string, AwardRecord>;
  readonly nominations: readonly Nomination[];
  readonly honors: readonly Honor[];
  readonly life: readonly LifeEvent[];
  readonly claims: readonly Claim[];
  readonly gaps: readonly Gap[];
  readonly sources: ReadonlyMap<string, Source>;
  /** Everyone except the subject. */
  readonly people: ReadonlyMap<string, Collaborator>;
  /** By work, the seasons that may have more credited episodes; `any` if it is not known which. */
  readonly openSeasons: ReadonlyMap<string, ReadonlySet<number | 'any'>>;
  /** The value of `--data`, repeated in suggested commands. */
  readonly path?: string;
}

/** @throws UsageError if it is not a dataset, for example a promise that was not awaited. */
export function checkDataset(dataset: unknown): asserts dataset is Dataset {
  if (typeof dataset === 'object' && dataset !== null && 'episodesByWork' in dataset) return;
  throw new UsageError('This is not a dataset. Use the one that `await loadDataset()` returns.');
}

/** Indexes parts that passed every check. */
export function indexDataset(parts: DatasetParts): Dataset {
  const { person: subject, life, claims, gaps } = parts;
  const works = byId(parts.works);
  const awards = byId(parts.awards);
  // Validation guarantees that every award has a record.
  const awardOf = (id: string) => awards.get(id) as AwardRecord;
  const episodes = byId(
    parts.episodes.map((record) => {
      const place = placeOf(record.id);
      const networks = networksAt(works.get(place.work), record.airDate);
      return { ...record, ...place, ...(networks.length > 0 && { networks }) };
    }),
  );
  return {
    subject,
    works,
    episodes,
    episodesByWork: groupBy(episodes.values(), ({ work }) => work),
    awards,
    nominations: parts.nominations.map((record) => {
      const byName = isByName(record, subject.id);
      return { ...record, award: awardOf(record.award), ...(byName !== undefined && { byName }) };
    }),
    honors: parts.honors.map(({ award, ...rest }) => ({ ...rest, award: awardOf(award) })),
    life,
    claims,
    gaps,
    sources: byId(parts.sources),
    people: byId(parts.people),
    openSeasons: findOpenSeasons(gaps),
  };
}

/** Whether more episodes of a season, or of the whole work, may have a credit. */
export function mayHaveMore({ openSeasons }: Dataset, work: string, season?: number): boolean {
  const open = openSeasons.get(work);
  return open !== undefined && (season === undefined || open.has(season) || open.has('any'));
}

/** Reads an episode id: `law-and-order.s07e09` is season 7, number 9 of `law-and-order`. */
export function placeOf(episodeId: string) {
  const point = episodeId.indexOf('.');
  const letter = episodeId.indexOf('e', point);
  return {
    work: episodeId.slice(0, point),
    season: Number(episodeId.slice(point + 2, letter)),
    number: Number(episodeId.slice(letter + 1)),
  };
}

/** Names of the networks that may have shown a work on a date, or at any time if the date is unknown. */
export function networksAt(work: Pick<Work, 'networks'> | undefined, airDate?: string): string[] {
  const shown = (work?.networks ?? []).filter(
    ({ from, to }) => canPrecede(from, airDate) && canPrecede(airDate, to),
  );
  return [...new Set(shown.map(({ name }) => name))];
}

/** Whether the subject is a named nominee. `byName` counts only if `nominees` does not say. */
function isByName({ nominees, nomineesIncomplete, byName }: NominationRecord, subject: string) {
  if (nominees?.includes(subject)) return true;
  return nominees === undefined || nomineesIncomplete ? byName : false;
}

/** A person's id, and the name as credited. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

export function personOf(dataset: Dataset, id: string): Person {
  const record = id === dataset.subject.id ? dataset.subject : dataset.people.get(id);
  return { id, name: record?.name ?? id };
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]) {
  return new Map(items.map((item) => [item.id, item]));
}

function findOpenSeasons(gaps: readonly Gap[]): Dataset['openSeasons'] {
  const works = new Map<string, Set<number | 'any'>>();
  const isOpen = ({ missingEpisodes, topic, known = 0, total = 0 }: Gap) =>
    missingEpisodes !== undefined || (topic === undefined && known < total);
  for (const { about = [], missingEpisodes } of gaps.filter(isOpen)) {
    const seasons = missingEpisodes?.map(({ id }) => placeOf(id).season) ?? ['any' as const];
    for (const work of about) works.set(work, new Set([...(works.get(work) ?? []), ...seasons]));
  }
  return works;
}

export function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key) {
  const groups = new Map<Key, [Item, ...Item[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
