/** The filmography: one row a work. */

import { type DatedPart, type WorkCredit as Part, workCredit } from '../dataset/credits.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { YearRange } from '../dataset/dates.ts';
import { creditedIds } from '../dataset/roles.ts';
import type { Role, WorkKind, WorkStatus } from '../dataset/vocabulary.ts';
import { sharesAny } from '../find/match.ts';
import { bestAddress } from '../find/records.ts';
import { inYears } from '../find/years.ts';

/** A work with the subject's part in it and the address of the best source. */
export interface WorkCredit extends Part {
  readonly address: string | undefined;
}

/** Each given filter narrows; the values of one filter widen it. */
export interface CreditFilter {
  readonly years?: readonly YearRange[] | undefined;
  readonly roles?: readonly Role[] | undefined;
  readonly kinds?: readonly WorkKind[] | undefined;
  readonly with?: readonly string[] | undefined;
  readonly networks?: readonly string[] | undefined;
  readonly statuses?: readonly WorkStatus[] | undefined;
}

/** The works that pass the filter, by first year, those of unknown year last. */
export function findCredits(dataset: Dataset, filter: CreditFilter = {}): WorkCredit[] {
  return [...dataset.works.values()]
    .map((work) => ({ ...workCredit(dataset, work), address: bestAddress(dataset, work.sources) }))
    .filter((credit) => passes(credit, filter))
    .sort((a, b) => firstYear(a) - firstYear(b));
}

/** The works that pass but for the years asked for, because none are known: of the work, or with roles of these. */
export function undatedCredits(dataset: Dataset, filter: CreditFilter): WorkCredit[] {
  return findCredits(dataset, { ...filter, years: undefined }).filter(
    (credit) => askedParts(credit, filter).length === 0,
  );
}

function passes(credit: WorkCredit, filter: CreditFilter): boolean {
  const { work } = credit;
  const { years, roles } = filter;
  return (
    inYears(years, askedParts(credit, filter)) &&
    sharesAny(roles, [...credit.roles, ...credit.episodeRoles]) &&
    sharesAny(filter.kinds, [work.kind]) &&
    sharesAny(filter.statuses, [work.status]) &&
    sharesAny(filter.networks, work.networks ?? []) &&
    (filter.with === undefined || sharesAny(filter.with, peopleOf(credit)))
  );
}

/** With a role, the years asked for are those of the role. */
function askedParts({ parts }: WorkCredit, { roles }: CreditFilter): readonly DatedPart[] {
  return roles ? parts.filter((part) => sharesAny(roles, part.roles)) : parts;
}

function peopleOf({ work, episodes }: WorkCredit): string[] {
  const collaborators = (work.collaborators ?? []).map(({ person }) => person);
  return [...collaborators, ...episodes.flatMap(creditedIds)];
}

function firstYear({ spans }: WorkCredit): number {
  return spans[0]?.from ?? Number.POSITIVE_INFINITY;
}
