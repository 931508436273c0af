/** Anything that can be shown, in the terms of schema.org, with what belongs to it. */
import { type Dataset, personOf } from '../../dataset/dataset.ts';
import type { Claim, Collaborator, Episode, Gap, LifeEvent, Work } from '../../dataset/types.ts';
import { titleOf } from '../../find/records.ts';
import type { Thing } from '../../find/things.ts';
import { type Award, findAwards } from '../../query/awards.ts';
import { creditedIds } from '../../query/roles.ts';
import { awardNodes } from './awards.ts';
import { episodeNode, episodeRefNode } from './episodes.ts';
import { evidenceOf, iriOf, type LinkedNode, nodeOf, personNode } from './graph.ts';
import { collaboratorNode, subjectNode } from './people.ts';
import { workNode } from './works.ts';

/** The thing first, then its awards and, for a person, what the person is credited on. */
export function thingNodes(dataset: Dataset, thing: Thing): LinkedNode[] {
  switch (thing.of) {
    case 'subject':
      return [subjectNode(dataset)];
    case 'work':
      return workNodes(dataset, thing.record);
    case 'episode':
      return [
        episodeNode(dataset, thing.record),
        ...awardsOf(dataset, ({ episode }) => episode?.id === thing.record.id),
      ];
    case 'person':
      return personNodes(dataset, thing.record);
    case 'award':
      return awardsOf(dataset, ({ record }) => record.id === thing.record.id);
    case 'awards': {
      const ids = new Set(thing.record.records.map(({ id }) => id));
      return awardsOf(dataset, ({ record }) => ids.has(record.id));
    }
    case 'life':
      return [lifeNode(dataset, thing.record)];
    case 'claim':
      return [claimNode(dataset, thing.record)];
    case 'gap':
      return [questionNode(dataset, thing.record)];
  }
}

function workNodes(dataset: Dataset, work: Work): LinkedNode[] {
  const episodes = dataset.episodesByWork.get(work.id) ?? [];
  const node = workNode(dataset, work);
  return [
    nodeOf({ ...node, episode: episodes.map((one) => episodeOf(dataset, one)) }),
    ...awardsOf(dataset, (award) => award.work?.id === work.id),
  ];
}

/** An episode inside its series, which need not be said again. */
function episodeOf(dataset: Dataset, episode: Episode): LinkedNode {
  const { partOfSeries: _, ...rest } = episodeRefNode(dataset, episode);
  return nodeOf({ ...rest, datePublished: episode.airDate });
}

function personNodes(dataset: Dataset, person: Collaborator): LinkedNode[] {
  const { id } = person;
  const works = [...dataset.works.values()].filter(({ collaborators = [] }) =>
    collaborators.some((one) => one.person === id),
  );
  const episodes = [...dataset.episodes.values()].filter((one) => creditedIds(one).includes(id));
  return [
    collaboratorNode(dataset, person),
    ...works.map((work) => workNode(dataset, work)),
    ...episodes.map((episode) => episodeNode(dataset, episode)),
    ...awardsOf(dataset, ({ nomination }) => nomination?.nominees?.includes(id) === true),
  ];
}

function awardsOf(dataset: Dataset, passes: (award: Award) => boolean): LinkedNode[] {
  return awardNodes(dataset, findAwards(dataset, { all: true }).filter(passes));
}

function lifeNode(dataset: Dataset, event: LifeEvent): LinkedNode {
  const { id, date, place, people = [], about } = event;
  return nodeOf({
    '@id': iriOf(dataset, id),
    '@type': 'Event',
    name: event.event,
    startDate: date,
    location: place === undefined ? undefined : { '@type': 'Place', name: place },
    about: [
      ...[dataset.subject, ...people.map((one) => personOf(dataset, one))].map((one) =>
        personNode(dataset, one),
      ),
      ...(about === undefined ? [] : [thingRef(dataset, about)]),
    ],
    ...evidenceOf(dataset, event, 'subjectOf'),
  });
}

function claimNode(dataset: Dataset, claim: Claim): LinkedNode {
  const { id, statement, verdict, finding, about } = claim;
  return nodeOf({
    '@id': iriOf(dataset, id),
    '@type': 'ClaimReview',
    claimReviewed: statement,
    reviewRating: { '@type': 'Rating', alternateName: verdict },
    reviewBody: finding,
    about: about === undefined ? undefined : thingRef(dataset, about),
    ...evidenceOf(dataset, claim, 'citation'),
  });
}

/** Without an id of its own: a gap may be called like the record that it concerns. */
function questionNode(dataset: Dataset, { question, topic, about = [] }: Gap): LinkedNode {
  return nodeOf({
    '@type': 'Question',
    name: question,
    abstract: topic,
    about: about.map((id) => thingRef(dataset, id)),
  });
}

function thingRef(dataset: Dataset, id: string): LinkedNode {
  return { '@id': iriOf(dataset, id), '@type': 'Thing', name: titleOf(dataset, id) };
}
