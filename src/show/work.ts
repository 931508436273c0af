/** One work. */
import { type Dataset, groupBy, personOf } from '../dataset/dataset.ts';
import {
  coWriterIds,
  expandRole,
  roleSpans,
  subjectRoles,
  workCredit,
} from '../dataset/subject-credits.ts';
import type { Work } from '../dataset/types.ts';
import { collaboratorRoles, isEpisodic } from '../dataset/vocabulary.ts';
import { counted, episodeCode, roleWord, spanText, words, workKind } from '../dataset/words.ts';
import type { PageLine } from '../format/page.ts';
import { allAwards, awardSides } from './award.ts';
import {
  type Contents,
  commas,
  creditCounts,
  type Entry,
  evidence,
  lifeEntry,
  notesEntry,
  type PageOptions,
  placedTitle,
  relatedEntries,
  runsText,
} from './parts.ts';
import { adaptationsIn, awardRefs, episodeRef, relatedTo, sourcesOf } from './related.ts';

export function workDetail(dataset: Dataset, work: Work) {
  const credit = workCredit(dataset, work);
  const all = adaptationsIn(dataset);
  return {
    type: 'work' as const,
    ...work,
    /** Years in which the subject worked on it. */
    years: credit.spans,
    /** The subject's roles, most important first, each with years and seasons. */
    roleYears: credit.roles.map((role) => ({
      role,
      years: roleSpans(credit, expandRole(role)),
      seasons: work.roles.flatMap((period) => (period.role === role ? (period.seasons ?? []) : [])),
    })),
    collaborators: work.collaborators?.map(({ person, role }) => ({
      person: personOf(dataset, person),
      role,
    })),
    /** Episodes with a screen credit of the subject; absent if not known. */
    episodes: credit.episodesUnknown
      ? undefined
      : credit.episodes.map((episode) => ({
          ...episodeRef(dataset, episode),
          roles: subjectRoles(episode, dataset.subject.id),
          coWriters: coWriterIds(episode, dataset.subject.id).map((id) => personOf(dataset, id)),
        })),
    /** True if `episodes` may be incomplete. */
    episodesIncomplete: credit.mayHaveMore || undefined,
    /** Episodes of this work that adapt a script of the subject. */
    adaptations: all.filter((one) => one.work.id === work.id),
    /** Episodes of other works that adapt one of this work. */
    adaptationsElsewhere: all.filter(
      (one) => one.basedOn.work.id === work.id && one.work.id !== work.id,
    ),
    awards: awardRefs(dataset, (award) => award.work?.id === work.id),
    ...relatedTo(dataset, [work.id]),
    sources: sourcesOf(dataset, [work]),
  };
}

type WorkDetail = ReturnType<typeof workDetail>;
type Episodes = NonNullable<WorkDetail['episodes']>;

/** With more episodes than this, the page only counts them. */
const few = 8;
/** With more life events than this, the page only counts them. */
const mostEvents = 4;

export function workPage(work: WorkDetail, { notes }: PageOptions): Contents {
  const { title, country, seasonCount, episodeCount, status, confidence, note } = work;
  const { life, episodes = [], adaptations, awards, collaborators = [] } = work;
  const roleNotes = work.roles.flatMap(({ role, note }) =>
    note ? [{ tag: words(role), text: note }] : [],
  );
  const counts = {
    event: life.length > mostEvents ? life.length : 0,
    claim: work.claims.length,
    gap: work.gaps.length,
    'role note': roleNotes.length,
  };
  const inFull: Entry[] = notes ? [['Role notes', roleNotes], ...relatedEntries(work)] : [];
  const isLong = episodes.length > few;
  const [first] = isLong ? [] : [...adaptations.map(({ basedOn }) => basedOn), ...episodes];
  return {
    title,
    aside: workKind(work),
    lead: [
      {
        parts: [
          datesText(work),
          country,
          commas(
            seasonCount && counted(seasonCount, 'season'),
            episodeCount && counted(episodeCount, 'episode'),
          ),
          status === 'unaired' && status,
        ],
      },
    ],
    sections: [
      [['Roles', roleLines(work.roleYears)]],
      episodeEntries(work),
      [['With', collaboratorLines(collaborators)]],
      awardSides(awards),
      [lifeEntry(notes || !counts.event ? life : [], notes)],
      [...evidence(confidence, note), ...(notes ? [] : [notesEntry(counts)])],
      ...inFull.map((entry) => [entry]),
    ],
    more: [
      isLong && ['episodes', title],
      first,
      awards.length > 0 && allAwards(title),
      collaborators[0]?.person,
    ],
  };
}

