/** Awards and nominations in the terms of schema.org. */
import { type Dataset, personOf } from '../../dataset/dataset.ts';
import { awardTitle } from '../../find/records.ts';
import type { Award } from '../../query/awards.ts';
import { episodeRefNode } from './episodes.ts';
import {
  evidenceOf,
  iriOf,
  type LinkedNode,
  nodeOf,
  organizationNode,
  personNode,
} from './graph.ts';
import { workRefNode } from './works.ts';

type Property = 'award' | 'nominatedFor';

/** What has awards, and the two lists of them. */
interface Holder {
  readonly node: LinkedNode;
  readonly award: LinkedNode[];
  readonly nominatedFor: LinkedNode[];
}

/**
 * Everything honored, each once, with its awards and what it was only nominated for; the people and companies
 * named refer to the same awards. An award is a `Role`: schema.org's way to say more of a property than its value.
 */
export function awardNodes(dataset: Dataset, awards: readonly Award[]): LinkedNode[] {
  const holders = new Map<string, Holder>();
  const give = (node: LinkedNode, property: Property, award: LinkedNode) => {
    // What has no record has no id: then the name tells it from others.
    const key = String(node['@id'] ?? JSON.stringify(node));
    const holder = holders.get(key) ?? { node, award: [], nominatedFor: [] };
    holder[property].push(award);
    holders.set(key, holder);
  };
  for (const award of awards) {
    const property = award.result === 'nominated' ? 'nominatedFor' : 'award';
    give(honoredNode(dataset, award), property, roleNode(dataset, award, property));
    const same = { '@id': iriOf(dataset, award.record.id) };
    for (const node of recipientNodes(dataset, award)) give(node, property, same);
  }
  return [...holders.values()].map(({ node, award, nominatedFor }) =>
    nodeOf({ ...node, award, nominatedFor }),
  );
}

function honoredNode(dataset: Dataset, { work, episode, nomination }: Award): LinkedNode {
  if (work === undefined) return personNode(dataset, dataset.subject);
  if (episode) return episodeRefNode(dataset, episode);
  const series = workRefNode(dataset, work);
  const title = nomination?.episodeTitle;
  return title === undefined ? series : { '@type': 'TVEpisode', name: title, partOfSeries: series };
}

/** The people and companies that a nomination names. */
function recipientNodes(dataset: Dataset, { nomination }: Award): LinkedNode[] {
  const { nominees = [], companies = [] } = nomination ?? {};
  return [
    ...nominees.map((id) => personNode(dataset, personOf(dataset, id))),
    ...companies.map(organizationNode),
  ];
}

function roleNode(dataset: Dataset, award: Award, property: Property): LinkedNode {
  const { record, result, nomination } = award;
  return nodeOf({
    '@id': iriOf(dataset, record.id),
    '@type': 'Role',
    roleName: result,
    startDate: record.date,
    [property]: awardTitle({ award: record.award, category: nomination?.category }),
    name: nomination?.ceremony && `${nomination.ceremony} ${record.award}`,
    honoredYear: nomination?.honoredYear,
    conferredBy: organizationNode(record.organization),
    ...evidenceOf(dataset, record, 'subjectOf'),
  });
}
