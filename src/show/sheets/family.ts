/** The sheet of all of one award or organization. */

import { counted } from '../../commands/wording.ts';
import { yearOf } from '../../dataset/dates.ts';
import { groupBy } from '../../dataset/group.ts';
import { verdicts } from '../../dataset/vocabulary.ts';
import type { Sheet, SheetLine } from '../../format/sheet.ts';
import type { FamilyDetail } from '../details/award.ts';
import type { AwardRef } from '../references.ts';
import { purposeText } from './awards.ts';
import { field, footnotesOf, runsText, showCommand } from './parts.ts';

/** All nominations and honors of one award or organization, by year. */
export function familySheet(family: FamilyDetail): Sheet {
  const { title, organizations, awards, claims, coverage } = family;
  const tallied = groupBy(claims, ({ verdict }) => verdict);
  const [won] = awards.filter(({ result }) => result === 'won');
  const kinds = new Set(awards.map(awardName));
  const common = kinds.size === 1 ? [...kinds] : [];
  const isAboutAll = ({ about = [] }: (typeof coverage)[number]) =>
    awards.every(({ id }) => about.includes(id));
  return {
    title,
    aside: organizations.filter((one) => one !== title).join(', '),
    lead: [
      {
        parts: [
          ...common.filter((name) => name !== title),
          countText(awards, coverage.some(isAboutAll)),
        ],
      },
    ],
    sections: [
      awards.flatMap((award) => field(yearText(award), [awardLine(award, common.length > 0)])),
      [
        ...field(
          'Missing',
          coverage.map((gap) => ({ text: missingText(gap, awards) })),
        ),
        ...field(
          'Claims',
          verdicts
            .flatMap((verdict) =>
              tallied.has(verdict) ? [`${tallied.get(verdict)?.length} ${verdict}`] : [],
            )
            .join(', '),
        ),
      ],
    ],
    footnotes: footnotesOf(family.sources),
    more: [...(won ? [showCommand(won.id)] : []), ...(claims.length ? ['balcer claims'] : [])],
  };
}

function awardName({ award, category }: AwardRef): string {
  return category ?? award;
}

/** Where a gap is about all of them the number is that of the known ones. */
function countText(awards: readonly AwardRef[], isOpen: boolean): string {
  const honors = awards.filter(({ result }) => result === 'honor').length;
  const won = awards.filter(({ result }) => result === 'won').length;
  const contests = awards.length - honors;
  return [
    ...(contests
      ? [`${counted(contests, isOpen ? 'known nomination' : 'nomination')}, ${won} won`]
      : []),
    ...(honors ? [counted(honors, 'honor')] : []),
  ].join(', ');
}

function yearText({ date }: AwardRef): string {
  return date === undefined ? '?' : String(yearOf(date));
}

/** A question, behind the years that it is about where these are not all. */
function missingText(
  { about = [], question }: FamilyDetail['coverage'][number],
  awards: readonly AwardRef[],
): string {
  const concerned = awards.filter(({ id }) => about.includes(id));
  if (concerned.length === awards.length) return question;
  const years = runsText(concerned.flatMap(({ date }) => (date ? [yearOf(date)] : [])));
  return years === '' ? question : `${years}: ${question}`;
}

/** Result, what for, and whether the subject was a named nominee. */
function awardLine(award: AwardRef, sameName: boolean): SheetLine {
  const { result, sources } = award;
  const name = sameName ? [] : [awardName(award)];
  const what = [...name, purposeText(award) ?? ''].filter(Boolean).join(': ');
  const named = award.result === 'honor' ? '' : ` (${namedText(award.subjectNamed)})`;
  return {
    tag: result,
    text: `${what}${named}`,
    tone: result === 'won' ? 'good' : undefined,
    refs: sources,
  };
}

function namedText(named: boolean | undefined): string {
  if (named === undefined) return 'names not known';
  return named ? 'named' : 'not named';
}
