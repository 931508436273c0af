/** Pages for one award or a family of awards, and how other pages list awards. */
import { type Dataset, groupBy } from '../dataset/dataset.ts';
import { yearOf } from '../dataset/dates.ts';
import { awardOf, countsText, results, whoseWords } from '../dataset/subject-awards.ts';
import type { Honor, Nomination } from '../dataset/types.ts';
import { doubt, listText } from '../dataset/words.ts';
import type { AwardFamily } from '../find/kinds.ts';
import type { PageLine } from '../format/page.ts';
import {
  type Contents,
  commas,
  type Entry,
  evidence,
  fewOf,
  idsOf,
  lifeEntry,
  namesText,
  type PageOptions,
  placedTitle,
  relatedEntries,
  relatedOrCounts,
  saidOf,
  yearRuns,
} from './parts.ts';
import { type AwardRef, awardRef, awardRefs, relatedTo, sourcesOf } from './related.ts';

export function awardDetail(dataset: Dataset, record: Nomination | Honor) {
  const { id, award } = record;
  const { ceremony, yearNote }: Partial<Nomination & Honor> = record;
  return {
    type: 'result' in record ? ('nomination' as const) : ('honor' as const),
    ...awardRef(dataset, awardOf(dataset, record)),
    ceremony,
    /** Why the year is unknown. */
    yearNote,
    note: record.note,
    /** The same award in other years or categories. */
    siblings: awardRefs(dataset, (one) => one.record.id !== id && one.award.id === award.id),
    ...relatedTo(dataset, [id]),
    sources: sourcesOf(dataset, [record]),
  };
}

const resultLabels = { won: 'Won', nominated: 'Nominated', honor: 'Given' } as const;

export function awardPage(award: ReturnType<typeof awardDetail>): Contents {
  const { result, organization, companies, date, episode, work, siblings } = award;
  return {
    title: award.award,
    aside: commas(result === 'honor' ? result : `${result} (${award.whose})`, date?.slice(0, 4)),
    lead: [{ parts: [award.category, organization] }],
    sections: [
      [
        ['For', purposeText(award)],
        [resultLabels[result], occasionText(award)],
        // If companies received it, the line above already names them.
        ['Named', !companies?.length && namesText(award.nominees, award.nomineesIncomplete)],
        ['Same award', siblingsText(siblings)],
      ],
      [lifeEntry(award.life), ...relatedEntries(award)],
      evidence(award.confidence, award.note),
    ],
    more: [
      episode ?? work,
      siblings.length > 0 && { id: award.award, title: award.shortAward },
      awardsCommand(award),
    ],
  };
}

/** `1997, for 1996, by NBC and Wolf Films` */
function occasionText(award: ReturnType<typeof awardDetail>): string {
  const { type, date, ceremony, honoredYear, companies = [] } = award;
  const isUnnamed = type === 'nomination' && !award.nominees && companies.length === 0;
  return commas(
    date ?? award.yearNote ?? 'date not known',
    ceremony && `${ceremony} ceremony`,
    honoredYear && (!date || honoredYear !== yearOf(date)) && `for ${honoredYear}`,
    companies.length > 0 && `by ${listText(companies)}`,
    isUnnamed && 'names not known',
  );
}

function siblingsText(siblings: readonly AwardRef[]): string {
  const dated = siblings.filter(({ date }) => date);
  return [...groupBy(dated, ({ result, whose }) => `${result} (${whose})`)]
    .map(([how, group]) => `${how} ${yearRuns(group)}`)
    .join('; ');
}

/** Without a short name, the award may share its name with others; ask for its organization instead. */
function awardsCommand({ award, shortAward, organization }: Omit<AwardRef, 'sources'>) {
  return allAwards(shortAward === award ? organization : shortAward);
}

export function allAwards(words: string) {
  return ['awards', words, { all: true }] as const;
}

export function familyDetail(dataset: Dataset, { id, title, records }: AwardFamily) {
  const ids = idsOf(records);
  const awards = awardRefs(dataset, ({ record }) => ids.includes(record.id));
  const named = awards.flatMap(({ byName, nominees = [] }) => (byName ? nominees : []));
  return {
    type: 'awards' as const,
    id,
    title,
    organizations: [...new Set(records.map(({ award }) => award.organization))],
    awards,
    /** People nominated together with the subject, most frequent first. */
    namedWith: [...groupBy(named, (person) => person.id).values()]
      .map((same) => ({ person: same[0], awards: same.length }))
      .filter(({ person }) => person.id !== dataset.subject.id)
      .sort((a, b) => b.awards - a.awards),
    ...relatedTo(dataset, ids),
    sources: sourcesOf(dataset, awards),
  };
}

