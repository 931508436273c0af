/** What is said to be missing. */

import { inEach, type Rule } from '../facts.ts';
import type { Gap } from '../types.ts';

const countsAddUp: Rule = {
  name: 'counts-add-up',
  sentence:
    'In gaps.json known does not exceed total; if names or episodes are listed as missing, known and their number make the total.',
  check: (facts) =>
    inEach(facts, 'gaps', (gap) => {
      const message = describeCounts(gap);
      return [message !== undefined && [['known'], message]];
    }),
};

const missingIsMissing: Rule = {
  name: 'missing-is-missing',
  sentence: 'An episode that gaps.json lists as missing has no record in episodes.json.',
  check: (facts) =>
    inEach(facts, 'gaps', ({ missingEpisodes = [] }) =>
      missingEpisodes.map(({ id }, at) => {
        const message = `${id} has a record in episodes; remove it here`;
        return (
          facts.ids.get('episodes')?.has(id) === true && [['missingEpisodes', at, 'id'], message]
        );
      }),
    ),
};

const gapsHaveTopics: Rule = {
  name: 'gaps-have-topics',
  sentence: 'A gap names the records it concerns (about), or a topic, or both.',
  check: (facts) =>
    inEach(facts, 'gaps', ({ about = [], topic }) => [
      about.length === 0 &&
        topic === undefined && [[], 'names neither a record (about) nor a topic'],
    ]),
};

/** The rules about gaps. */
export const gapRules: readonly Rule[] = [countsAddUp, missingIsMissing, gapsHaveTopics];

function describeCounts({ known, total, missing, missingEpisodes }: Gap): string | undefined {
  if (known === undefined || total === undefined) return undefined;
  if (known > total) return `${known} known of ${total} in all`;
  if (missing === undefined && missingEpisodes === undefined) return undefined;
  const listed = (missing?.length ?? 0) + (missingEpisodes?.length ?? 0);
  if (known + listed === total) return undefined;
  return `${known} known and ${listed} listed as missing make ${known + listed}, not the total of ${total}`;
}
