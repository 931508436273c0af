/** Rules about sources, confidence, claims and gaps. */
import type { Facts, Rules } from '../facts.ts';
import type { Work } from '../types.ts';

export const evidenceRules: Rules = {
  'conflict-explained': {
    sentence:
      'A record in conflict has a note that says how its sources differ. The birth cannot have a note, so it cannot be in conflict.',
    check: (facts) =>
      eachFact(facts, ({ confidence, note }, report, isBirth) => {
        if (confidence !== 'conflict' || note !== undefined) return;
        report(
          isBirth
            ? 'cannot be in conflict; state what the sources agree on'
            : 'is in conflict without a note; say in note how the sources differ',
        );
      }),
  },
  'enough-sources': {
    sentence:
      'A confirmed record cites two sources or an official one; a record in conflict cites at least two.',
    check: (facts) =>
      eachFact(facts, ({ sources: [only = '', second], confidence }, report) => {
        if (second !== undefined) return;
        const kind = facts.sources.get(only)?.kind ?? 'official';
        const fix = 'use single, or cite another';
        if (confidence === 'conflict')
          report('in conflict, but cites one source; cite those that differ');
        else if (confidence === 'confirmed' && kind !== 'official')
          report(`confirmed by one source that is not official (${only}); ${fix}`);
      }),
  },
  'claims-cite-biography': {
    sentence:
      'Every claim cites the biography (biography in person.json). A supported or contradicted claim also cites another source.',
    check({ each, entries, ids }) {
      each('person', ({ biography }, report) => {
        if (biography !== undefined || entries.claims.length === 0) return;
        report([], 'no biography; name the source that claims judge');
      });
      const biography = entries.person[0]?.record.biography;
      // If the biography is not a source, report that once, not for every claim.
      if (biography === undefined || ids.get('sources')?.has(biography) === false) return;
      each('claims', ({ sources, verdict }, report) => {
        const fix = 'cite what shows it, or use unclear';
        if (!sources.includes(biography))
          report(['sources'], `does not cite the biography, "${biography}"`);
        else if (verdict !== 'unclear' && sources.length === 1)
          report(['sources'], `${verdict}, but only the biography itself is cited; ${fix}`);
      });
    },
  },
  'counts-add-up': {
    sentence:
      'In gaps.json, known does not exceed total. If names or episodes are listed as missing, known plus their number equals total.',
    check: ({ each }) =>
      each('gaps', ({ known, total, missing, missingEpisodes }, report) => {
        if (known === undefined || total === undefined) return;
        const listed = (missing?.length ?? 0) + (missingEpisodes?.length ?? 0);
        const sum = `${known} known and ${listed} listed as missing make ${known + listed}`;
        if (known > total) report(['known'], `${known} known of ${total} in all`);
        else if ((missing || missingEpisodes) && known + listed !== total)
          report(['known'], `${sum}, not the total of ${total}`);
      }),
  },
  'missing-is-missing': {
    sentence: 'An episode that gaps.json lists as missing has no record in episodes.json.',
    check: ({ each, ids }) =>
      each('gaps', ({ missingEpisodes = [] }, report) => {
        for (const [at, { id }] of missingEpisodes.entries())
          if (ids.get('episodes')?.has(id))
            report(['missingEpisodes', at, 'id'], `${id} has a record in episodes; remove it here`);
      }),
  },
  'gaps-have-topics': {
    sentence: 'A gap has records that it is about (about), a topic, or both.',
    check: ({ each }) =>
      each('gaps', ({ about = [], topic }, report) => {
        if (about.length === 0 && topic === undefined)
          report([], 'names neither a record (about) nor a topic');
      }),
  },
};

/** Visits everything that has a confidence. */
function eachFact(
  { each }: Facts,
  find: (
    fact: Pick<Work, 'sources' | 'confidence' | 'note'>,
    report: (message: string) => void,
    isBirth: boolean,
  ) => void,
): void {
  each('person', ({ born }, report) => {
    if (born) find(born, (message) => report(['born', 'confidence'], message), true);
  });
  for (const part of ['works', 'episodes', 'nominations', 'honors', 'life'] as const)
    each(part, (record, report) => {
      find(record, (message) => report(['confidence'], message), false);
    });
}
