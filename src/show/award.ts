/** One award, all awards of one name or organization, and how the pages of other things tell of awards. */

import type { Dataset } from '../dataset/dataset.ts';
import { yearOf } from '../dataset/dates.ts';
import { groupBy } from '../dataset/group.ts';
import type { Honor, Nomination } from '../dataset/types.ts';
import { verdicts } from '../dataset/vocabulary.ts';
import { counted } from '../dataset/words.ts';
import type { AwardFamily } from '../find/kinds.ts';
import { hyphenated } from '../find/terms.ts';
import type { SheetLine } from '../format/sheet.ts';
import {
  type Entry,
  evidence,
  namesText,
  type Page,
  placedTitle,
  relatedEntries,
  showCommand,
  yearRuns,
} from './parts.ts';
import { type AwardRef, awardRefs, relatedTo, sourcesOf } from './related.ts';

/** A nomination or an honor with everything that names it. */
export type AwardDetail = ReturnType<typeof awardDetail>;

/** Joins a nomination or an honor with what it is for, its people, claims and gaps. */
export function awardDetail(dataset: Dataset, record: Nomination | Honor) {
  const { id, award, organization, note, sources } = record;
  const [own] = awardRefs(dataset, ({ record }) => record.id === id);
  if (own === undefined) throw new Error(`no award "${id}" in the dataset`);
  const isContest = 'outcome' in record;
  return {
    type: isContest ? ('nomination' as const) : ('honor' as const),
    ...own,
    ceremony: isContest ? record.ceremony : undefined,
    /** Why the year is unknown. */
    yearNote: isContest ? undefined : record.yearNote,
    note,
    /** The same award in other years or categories. */
    siblings: awardRefs(
      dataset,
      ({ record: other }) =>
        other.id !== id && other.award === award && other.organization === organization,
    ),
    ...relatedTo(dataset, [id]),
    sources: sourcesOf(dataset, sources),
  };
}

export function awardPage(award: AwardDetail): Page {
  const { type, organization, category, ceremony, date, honoredYear, companies = [] } = award;
  const named = award.subjectNamed === undefined ? 'not known' : award.subjectNamed ? 'yes' : 'no';
  const honored = award.episode ?? award.work;
  return {
    title: award.award,
    aside: [award.result, ...(date ? [yearOf(date)] : [])].join(', '),
    lead: [
      {
        parts: [...(category ? [category] : []), organization],
        refs: award.sources.map(({ id }) => id),
      },
    ],
    sections: [
      [
        ['For', purposeText(award)],
        [
          type === 'honor' ? 'Given' : 'Ceremony',
          [date ?? 'date not known', ...(ceremony ? [ceremony] : [])].join(', '),
        ],
        ['Year honored', honoredYear?.toString()],
        ['Year', award.yearNote],
        [
          award.result === 'won' ? 'Recipients' : 'Nominees',
          namesText(award.nominees, award.nomineesIncomplete),
        ],
        ['Companies', companies.join(', ')],
        ['Named nominee', type === 'nomination' ? named : undefined],
      ],
      relatedEntries(award),
      [...evidence(award.confidence, award.note), ['Same award', siblingText(award.siblings)]],
    ],
    sources: award.sources,
    more: [
      ...(honored ? [showCommand(honored.id)] : []),
      ...award.claims.slice(0, 1).map(({ id }) => showCommand(`claim:${id}`)),
      `balcer awards --organization ${hyphenated(organization)} --all`,
    ],
  };
}

function siblingText(siblings: readonly AwardRef[]): string {
  return (['won', 'nominated'] as const)
    .flatMap((result) => {
      const years = yearRuns(withResult(siblings, result).map(({ date }) => date));
      return years === '' ? [] : [`${result} ${years}`];
    })
    .join(', ');
}

/** All nominations and honors of one award, or of one organization. */
export type FamilyDetail = ReturnType<typeof familyDetail>;

/** Joins all nominations and honors of a family. */
export function familyDetail(dataset: Dataset, { id, title, records }: AwardFamily) {
  const ids = records.map((record) => record.id);
  const awards = awardRefs(dataset, ({ record }) => ids.includes(record.id));
  const cited = awards.flatMap(({ sources }) => sources);
  return {
    type: 'awards' as const,
    id,
    title,
    organizations: [...new Set(records.map(({ organization }) => organization))],
    awards,
    ...relatedTo(dataset, ids),
    sources: sourcesOf(dataset, cited),
  };
}

