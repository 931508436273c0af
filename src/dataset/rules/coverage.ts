/** What is said to be missing. */
import type { Gap } from '../types.ts';
import { faultAt, type Rule } from './rule.ts';

const countsAddUp: Rule = {
  name: 'counts-add-up',
  sentence:
    'In coverage.json known does not exceed total, and where names or episodes are listed as missing, known and their number make the total.',
  *check(facts) {
    for (const entry of facts.entries.coverage) {
      const message = describeCounts(entry.record);
      if (message) yield faultAt('coverage', entry, ['known'], message);
    }
  },
};

const missingIsMissing: Rule = {
  name: 'missing-is-missing',
  sentence: 'An episode that coverage.json lists as missing has no record in episodes.json.',
  *check(facts) {
    for (const entry of facts.entries.coverage) {
      for (const [position, { id }] of (entry.record.missingEpisodes ?? []).entries()) {
        if (!facts.ids.get('episodes')?.has(id)) continue;
        const message = `${id} has a record in episodes; remove it here`;
        yield faultAt('coverage', entry, ['missingEpisodes', position, 'id'], message);
      }
    }
  },
};

const gapsHaveSubjects: Rule = {
  name: 'gaps-have-topics',
  sentence: 'A gap names the records that it concerns (about), or a topic, or both.',
  *check(facts) {
    for (const entry of facts.entries.coverage) {
      const { about = [], topic } = entry.record;
      if (about.length > 0 || topic !== undefined) continue;
      yield faultAt('coverage', entry, [], 'names neither a record (about) nor a topic');
    }
  },
};

/** The rules about gaps. */
export const coverageRules: readonly Rule[] = [countsAddUp, missingIsMissing, gapsHaveSubjects];

function describeCounts({ known, total, missing, missingEpisodes }: Gap): string | undefined {
  if (known === undefined || total === undefined) return undefined;
  if (known > total) return `${known} known of ${total} in all`;
  if (missing === undefined && missingEpisodes === undefined) return undefined;
  const listed = (missing?.length ?? 0) + (missingEpisodes?.length ?? 0);
  if (known + listed === total) return undefined;
  return `${known} known and ${listed} listed as missing make ${known + listed}, not the total of ${total}`;
}
