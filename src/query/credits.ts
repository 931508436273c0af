/** The filmography: one row a work. */
import type { Dataset } from '../dataset/dataset.ts';
import type { YearRange } from '../dataset/dates.ts';
import { openSeasons } from '../dataset/open-seasons.ts';
import { creditedIds, type EpisodePart, episodeParts } from '../dataset/roles.ts';
import type { Episode, Work } from '../dataset/types.ts';
import {
  type EpisodeRole,
  episodicKinds,
  type Role,
  type WorkKind,
  type WorkRole,
  type WorkStatus,
  workRoles,
} from '../dataset/vocabulary.ts';
import { bestAddress } from '../find/address.ts';
import { sharesAny } from '../find/match.ts';
import { inYears, mergeSpans } from '../find/years.ts';
import { type DatedPart, datedParts } from './parts.ts';

/** A work with the subject's part in it. */
export interface WorkCredit {
  readonly work: Work;
  /** Functions on the work, weightiest first. */
  readonly roles: readonly WorkRole[];
  /** The exact credits on its episodes. */
  readonly episodeRoles: readonly EpisodeRole[];
  /** The roles with their years, as far as these are known. */
  readonly parts: readonly DatedPart[];
  /** Years of that part, merged; empty when unknown. */
  readonly spans: readonly Required<YearRange>[];
  /** Episodes with a screen credit of the subject, as far as they are known. */
  readonly episodes: readonly Episode[];
  /** Episodes that adapt a script of the subject, without a credit. */
  readonly adaptations: readonly Episode[];
  /** True where there must be credited episodes and none is identified. */
  readonly episodesUnknown: boolean;
  /** True where more episodes are known to be open: the number of credited ones is a least number. */
  readonly mayHaveMore: boolean;
  /** Address of the best source, looked up when it is read. */
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
    .map((work) => workCredit(dataset, work))
    .filter((credit) => passes(credit, filter))
    .sort((a, b) => firstYear(a) - firstYear(b));
}

/** The works that pass but for the years asked for, because none are known: of the work, or with roles of these. */
export function undatedCredits(dataset: Dataset, filter: CreditFilter): WorkCredit[] {
  return findCredits(dataset, { ...filter, years: undefined }).filter(
    (credit) => askedParts(credit, filter).length === 0,
  );
}

/** The subject's part in one work. */
export function workCredit(dataset: Dataset, work: Work): WorkCredit {
  const all = episodeParts(dataset.episodesByWork.get(work.id) ?? [], dataset.subject.id);
  const [adapted, credited] = [all.filter(isAdaptation), all.filter((one) => !isAdaptation(one))];
  const episodeRoles = [...new Set(all.flatMap(({ roles }) => roles))];
  const parts = datedParts(work, all);
  const held = new Set<string>([...work.roles.map(({ role }) => role), ...episodeRoles]);
  return {
    work,
    roles: workRoles.filter((role) => held.has(role)),
    episodeRoles,
    parts,
    spans: mergeSpans(parts),
    episodes: credited.map(({ episode }) => episode),
    adaptations: adapted.map(({ episode }) => episode),
    episodesUnknown: credited.length === 0 && expectsEpisodes(work),
    mayHaveMore: openSeasons(dataset).has(work.id),
    get address() {
      return bestAddress(dataset, work.sources);
    },
  };
}

function isAdaptation({ roles }: EpisodePart): boolean {
  return roles.every((role) => role === 'source-writer');
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

function expectsEpisodes(work: Work): boolean {
  const credited = work.roles.some(({ role }) => role === 'writer' || role === 'director');
  return credited && episodicKinds.includes(work.kind);
}

function firstYear({ spans }: WorkCredit): number {
  return spans[0]?.from ?? Number.POSITIVE_INFINITY;
}
