/** What others share with the subject, filtered. */
import type { Dataset } from '../dataset/dataset.ts';
import type { YearRange } from '../dataset/dates.ts';
import { type Shared, sharedCredits } from '../dataset/shared.ts';
import { sharesAny } from '../find/match.ts';
import { inYears } from '../find/years.ts';

export type { Shared, SharedRole } from '../dataset/shared.ts';

/** Each given filter narrows; the values of one filter widen it. */
export interface SharedFilter {
  readonly people?: readonly string[] | undefined;
  /** What the other person is. */
  readonly roles?: readonly string[] | undefined;
  readonly works?: readonly string[] | undefined;
  readonly years?: readonly YearRange[] | undefined;
}

/** The shared things that pass the filter, by date, those of unknown date last. */
export function findShared(dataset: Dataset, filter: SharedFilter = {}): Shared[] {
  return sharedCredits(dataset).filter(
    (shared) =>
      sharesAny(filter.people, [shared.person.id]) &&
      sharesAny<string>(filter.roles, shared.roles) &&
      sharesAny(filter.works, [shared.work.id]) &&
      inYears(filter.years, shared.span ? [shared.span] : []),
  );
}
