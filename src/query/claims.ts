/** Statements of the biography and what the evidence says of them. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Claim } from '../dataset/types.ts';
import { type Verdict, verdicts } from '../dataset/vocabulary.ts';
import { sharesAny } from '../find/match.ts';

export interface ClaimFilter {
  readonly verdicts?: readonly Verdict[] | undefined;
}

/** The claims that pass the filter, by verdict in the order of the vocabulary. */
export function findClaims(dataset: Dataset, filter: ClaimFilter = {}): Claim[] {
  return dataset.claims
    .filter(({ verdict }) => sharesAny(filter.verdicts, [verdict]))
    .sort((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict));
}
