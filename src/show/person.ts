/** One person other than the subject. */
import { type Dataset, groupBy, personOf } from '../dataset/dataset.ts';
import { sharedCredits } from '../dataset/shared.ts';
import { creditsOf, inOrder, peopleOn, workCredits } from '../dataset/subject-credits.ts';
import type { Collaborator } from '../dataset/types.ts';
import { countedAll, episodeCode, roleWord, words } from '../dataset/words.ts';
import { fold } from '../find/names.ts';
import type { PageLine } from '../format/page.ts';
import { awardYears } from './award.ts';
import {
  type Contents,
  commas,
  creditCounts,
  type Entry,
  idsOf,
  lifeEntry,
  type PageOptions,
  relatedOrCounts,
  saidOf,
  yearRuns,
} from './parts.ts';
import { awardRefs, episodeRef, sourcesOf, withPeople, workRef } from './related.ts';

type PersonDetail = ReturnType<typeof personDetail>;
type Episodes = PersonDetail['episodes'];
type Work = PersonDetail['works'][number];

export function personDetail(dataset: Dataset, person: Collaborator) {
  const { id } = person;
  const works = worksOf(dataset, id);
  const episodes = episodesOf(dataset, id);
  const awards = awardRefs(dataset, ({ nominees = [] }) => idsOf(nominees).includes(id));
  const life = dataset.life.filter(({ people = [] }) => people.includes(id));
  return {
    type: 'person' as const,
    ...person,
    subject: personOf(dataset, dataset.subject.id),
    /** Number of credits shared with the subject. */
    shared: sharedCredits(dataset).filter(({ person }) => person.id === id).length,
    /** Works that both the person and the subject worked on. */
    worksTogether: workCredits(dataset)
      .filter((credit) => peopleOn(credit).includes(id))
      .map(({ work }) => workRef(work)),
    /** Works that list the person as a collaborator, including adaptations. */
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
    sources: sourcesOf(dataset, [...episodes, ...works, ...awards, ...life]),
  };
}

function worksOf({ works }: Dataset, id: string) {
  return [...works.values()].flatMap((work) => {
    const { start, sources, collaborators = [] } = work;
    const roles = collaborators.filter(({ person }) => person === id).map(({ role }) => role);
    return roles.length ? [{ work: workRef(work), start, roles, sources }] : [];
  });
}

/** In order of broadcast. */
function episodesOf(dataset: Dataset, id: string) {
  return inOrder(dataset).flatMap((episode) => {
    const credits = creditsOf(episode, id);
    if (credits.length === 0) return [];
    const subjectCredits = creditsOf(episode, dataset.subject.id);
    const { sources } = episode;
    return [{ ...episodeRef(dataset, episode), credits, subjectCredits, sources }];
  });
}

/** Claims name people only in words, so look for the full name. */
function names({ name, aliases = [] }: Collaborator, strings: readonly string[]): boolean {
  const folded = strings.map((one) => ` ${fold(one)} `);
  return [name, ...aliases].some((one) => folded.some((text) => text.includes(` ${fold(one)} `)));
}

/** With more episodes than this, the page only counts them. */
const few = 12;

export function personPage(person: PersonDetail, { notes }: PageOptions): Contents {
  const { name, aliases = [], works, worksTogether, episodes, awards } = person;
  const isTogether = ({ work }: Work) => idsOf(worksTogether).includes(work.id);
  const line = ({ work, roles, sources }: Work) => ({
    text: `${work.title} (${roles.map(words).join(', ')})`,
    // Sources of episodes say more about the person than sources of works.
    refs: episodes.length ? [] : sources,
  });
  return {
    title: name,
    aside: countedAll({ work: worksTogether.length, episode: episodes.length }),
    lead: [{ parts: [aliases.length > 0 && `also ${commas(...aliases)}`], refs: [] }],
    sections: [
      [
        ['Works', works.filter(isTogether).map(line)],
        ['Adaptations', works.filter((work) => !isTogether(work)).map(line)],
      ],
      episodeEntries(episodes),
      [
        ['Won', awardYears(awards, 'won')],
        ['Nominated', awardYears(awards, 'nominated')],
      ],
      [lifeEntry(person.life, true, person.subject.name)],
      relatedOrCounts(person, notes),
    ],
    more: [
      episodes.some(({ subjectCredits }) => subjectCredits.length > 0) && ['episodes', name],
      worksTogether.length > 0 && ['credits', name],
      person.shared > 0 && worksTogether.length === 0 && ['people', person.id],
      works[0]?.work,
    ],
  };
}

/** A summary, then each episode, or a count per work if there are many. */
function episodeEntries(episodes: Episodes): Entry[] {
  const byWork = groupBy(episodes, ({ work }) => work.title);
  const years = yearRuns(episodes.map(({ airDate }) => ({ date: airDate })));
  const place = byWork.size === 1 ? [...byWork.keys()].map((title) => `in ${title}`) : [];
  const parts = [countsText(episodes), ...place, years && `(${years})`];
  const summary: Entry = ['Episodes', saidOf(parts).join(' ')];
  if (episodes.length <= few) {
    return [summary, ['', episodes.map((episode) => episodeLine(episode, byWork.size > 1))]];
  }
  const lines = [...byWork].map(([title, group]) => `${title} (${countsText(group)})`);
  return [summary, ['', byWork.size > 1 && lines]];
}

/** `both` means that the subject has the same credits. */
function episodeLine(episode: Episodes[number], withWork: boolean): PageLine {
  const { work, title, airDate, credits, subjectCredits, sources } = episode;
  const isBoth = credits.join() === subjectCredits.join();
  const place = commas(`"${title}"`, withWork && work.title, airDate);
  const text = `${place}: ${commas(...credits.map(roleWord), isBoth && 'both')}`;
  return { tag: episodeCode(episode), text, refs: sources };
}

function countsText(episodes: Episodes): string {
  return creditCounts(episodes.flatMap(({ credits }) => credits));
}
