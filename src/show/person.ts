/** One person besides the subject. */

import type { Dataset } from '../dataset/dataset.ts';
import { groupBy } from '../dataset/group.ts';
import { creditsOf } from '../dataset/roles.ts';
import { sharedCredits } from '../dataset/shared.ts';
import type { Collaborator } from '../dataset/types.ts';
import { counted, episodeCode, roleWord, words } from '../dataset/words.ts';
import { fold } from '../find/terms.ts';
import type { SheetLine } from '../format/sheet.ts';
import { awardEntries, purposeText } from './award.ts';
import {
  creditCounts,
  type Entry,
  type Page,
  relatedEntries,
  showCommand,
  yearRuns,
} from './parts.ts';
import { awardRefs, episodeRef, sourcesOf, withPeople, workRef } from './related.ts';

/** A person with everything that names the person. */
export type PersonDetail = ReturnType<typeof personDetail>;

/** Joins a person with works, episodes, awards, events, gaps, and the claims that give the name. */
export function personDetail(dataset: Dataset, person: Collaborator) {
  const { id } = person;
  const works = worksOf(dataset, id);
  const episodes = episodesOf(dataset, id);
  const awards = awardRefs(dataset, ({ nominees = [] }) => nominees.some((one) => one.id === id));
  const life = dataset.life.filter(({ people = [] }) => people.includes(id));
  const cited = [...episodes, ...works, ...awards, ...life].flatMap(({ sources }) => sources);
  return {
    type: 'person' as const,
    ...person,
    /** How many credits are shared with the subject. */
    shared: sharedCredits(dataset).filter(({ person }) => person.id === id).length,
    works,
    episodes,
    /** Nominations that name the person. */
    awards,
    life: life.map((event) => withPeople(dataset, event)),
    claims: dataset.claims.filter(
      ({ about, statement, finding }) => about === id || names(person, [statement, finding]),
    ),
    coverage: dataset.coverage
      .filter(({ people = [], about = [] }) => people.includes(id) || about.includes(id))
      .map((gap) => withPeople(dataset, gap)),
    sources: sourcesOf(dataset, cited),
  };
}

/** The works on which the person has a function. */
function worksOf({ works }: Dataset, id: string) {
  return [...works.values()].flatMap((work) => {
    const { start, sources, collaborators = [] } = work;
    const roles = collaborators.filter(({ person }) => person === id).map(({ role }) => role);
    return roles.length ? [{ work: workRef(work), start, roles, sources }] : [];
  });
}

/** The episodes with a credit of the person, those of one work together. */
function episodesOf(dataset: Dataset, id: string) {
  const credited = [...dataset.episodes.values()].flatMap((episode) => {
    const credits = creditsOf(episode, id);
    if (credits.length === 0) return [];
    const subjectCredits = creditsOf(episode, dataset.subject.id);
    const { sources } = episode;
    return [{ ...episodeRef(dataset, episode), credits, subjectCredits, sources }];
  });
  return [...groupBy(credited, ({ work }) => work.id).values()].flat();
}

/** Whether a text gives the whole name; claims name people in words alone. */
function names({ name, aliases = [] }: Collaborator, texts: readonly string[]): boolean {
  const folded = texts.map((text) => ` ${fold(text)} `);
  return [name, ...aliases].some((one) => folded.some((text) => text.includes(` ${fold(one)} `)));
}

type Episodes = PersonDetail['episodes'];

/** As many episodes as are listed one by one; more are only counted. */
const few = 12;
/** More footnotes than this would drown the page. */
const mostSources = 24;

export function personPage(person: PersonDetail): Page {
  const { aliases = [], works, episodes, awards, sources } = person;
  const sections: Page['sections'] = [
    [['Works', works.map((work) => workLine(work, episodes.length === 0))]],
    [['Episodes', summary(episodes)], ...episodeEntries(episodes)],
    awardEntries(awards, purposeText),
    relatedEntries(person),
  ];
  const cited = new Set(
    sections
      .flat()
      .flatMap(([, content = []]) => (typeof content === 'string' ? [] : content))
      .flatMap((line) => (typeof line === 'string' ? [] : (line.refs ?? []))),
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
    sections: [...sections, [['Sources', shown.length < sources.length ? rest : undefined]]],
    sources: shown,
    more: moreCommands(person),
  };
}

function summary(episodes: Episodes): string | undefined {
  if (episodes.length === 0) return undefined;
  const years = yearRuns(episodes.map(({ airDate }) => airDate));
  return `${countsText(episodes)}${years === '' ? '' : ` (${years})`}`;
}

/** The sources of a work say more of others; a person with episodes needs only theirs. */
function workLine({ work, roles, sources }: PersonDetail['works'][number], cites: boolean) {
  const text = `${work.title}: ${roles.map(words).join(', ')}`;
  return cites ? { text, refs: sources } : text;
}

function episodeEntries(episodes: Episodes): Entry[] {
  const byWork = groupBy(episodes, ({ work }) => work.title);
  if (episodes.length <= few) {
    return [...byWork.values()].map((group) => ['', group.map(episodeLine(byWork.size > 1))]);
  }
  const lines = [...byWork].map(([title, group]) => `${title}: ${countsText(group)}`);
  return byWork.size > 1 ? [['', lines]] : [];
}

/** The credits; `both` if those of the subject are the same. */
function episodeLine(withWork: boolean) {
  return (episode: Episodes[number]): SheetLine => {
    const { work, title, airDate, credits, subjectCredits, sources } = episode;
    const own = credits.map(roleWord).join(', ');
    const both = credits.join() === subjectCredits.join() ? ', both' : '';
    const place = [`"${title}"`, ...(withWork ? [work.title] : []), ...(airDate ? [airDate] : [])];
    return { tag: episodeCode(episode), text: `${place.join(', ')}: ${own}${both}`, refs: sources };
  };
}

function countsText(episodes: Episodes): string {
  return creditCounts(episodes.flatMap(({ credits }) => credits));
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
