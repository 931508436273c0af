/** The subject in numbers, every one computed from the records. */

import { type Award, awardsOf } from '../dataset/awards.ts';
import { type WorkCredit, workCredits } from '../dataset/credits.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { mergeSpans, yearOf } from '../dataset/dates.ts';
import { groupBy } from '../dataset/group.ts';
import { subjectRoles } from '../dataset/roles.ts';
import { sharedCredits } from '../dataset/shared.ts';
import {
  confidences,
  episodeRoles,
  episodicKinds,
  verdicts,
  type WorkRole,
  writingCredits,
} from '../dataset/vocabulary.ts';
import { counted, spanText } from '../dataset/words.ts';
import { factsOf } from '../find/records.ts';
import { countsText, type Page, tally } from './parts.ts';
import { awardRefs, sourcesOf, workRef } from './related.ts';

/** The subject with everything that can be counted. */
export type SubjectDetail = ReturnType<typeof subjectDetail>;

const leading: readonly WorkRole[] = ['creator', 'developer', 'showrunner', 'head-writer'];

/** A function that shapes a whole work counts for it as much as so many episodes. */
const episodesALead = 5;
const mostKnown = 3;

/** Counts and joins what the dataset has on its subject. */
export function subjectDetail(dataset: Dataset) {
  const { sources, updated: _, ...subject } = dataset.subject;
  const credits = workCredits(dataset);
  const spans = mergeSpans(credits.flatMap((credit) => credit.spans));
  const [first, last] = [spans[0], spans.at(-1)];
  const facts = factsOf(dataset);
  return {
    type: 'subject' as const,
    ...subject,
    /** First and last year of a part in a work; absent if none is known. */
    active: first && last && { from: first.from, to: last.to },
    /** Most known works first. */
    bestKnown: bestKnown(credits),
    works: credits.length,
    episodes: credits.flatMap((credit) => episodeCount(credit, subject.id)),
    /** Episodes that adapt a script, without a credit. */
    adaptations: credits.reduce((sum, { adaptations }) => sum + adaptations.length, 0),
    /** Series that the subject ran, with the years. */
    ran: credits.flatMap(runningYears),
    wins: winsOf(awardsOf(dataset)),
    honors: awardRefs(dataset, ({ result }) => result === 'honor'),
    /** Most frequent first. */
    coWriters: coWriters(dataset),
    /** How many records of works, episodes, awards and life are known how well. */
    confidence: tally(
      facts.flatMap(({ confidence }) => confidence ?? []),
      confidences,
    ),
    claims: tally(
      dataset.claims.map(({ verdict }) => verdict),
      verdicts,
    ),
    /** Number of known gaps. */
    openQuestions: dataset.coverage.length,
    sources: sourcesOf(dataset, [...(subject.born?.sources ?? []), ...sources]),
  };
}

function bestKnown(credits: readonly WorkCredit[]) {
  const weight = ({ episodes, roles }: WorkCredit) =>
    episodes.length + episodesALead * roles.filter((role) => leading.includes(role)).length;
  return [...credits]
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, mostKnown)
    .map(({ work }) => workRef(work));
}

/** The episodes of a work with a screen credit, counted by credit; nothing if there are none. */
function episodeCount({ work, episodes }: WorkCredit, subject: string) {
  if (episodes.length === 0) return [];
  const roles = episodes.flatMap((episode) => subjectRoles(episode, subject));
  return [{ work: workRef(work), count: episodes.length, credits: tally(roles, episodeRoles) }];
}

/** When the subject ran a series; nothing for other works. */
function runningYears({ work }: WorkCredit) {
  const periods = work.roles.filter(({ role }) => role === 'showrunner');
  if (periods.length === 0 || !episodicKinds.includes(work.kind)) return [];
  const years = periods.flatMap(({ from, to = from }) =>
    from === undefined || to === undefined ? [] : [{ from: yearOf(from), to: yearOf(to) }],
  );
  return [{ work: workRef(work), years: mergeSpans(years) }];
}

/** Wins by award, whose they are, and whether the subject is named. */
function winsOf(awards: readonly Award[]) {
  const won = awards.filter(({ result, standing }) => result === 'won' && standing !== 'other');
  const kinds = groupBy(won, ({ record, standing, nomination }) =>
    [record.award, standing, nomination?.subjectNamed].join('\n'),
  );
  return [...kinds.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { award, organization } = first.record;
    const years = group.flatMap(({ record }) => (record.date ? [yearOf(record.date)] : []));
    const { standing, nomination } = first;
    const subjectNamed = nomination?.subjectNamed;
    return [{ award, organization, standing, subjectNamed, count: group.length, years }];
  });
}

