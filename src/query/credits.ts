/** The filmography: one row a work. */
import type { Dataset } from '../dataset/dataset.ts';
import type { YearRange } from '../dataset/dates.ts';
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
import { hasOpenEpisodes } from './coverage.ts';
import { sharesAny } from './match.ts';
import { type DatedPart, datedParts } from './parts.ts';
import { creditedIds, subjectRoles } from './roles.ts';
import { bestAddress } from './sources.ts';
import { inYears, mergeSpans } from './years.ts';

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
  /** Address of the best source. */
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

/** The subject's part in one work. */
export function workCredit(dataset: Dataset, work: Work): WorkCredit {
  const all = dataset.episodesByWork.get(work.id) ?? [];
  const rolesOf = (episode: Episode) => subjectRoles(episode, dataset.subject.id);
  const isAdaptation = (episode: Episode) =>
    rolesOf(episode).every((role) => role === 'source-writer');
  const episodes = all.filter((episode) => !isAdaptation(episode));
  const parts = datedParts(work, all, dataset.subject.id);
  const held = new Set<string>([...work.roles.map(({ role }) => role), ...all.flatMap(rolesOf)]);
  return {
    work,
    roles: workRoles.filter((role) => held.has(role)),
    episodeRoles: [...new Set(all.flatMap(rolesOf))],
    parts,
    spans: mergeSpans(parts),
    episodes,
    adaptations: all.filter(isAdaptation),
    episodesUnknown: episodes.length === 0 && expectsEpisodes(work),
    mayHaveMore: hasOpenEpisodes(dataset, work.id),
    address: bestAddress(dataset, work.sources),
  };
}

function passes(credit: WorkCredit, filter: CreditFilter): boolean {
  const { work } = credit;
  const { years, roles } = filter;
  // With a role, the years asked for are those of the role.
  const parts = roles ? credit.parts.filter((part) => sharesAny(roles, part.roles)) : credit.parts;
  return (
    inYears(years, parts) &&
    sharesAny(roles, [...credit.roles, ...credit.episodeRoles]) &&
    sharesAny(filter.kinds, [work.kind]) &&
    sharesAny(filter.statuses, [work.status]) &&
    sharesAny(filter.networks, work.networks ?? []) &&
    sharesAny(filter.with, peopleOf(credit))
  );
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
