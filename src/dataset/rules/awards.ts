/** Awards, nominations and honors. */
import { placeOf } from '../dataset.ts';
import { inEach, type Rule } from '../facts.ts';

/** The rules about awards, nominations and honors. */
export const awardRules: readonly Rule[] = [
  {
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
  },
  {
    name: 'by-name',
    sentence:
      'byName is set only if the nominees do not tell: they are unknown, or known to be incomplete and without the subject.',
    check: (facts) =>
      inEach(facts, 'nominations', ({ nominees, nomineesIncomplete, byName }) => {
        if (byName === undefined || nominees === undefined) return [];
        const isNamed = nominees.includes(facts.subject ?? '');
        const message = isNamed
          ? `redundant: ${facts.subject} is among the nominees; remove it`
          : 'redundant: the nominees are known; remove it';
        return [(isNamed || !nomineesIncomplete) && [['byName'], message]];
      }),
  },
  {
    name: 'categories-are-used',
    sentence: 'Every category of an award is the category of one of its nominations.',
    check: (facts) => {
      const used = new Set(
        facts.entries.nominations.map(({ record }) => `${record.award} ${record.category}`),
      );
      return inEach(facts, 'awards', ({ id, categories = [] }) =>
        categories.map(({ name }, at) => {
          const message = 'no nomination for this award has the category; remove it';
          return !used.has(`${id} ${name}`) && [['categories', at, 'name'], message];
        }),
      );
    },
  },
  {
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
  },
  {
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
  },
];
