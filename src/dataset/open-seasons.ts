/** Where more episodes may be credited. */
import { type Dataset, placeOf } from './dataset.ts';
import type { Gap } from './types.ts';

/** Works, each with the seasons of the open episodes; `any` if these are not known. */
export type OpenSeasons = ReadonlyMap<string, ReadonlySet<number | 'any'>>;

/** The works of which more episodes may be credited. */
export function openSeasons({ gaps }: Dataset): OpenSeasons {
  const works = new Map<string, Set<number | 'any'>>();
  for (const { about = [], missingEpisodes } of gaps.filter(opensEpisodes)) {
    for (const work of about) {
      const seasons = works.get(work) ?? new Set();
      for (const { id } of missingEpisodes ?? []) seasons.add(placeOf(id).season);
      if (missingEpisodes === undefined) seasons.add('any');
      works.set(work, seasons);
    }
  }
  return works;
}

/** Whether a gap says that more episodes may be credited. */
export function opensEpisodes({ missingEpisodes, topic, known = 0, total = 0 }: Gap): boolean {
  return missingEpisodes !== undefined || (topic === undefined && known < total);
}
