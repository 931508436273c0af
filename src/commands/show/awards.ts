/** Awards within the sheets of other things. */
import { yearOf } from '../../dataset/dates.ts';
import { groupBy } from '../../dataset/group.ts';
import type { AwardRef, EpisodeRef } from '../../query/references.ts';
import type { Field, SheetLine } from '../../render/sheet.ts';
import { episodeCode } from '../wording.ts';
import { field, runsText } from './parts.ts';

/** Won, then nominated: one line an award with its years. */
export function awardYears(awards: readonly AwardRef[]): Field[] {
  const lines = (result: AwardRef['result']): SheetLine[] => {
    const kinds = groupBy(
      awards.filter((award) => award.result === result),
      ({ award }) => award,
    );
    return [...kinds].map(([award, group]) => {
      const years = runsText(group.flatMap(({ date }) => (date ? [yearOf(date)] : [])));
      return { text: `${award} ${years === '' ? '(year not known)' : years}` };
    });
  };
  return [...field('Won', lines('won')), ...field('Nominated', lines('nominated'))];
}

/** Won, then nominated: one line each, with its sources; told by its category, or by what else is asked. */
export function awardFields(
  awards: readonly AwardRef[],
  detail: (award: AwardRef) => string | undefined = ({ category }) => category,
): Field[] {
  const lines = (result: AwardRef['result']): SheetLine[] =>
    awards
      .filter((award) => award.result === result)
      .map((award) => ({
        text: [nameAndYear(award), detail(award)].filter(Boolean).join(', '),
        refs: award.sources,
      }));
  return [...field('Won', lines('won')), ...field('Nominated', lines('nominated'))];
}

function nameAndYear({ award, date }: AwardRef): string {
  return date === undefined ? award : `${award} ${yearOf(date)}`;
}

/** What an award was given for: `Law & Order 8x21 "Bad Girl"`. */
export function purposeText({
  work,
  episode,
  episodeTitle,
}: Pick<AwardRef, 'work' | 'episode' | 'episodeTitle'>): string | undefined {
  if (episode) return `${episode.work.title} ${placedTitle(episode)}`;
  if (work === undefined) return undefined;
  return episodeTitle === undefined ? work.title : `${work.title} "${episodeTitle}"`;
}

/** `8x21 "Bad Girl"` */
export function placedTitle(episode: EpisodeRef): string {
  return `${episodeCode(episode)} "${episode.title}"`;
}
