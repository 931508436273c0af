/** One work. */
import { roleSpans, workCredit } from '../dataset/credits.ts';
import { type Dataset, groupBy } from '../dataset/dataset.ts';
import { coWriterIds, expandRole, subjectRoles } from '../dataset/roles.ts';
import type { Work } from '../dataset/types.ts';
import { collaboratorRoles, isEpisodic } from '../dataset/vocabulary.ts';
import { counted, episodeCode, roleWord, spanText, words, workKind } from '../dataset/words.ts';
import { shellWord } from '../find/suggest.ts';
import type { PageLine } from '../format/page.ts';
import { awardSides } from './award.ts';
import {
  type Contents,
  creditCounts,
  type Entry,
  evidence,
  lifeEntry,
  notesEntry,
  type PageOptions,
  placedTitle,
  placeWords,
  relatedEntries,
  runsText,
  showCommand,
} from './parts.ts';
import { adaptations, awardRefs, episodeRef, personRef, relatedTo, sourcesOf } from './related.ts';

/** A work with everything that names it. */
export type WorkDetail = ReturnType<typeof workDetail>;

/** Joins a work with its episodes, people, awards, claims and gaps. */
export function workDetail(dataset: Dataset, work: Work) {
  const credit = workCredit(dataset, work);
  const all = adaptations(dataset);
  return {
    type: 'work' as const,
    ...work,
    /** Years of the subject's part in it. */
    years: credit.spans,
    /** The subject's roles, weightiest first, each with its years and seasons. */
    roleYears: credit.roles.map((role) => ({
      role,
      years: roleSpans(credit, expandRole(role)),
      seasons: work.roles.flatMap((period) => (period.role === role ? (period.seasons ?? []) : [])),
    })),
    collaborators: work.collaborators?.map(({ person, role }) => ({
      person: personRef(dataset, person),
      role,
    })),
    /** Episodes with a screen credit of the subject; absent if there must be some and none is known. */
    episodes: credit.episodesUnknown
      ? undefined
      : credit.episodes.map((episode) => ({
          ...episodeRef(dataset, episode),
          roles: subjectRoles(episode, dataset.subject.id),
          coWriters: coWriterIds(episode, dataset.subject.id).map((id) => personRef(dataset, id)),
        })),
    /** True if more episodes may have a credit: `episodes` are only those that are known. */
    episodesIncomplete: credit.mayHaveMore || undefined,
    /** Episodes of this work that adapt a script of the subject. */
    adapts: all.filter((one) => one.work.id === work.id),
    /** Episodes of other works that adapt one of this work. */
    adaptedAs: all.filter((one) => one.basedOn.work.id === work.id && one.work.id !== work.id),
    awards: awardRefs(dataset, (award) => award.work?.id === work.id),
    ...relatedTo(dataset, [work.id]),
    sources: sourcesOf(dataset, work.sources),
  };
}

type Episodes = NonNullable<WorkDetail['episodes']>;

/** As many episodes as are listed one by one; more are only counted. */
const few = 8;
/** More events of the life than this are notes. */
const mostEvents = 4;

export function workPage(work: WorkDetail, { notes }: PageOptions): Contents {
  const remarks = work.roles.flatMap(({ role, note }) =>
    note ? [{ tag: words(role), text: note }] : [],
  );
  const { life, claims, gaps } = work;
  const related = relatedEntries(work).map((entry) => [entry]);
  const counts = {
    event: life.length > mostEvents ? life.length : 0,
    claim: claims.length,
    gap: gaps.length,
    remark: remarks.length,
  };
  return {
    title: work.title,
    aside: workKind(work),
    lead: [{ parts: leadParts(work), refs: work.sources.map(({ id }) => id) }],
    sections: [
      [['Roles', roleLines(work.roleYears)]],
      episodeEntries(work),
      [['With', collaboratorLines(work)]],
      awardSides(work.awards),
      [lifeEntry(notes || life.length <= mostEvents ? life : [])],
      ...(notes
        ? [evidence(work.confidence, work.note), [['Remarks', remarks]] as const, ...related]
        : [[...evidence(work.confidence, work.note), notesEntry(counts)]]),
    ],
    sources: work.sources,
    more: moreCommands(work),
  };
}

function leadParts(work: WorkDetail): string[] {
  const { country, seasonCount, episodeCount, status } = work;
  const size = [
    ...(seasonCount ? [counted(seasonCount, 'season')] : []),
    ...(episodeCount ? [counted(episodeCount, 'episode')] : []),
  ];
  return [
    datesText(work),
    ...(country ? [country] : []),
    ...(size.length ? [size.join(', ')] : []),
    ...(status === 'unaired' ? [status] : []),
  ];
}

