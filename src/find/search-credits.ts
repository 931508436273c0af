/** Works and episodes as a search sees them, with everyone credited on them. */
import { type Dataset, personOf } from '../dataset/dataset.ts';
import { creditedIds, creditsOf } from '../dataset/roles.ts';
import type { Episode, Work } from '../dataset/types.ts';
import { dateFields, eventFields, type Fields, named, type Searchable } from './searchable.ts';

/** A work, with the functions of the subject and of others. */
export function ofWork(dataset: Dataset, work: Work): Searchable {
  const { networks = [], collaborators = [] } = work;
  return named({ kind: 'work', work }, work, [
    ['kind', work.kind],
    ...networks.map((network) => ['network', network] as const),
    ['year', yearsOf(work.start, work.end)],
    ...work.roles.map(({ role }) => [role, dataset.subject.name] as const),
    ...collaborators.map(({ person, role }) => [role, personOf(dataset, person).name] as const),
    ...eventFields(dataset, work.id),
    ['note', work.note],
  ]);
}

/** An episode; none where its work is unknown. */
export function ofEpisode(dataset: Dataset, episode: Episode): Searchable[] {
  const { season, number, basedOn } = episode;
  const work = dataset.works.get(episode.work);
  if (work === undefined) return [];
  const fields: Fields = [
    ['code', `${season}x${String(number).padStart(2, '0')}`],
    ['work', work.title],
    ['season', `season ${season} episode ${number}`],
    ['adaptation-of', basedOn && dataset.episodes.get(basedOn)?.title],
    ...creditedIds(episode).flatMap((id) => creditFields(dataset, episode, id)),
    ...dateFields(episode.airDate),
    ['production-code', episode.productionCode],
    ...eventFields(dataset, episode.id),
    ['note', episode.note],
  ];
  return [named({ kind: 'episode', episode, work }, episode, fields)];
}

/** The credits of one person on an episode; whoever writes with the subject is a co-writer. */
function creditFields(dataset: Dataset, episode: Episode, id: string): Fields {
  const { subject } = dataset;
  const credits = creditsOf(episode, id);
  const others =
    id !== subject.id && creditsOf(episode, subject.id).some((one) => one !== 'director');
  const writer: Fields = [[others ? 'co-writer' : 'writer', personOf(dataset, id).name]];
  const director: Fields = [['director', personOf(dataset, id).name]];
  return [
    ...(credits.some((credit) => credit !== 'director') ? writer : []),
    ...(credits.includes('director') ? director : []),
  ];
}

function yearsOf(start: string | undefined, end: string | undefined): string | undefined {
  return start && [...new Set([start, end ?? start].map((date) => date.slice(0, 4)))].join('-');
}