export function familyPage(family: FamilyDetail): Page {
  const { title, organizations, awards, claims, coverage } = family;
  const byVerdict = groupBy(claims, ({ verdict }) => verdict);
  const [won] = withResult(awards, 'won');
  const names = new Set(awards.map(nameOf));
  const isAboutAll = ({ about = [] }: (typeof coverage)[number]) =>
    awards.every(({ id }) => about.includes(id));
  return {
    title,
    aside: organizations.filter((one) => one !== title).join(', '),
    lead: [
      {
        parts: [
          ...[...names].filter((name) => names.size === 1 && name !== title),
          countText(awards, coverage.some(isAboutAll)),
        ],
      },
    ],
    sections: [
      awards.map((award) => [
        award.date === undefined ? '?' : String(yearOf(award.date)),
        [awardLine(award, names.size > 1)],
      ]),
      [
        ['Missing', coverage.map((gap) => missingText(gap, awards))],
        [
          'Claims',
          verdicts
            .filter((verdict) => byVerdict.has(verdict))
            .map((verdict) => `${byVerdict.get(verdict)?.length} ${verdict}`)
            .join(', '),
        ],
      ],
    ],
    sources: family.sources,
    more: [...(won ? [showCommand(won.id)] : []), ...(claims.length ? ['balcer claims'] : [])],
  };
}

function nameOf({ award, category }: AwardRef): string {
  return category ?? award;
}

/** A gap about all of them means that there may be more. */
function countText(awards: readonly AwardRef[], isOpen: boolean): string {
  const honors = withResult(awards, 'honor').length;
  const contests = awards.length - honors;
  const noun = isOpen ? 'known nomination' : 'nomination';
  return [
    ...(contests ? [`${counted(contests, noun)}, ${withResult(awards, 'won').length} won`] : []),
    ...(honors ? [counted(honors, 'honor')] : []),
  ].join(', ');
}

/** A question, after the years that it is about if these are not all. */
function missingText(
  { about = [], question }: FamilyDetail['coverage'][number],
  awards: readonly AwardRef[],
): string {
  const concerned = awards.filter(({ id }) => about.includes(id));
  if (concerned.length === awards.length) return question;
  const years = yearRuns(concerned.map(({ date }) => date));
  return years === '' ? question : `${years}: ${question}`;
}

/** Result, what for, and whether the subject was a named nominee. */
function awardLine(award: AwardRef, withName: boolean): SheetLine {
  const { result, subjectNamed, sources } = award;
  const what = [withName && nameOf(award), purposeText(award)].filter(Boolean).join(': ');
  const named =
    subjectNamed === undefined ? 'names not known' : subjectNamed ? 'named' : 'not named';
  return {
    tag: result,
    text: result === 'honor' ? what : `${what} (${named})`,
    tone: result === 'won' ? 'good' : undefined,
    refs: sources,
  };
}

/** Won, then nominated: one line each, with its sources; told by its category, or by what else is asked. */
export function awardEntries(
  awards: readonly AwardRef[],
  detail: (award: AwardRef) => string | undefined = ({ category }) => category,
): Entry[] {
  const lines = (result: AwardRef['result']) =>
    withResult(awards, result).map((award) => ({
      text: [
        [award.award, ...(award.date ? [yearOf(award.date)] : [])].join(' '),
        ...(detail(award) ? [detail(award)] : []),
      ].join(', '),
      refs: award.sources,
    }));
  return [
    ['Won', lines('won')],
    ['Nominated', lines('nominated')],
  ];
}

/** Won, then nominated: one line an award with its years; then what others won, or the series at other times. */
export function awardYears(awards: readonly AwardRef[]): Entry[] {
  const own = awards.filter(({ standing }) => standing !== 'other');
  const others = awards.filter(({ standing }) => standing === 'other');
  const otherLine = (result: AwardRef['result']) => {
    const texts = yearTexts(others, result);
    return texts.length ? [`${result}: ${texts.join('; ')}`] : [];
  };
  const head = 'of colleagues, or of a series in other years:';
  return [
    ['Won', yearTexts(own, 'won')],
    ['Nominated', yearTexts(own, 'nominated')],
    ['Others', others.length ? [head, ...otherLine('won'), ...otherLine('nominated')] : undefined],
  ];
}

/** Each award of a result with its years. */
function yearTexts(awards: readonly AwardRef[], result: AwardRef['result']): string[] {
  const byName = groupBy(withResult(awards, result), ({ award }) => award);
  return [...byName].map(([award, group]) => {
    const years = yearRuns(group.map(({ date }) => date));
    return `${award} ${years === '' ? '(year not known)' : years}`;
  });
}

/** What an award was given for: `Law & Order 8x21 "Bad Girl"`. */
export function purposeText({
  work,
  episode,
  episodeTitle,
}: Pick<AwardRef, 'work' | 'episode' | 'episodeTitle'>): string | undefined {
  if (episode) return `${episode.work.title} ${placedTitle(episode)}`;
  return work && (episodeTitle === undefined ? work.title : `${work.title} "${episodeTitle}"`);
}

function withResult(awards: readonly AwardRef[], asked: AwardRef['result']): AwardRef[] {
  return awards.filter(({ result }) => result === asked);
}