/** Of a series without an end only the beginning is known. */
function datesText(work: WorkDetail): string {
  const { start, end } = work;
  if (start === undefined) return 'date not known';
  if (end === undefined) return isEpisodic(work) ? `from ${start}` : start;
  return end === start ? start : `${start} to ${end}`;
}

/** Roles of the same years and seasons share a line, the earliest first. */
function roleLines(roles: WorkDetail['roleYears']): PageLine[] {
  const lines = roles.map(({ role, years, seasons }) => ({
    role: words(role),
    first: years[0]?.from ?? Number.POSITIVE_INFINITY,
    years: years.map(spanText).join(', '),
    seasons: runsText(seasons),
  }));
  const anyYear = lines.some(({ years }) => years !== '');
  const periods = groupBy(
    lines.sort((a, b) => a.first - b.first || 0),
    ({ years, seasons }) => `${years} ${seasons}`,
  );
  return [...periods.values()].flatMap((group) => {
    const [{ years = '', seasons = '' } = {}] = group;
    const of = seasons === '' ? [] : [`season${/\D/.test(seasons) ? 's' : ''} ${seasons}`];
    const text = [...group.map(({ role }) => role), ...of].join(', ');
    return [{ tag: anyYear ? years || '?' : undefined, text }];
  });
}

function episodeEntries(work: WorkDetail): Entry[] {
  const { episodes, adapts, adaptedAs } = work;
  if (episodes === undefined) return [['Episodes', 'not known']];
  const adapters = [...new Set(adaptedAs.map((one) => one.work.title))].join(', ');
  return [
    ...(episodes.length <= few
      ? ([['Episodes', episodes.map(episodeLine)]] satisfies Entry[])
      : countEntries(episodes, work)),
    [
      'Adapts',
      adapts.map(({ basedOn, title, ...place }) => ({
        tag: episodeCode(place),
        text: `"${title}", after ${basedOn.work.title} ${placedTitle(basedOn)}`,
      })),
    ],
    ['Adapted as', adapters && `${counted(adaptedAs.length, 'episode')} of ${adapters}`],
  ];
}

function countEntries(episodes: Episodes, work: WorkDetail): Entry[] {
  const { episodeCount: total, episodesIncomplete } = work;
  const least = episodesIncomplete ? 'at least ' : '';
  const count = total === undefined ? String(episodes.length) : `${episodes.length} of ${total}`;
  return [
    ['Episodes', `${least}${count}: ${creditCounts(episodes.flatMap(({ roles }) => roles))}`],
    ['By season', seasonLines(episodes)],
  ];
}

/** As many seasons as fit side by side on a narrow screen. */
const mostAbreast = 10;

/** A small table: the seasons above the number of episodes of each. */
function seasonLines(episodes: Episodes): PageLine[] {
  const seasons = [...groupBy(episodes, ({ season }) => season)].sort(([a], [b]) => a - b);
  const row = (cells: readonly number[]) => cells.map((cell) => String(cell).padEnd(2)).join(' ');
  const rows = Array.from({ length: Math.ceil(seasons.length / mostAbreast) }, (_, index) =>
    seasons.slice(index * mostAbreast, (index + 1) * mostAbreast),
  );
  return rows.flatMap((part) => [
    { tag: 'season', text: row(part.map(([season]) => season)) },
    { tag: 'episodes', text: row(part.map(([, group]) => group.length)) },
  ]);
}

function episodeLine(episode: Episodes[number]): PageLine {
  const date = episode.airDate === undefined ? '' : `, ${episode.airDate}`;
  const others = episode.coWriters.map(({ name }) => name).join(', ');
  const roles = [...episode.roles.map(roleWord), ...(others ? [`with ${others}`] : [])];
  const text = `"${episode.title}"${date}: ${roles.join(', ')}`;
  return { tag: episodeCode(episode), text };
}

function collaboratorLines({ collaborators = [] }: WorkDetail): PageLine[] {
  return collaboratorRoles.flatMap((role) => {
    const names = collaborators.filter((one) => one.role === role).map(({ person }) => person.name);
    return names.length ? [{ tag: words(role), text: names.join(', ') }] : [];
  });
}

function moreCommands(work: WorkDetail): string[] {
  const { episodes = [], adapts, awards, collaborators = [] } = work;
  const [first] = [...adapts.map(({ basedOn }) => basedOn), ...episodes];
  const [person] = collaborators;
  return [
    ...(episodes.length > few ? [`balcer episodes ${shellWord(work.title)}`] : []),
    ...(first && episodes.length <= few ? [showCommand(first.id, placeWords(first))] : []),
    ...(awards.length ? [`balcer awards ${shellWord(work.title)} --all`] : []),
    ...(person ? [showCommand(person.person.id, person.person.name)] : []),
  ];
}
