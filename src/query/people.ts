/** The people of shared credits: one row a person, the most shared first. */
import { type Dataset, type Person, personOf } from '../dataset/dataset.ts';
import type { YearRange } from '../dataset/dates.ts';
import { groupBy } from '../dataset/group.ts';
import type { Work } from '../dataset/types.ts';
import { type EpisodeCredit, episodeCredits } from '../dataset/vocabulary.ts';
import { compareWords } from '../find/order.ts';
import { findShared, type Shared, type SharedFilter, type SharedRole } from './shared.ts';

/** A person with everything shared with the subject. */
export interface Collaborator {
  readonly person: Person;
  /** Other credited forms of the name. */
  readonly aliases: readonly string[] | undefined;
  /** By date, those of unknown date last; at least one. */
  readonly shared: readonly Shared[];
  /** The person's parts, the most frequent first. */
  readonly roles: readonly SharedRole[];
  /** The works, those with the most shared first. */
  readonly works: readonly Work[];
  /**
   * First and last year; absent when no date is known. Where an episode or a nomination tells when someone
   * worked on a work, the years of the whole work do not count.
   */
  readonly span?: Required<YearRange> | undefined;
}

const creditNames = Object.keys(episodeCredits) as EpisodeCredit[];

/** The people of the shared credits that pass the filter, the most shared first, then by name. */
export function findPeople(dataset: Dataset, filter: SharedFilter = {}): Collaborator[] {
  return collaborators(dataset, filter).sort(
    (a, b) => b.shared.length - a.shared.length || compareWords(a.person.name, b.person.name),
  );
}

/** The same people in no order, which to make takes longer than to find them. */
export function collaborators(dataset: Dataset, filter: SharedFilter = {}): Collaborator[] {
  const byPerson = groupBy(findShared(dataset, filter), ({ person }) => person.id);
  return [...byPerson.values()].flatMap((shared) => collaborator(dataset, shared));
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

function collaborator(dataset: Dataset, shared: readonly Shared[]): Collaborator[] {
  const [first] = shared;
  if (first === undefined) return [];
  return [
    {
      person: personOf(dataset, first.person.id),
      aliases: dataset.people.get(first.person.id)?.aliases,
      shared,
      roles: mostFrequent(shared.flatMap(({ roles }) => roles)),
      works: mostFrequent(shared.map(({ work }) => work)),
      span: spanOf(shared),
    },
  ];
}

function spanOf(shared: readonly Shared[]): Required<YearRange> | undefined {
  const dated = shared.filter(({ kind, span }) => kind !== 'work' && span !== undefined);
  const exact = new Set(dated.map(({ work }) => work.id));
  const rest = shared.filter(({ kind, work }) => kind === 'work' && !exact.has(work.id));
  const spans = [...dated, ...rest].flatMap(({ span }) => span ?? []);
  if (spans.length === 0) return undefined;
  return {
    from: spans.reduce((first, { from }) => Math.min(first, from), Number.POSITIVE_INFINITY),
    to: spans.reduce((last, { to }) => Math.max(last, to), 0),
  };
}

/** Each item once, the most frequent first; equally frequent ones in order of first appearance. */
function mostFrequent<Item>(items: readonly Item[]): Item[] {
  return [...groupBy(items, (item) => item)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([item]) => item);
}