/** A series without an end date may still be running. */
function datesText(work: WorkDetail): string {
  const { start, end, status } = work;
  if (start === undefined) return 'date not known';
  if (status === 'unproduced') return `announced ${start}`;
  if (end === undefined) return isEpisodic(work) ? `from ${start}` : start;
  return end === start ? start : `${start} to ${end}`;
}

/** One line for all roles with the same years and seasons, earliest first. */
function roleLines(roleYears: WorkDetail['roleYears']): PageLine[] {
  const firstYear = ({ years: [span] }: WorkDetail['roleYears'][number]) => span?.from ?? 9999;
  const lines = [...roleYears]
    .sort((a, b) => firstYear(a) - firstYear(b))
    .map(({ role, years, seasons }) => ({
      role: words(role),
      years: commas(...years.map(spanText)),
      seasons: runsText(seasons),
    }));
  const anyYear = lines.some(({ years }) => years !== '');
  const periods = groupBy(lines, ({ years, seasons }) => `${years} ${seasons}`);
  return [...periods.values()].map((group) => {
    const [{ years, seasons }] = group;
    const noun = /\D/.test(seasons) ? 'seasons' : 'season';
    const text = commas(...group.map(({ role }) => role), seasons && `${noun} ${seasons}`);
    return { tag: anyYear ? years || '?' : undefined, text };
  });
}

function episodeEntries(work: WorkDetail): Entry[] {
  const { episodes, adaptations, adaptationsElsewhere, episodeCount: total } = work;
  if (episodes === undefined) return [['Episodes', 'not known']];
  const isLong = episodes.length > few;
  const least = work.episodesIncomplete ? 'at least ' : '';
  const count = total === undefined ? episodes.length : `${episodes.length} of ${total}`;
  const credits = creditCounts(episodes.flatMap(({ roles }) => roles));
  const elsewhere = new Set(adaptationsElsewhere.map((one) => one.work.title));
  return [
    ['Episodes', isLong ? `${least}${count}: ${credits}` : episodes.map(episodeLine)],
    ['By season', isLong && seasonLines(episodes)],
    [
      'Adaptations',
      adaptations.map(({ basedOn, title, ...place }) => ({
        tag: episodeCode(place),
        text: `"${title}", after ${basedOn.work.title} ${placedTitle(basedOn)}`,
      })),
    ],
    [
      'Adaptations',
      elsewhere.size > 0 &&
        `${counted(adaptationsElsewhere.length, 'episode')} of ${commas(...elsewhere)}`,
    ],
  ];
}

/** More seasons do not fit on a narrow screen. */
const mostAbreast = 10;

/** A small table: season numbers above episode counts. */
function seasonLines(episodes: Episodes): PageLine[] {
  const seasons = [...groupBy(episodes, ({ season }) => season)].sort(([a], [b]) => a - b);
  const row = (cells: readonly number[]) => cells.map((cell) => String(cell).padEnd(2)).join(' ');
  return [...seasons.keys()]
    .filter((place) => place % mostAbreast === 0)
    .map((place) => seasons.slice(place, place + mostAbreast))
    .flatMap((part) => [
      { tag: 'season', text: row(part.map(([season]) => season)) },
      { tag: 'episodes', text: row(part.map(([, group]) => group.length)) },
    ]);
}

function episodeLine(episode: Episodes[number]): PageLine {
  const others = commas(...episode.coWriters.map(({ name }) => name));
  const place = commas(`"${episode.title}"`, episode.airDate);
  const text = `${place}: ${commas(...episode.roles.map(roleWord), others && `with ${others}`)}`;
  return { tag: episodeCode(episode), text };
}

function collaboratorLines(collaborators: NonNullable<WorkDetail['collaborators']>): PageLine[] {
  return collaboratorRoles.flatMap((role) => {
    const names = collaborators.filter((one) => one.role === role).map(({ person }) => person.name);
    return names.length ? [{ tag: words(role), text: commas(...names) }] : [];
  });
}
