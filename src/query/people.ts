/** The people of shared credits: one row a person, the most shared first. */
import type { Dataset } from '../dataset/dataset.ts';
import { type Collaborator, collaboratorsOf, type Shared } from '../dataset/shared.ts';
import { type EpisodeCredit, episodeCredits } from '../dataset/vocabulary.ts';
import { compareWords } from '../find/order.ts';
import { findShared, type SharedFilter } from './shared.ts';

export type { Collaborator } from '../dataset/shared.ts';

const creditNames = Object.keys(episodeCredits) as EpisodeCredit[];

/** The people of the shared credits that pass the filter, the most shared first, then by name. */
export function findPeople(dataset: Dataset, filter: SharedFilter = {}): Collaborator[] {
  return collaborators(dataset, filter).sort(
    (a, b) => b.shared.length - a.shared.length || compareWords(a.person.name, b.person.name),
  );
}

/** The same people in no particular order. */
export function collaborators(dataset: Dataset, filter: SharedFilter = {}): Collaborator[] {
  return collaboratorsOf(dataset, findShared(dataset, filter));
}

/** How many of the shared things are of a kind. */
export function countKind({ shared }: Pick<Collaborator, 'shared'>, kind: Shared['kind']): number {
  return shared.filter((one) => one.kind === kind).length;
}

/** How many of the shared episodes the person has a credit on; someone with two credits counts under both. */
export function countCredits({ shared }: Collaborator): Readonly<Record<EpisodeCredit, number>> {
  const episodes = shared.filter(({ kind }) => kind === 'episode');
  const counts = creditNames.map((credit) => [
    credit,
    episodes.filter(({ roles }) => roles.includes(credit)).length,
  ]);
  return Object.fromEntries(counts);
}
