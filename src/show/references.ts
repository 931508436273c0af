/** Short forms in which one record names another: with titles and names instead of bare ids. */
import { type Dataset, type Person, personOf } from '../dataset/dataset.ts';
import { compareDates } from '../dataset/dates.ts';
import type { Episode, Honor, Nomination, Source, Work } from '../dataset/types.ts';
import type { Confidence } from '../dataset/vocabulary.ts';
import { honorStanding, type Result, type Standing, standingOf } from '../dataset/whose.ts';

/** Something by id and title. */
export interface TitleRef {
  readonly id: string;
  readonly title: string;
}

export interface EpisodeRef extends TitleRef {
  readonly work: TitleRef;
  readonly season: number;
  readonly number: number;
  readonly airDate?: string | undefined;
}

/** An episode and the one that it adapts. */
export interface AdaptationRef extends EpisodeRef {
  readonly basedOn: EpisodeRef;
}

/** A nomination or an honor, with the ids of its sources. */
export interface AwardRef {
  readonly id: string;
  readonly organization: string;
  readonly award: string;
  readonly category?: string | undefined;
  readonly date?: string | undefined;
  readonly honoredYear?: number | undefined;
  readonly result: Result;
  readonly standing: Standing;
  readonly work?: TitleRef | undefined;
  readonly episode?: EpisodeRef | undefined;
  readonly episodeTitle?: string | undefined;
  readonly nominees?: readonly Person[] | undefined;
  readonly nomineesIncomplete?: boolean | undefined;
  readonly companies?: readonly string[] | undefined;
  readonly subjectNamed?: boolean | undefined;
  readonly confidence: Confidence;
  readonly sources: readonly string[];
}

/** The people of some ids by name; an absent list stays absent. */
export function namedAll(
  dataset: Dataset,
  ids: readonly string[] | undefined,
): Person[] | undefined {
  return ids?.map((id) => personRef(dataset, id));
}

/** A person by id and name alone. */
export function personRef(dataset: Dataset, id: string): Person {
  return { id, name: personOf(dataset, id).name };
}

export function workRef({ id, title }: Work): TitleRef {
  return { id, title };
}

export function episodeRef(dataset: Dataset, episode: Episode): EpisodeRef {
  const { id, title, season, number, airDate } = episode;
  const work = dataset.works.get(episode.work);
  const known = work ? workRef(work) : { id: episode.work, title: episode.work };
  return { id, title, work: known, season, number, airDate };
}

/** Every adaptation of a script of the subject in the dataset, by id. */
export function adaptations(dataset: Dataset): AdaptationRef[] {
  return [...dataset.episodes.values()].flatMap((episode) => {
    const model = episode.basedOn === undefined ? undefined : dataset.episodes.get(episode.basedOn);
    if (model === undefined) return [];
    return [{ ...episodeRef(dataset, episode), basedOn: episodeRef(dataset, model) }];
  });
}

/** The nominations and honors that pass, by date of the ceremony, undated ones last. */
export function awardRefs(
  dataset: Dataset,
  passes: (record: Nomination | Honor) => boolean,
): AwardRef[] {
  const unknown = '9999';
  return [...dataset.nominations, ...dataset.honors]
    .filter(passes)
    .sort((a, b) => compareDates(a.date ?? unknown, b.date ?? unknown))
    .map((record) => awardRef(dataset, record));
}

/** A nomination or an honor in short. */
export function awardRef(dataset: Dataset, record: Nomination | Honor): AwardRef {
  const { id, organization, award, date, confidence, sources } = record;
  const common = { id, organization, award, date, confidence, sources };
  const work = record.work === undefined ? undefined : dataset.works.get(record.work);
  const what = work && workRef(work);
  if (!('outcome' in record)) {
    return { ...common, result: 'honor', standing: honorStanding(record), work: what };
  }
  const {
    category,
    honoredYear,
    outcome,
    episodeTitle,
    nomineesIncomplete,
    companies,
    subjectNamed,
  } = record;
  const episode = record.episode === undefined ? undefined : dataset.episodes.get(record.episode);
  return {
    ...common,
    category,
    honoredYear,
    result: outcome,
    standing: standingOf(record, work),
    work: what,
    episode: episode && episodeRef(dataset, episode),
    episodeTitle,
    nominees: namedAll(dataset, record.nominees),
    nomineesIncomplete,
    companies,
    subjectNamed,
  };
}

/** The sources of some ids, each once, in order of first mention. */
export function sourcesOf(dataset: Dataset, ids: Iterable<string>): Source[] {
  return [...new Set(ids)].flatMap((id) => dataset.sources.get(id) ?? []);
}
