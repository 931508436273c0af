/** Works in the terms of schema.org. */
import { type Dataset, personOf } from '../../dataset/dataset.ts';
import type { Work } from '../../dataset/types.ts';
import type { WorkKind } from '../../dataset/vocabulary.ts';
import { evidenceOf, iriOf, type LinkedNode, nodeOf, organizationNode } from './graph.ts';
import { type Medium, type Part, partsOf } from './roles.ts';

/** The class of each kind; `additionalType` keeps the kind itself, which says more. */
const classes = {
  series: 'TVSeries',
  miniseries: 'TVSeries',
  'tv-movie': 'Movie',
  pilot: 'TVEpisode',
  film: 'Movie',
  documentary: 'Movie',
  short: 'Movie',
  radio: 'RadioEpisode',
  book: 'Book',
  exhibition: 'ExhibitionEvent',
  unproduced: 'CreativeWork',
} as const satisfies Record<WorkKind, string>;

/** The classes that are not made for a screen or a loudspeaker. */
const media: Readonly<Record<string, Medium>> = {
  Book: 'work',
  CreativeWork: 'work',
  ExhibitionEvent: 'event',
};

/** A work by id, class and title. */
export function workRefNode(dataset: Dataset, { id, kind, title }: Work): LinkedNode {
  return { '@id': iriOf(dataset, id), '@type': classes[kind], name: title };
}

/** A work with everyone on it. */
export function workNode(dataset: Dataset, work: Work): LinkedNode {
  const medium = media[classes[work.kind]] ?? 'screen';
  const isEvent = medium === 'event';
  return nodeOf({
    ...workRefNode(dataset, work),
    additionalType: work.kind,
    ...(isEvent ? {} : { creativeWorkStatus: work.status }),
    ...datesOf(work),
    ...(isEvent ? {} : originOf(work)),
    ...seasonsOf(work),
    ...partsOf(dataset, peopleOf(dataset, work), medium),
    ...evidenceOf(dataset, work, isEvent ? 'subjectOf' : 'citation'),
  });
}

/** The first day of what was never released is no publication. */
function datesOf({ kind, status, start, end }: Work): LinkedNode {
  const name = classes[kind];
  if (name === 'TVSeries' || name === 'ExhibitionEvent') return { startDate: start, endDate: end };
  return status === 'released' ? { datePublished: start } : {};
}

function originOf({ country, networks = [], status }: Work): LinkedNode {
  const broadcasts = status === 'released' ? networks : [];
  return {
    countryOfOrigin: country === undefined ? undefined : { '@type': 'Country', name: country },
    publication: broadcasts.map((name) => ({
      '@type': 'BroadcastEvent',
      publishedBy: organizationNode(name),
    })),
  };
}

function seasonsOf({ kind, seasonCount, episodeCount }: Work): LinkedNode {
  if (classes[kind] !== 'TVSeries') return {};
  return { numberOfSeasons: seasonCount, numberOfEpisodes: episodeCount };
}

function peopleOf(dataset: Dataset, { roles, collaborators = [] }: Work): Part[] {
  return [
    ...roles.map(({ role, from, to }) => ({ person: dataset.subject, role, from, to })),
    ...collaborators.map(({ person, role }) => ({ person: personOf(dataset, person), role })),
  ];
}
