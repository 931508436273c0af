/** Nominations and honors. */
import { placeOf } from '../dataset.ts';
import type { Facts } from '../facts.ts';
import type { Nomination } from '../types.ts';
import { faultAt, type Rule } from './rule.ts';

const episodeOfWork: Rule = {
  name: 'nominated-episode',
  sentence:
    'The episode of a nomination belongs to its work; it stands in episode where it has a record, else in episodeTitle, never in both.',
  *check(facts) {
    const recordedAs = findTitled(facts);
    for (const entry of facts.entries.nominations) {
      const { work, episode, episodeTitle } = entry.record;
      const recorded = recordedAs.get(titleKey(work, episodeTitle ?? ''));
      const foreign = `${episode} is not an episode of ${work}`;
      if (episode !== undefined && placeOf(episode).work !== work) {
        yield faultAt('nominations', entry, ['episode'], foreign);
      }
      if (episode !== undefined && episodeTitle !== undefined) {
        yield faultAt('nominations', entry, ['episodeTitle'], 'stands beside episode; remove it');
      } else if (recorded !== undefined) {
        const message = `this episode has a record; use episode: "${recorded}"`;
        yield faultAt('nominations', entry, ['episodeTitle'], message);
      }
    }
  },
};

const subjectNamed: Rule = {
  name: 'subject-named',
  sentence: 'subjectNamed is true exactly where the subject is among the nominees.',
  *check(facts) {
    const { subject } = facts;
    if (subject === undefined) return;
    for (const entry of facts.entries.nominations) {
      const message = describeNamed(entry.record, subject);
      if (message) yield faultAt('nominations', entry, ['subjectNamed'], message);
    }
  },
};

const incompleteNominees: Rule = {
  name: 'incomplete-nominees',
  sentence: 'nomineesIncomplete is said only of nominees that are given.',
  *check(facts) {
    for (const entry of facts.entries.nominations) {
      const { nominees, nomineesIncomplete } = entry.record;
      if (nomineesIncomplete === undefined || nominees?.length) continue;
      const message = 'stands without nominees; remove it, or give the names that are known';
      yield faultAt('nominations', entry, ['nomineesIncomplete'], message);
    }
  },
};

const undatedHonors: Rule = {
  name: 'undated-honors',
  sentence: 'An honor has either a date or, in yearNote, the reason why it has none.',
  *check(facts) {
    for (const entry of facts.entries.honors) {
      const { date, yearNote } = entry.record;
      const both = 'stands beside a date; remove it or the date';
      if (date !== undefined && yearNote !== undefined) {
        yield faultAt('honors', entry, ['yearNote'], both);
      }
      const neither = 'no date and no yearNote; say in yearNote why the year is unknown';
      if (date === undefined && yearNote === undefined) yield faultAt('honors', entry, [], neither);
    }
  },
};

/** The rules about nominations and honors. */
export const awardRules: readonly Rule[] = [
  episodeOfWork,
  subjectNamed,
  incompleteNominees,
  undatedHonors,
];

/** Ids of the episodes that have a record and that some nomination gives by title. */
function findTitled(facts: Facts): ReadonlyMap<string, string> {
  const given = new Set(facts.entries.nominations.map(({ record }) => record.episodeTitle));
  const named = facts.placed.filter(({ record }) => given.has(record.title));
  return new Map(named.map(({ record, work }) => [titleKey(work, record.title), record.id]));
}

function titleKey(work: string, title: string): string {
  return `${work} ${title}`;
}

function describeNamed(nomination: Nomination, subject: string): string | undefined {
  const isNominee = nomination.nominees?.includes(subject) ?? false;
  if (isNominee === (nomination.subjectNamed ?? false)) return undefined;
  if (isNominee) return `needs to be true: ${subject} is among the nominees`;
  return `true, but ${subject} is not among the nominees`;
}
