/** Who wrote and directed what. Story, teleplay and written-by are the Writers Guild's distinctions. */
import { placeOf } from '../dataset.ts';
import { type Finding, inEach, type Rule } from '../facts.ts';
import type { Path } from '../problems.ts';
import type { EpisodeRecord } from '../types.ts';
import { episodeCredits } from '../vocabulary.ts';
import { showName } from '../words.ts';

/** The rules about credits. */
export const creditRules: readonly Rule[] = [
  {
    name: 'one-writing-form',
    sentence:
      'The writers of an episode are in writtenBy, or in storyBy and teleplayBy, or in splitUnknown; these three are never mixed.',
    check: (facts) =>
      inEach(facts, 'episodes', (episode) => {
        const [first, second] = writingFormsOf(episode);
        const message = `redundant: ${first} is set; writers are named in one of the two ways`;
        return [second !== undefined && [[second], message]];
      }),
  },
  {
    name: 'part-of-subject',
    sentence: 'Every episode has a credit of the subject, or is based on an episode (basedOn).',
    check: (facts) =>
      inEach(facts, 'episodes', (episode) => {
        const { subject } = facts;
        const message = `no credit of ${showName(subject ?? '')} and no basedOn; the episode does not belong here`;
        const isOthers =
          subject !== undefined &&
          episode.basedOn === undefined &&
          !Object.values(episodeCredits).some((field) => episode[field]?.includes(subject));
        return [isOthers && [[], message]];
      }),
  },
  {
    name: 'adaptations',
    sentence: 'basedOn names an episode of another work that is not itself an adaptation.',
    check: (facts) => {
      const adapted = new Set(
        facts.entries.episodes.flatMap(({ record: { id, basedOn } }) => (basedOn ? [id] : [])),
      );
      return inEach(facts, 'episodes', ({ id, basedOn }) => {
        if (basedOn === undefined) return [];
        const isSameWork = placeOf(basedOn).work === placeOf(id).work;
        const same = `${basedOn} is an episode of the same work; an adaptation is of another one`;
        const chained = `${basedOn} is an adaptation itself; name the episode that it is based on`;
        return [isSameWork ? [['basedOn'], same] : adapted.has(basedOn) && [['basedOn'], chained]];
      });
    },
  },
  {
    name: 'others-are-others',
    sentence:
      "The subject is not among the collaborators of a work, nor among the people of a life event: the subject's own roles are in roles.",
    *check(facts) {
      const subjectAt = (id: string, path: Path): Finding =>
        id === facts.subject && [path, 'this is the subject; name only other people here'];
      yield* inEach(facts, 'works', ({ collaborators = [] }) =>
        collaborators.map(({ person }, at) => subjectAt(person, ['collaborators', at])),
      );
      yield* inEach(facts, 'life', ({ people = [] }) =>
        people.map((person, at) => subjectAt(person, ['people', at])),
      );
    },
  },
];

/** A field of each way to name writers that an episode uses; a credit on the screen takes one way. */
function writingFormsOf(episode: EpisodeRecord): readonly string[] {
  const split = episode.storyBy ? 'storyBy' : 'teleplayBy';
  return ['writtenBy', split, 'splitUnknown'].filter((field) => field in episode);
}
