/** Everything known of one event of the life, or of one claim. */
import type { Dataset } from '../../dataset/dataset.ts';
import type { Claim, LifeEvent, Source } from '../../dataset/types.ts';
import { titleOf } from '../../find/records.ts';
import { sourcesOf, type TitleRef } from '../references.ts';
import { type Surroundings, surroundings, type WithPeople, withPeople } from '../surroundings.ts';

/** An event with the record that tells the same. */
export interface LifeDetail
  extends Omit<WithPeople<LifeEvent>, 'about' | 'works' | 'sources'>,
    Omit<Surroundings, 'life'> {
  readonly type: 'life';
  readonly about?: TitleRef | undefined;
  readonly works?: readonly TitleRef[] | undefined;
  readonly sources: readonly Source[];
}

/** A claim with the record that it is about. */
export interface ClaimDetail extends Omit<Claim, 'about' | 'sources'> {
  readonly type: 'claim';
  readonly about?: TitleRef | undefined;
  /** Other claims about the same record. */
  readonly siblings: readonly Claim[];
  readonly sources: readonly Source[];
}

/** Joins an event with its people, its record, claims and gaps. */
export function lifeDetail(dataset: Dataset, event: LifeEvent): LifeDetail {
  const { claims, coverage } = surroundings(dataset, [event.id]);
  return {
    type: 'life',
    ...withPeople(dataset, event),
    about: aboutRef(dataset, event.about),
    works: event.works?.map((id) => ({ id, title: titleOf(dataset, id) })),
    claims,
    coverage,
    sources: sourcesOf(dataset, event.sources),
  };
}

/** Joins a claim with the record that it is about. */
export function claimDetail(dataset: Dataset, claim: Claim): ClaimDetail {
  const { about, id } = claim;
  return {
    type: 'claim',
    ...claim,
    about: aboutRef(dataset, about),
    siblings: dataset.claims.filter(
      (other) => about !== undefined && other.about === about && other.id !== id,
    ),
    sources: sourcesOf(dataset, claim.sources),
  };
}

function aboutRef(dataset: Dataset, id: string | undefined): TitleRef | undefined {
  return id === undefined ? undefined : { id, title: titleOf(dataset, id) };
}
