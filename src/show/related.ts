/** Joins: everything that mentions a record, and titles and names in place of ids. */
import { type Dataset, personOf } from '../dataset/dataset.ts';
import { type Award, awardsOf } from '../dataset/subject-awards.ts';
import type { Episode, Gap, LifeEvent, Nomination, Source, Work } from '../dataset/types.ts';
import { titleOf } from '../find/records.ts';

export type EpisodeRef = ReturnType<typeof episodeRef>;
export type AwardRef = ReturnType<typeof awardRef>;
export type Related = ReturnType<typeof relatedTo>;

/** Claims, gaps and life events about any of the records. */
export function relatedTo(dataset: Dataset, ids: readonly string[]) {
  const isAsked = (id = '') => ids.includes(id);
  const life = dataset.life.filter(
    ({ about, works = [] }) => isAsked(about) || works.some((id) => isAsked(id)),
  );
  const told = [...ids, ...life.map(({ id }) => id)];
  return {
    claims: dataset.claims.filter(({ about = '' }) => told.includes(about)),
    gaps: dataset.gaps
      .filter(({ about = [] }) => about.some((id) => isAsked(id)))
      .map((gap) => withPeople(dataset, gap)),
    life: life.map((event) => withPeople(dataset, event)),
  };
}

/** Adds the names of the people. */
export function withPeople<Item extends Gap | LifeEvent>(
  dataset: Dataset,
  { people, ...record }: Item,
) {
  return { ...record, people: personRefs(dataset, people) };
}

/** Returns undefined if the people are not known. */
export function personRefs(dataset: Dataset, ids: readonly string[] | undefined) {
  return ids?.map((id) => personOf(dataset, id));
}

export function titleRef(dataset: Dataset, id: string) {
  return { id, title: titleOf(dataset, id) };
}

export function workRef({ id, title }: Work) {
  return { id, title };
}

export function episodeRef(dataset: Dataset, episode: Episode) {
  const { id, title, season, number, airDate } = episode;
  return { id, title, work: titleRef(dataset, episode.work), season, number, airDate };
}

/** Episodes that adapt a script of the subject, each with the original. */
export function adaptationsIn(dataset: Dataset) {
  return [...dataset.episodes.values()].flatMap((episode) => {
    const model = dataset.episodes.get(episode.basedOn ?? '');
    if (model === undefined) return [];
    return [{ ...episodeRef(dataset, episode), basedOn: episodeRef(dataset, model) }];
  });
}

/** Ordered by date of the ceremony, undated awards last. */
export function awardRefs(dataset: Dataset, passes: (award: Award) => boolean) {
  return awardsOf(dataset)
    .filter(passes)
    .map((award) => awardRef(dataset, award));
}

export function awardRef(dataset: Dataset, award: Award) {
  const { record, result, work, episode, nominees } = award;
  const { id, date, confidence, sources } = record;
  const { name, shortName = name, organization } = record.award;
  const nomination: Partial<Nomination> = award.nomination ?? {};
  return {
    id,
    organization,
    award: name,
    shortAward: shortName,
    date,
    confidence,
    sources,
    category: nomination.category,
    honoredYear: nomination.honoredYear,
    result,
    whose: award.whose,
    work: work && workRef(work),
    episode: episode && episodeRef(dataset, episode),
    episodeTitle: nomination.episodeTitle,
    nominees,
    nomineesIncomplete: nomination.nomineesIncomplete,
    companies: nomination.companies,
    byName: nomination.byName,
  };
}

/** Without duplicates, in order of first citation. */
export function sourcesOf(
  dataset: Dataset,
  records: readonly { readonly sources: readonly string[] }[],
): Source[] {
  const ids = new Set(records.flatMap(({ sources }) => sources));
  return [...ids].flatMap((id) => dataset.sources.get(id) ?? []);
}
