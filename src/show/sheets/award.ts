/** The sheet of a nomination or an honor. */
import { yearOf } from '../../dataset/dates.ts';
import { hyphenated } from '../../find/fold.ts';
import type { Field, Sheet } from '../../format/sheet.ts';
import type { AwardDetail } from '../details/award.ts';
import type { AwardRef } from '../references.ts';
import { purposeText } from './awards.ts';
import {
  evidenceFields,
  field,
  footnotesOf,
  namesField,
  runsText,
  showCommand,
  surroundingFields,
} from './parts.ts';

/** Everything known of a nomination or an honor. */
export function awardSheet(award: AwardDetail): Sheet {
  const { type, organization, category, ceremony, date, honoredYear, companies = [] } = award;
  const named = award.subjectNamed === undefined ? 'not known' : award.subjectNamed ? 'yes' : 'no';
  const year = date === undefined ? [] : [String(yearOf(date))];
  const honored = award.episode ?? award.work;
  return {
    title: award.award,
    aside: [award.result, ...year].join(', '),
    lead: [
      {
        parts: [...(category ? [category] : []), organization],
        refs: award.sources.map(({ id }) => id),
      },
    ],
    sections: [
      [
        ...field('For', purposeText(award)),
        ...field(
          type === 'honor' ? 'Given' : 'Ceremony',
          [date ?? 'date not known', ...(ceremony ? [ceremony] : [])].join(', '),
        ),
        ...field('Year honored', honoredYear === undefined ? undefined : String(honoredYear)),
        ...field('Year', award.yearNote),
        ...namesField(
          award.result === 'won' ? 'Recipients' : 'Nominees',
          award.nominees,
          award.nomineesIncomplete,
        ),
        ...field('Companies', companies.join(', ')),
        ...(type === 'nomination' ? field('Named nominee', named) : []),
      ],
      surroundingFields(award),
      [...evidenceFields(award.confidence, award.note), ...siblingFields(award.siblings)],
    ],
    footnotes: footnotesOf(award.sources),
    more: [
      ...(honored ? [showCommand(honored.id)] : []),
      ...award.claims.slice(0, 1).map(({ id }) => showCommand(`claim:${id}`)),
      `balcer awards --organization ${hyphenated(organization)} --all`,
    ],
  };
}

function siblingFields(siblings: readonly AwardRef[]): Field[] {
  const years = (result: AwardRef['result']) => {
    const found = siblings.filter((one) => one.result === result);
    const text = runsText(found.flatMap(({ date }) => (date ? [yearOf(date)] : [])));
    return text === '' ? [] : [`${result} ${text}`];
  };
  return field('Same award', [...years('won'), ...years('nominated')].join(', '));
}
