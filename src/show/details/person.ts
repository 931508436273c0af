/** Everything known of one person besides the subject. */
import type { Dataset } from '../../dataset/dataset.ts';
import { groupBy } from '../../dataset/group.ts';
import { creditsOf } from '../../dataset/roles.ts';
import { sharedCredits } from '../../dataset/shared.ts';
import type { Collaborator, LifeEvent, Source } from '../../dataset/types.ts';
import type { CollaboratorRole, EpisodeCredit } from '../../dataset/vocabulary.ts';
import { fold } from '../../find/fold.ts';
import {
  type AwardRef,
  awardRefs,
  type EpisodeRef,
  episodeRef,
  sourcesOf,
  type TitleRef,
  workRef,
} from '../references.ts';
import { type Surroundings, type WithPeople, withPeople } from '../surroundings.ts';

/** An episode with a credit of the person and a part of the subject. */
export interface SharedEpisode extends EpisodeRef {
  readonly credits: readonly EpisodeCredit[];
  readonly subjectCredits: readonly EpisodeCredit[];
  readonly sources: readonly string[];
}

/** A work with functions of the person on it. */
export interface Functions {
  readonly work: TitleRef;
  readonly start?: string | undefined;
  readonly roles: readonly CollaboratorRole[];
  readonly sources: readonly string[];
}

/** A person with everything that names the person. */
export interface PersonDetail extends Collaborator, Surroundings {
  readonly type: 'person';
  /** How many credits are shared with the subject. */
  readonly shared: number;
  readonly works: readonly Functions[];
  readonly episodes: readonly SharedEpisode[];
  /** Nominations that name the person. */
  readonly awards: readonly AwardRef[];
  readonly life: readonly WithPeople<LifeEvent>[];
  readonly sources: readonly Source[];
}

/** Joins a person with works, episodes, awards, events, gaps, and the claims that give the name. */
export function personDetail(dataset: Dataset, person: Collaborator): PersonDetail {
  const { id } = person;
  const works = functionsOf(dataset, id);
  const episodes = episodesOf(dataset, id);
  const awards = awardRefs(
    dataset,
    (award) => 'nominees' in award && award.nominees?.includes(id) === true,
  );
  const life = dataset.life.filter(({ people = [] }) => people.includes(id));
  const cited = [...episodes, ...works, ...awards, ...life].flatMap(({ sources }) => sources);
  return {
    type: 'person',
    ...person,
    shared: sharedCredits(dataset).filter(({ person }) => person.id === id).length,
    works,
    episodes,
    awards,
    life: life.map((event) => withPeople(dataset, event)),
    claims: dataset.claims.filter(
      ({ about, statement, finding }) => about === id || names(person, [statement, finding]),
    ),
    coverage: dataset.coverage
      .filter(({ people = [], about = [] }) => people.includes(id) || about.includes(id))
      .map((gap) => withPeople(dataset, gap)),
    sources: sourcesOf(dataset, cited),
  };
}

function functionsOf(dataset: Dataset, id: string): Functions[] {
  return [...dataset.works.values()].flatMap((work) => {
    const roles = (work.collaborators ?? []).filter(({ person }) => person === id);
    if (roles.length === 0) return [];
    const { start, sources } = work;
    return [{ work: workRef(work), start, roles: roles.map(({ role }) => role), sources }];
  });
}

function episodesOf(dataset: Dataset, id: string): SharedEpisode[] {
  const shared = [...dataset.episodes.values()].flatMap((episode) => {
    const credits = creditsOf(episode, id);
    if (credits.length === 0) return [];
    const subjectCredits = creditsOf(episode, dataset.subject.id);
    const { sources } = episode;
    return [{ ...episodeRef(dataset, episode), credits, subjectCredits, sources }];
  });
  return [...groupBy(shared, ({ work }) => work.id).values()].flat();
}

/** Whether a text gives the whole name; claims name people in words alone. */
function names({ name, aliases = [] }: Collaborator, texts: readonly string[]): boolean {
  const folded = texts.map((text) => ` ${fold(text)} `);
  return [name, ...aliases].some((one) => folded.some((text) => text.includes(` ${fold(one)} `)));
}
