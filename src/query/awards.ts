/** The awards that pass a filter, until every caller asks the list. */
import { type Award, awardsOf, type Result } from '../dataset/awards.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { type YearRange, yearOf } from '../dataset/dates.ts';
import { sharesAny } from '../find/match.ts';
import { inYears } from '../find/years.ts';

export type { Award } from '../dataset/awards.ts';

/** Each given filter narrows; the values of one filter widen it. */
export interface AwardFilter {
  readonly years?: readonly YearRange[] | undefined;
  readonly results?: readonly Result[] | undefined;
  readonly organizations?: readonly string[] | undefined;
  readonly works?: readonly string[] | undefined;
  readonly all?: boolean | undefined;
}

export function findAwards(dataset: Dataset, filter: AwardFilter = {}): Award[] {
  return awardsOf(dataset).filter(({ record: { date, organization }, result, work, standing }) => {
    const span = date === undefined ? [] : [{ from: yearOf(date), to: yearOf(date) }];
    return (
      (filter.all || standing !== 'other') &&
      inYears(filter.years, span) &&
      sharesAny(filter.results, [result]) &&
      sharesAny(filter.organizations, [organization]) &&
      sharesAny(filter.works, work ? [work.id] : [])
    );
  });
}
