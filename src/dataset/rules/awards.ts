/** Nominations and honors. */
import { placeOf } from '../dataset.ts';
import { inEach, type Rule } from './rule.ts';

const nominatedEpisode: Rule = {
  name: 'nominated-episode',
  sentence:
    'The episode of a nomination belongs to its work; it is in episode if it has a record, else in episodeTitle, never in both.',
  check: (facts) => {
    const recorded = new Map(
      facts.entries.episodes.map(({ record: { id, title } }) => [
        `${placeOf(id).work} ${title}`,
        id,
      ]),
    );
    return inEach(facts, 'nominations', ({ work, episode, episodeTitle }) => {
      const known = recorded.get(`${work} ${episodeTitle}`);
      const wrong =
        episode !== undefined
          ? 'redundant: episode is set; remove one'
          : known !== undefined && `this episode has a record; use episode: "${known}"`;
      return [
        episode !== undefined &&
          placeOf(episode).work !== work && [
            ['episode'],
            `${episode} is not an episode of ${work}`,
          ],
        episodeTitle !== undefined && wrong !== false && [['episodeTitle'], wrong],
      ];
    });
  },
};

const subjectNamed: Rule = {
  name: 'subject-named',
  sentence: 'subjectNamed is true exactly if the subject is among the nominees.',
  check: (facts) =>
    inEach(facts, 'nominations', ({ nominees = [], subjectNamed: isNamed = false }) => {
      const { subject } = facts;
      if (subject === undefined || nominees.includes(subject) === isNamed) return [];
      const message = isNamed
        ? `true, but ${subject} is not among the nominees`
        : `needs to be true: ${subject} is among the nominees`;
      return [[['subjectNamed'], message]];
    }),
};

const incompleteNominees: Rule = {
  name: 'incomplete-nominees',
  sentence: 'nomineesIncomplete is set only beside nominees.',
  check: (facts) =>
    inEach(facts, 'nominations', ({ nominees = [], nomineesIncomplete }) => [
      nomineesIncomplete !== undefined &&
        nominees.length === 0 && [
          ['nomineesIncomplete'],
          'there are no nominees; remove it, or give the names that are known',
        ],
    ]),
};

const undatedHonors: Rule = {
  name: 'undated-honors',
  sentence: 'An honor has either a date or, in yearNote, the reason why it has none.',
  check: (facts) =>
    inEach(facts, 'honors', ({ date, yearNote }) => [
      date !== undefined &&
        yearNote !== undefined && [['yearNote'], 'redundant: date is set; remove one'],
      date === undefined &&
        yearNote === undefined && [
          [],
          'no date and no yearNote; say in yearNote why the year is unknown',
        ],
    ]),
};

/** The rules about nominations and honors. */
export const awardRules: readonly Rule[] = [
  nominatedEpisode,
  subjectNamed,
  incompleteNominees,
  undatedHonors,
];
