/** Awards within the sheets of other things. */

import { episodeCode } from '../../commands/wording.ts';
import { yearOf } from '../../dataset/dates.ts';
import { groupBy } from '../../dataset/group.ts';
import type { Field, SheetLine } from '../../format/sheet.ts';
import type { AwardRef, EpisodeRef } from '../references.ts';
import { field, runsText } from './parts.ts';

/** Won, then nominated: one line an award with its years; then what colleagues had, or the series at other times. */
export function awardYears(awards: readonly AwardRef[]): Field[] {
  const own = awards.filter(({ standing }) => standing !== 'other');
  const others = awards.filter(({ standing }) => standing === 'other');
  const otherLine = (result: AwardRef['result']): SheetLine[] => {
    const texts = yearTexts(others, result);
    return texts.length ? [{ text: `${result}: ${texts.join('; ')}` }] : [];
  };
  const lines = (result: AwardRef['result']) => yearTexts(own, result).map((text) => ({ text }));
  return [
    ...field('Won', lines('won')),
    ...field('Nominated', lines('nominated')),
    ...field(
      'Others',
      others.length
        ? [
            { text: 'of colleagues, or of a series in other years:' },
            ...otherLine('won'),
            ...otherLine('nominated'),
          ]
        : undefined,
    ),
  ];
}

/** Each award of a result with its years. */
function yearTexts(awards: readonly AwardRef[], result: AwardRef['result']): string[] {
  const kinds = groupBy(
    awards.filter((award) => award.result === result),
    ({ award }) => award,
  );
  return [...kinds].map(([award, group]) => {
    const years = runsText(group.flatMap(({ date }) => (date ? [yearOf(date)] : [])));
    return `${award} ${years === '' ? '(year not known)' : years}`;
  });
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