/** The other writers of episodes written by the subject, most frequent first. */
function coWriters(dataset: Dataset) {
  const isWriting = (role: string) => writingCredits.some((credit) => credit === role);
  const written = sharedCredits(dataset).filter(
    ({ kind, roles, subjectRoles }) =>
      kind === 'episode' && roles.some(isWriting) && subjectRoles.some(isWriting),
  );
  return [...groupBy(written, ({ person }) => person.id).values()]
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { id, name } = first.person;
      return [{ person: { id, name }, episodes: group.length }];
    })
    .sort((a, b) => b.episodes - a.episodes);
}

const mostOccupations = 3;
const mostWriters = 5;
/** So many works with episodes are named one by one, the others are summed up. */
const mostWorks = 2;

/** The person in about a dozen lines. */
export function subjectPage(bio: SubjectDetail): Page {
  const { name, occupations, bestKnown, active } = bio;
  const works = active ? [`${counted(bio.works, 'work')}, ${spanText(active)}`] : [];
  return {
    title: name,
    aside: occupations.slice(0, mostOccupations).join(', '),
    lead: [{ parts: [...bornParts(bio), ...works], refs: bio.sources.map(({ id }) => id) }],
    sections: [
      [
        ['Main works', bestKnown.map(({ title }) => title).join(', ')],
        ['Episodes', bio.episodes.length ? episodesText(bio) : undefined],
        ['Ran', ranText(bio)],
        ['Won', winLines(bio.wins)],
        ['Honors', honorsText(bio)],
        ['Co-writers', writersText(bio)],
        ['Known', knownText(bio)],
      ],
    ],
    sources: bio.sources,
    more: [
      'balcer credits',
      'balcer timeline',
      'balcer awards',
      'balcer claims',
      'balcer coverage',
    ],
  };
}

function bornParts({ born }: SubjectDetail): string[] {
  if (born === undefined) return [];
  const where = born.place === undefined ? [] : [`in ${born.place}`];
  return [['Born', ...(born.date ? [born.date] : []), ...where].join(' ')];
}

function episodesText({ episodes, adaptations }: SubjectDetail): string {
  const sorted = [...episodes].sort((a, b) => b.count - a.count);
  const sum = (counts: SubjectDetail['episodes']) =>
    counts.reduce((total, { count }) => total + count, 0);
  const others = sum(sorted.slice(mostWorks));
  const parts = [
    ...sorted
      .slice(0, mostWorks)
      .map((one) => `${one.work.title} ${one.count} (${countsText(one.credits)})`),
    ...(others ? [`other works ${others}`] : []),
    ...(adaptations ? [`${adaptations} more adapted by others`] : []),
  ];
  return `${sum(sorted)} credited: ${parts.join('; ')}`;
}

function ranText({ ran }: SubjectDetail): string {
  return ran
    .map(({ work, years }) => {
      const when = years.map(spanText).join(', ');
      return when === '' ? work.title : `${work.title} ${when}`;
    })
    .join('; ');
}

/** Wins of a series or a film are not those of the person: a line each. */
function winLines(wins: SubjectDetail['wins']): string[] {
  const line = (prefix: string, some: SubjectDetail['wins']) => {
    const names = [...groupBy(some, ({ award }) => award)].map(([award, group]) => {
      const count = group.reduce((sum, one) => sum + one.count, 0);
      return count > 1 ? `${award} (${count})` : award;
    });
    return names.length ? [`${prefix}${names.join(', ')}`] : [];
  };
  const namedAs = (named: boolean | undefined) =>
    wins.filter(({ subjectNamed }) => subjectNamed === named);
  return [
    ...line('', namedAs(true)),
    ...line('to the series or film: ', namedAs(false)),
    ...line('to the series or film, names not known: ', namedAs(undefined)),
  ];
}

function honorsText({ honors }: SubjectDetail): string {
  return honors
    .map(({ award, work }) => (work ? `${award} (for ${work.title})` : award))
    .join('; ');
}

function writersText({ coWriters }: SubjectDetail): string {
  const shown = coWriters.slice(0, mostWriters);
  const others = coWriters.length - shown.length;
  const names = shown.map(({ person, episodes }) => `${person.name} ${episodes}`);
  return [...names, ...(others > 0 ? [`${others} others`] : [])].join(', ');
}

function knownText({ confidence, claims, openQuestions }: SubjectDetail): string {
  const facts = tallyText(confidence, confidences);
  const statements = tallyText(claims, verdicts);
  return [
    ...(facts === '' ? [] : [`facts: ${facts}`]),
    ...(statements === '' ? [] : [`claims: ${statements}`]),
    counted(openQuestions, 'open question'),
  ].join('; ');
}

function tallyText<Name extends string>(
  counts: Readonly<Partial<Record<Name, number>>>,
  order: readonly Name[],
): string {
  return order
    .filter((name) => counts[name])
    .map((name) => `${counts[name]} ${name}`)
    .join(', ');
}
