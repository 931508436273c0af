/** The sheet of a work. */

import {
  counted,
  episodeCode,
  roleWord,
  spanText,
  words,
  workKind,
} from '../../commands/wording.ts';
import { yearOf } from '../../dataset/dates.ts';
import { groupBy } from '../../dataset/group.ts';
import type { Work } from '../../dataset/types.ts';
import { collaboratorRoles, type EpisodeRole, episodicKinds } from '../../dataset/vocabulary.ts';
import type { Field, Sheet, SheetLine } from '../../format/sheet.ts';
import type { CreditedRef, WorkDetail } from '../details/work.ts';
import { awardYears, placedTitle } from './awards.ts';
import {
  creditCounts,
  evidenceFields,
  field,
  footnotesOf,
  gapsCommand,
  runsText,
  showCommand,
  surroundingFields,
} from './parts.ts';

/** So many episodes or seasons are listed one by one, more are only counted. */
const few = 8;

/** Everything known of a work. */
export function workSheet(work: WorkDetail): Sheet {
  return {
    title: work.title,
    aside: workKind(work),
    lead: [{ parts: leadParts(work), refs: work.sources.map(({ id }) => id) }],
    sections: [
      [...field('Roles', periodLines(work.roles)), ...episodeFields(work)],
      field('With', collaboratorLines(work)),
      awardYears(work.awards),
      [...surroundingFields(work), ...evidenceFields(work.confidence, work.note)],
    ],
    footnotes: footnotesOf(work.sources),
    more: moreCommands(work),
  };
}

function leadParts(work: WorkDetail) {
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
function periodLines(roles: Work['roles']): SheetLine[] {
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

function episodeFields({ episodes, episodeCount, adapts, adaptedAs }: WorkDetail): Field[] {
  if (episodes === undefined) return field('Episodes', 'not known');
  const models = [...new Set(adaptedAs.map(({ work }) => work.title))];
  return [
    ...(episodes.length ? creditedFields(episodes, episodeCount) : []),
    ...field(
      'Adapts',
      adapts.map(({ season, number, title, basedOn }) => ({
        tag: episodeCode({ season, number }),
        text: `"${title}", after ${basedOn.work.title} ${placedTitle(basedOn)}`,
      })),
    ),
    ...(adaptedAs.length
      ? field('Adapted as', `${counted(adaptedAs.length, 'episode')} of ${models.join(', ')}`)
      : []),
  ];
}

function creditedFields(episodes: readonly CreditedRef[], total: number | undefined): Field[] {
  if (episodes.length <= few) return field('Episodes', episodes.map(episodeLine));
  const count = total === undefined ? String(episodes.length) : `${episodes.length} of ${total}`;
  const countOf = (role: EpisodeRole) =>
    episodes.filter(({ roles }) => roles.includes(role)).length;
  const seasons = groupBy(episodes, ({ season }) => season);
  const text = [...seasons].map(
    ([season, group], index) =>
      `${group.length} in ${index === 0 ? 'season ' : ''}${seasonText(season, group)}`,
  );
  return [
    ...field('Episodes', `${count}: ${creditCounts(countOf)}`),
    ...field('By season', text.join(', ')),
  ];
}

function seasonText(season: number, episodes: readonly CreditedRef[]): string {
  const years = runsText(episodes.flatMap(({ airDate }) => (airDate ? [yearOf(airDate)] : [])));
  return years === '' ? String(season) : `${season} (${years})`;
}

function episodeLine({ season, number, title, airDate, roles }: CreditedRef): SheetLine {
  const date = airDate === undefined ? '' : `, ${airDate}`;
  const text = `"${title}"${date}: ${roles.map(roleWord).join(', ')}`;
  return { tag: episodeCode({ season, number }), text };
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
