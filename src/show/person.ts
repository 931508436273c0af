/** One person besides the subject. */

import { peopleOn, workCredits } from '../dataset/credits.ts';
import { type Dataset, groupBy } from '../dataset/dataset.ts';
import { creditsOf } from '../dataset/roles.ts';
import { sharedCredits } from '../dataset/shared.ts';
import type { Collaborator } from '../dataset/types.ts';
import { counted, episodeCode, roleWord, words } from '../dataset/words.ts';
import { shellWord } from '../find/suggest.ts';
import { fold } from '../find/terms.ts';
import type { PageLine } from '../format/page.ts';
import { awardYears } from './award.ts';
import {
  type Contents,
  creditCounts,
  type Entry,
  lifeEntry,
  notesEntry,
  type PageOptions,
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
  const together = workCredits(dataset).filter((credit) => peopleOn(credit).includes(id));
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
    /** The works that the person and the subject both worked on. */
    worksTogether: together.map(({ work }) => workRef(work)),
    /** The works on which the person has a function, adaptations among them. */
    works,
    episodes,
    /** Nominations that name the person. */
    awards,
    life: life.map((event) => withPeople(dataset, event)),
    claims: dataset.claims.filter(
      ({ about, statement, finding }) => about === id || names(person, [statement, finding]),
    ),
    gaps: dataset.gaps
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

export function personPage(person: PersonDetail, { notes }: PageOptions): Contents {
  const { aliases = [], works, worksTogether, episodes, awards, sources, claims, gaps } = person;
  const isTogether = ({ work }: PersonDetail['works'][number]) =>
    worksTogether.some(({ id }) => id === work.id);
  const line = (work: PersonDetail['works'][number]) => workLine(work, episodes.length === 0);
  return {
    title: person.name,
    aside: [
      ...(worksTogether.length ? [counted(worksTogether.length, 'work')] : []),
      ...(episodes.length ? [counted(episodes.length, 'episode')] : []),
    ].join(', '),
    lead: aliases.length ? [{ parts: [`also ${aliases.join(', ')}`] }] : [],
    sections: [
      [
        ['Works', works.filter(isTogether).map(line)],
        ['Adaptations', works.filter((work) => !isTogether(work)).map(line)],
      ],
      [['Episodes', summary(episodes)], ...episodeEntries(episodes)],
      awardYears(awards),
      [lifeEntry(person.life)],
      notes ? relatedEntries(person) : [notesEntry({ claim: claims.length, gap: gaps.length })],
    ],
    sources,
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
  return (episode: Episodes[number]): PageLine => {
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

function moreCommands(detail: PersonDetail): string[] {
  const { id, name, works, worksTogether, episodes, shared } = detail;
  const [work] = works;
  const together = episodes.some(({ subjectCredits }) => subjectCredits.length > 0);
  return [
    ...(together ? [`balcer episodes ${shellWord(name)}`] : []),
    ...(worksTogether.length ? [`balcer credits ${shellWord(name)}`] : []),
    ...(shared > 0 && worksTogether.length === 0 ? [`balcer people ${id}`] : []),
    ...(work ? [showCommand(work.work.id, work.work.title)] : []),
  ];
}