type Family = ReturnType<typeof familyDetail>;

export function familyPage(family: Family, { notes }: PageOptions): Contents {
  const { title, awards, namedWith } = family;
  const [name, ...otherNames] = new Set(awards.map(nameOf));
  const hasOneName = otherNames.length === 0;
  const [first] = awards;
  const [won] = ofResult(awards, 'won');
  const isOneAward = awards.every(({ shortAward }) => shortAward === first?.shortAward);
  const isRepeated = namedWith.some((one) => one.awards > 1);
  const people = namedWith.map((one) =>
    isRepeated ? `${one.person.name} (${one.awards})` : one.person.name,
  );
  return {
    title,
    aside: commas(...family.organizations.filter((one) => one !== title)),
    lead: [{ parts: [hasOneName && name !== title && name, countsText(awards)], refs: [] }],
    sections: [
      familyEntries(awards, !hasOneName),
      [
        ['Named with', fewOf(people, 6)],
        ['Names', unnamedText(awards)],
      ],
      relatedOrCounts(family, notes),
    ],
    more: [
      won && { id: won.id },
      first?.work,
      first && isOneAward ? awardsCommand(first) : allAwards(title),
    ],
  };
}

/** One line for all years with the same award, result and purpose. */
function familyEntries(awards: readonly AwardRef[], withName: boolean): Entry[] {
  const whatOf = (award: AwardRef) => {
    const what = saidOf([withName && nameOf(award), purposeText(award)]).join(': ');
    return saidOf([what, doubt(award.confidence)]).join(' ');
  };
  return bySide(awards, (own, result) =>
    [...groupBy(own, whatOf)].map(([what, group]) => ({
      tag: result,
      text: `${yearRuns(group) || '?'} ${what}`,
      tone: result === 'won' ? 'good' : undefined,
      refs: group.flatMap(({ sources }) => sources),
    })),
  );
}

function unnamedText(awards: readonly AwardRef[]) {
  const contests = awards.filter(({ result }) => result !== 'honor');
  const unnamed = contests.filter(({ nominees, companies }) => !nominees && !companies);
  if (unnamed.length === 0) return undefined;
  return unnamed.length === contests.length ? 'not known' : `not known for ${yearRuns(unnamed)}`;
}

function nameOf({ award, category }: AwardRef): string {
  return category ?? award;
}

export function awardEntries(awards: readonly AwardRef[]): Entry[] {
  const line = ({ award, category, date, sources }: AwardRef) => ({
    text: commas(date ? `${award} ${yearOf(date)}` : award, category),
    refs: sources,
  });
  return [
    ['Won', ofResult(awards, 'won').map(line)],
    ['Nominated', ofResult(awards, 'nominated').map(line)],
  ];
}

export function awardSides(awards: readonly AwardRef[]): Entry[] {
  return bySide(awards, (own, result) => [{ tag: result, text: awardYears(own, result) }]);
}

/** By whose they are, those that were won first. */
function bySide(
  awards: readonly AwardRef[],
  linesOf: (own: readonly AwardRef[], result: AwardRef['result']) => readonly PageLine[],
): Entry[] {
  return whoseWords.map((side) => {
    const own = awards.filter(({ whose }) => whose === side);
    const lines = results.flatMap((result) => linesOf(ofResult(own, result), result));
    return [`${side[0]?.toUpperCase()}${side.slice(1)}`, lines.filter(({ text }) => text !== '')];
  });
}

/** `Edgar 1998-1999; Emmy 1997` */
export function awardYears(awards: readonly AwardRef[], result: AwardRef['result']): string {
  return [...groupBy(ofResult(awards, result), ({ shortAward }) => shortAward)]
    .map(([award, group]) => `${award} ${yearRuns(group) || '(year not known)'}`)
    .join('; ');
}

/** `Law & Order 8x21 "Bad Girl"` */
function purposeText({ work, episode, episodeTitle }: Omit<AwardRef, 'sources'>) {
  if (episode) return `${episode.work.title} ${placedTitle(episode)}`;
  return work && (episodeTitle === undefined ? work.title : `${work.title} "${episodeTitle}"`);
}

function ofResult(awards: readonly AwardRef[], asked: AwardRef['result']): AwardRef[] {
  return awards.filter(({ result }) => result === asked);
}
