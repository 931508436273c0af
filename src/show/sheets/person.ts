/** The sheet of a person besides the subject. */

import { counted, episodeCode, roleWord, words } from '../../commands/wording.ts';
import { yearOf } from '../../dataset/dates.ts';
import { groupBy } from '../../dataset/group.ts';
import type { Field, Sheet, SheetLine } from '../../format/sheet.ts';
import type { Functions, PersonDetail, SharedEpisode } from '../details/person.ts';
import { awardFields, purposeText } from './awards.ts';
import {
  creditCounts,
  field,
  footnotesOf,
  runsText,
  showCommand,
  surroundingFields,
} from './parts.ts';

/** So many episodes are listed one by one, more are only counted. */
const few = 12;
/** More footnotes than that would be all that one sees. */
const mostSources = 24;

/** Everything known of a person. */
export function personSheet(person: PersonDetail): Sheet {
  const { aliases = [], works, episodes, awards, sources } = person;
  const sections = [
    // The sources of a work say more of others; where there are episodes, those of the episodes will do.
    field(
      'Works',
      works.map((work) => workLine(work, episodes.length === 0)),
    ),
    [...field('Episodes', summary(episodes)), ...listFields(episodes)],
    awardFields(awards, purposeText),
    surroundingFields(person),
  ];
  const cited = new Set(
    sections.flat().flatMap(({ lines }) => lines.flatMap(({ refs = [] }) => refs)),
  );
  const shown = cited.size > mostSources ? [] : sources.filter(({ id }) => cited.has(id));
  const rest = `${sources.length} in all, each with its work or episode`;
  return {
    title: person.name,
    aside: [
      ...(works.length ? [counted(works.length, 'work')] : []),
      ...(episodes.length ? [counted(episodes.length, 'episode')] : []),
    ].join(', '),
    lead: aliases.length ? [{ parts: [`also ${aliases.join(', ')}`] }] : [],
    sections: [...sections, field('Sources', shown.length < sources.length ? rest : undefined)],
    footnotes: footnotesOf(shown),
    more: moreCommands(person),
  };
}

function summary(episodes: readonly SharedEpisode[]): string | undefined {
  if (episodes.length === 0) return undefined;
  const years = runsText(episodes.flatMap(({ airDate }) => (airDate ? [yearOf(airDate)] : [])));
  return `${countsText(episodes)}${years === '' ? '' : ` (${years})`}`;
}

function workLine({ work, roles, sources }: Functions, cites: boolean): SheetLine {
  const text = `${work.title}: ${roles.map(words).join(', ')}`;
  return cites ? { text, refs: sources } : { text };
}

function listFields(episodes: readonly SharedEpisode[]): Field[] {
  const byWork = groupBy(episodes, ({ work }) => work.title);
  if (episodes.length <= few) {
    return [...byWork].flatMap(([, group]) => field('', group.map(episodeLine(byWork.size > 1))));
  }
  const lines = [...byWork].map(([title, group]) => ({ text: `${title}: ${countsText(group)}` }));
  return byWork.size > 1 ? field('', lines) : [];
}

/** The credits; with those of the subject where these differ. */
function episodeLine(named: boolean) {
  return ({ work, title, airDate, credits, subjectCredits, ...rest }: SharedEpisode): SheetLine => {
    const own = credits.map(roleWord).join(', ');
    const where = named ? `, ${work.title}` : '';
    const date = airDate === undefined ? '' : `, ${airDate}`;
    const same = credits.join() === subjectCredits.join();
    return {
      tag: episodeCode(rest),
      text: `"${title}"${where}${date}: ${own}${same ? ', both' : ''}`,
      refs: rest.sources,
    };
  };
}

function countsText(episodes: readonly SharedEpisode[]): string {
  return creditCounts(
    (role) => episodes.filter(({ credits }) => credits.some((credit) => credit === role)).length,
  );
}

function moreCommands({ id, works, episodes, awards, shared }: PersonDetail): string[] {
  const [work] = works;
  const [award] = awards;
  const together = episodes.some(({ subjectCredits }) => subjectCredits.length > 0);
  return [
    ...(shared > 0 ? [`balcer people ${id}`] : []),
    ...(together ? [`balcer episodes --with ${id}`] : []),
    ...(award ? [showCommand(award.id)] : []),
    ...(work && !award && !together ? [showCommand(work.work.id)] : []),
  ];
}
