/** One work. */

import { workCredit } from '../dataset/credits.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { yearOf } from '../dataset/dates.ts';
import { groupBy } from '../dataset/group.ts';
import { subjectRoles } from '../dataset/roles.ts';
import type { Work } from '../dataset/types.ts';
import { collaboratorRoles, episodicKinds } from '../dataset/vocabulary.ts';
import { counted, episodeCode, roleWord, spanText, words, workKind } from '../dataset/words.ts';
import type { SheetLine } from '../format/sheet.ts';
import { awardYears } from './award.ts';
import {
  creditCounts,
  type Entry,
  evidence,
  gapsCommand,
  type Page,
  placedTitle,
  relatedEntries,
  runsText,
  showCommand,
  yearRuns,
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
        })),
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

export function workPage(work: WorkDetail): Page {
  return {
    title: work.title,
    aside: workKind(work),
    lead: [{ parts: leadParts(work), refs: work.sources.map(({ id }) => id) }],
    sections: [
      [['Roles', roleLines(work.roles)], ...episodeEntries(work)],
      [['With', collaboratorLines(work)]],
      awardYears(work.awards),
      [...relatedEntries(work), ...evidence(work.confidence, work.note)],
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
    ...(status === 'released' ? [] : [status]),
  ];
}

/** Of a series without an end only the beginning is known. */
function datesText({ start, end, kind }: WorkDetail): string {
  if (start === undefined) return 'date not known';
  if (end === undefined) return episodicKinds.includes(kind) ? `from ${start}` : start;
  return end === start ? start : `${start} to ${end}`;
}

/** Functions of the same period share a line. */
function roleLines(roles: Work['roles']): SheetLine[] {
  const dated = [...roles].sort((a, b) => ((a.from ?? '9') < (b.from ?? '9') ? -1 : 1));
  const periods = groupBy(dated, ({ from, to, seasons }) => [from, to, seasons].join());
  const anyYear = roles.some(({ from }) => from !== undefined);
  return [...periods.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { from, to = from, seasons = [] } = first;
    const years = from && to ? spanText({ from: yearOf(from), to: yearOf(to) }) : '?';
    const names = group.map(({ role, note }) => (note ? `${words(role)} (${note})` : words(role)));
    const of = seasons.length
      ? [`season${seasons.length > 1 ? 's' : ''} ${runsText(seasons)}`]
      : [];
    return [{ tag: anyYear ? years : undefined, text: [...names, ...of].join(', ') }];
  });
}

function episodeEntries({ episodes, episodeCount, adapts, adaptedAs }: WorkDetail): Entry[] {
  if (episodes === undefined) return [['Episodes', 'not known']];
  const adapters = [...new Set(adaptedAs.map(({ work }) => work.title))].join(', ');
  return [
    ...creditedEntries(episodes, episodeCount),
    [
      'Adapts',
      adapts.map((episode) => ({
        tag: episodeCode(episode),
        text: `"${episode.title}", after ${episode.basedOn.work.title} ${placedTitle(episode.basedOn)}`,
      })),
    ],
    ['Adapted as', adapters && `${counted(adaptedAs.length, 'episode')} of ${adapters}`],
  ];
}

function creditedEntries(episodes: Episodes, total: number | undefined): Entry[] {
  if (episodes.length <= few) return [['Episodes', episodes.map(episodeLine)]];
  const count = total === undefined ? String(episodes.length) : `${episodes.length} of ${total}`;
  const seasons = [...groupBy(episodes, ({ season }) => season)].map(([season, group], index) => {
    const years = yearRuns(group.map(({ airDate }) => airDate));
    const name = `${index === 0 ? 'season ' : ''}${season}${years === '' ? '' : ` (${years})`}`;
    return `${group.length} in ${name}`;
  });
  return [
    ['Episodes', `${count}: ${creditCounts(episodes.flatMap(({ roles }) => roles))}`],
    ['By season', seasons.join(', ')],
  ];
}

function episodeLine(episode: Episodes[number]): SheetLine {
  const date = episode.airDate === undefined ? '' : `, ${episode.airDate}`;
  const text = `"${episode.title}"${date}: ${episode.roles.map(roleWord).join(', ')}`;
  return { tag: episodeCode(episode), text };
}

function collaboratorLines({ collaborators = [] }: WorkDetail): SheetLine[] {
  return collaboratorRoles.flatMap((role) => {
    const names = collaborators.filter((one) => one.role === role).map(({ person }) => person.name);
    return names.length ? [{ tag: words(role), text: names.join(', ') }] : [];
  });
}

function moreCommands(work: WorkDetail): string[] {
  const { id, episodes = [], adapts, awards, collaborators = [] } = work;
  const [first] = [...adapts.map(({ basedOn }) => basedOn), ...episodes];
  const [person] = collaborators;
  const one = first ? [showCommand(first.id)] : [];
  return [
    ...(episodes.length > few ? [`balcer episodes --work ${id}`] : one),
    ...(awards.length ? [`balcer awards --work ${id} --all`] : []),
    ...gapsCommand(work, id),
    ...(person ? [showCommand(person.person.id)] : []),
  ];
}
