/** One award, all awards of one name or organization, and how the pages of other things tell of awards. */
import { type Dataset, groupBy } from '../dataset/dataset.ts';
import { yearOf } from '../dataset/dates.ts';
import type { Honor, Nomination } from '../dataset/types.ts';
import { counted } from '../dataset/words.ts';
import type { AwardFamily } from '../find/kinds.ts';
import { shellWord } from '../find/suggest.ts';
import type { PageLine } from '../format/page.ts';
import {
  type Contents,
  type Entry,
  evidence,
  lifeEntry,
  listText,
  namesText,
  notesEntry,
  type PageOptions,
  placedTitle,
  placeWords,
  relatedEntries,
  showCommand,
  yearRuns,
} from './parts.ts';
import { type AwardRef, awardRefs, relatedTo, sourcesOf } from './related.ts';

/** A nomination or an honor with everything that names it. */
export type AwardDetail = ReturnType<typeof awardDetail>;

/** Joins a nomination or an honor with what it is for, its people, claims and gaps. */
export function awardDetail(dataset: Dataset, record: Nomination | Honor) {
  const { id, award, note, sources } = record;
  const [own] = awardRefs(dataset, ({ record }) => record.id === id);
  if (own === undefined) throw new Error(`no award "${id}" in the dataset`);
  const isContest = 'result' in record;
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
      ({ record: other }) => other.id !== id && other.award.id === award.id,
    ),
    ...relatedTo(dataset, [id]),
    sources: sourcesOf(dataset, sources),
  };
}

const resultLabels = { won: 'Won', nominated: 'Nominated', honor: 'Given' } as const;

export function awardPage(award: AwardDetail): Contents {
  const { result, organization, category, companies, date, nominees, episode, work } = award;
  const whose = award.type === 'honor' ? result : `${result} ${award.whose}`;
  return {
    title: award.award,
    aside: [whose, ...(date ? [yearOf(date)] : [])].join(', '),
    lead: [
      {
        parts: [...(category ? [category] : []), organization],
        refs: award.sources.map(({ id }) => id),
      },
    ],
    sections: [
      [
        ['For', purposeText(award)],
        [resultLabels[result], occasionText(award)],
        // An award to companies has just said who received it.
        ['Named', companies?.length ? undefined : namesText(nominees, award.nomineesIncomplete)],
        ['Same award', siblingsText(award.siblings)],
      ],
      [lifeEntry(award.life), ...relatedEntries(award)],
      evidence(award.confidence, award.note),
    ],
    sources: award.sources,
    more: [
      ...(episode ? [showCommand(episode.id, placeWords(episode))] : []),
      ...(work && !episode ? [showCommand(work.id, work.title)] : []),
      ...(award.siblings.length ? [showCommand(award.award, award.shortAward)] : []),
      awardsCommand(award),
    ],
  };
}

/** `1997, for 1996, by NBC and Wolf Films`; that the names are not known, if so. */
function occasionText(award: AwardDetail): string {
  const { type, date, ceremony, honoredYear, yearNote, companies = [], nominees } = award;
  const isOther = honoredYear !== undefined && (!date || honoredYear !== yearOf(date));
  const isUnnamed = type === 'nomination' && nominees === undefined && companies.length === 0;
  return [
    date ?? yearNote ?? 'date not known',
    ...(ceremony ? [`${ceremony} ceremony`] : []),
    ...(isOther ? [`for ${honoredYear}`] : []),
    ...(companies.length ? [`by ${listText(companies)}`] : []),
    ...(isUnnamed ? ['names not known'] : []),
  ].join(', ');
}

/** The short name of an award is its own; one without may be called like others, so its organization is asked. */
function awardsCommand({
  award,
  shortAward,
  organization,
}: Pick<AwardRef, 'award' | 'shortAward' | 'organization'>): string {
  return `balcer awards ${shellWord(shortAward === award ? organization : shortAward)} --all`;
}

function siblingsText(siblings: readonly AwardRef[]): string {
  return [...groupBy(siblings, ({ result, whose }) => `${result} ${whose}`)]
    .flatMap(([how, group]) => {
      const years = yearRuns(group.map(({ date }) => date));
      return years === '' ? [] : [`${how} ${years}`];
    })
    .join('; ');
}

/** All nominations and honors of one award, or of one organization. */
export type FamilyDetail = ReturnType<typeof familyDetail>;

/** Joins all nominations and honors of a family. */
export function familyDetail(dataset: Dataset, { id, title, records }: AwardFamily) {
  const ids = records.map((record) => record.id);
  const awards = awardRefs(dataset, ({ record }) => ids.includes(record.id));
  const cited = awards.flatMap(({ sources }) => sources);
  const named = awards.flatMap(({ nominees = [] }) =>
    nominees.some(({ id }) => id === dataset.subject.id)
      ? nominees.filter(({ id }) => id !== dataset.subject.id)
      : [],
  );
  return {
    type: 'awards' as const,
    id,
    title,
    organizations: [...new Set(records.map(({ award }) => award.organization))],
    awards,
    /** Who was named together with the subject, and how often, the most frequent first. */
    namedWith: [...groupBy(named, ({ id }) => id).values()]
      .flatMap(([person, ...rest]) => (person ? [{ person, awards: rest.length + 1 }] : []))
      .sort((a, b) => b.awards - a.awards),
    ...relatedTo(dataset, ids),
    sources: sourcesOf(dataset, cited),
  };
}

const mostNamed = 6;

