/** What sources and confidence promise to the reader, and what is said to be missing. */
import { type Facts, type Finding, inEach, type Rule } from '../facts.ts';
import type { Fault, Path } from '../problems.ts';
import type { Gap } from '../types.ts';
import type { Confidence, PartName } from '../vocabulary.ts';

/** What every record that states a fact has. */
interface Evidence {
  readonly sources: readonly string[];
  readonly confidence: Confidence;
  readonly note?: string | undefined;
}

const factParts = [
  'works',
  'episodes',
  'nominations',
  'honors',
  'life',
] as const satisfies readonly PartName[];

/** The rules about evidence and gaps. */
export const evidenceRules: readonly Rule[] = [
  {
    name: 'conflict-explained',
    sentence:
      'A record in conflict has a note that says how its sources differ; the birth has no note and cannot be in conflict.',
    check: (facts) =>
      inEvidence(facts, ({ confidence, note }, part, path) => {
        const message =
          part === 'person'
            ? 'cannot be in conflict; state what the sources agree on'
            : 'is in conflict without a note; say in note how the sources differ';
        return (
          confidence === 'conflict' && note === undefined && [[...path, 'confidence'], message]
        );
      }),
  },
  {
    name: 'enough-sources',
    sentence:
      'A confirmed record cites two sources or an official one, and a record in conflict cites at least two.',
    check: (facts) =>
      inEvidence(facts, ({ sources, confidence }, _, path) => {
        const [only = '', second] = sources;
        if (second !== undefined) return false;
        const at = [...path, 'confidence'];
        const conflict = 'in conflict, but cites one source; cite those that differ';
        if (confidence === 'conflict') return [at, conflict];
        const kind = facts.sources.get(only)?.kind ?? 'official';
        const message = `confirmed by one source that is not official (${only}); use single, or cite another`;
        return confidence === 'confirmed' && kind !== 'official' && [at, message];
      }),
  },
  {
    name: 'claims-cite-biography',
    sentence:
      'Every claim cites the biography (biography in person.json), and one that is supported or contradicted cites another source as well.',
    *check(facts) {
      const [person] = facts.entries.person;
      const biography = person?.record.biography;
      if (!person || facts.entries.claims.length === 0) return;
      if (biography === undefined) {
        const message = 'no biography; name the source that claims judge';
        yield { part: 'person', index: 0, path: [], message };
        return;
      }
      // A biography that is not a source is one problem, not one for each claim.
      if (facts.ids.get('sources')?.has(biography) === false) return;
      yield* inEach(facts, 'claims', ({ sources, verdict }) => {
        if (!sources.includes(biography)) {
          return [[['sources'], `does not cite the biography, "${biography}"`]];
        }
        const message = `${verdict}, but only the biography itself is cited; cite what shows it, or use unclear`;
        return [verdict !== 'unclear' && sources.length === 1 && [['sources'], message]];
      });
    },
  },
  {
    name: 'counts-add-up',
    sentence:
      'In gaps.json known does not exceed total; if names or episodes are listed as missing, known and their number make the total.',
    check: (facts) =>
      inEach(facts, 'gaps', (gap) => {
        const message = describeCounts(gap);
        return [message !== undefined && [['known'], message]];
      }),
  },
  {
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
  },
  {
    name: 'gaps-have-topics',
    sentence: 'A gap names the records it concerns (about), or a topic, or both.',
    check: (facts) =>
      inEach(facts, 'gaps', ({ about = [], topic }) => [
        about.length === 0 &&
          topic === undefined && [[], 'names neither a record (about) nor a topic'],
      ]),
  },
];

/** What a question finds in everything that has sources and a confidence. */
function* inEvidence(
  facts: Facts,
  find: (evidence: Evidence, part: PartName, path: Path) => Finding,
): Iterable<Fault> {
  yield* inEach(facts, 'person', ({ born }) => [
    born !== undefined && find(born, 'person', ['born']),
  ]);
  for (const part of factParts) {
    yield* inEach(facts, part, (record) => [find(record, part, [])]);
  }
}

function describeCounts({ known, total, missing, missingEpisodes }: Gap): string | undefined {
  if (known === undefined || total === undefined) return undefined;
  if (known > total) return `${known} known of ${total} in all`;
  if (missing === undefined && missingEpisodes === undefined) return undefined;
  const listed = (missing?.length ?? 0) + (missingEpisodes?.length ?? 0);
  if (known + listed === total) return undefined;
  return `${known} known and ${listed} listed as missing make ${known + listed}, not the total of ${total}`;
}
