/** Who wrote and directed what. Story, teleplay and written-by are the Writers Guild's distinctions. */
import { placeOf } from '../dataset.ts';
import type { Facts } from '../facts.ts';
import type { Fault } from '../fault.ts';
import type { EpisodeRecord } from '../types.ts';
import { episodeCredits } from '../vocabulary.ts';
import { faultAt, type Rule } from './rule.ts';

const creditFields = Object.values(episodeCredits);

const oneWritingForm: Rule = {
  name: 'one-writing-form',
  sentence:
    'The writers of an episode stand in writtenBy, or in storyBy and teleplayBy, or in writersUnsplit; these three are never mixed.',
  *check(facts) {
    for (const entry of facts.entries.episodes) {
      const [first, second] = writingFormsOf(entry.record);
      if (second === undefined) continue;
      const message = `stands beside ${first}; writers are named in one of the two ways`;
      yield faultAt('episodes', entry, [second], message);
    }
  },
};

const partOfSubject: Rule = {
  name: 'part-of-subject',
  sentence: 'Every episode has a credit of the subject, or is based on an episode (basedOn).',
  *check(facts) {
    const { subject } = facts;
    if (subject === undefined) return;
    for (const entry of facts.entries.episodes) {
      if (entry.record.basedOn !== undefined || hasCredit(entry.record, subject)) continue;
      const message = `no credit of ${subject} and no basedOn; the episode does not belong here`;
      yield faultAt('episodes', entry, [], message);
    }
  },
};

const adaptations: Rule = {
  name: 'adaptations',
  sentence:
    'basedOn names an episode of another work, and no chain of adaptations comes back to its begin.',
  *check(facts) {
    const circular = findCircular(facts);
    for (const entry of facts.entries.episodes) {
      const { id, basedOn } = entry.record;
      if (basedOn === undefined) continue;
      const sameWork = placeOf(basedOn).work === placeOf(id).work;
      const message = sameWork
        ? `${basedOn} is of the same work; an adaptation is of another one`
        : `${basedOn} is itself based on this episode, directly or through others`;
      if (sameWork || circular.has(id)) yield faultAt('episodes', entry, ['basedOn'], message);
    }
  },
};

const othersAreOthers: Rule = {
  name: 'others-are-others',
  sentence:
    "The subject is not among the collaborators of a work, nor among the people of a life event: the subject's own functions are in roles.",
  *check(facts) {
    for (const entry of facts.entries.works) {
      const people = (entry.record.collaborators ?? []).map(({ person }) => person);
      yield* subjectAmong(facts, 'works', entry, people, ['collaborators']);
    }
    for (const entry of facts.entries.life) {
      yield* subjectAmong(facts, 'life', entry, entry.record.people ?? [], ['people']);
    }
  },
};

/** The rules about credits. */
export const creditRules: readonly Rule[] = [
  oneWritingForm,
  partOfSubject,
  adaptations,
  othersAreOthers,
];

/** A field of each way to name writers that an episode uses; a credit on the screen takes one way. */
function writingFormsOf(episode: EpisodeRecord): readonly string[] {
  const { writtenBy, storyBy, teleplayBy, writersUnsplit } = episode;
  const forms: string[] = [];
  if (writtenBy) forms.push('writtenBy');
  if (storyBy) forms.push('storyBy');
  else if (teleplayBy) forms.push('teleplayBy');
  if (writersUnsplit) forms.push('writersUnsplit');
  return forms;
}

function hasCredit(episode: EpisodeRecord, person: string): boolean {
  return creditFields.some((field) => episode[field]?.includes(person));
}

function* subjectAmong(
  facts: Facts,
  part: 'works' | 'life',
  entry: { readonly index: number },
  people: readonly string[],
  path: readonly string[],
): Iterable<Fault> {
  const position = facts.subject === undefined ? -1 : people.indexOf(facts.subject);
  if (position === -1) return;
  yield faultAt(part, entry, [...path, position], 'this is the subject; other people stand here');
}

/** Ids of the episodes whose chain of adaptations leads back to themselves; each link is walked once. */
function findCircular(facts: Facts): ReadonlySet<string> {
  const models = modelsOf(facts);
  const circular = new Set<string>();
  const done = new Set<string>();
  for (const start of models.keys()) {
    const chain = new Set<string>();
    let id: string | undefined = start;
    while (id !== undefined && !done.has(id) && !chain.has(id)) {
      chain.add(id);
      id = models.get(id);
    }
    const links = [...chain];
    if (id !== undefined && chain.has(id)) {
      for (const link of links.slice(links.indexOf(id))) circular.add(link);
    }
    for (const link of links) done.add(link);
  }
  return circular;
}

/** What each adaptation is made after. */
function modelsOf(facts: Facts): ReadonlyMap<string, string> {
  const models = new Map<string, string>();
  for (const { record } of facts.entries.episodes) {
    if (record.basedOn !== undefined) models.set(record.id, record.basedOn);
  }
  return models;
}
