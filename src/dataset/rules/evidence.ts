/** What sources and confidence promise to the reader. */
import type { Facts } from '../facts.ts';
import type { Entry } from '../fault.ts';
import type { Confidence, PartName } from '../vocabulary.ts';
import { faultAt, type Rule } from './rule.ts';

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

const conflictExplained: Rule = {
  name: 'conflict-explained',
  sentence:
    'A record in conflict has a note that says how its sources differ; the birth and life events have no note and cannot be in conflict.',
  *check(facts) {
    for (const { part, entry, path, evidence } of evidenceOf(facts)) {
      if (evidence.confidence !== 'conflict' || evidence.note !== undefined) continue;
      const remedy =
        part === 'life' || part === 'person'
          ? 'cannot be in conflict; state what the sources agree on'
          : 'is in conflict without a note; say in note how the sources differ';
      yield faultAt(part, entry, [...path, 'confidence'], remedy);
    }
  },
};

const enoughSources: Rule = {
  name: 'enough-sources',
  sentence:
    'A confirmed record cites two sources or an official one, and a record in conflict cites at least two.',
  *check(facts) {
    for (const { part, entry, path, evidence } of evidenceOf(facts)) {
      const message = describeTooFew(facts, evidence);
      if (message) yield faultAt(part, entry, [...path, 'confidence'], message);
    }
  },
};

const claimsCiteBiography: Rule = {
  name: 'claims-cite-biography',
  sentence:
    'Every claim cites the biography (biography in person.json), and one that is supported or contradicted cites another source as well.',
  *check(facts) {
    const [person] = facts.entries.person;
    const claims = facts.entries.claims;
    if (!person || claims.length === 0) return;
    const { biography } = person.record;
    if (biography === undefined) {
      yield faultAt('person', person, [], 'no biography; name the source that claims judge');
      return;
    }
    // A biography that is no source is one problem, not one a claim.
    if (facts.ids.get('sources')?.has(biography) === false) return;
    for (const entry of claims) {
      const message = describeClaim(entry.record, biography);
      if (message) yield faultAt('claims', entry, ['sources'], message);
    }
  },
};

/** The rules about evidence. */
export const evidenceRules: readonly Rule[] = [
  conflictExplained,
  enoughSources,
  claimsCiteBiography,
];

interface Stated {
  readonly part: PartName;
  readonly entry: Entry<unknown>;
  readonly path: readonly string[];
  readonly evidence: Evidence;
}

function* evidenceOf(facts: Facts): Iterable<Stated> {
  for (const entry of facts.entries.person) {
    const { born } = entry.record;
    if (born) yield { part: 'person', entry, path: ['born'], evidence: born };
  }
  for (const part of factParts) {
    for (const entry of facts.entries[part]) {
      yield { part, entry, path: [], evidence: entry.record };
    }
  }
}

function describeTooFew(facts: Facts, { sources, confidence }: Evidence): string | undefined {
  const [only, second] = sources;
  if (second !== undefined || only === undefined) return undefined;
  if (confidence === 'conflict') return 'in conflict, but cites one source; cite those that differ';
  const kind = facts.sources.get(only)?.kind;
  if (confidence !== 'confirmed' || kind === undefined || kind === 'official') return undefined;
  return `confirmed by one source that is not official (${only}); use single, or cite another`;
}

function describeClaim(
  claim: { readonly verdict: string; readonly sources: readonly string[] },
  biography: string,
): string | undefined {
  if (!claim.sources.includes(biography)) return `does not cite the biography, "${biography}"`;
  if (claim.verdict === 'unclear' || claim.sources.length > 1) return undefined;
  return `${claim.verdict}, but only the biography itself is cited; cite what shows it, or use unclear`;
}
