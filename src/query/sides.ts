/** What can be counted by: the sides of a credited episode and of an award, and the groups that each gives. */

import type { Result } from '../dataset/awards.ts';
import type { Person } from '../dataset/dataset.ts';
import { yearOf } from '../dataset/dates.ts';
import type { Work } from '../dataset/types.ts';
import { type EpisodeRole, writingCredits } from '../dataset/vocabulary.ts';
import type { Award } from './awards.ts';
import type { CreditedEpisode } from './episodes.ts';

/** What a row of counts is about. Of a decade `id` is the first year. */
export type Group =
  | { readonly of: 'year' | 'decade'; readonly id: number }
  | { readonly of: 'work'; readonly id: string; readonly work: Work }
  | { readonly of: 'season'; readonly id: string; readonly work: Work; readonly season: number }
  | { readonly of: 'role'; readonly id: EpisodeRole }
  | { readonly of: 'person'; readonly id: string; readonly person: Person }
  | { readonly of: 'organization'; readonly id: string }
  | { readonly of: 'outcome'; readonly id: Result };

/** The groups that a row belongs to; `undefined` where that is unknown. */
export type GroupsOf<Row> = (row: Row) => readonly Group[] | undefined;

/** The groups of a credited episode by each of its sides. */
export const episodeSides = {
  year: ({ episode }) => yearsOf(episode.airDate, 'year'),
  decade: ({ episode }) => yearsOf(episode.airDate, 'decade'),
  work: ({ work }) => [{ of: 'work', id: work.id, work }],
  season: ({ work, episode: { season } }) => [
    { of: 'season', id: `${work.id} ${season}`, work, season },
  ],
  role: ({ roles }) => roles.filter(isCredit).map((id) => ({ of: 'role', id })),
  person: (row) => coWriters(row)?.map((person) => ({ of: 'person', id: person.id, person })),
  director: ({ credited }) =>
    credited.director?.map((person) => ({ of: 'person', id: person.id, person })),
} satisfies Record<string, GroupsOf<CreditedEpisode>>;

/** The groups of an award by each of its sides. */
export const awardSides = {
  organization: ({ record }) => [{ of: 'organization', id: record.organization }],
  outcome: ({ result }) => [{ of: 'outcome', id: result }],
} satisfies Record<string, GroupsOf<Award>>;

/** What credited episodes can be counted by. */
export type EpisodeSide = keyof typeof episodeSides;
/** What awards can be counted by. */
export type AwardSide = keyof typeof awardSides;
/** What anything can be counted by. */
export type Side = EpisodeSide | AwardSide;

/** Everything that can be counted by, in the order that help lists it. */
export const sides = [...Object.keys(episodeSides), ...Object.keys(awardSides)] as Side[];

/** Whether the side is one of episodes; else it is one of awards. */
export function isEpisodeSide(side: Side): side is EpisodeSide {
  return side in episodeSides;
}

/** The year or decade of a date; `undefined` where that is unknown. */
export function yearsOf(date: string | undefined, of: 'year' | 'decade'): Group[] | undefined {
  if (date === undefined) return undefined;
  const year = yearOf(date);
  return [{ of, id: of === 'year' ? year : year - (year % 10) }];
}

/** The other writers of a script of the subject; none of an episode that the subject only directed. */
function coWriters({ roles, writers }: CreditedEpisode): readonly Person[] | undefined {
  const wrote = roles.some((role) => (writingCredits as readonly string[]).includes(role));
  return wrote ? writers?.map(({ person }) => person) : [];
}

/** Whether it is a screen credit; the script that an episode adapts is none. */
export function isCredit(role: EpisodeRole): boolean {
  return role !== 'source-writer';
}