export function familyPage(family: FamilyDetail, { notes }: PageOptions): Contents {
  const { title, organizations, awards, namedWith, claims, gaps } = family;
  const names = new Set(awards.map(nameOf));
  const [won] = withResult(awards, 'won');
  const [first] = awards;
  const shortNames = [...new Set(awards.map(({ shortAward }) => shortAward))];
  const isAboutAll = ({ about = [] }: (typeof gaps)[number]) =>
    awards.every(({ id }) => about.includes(id));
  return {
    title,
    aside: organizations.filter((one) => one !== title).join(', '),
    lead: [
      {
        parts: [
          ...[...names].filter((name) => names.size === 1 && name !== title),
          countText(awards, gaps.some(isAboutAll)),
        ],
      },
    ],
    sections: [
      familyEntries(awards, names.size > 1),
      [
        ['Named with', namedText(namedWith)],
        ['Names', unnamedText(awards)],
      ],
      notes ? relatedEntries(family) : [notesEntry({ claim: claims.length, gap: gaps.length })],
    ],
    sources: family.sources,
    more: [
      ...(won ? [showCommand(won.id)] : []),
      ...(first?.work ? [showCommand(first.work.id, first.work.title)] : []),
      first && shortNames.length === 1
        ? awardsCommand(first)
        : `balcer awards ${shellWord(title)} --all`,
    ],
  };
}

/** Awards of the same name, result and purpose share a line, under their years. */
function familyEntries(awards: readonly AwardRef[], withName: boolean): Entry[] {
  const whats = new Map(
    awards.map((award) => {
      const what = [withName && nameOf(award), purposeText(award)].filter(Boolean).join(': ');
      return [award, award.result === 'honor' ? what : `${what} (${award.whose})`];
    }),
  );
  const groups = groupBy(awards, (award) => `${award.result}\n${whats.get(award)}`);
  return [...groups.values()].flatMap((group): Entry[] => {
    const [first] = group;
    if (first === undefined) return [];
    const line: PageLine = {
      tag: first.result,
      text: whats.get(first) ?? '',
      tone: first.result === 'won' ? 'good' : undefined,
      refs: group.flatMap(({ sources }) => sources),
    };
    return [[yearRuns(group.map(({ date }) => date)) || '?', [line]]];
  });
}

function namedText(namedWith: FamilyDetail['namedWith']): string {
  const shown = namedWith.slice(0, mostNamed);
  const others = namedWith.length - shown.length;
  const isRepeated = shown.some(({ awards }) => awards > 1);
  const names = shown.map(({ person, awards }) =>
    isRepeated ? `${person.name} (${awards})` : person.name,
  );
  return [...names, ...(others > 0 ? [`${others} others`] : [])].join(', ');
}

/** For which years no names are known, or for which alone they are; nothing if all are. */
function unnamedText(awards: readonly AwardRef[]): string | undefined {
  const contests = awards.filter(({ result }) => result !== 'honor');
  const known = contests.filter(
    ({ nominees, companies }) => nominees !== undefined || companies !== undefined,
  );
  const unknown = contests.filter((award) => !known.includes(award));
  if (unknown.length === 0) return undefined;
  if (known.length === 0) return 'not known';
  const years = (some: readonly AwardRef[]) => yearRuns(some.map(({ date }) => date));
  return known.length < unknown.length
    ? `known for ${years(known)} only`
    : `not known for ${years(unknown)}`;
}

function nameOf({ award, category }: AwardRef): string {
  return category ?? award;
}

/** A gap about all of them means that there may be more. */
function countText(awards: readonly AwardRef[], isOpen: boolean): string {
  const honors = withResult(awards, 'honor').length;
  const contests = awards.length - honors;
  const won = withResult(awards, 'won').length;
  const named = awards.filter(({ result, whose }) => result !== 'honor' && whose === 'by name');
  return [
    ...(contests ? [counted(contests, isOpen ? 'known nomination' : 'nomination')] : []),
    ...(won ? [`${won} won`] : []),
    ...(contests ? [`${named.length} by name`] : []),
    ...(honors ? [counted(honors, 'honor')] : []),
  ].join(', ');
}

/** Won, then nominated: one line each, with its category and sources. */
export function awardEntries(awards: readonly AwardRef[]): Entry[] {
  const lines = (result: AwardRef['result']) =>
    withResult(awards, result).map(({ award, category, date, sources }) => ({
      text: [
        date === undefined ? award : `${award} ${yearOf(date)}`,
        ...(category ? [category] : []),
      ].join(', '),
      refs: sources,
    }));
  return [
    ['Won', lines('won')],
    ['Nominated', lines('nominated')],
  ];
}

/** One entry for each side (by name, as series, of others), with the years of each award. */
export function awardSides(awards: readonly AwardRef[]): Entry[] {
  const order = ['by name', ...new Set(awards.map(({ whose }) => whose))];
  const sides = [...new Set([...order.filter((one) => one !== 'of others'), 'of others'])];
  return sides.map((side) => {
    const own = awards.filter(({ whose }) => whose === side);
    const lines = (['won', 'nominated', 'honor'] as const).flatMap((result) => {
      const text = yearTexts(withResult(own, result)).join('; ');
      return text === '' ? [] : [{ tag: result, text }];
    });
    return [`${side[0]?.toUpperCase()}${side.slice(1)}`, lines];
  });
}

/** Won, then nominated, each award with its years. */
export function awardYears(awards: readonly AwardRef[]): Entry[] {
  return [
    ['Won', yearTexts(withResult(awards, 'won')).join('; ')],
    ['Nominated', yearTexts(withResult(awards, 'nominated')).join('; ')],
  ];
}

/** Each award with its years. */
function yearTexts(awards: readonly AwardRef[]): string[] {
  return [...groupBy(awards, ({ shortAward }) => shortAward)].map(([award, group]) => {
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
