/** Linked data (JSON-LD) in the terms of schema.org: the context, ids, and what every node is made of. */
import type { Dataset, Person } from '../../dataset/dataset.ts';
import type { Source } from '../../dataset/types.ts';
import type { Confidence } from '../../dataset/vocabulary.ts';

/** A node of the graph. An unknown property is absent. */
export type LinkedNode = Readonly<Record<string, unknown>>;

/**
 * Everything a processor needs to read the graph, without a network. What schema.org has no word for is in
 * Wikidata's (nominated for, conferred by) or in ours: how well a fact is known, and what to know to judge it.
 */
const context = {
  '@vocab': 'https://schema.org/',
  sameAs: { '@type': '@id' },
  url: { '@type': '@id' },
  nominatedFor: 'http://www.wikidata.org/prop/direct/P1411',
  conferredBy: 'http://www.wikidata.org/prop/direct/P1027',
  confidence: 'urn:balcer:term:confidence',
  honoredYear: 'urn:balcer:term:honored-year',
  note: 'urn:balcer:term:note',
} as const;

/** Nodes as one document. */
export function graphOf(nodes: readonly LinkedNode[]): LinkedNode {
  return { '@context': context, '@graph': nodes };
}

/** The node without what is unknown or empty. */
export function nodeOf(properties: Readonly<Record<string, unknown>>): LinkedNode {
  const known = Object.entries(properties).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(known);
}

/** The id of a record: stable, and apart from the records of a dataset about someone else. */
export function iriOf({ subject }: Dataset, id: string): string {
  return `urn:balcer:${subject.id}:${id}`;
}

export function personNode(dataset: Dataset, { id, name }: Person): LinkedNode {
  return { '@id': iriOf(dataset, id), '@type': 'Person', name };
}

export function organizationNode(name: string): LinkedNode {
  return { '@type': 'Organization', name };
}

/** What a record says of how it is known. */
interface Evidence {
  readonly sources: readonly string[];
  readonly confidence?: Confidence | undefined;
  readonly note?: string | readonly string[] | undefined;
}

/** How the fact is known; only works can cite, of anything else its sources tell (`subjectOf`). */
export function evidenceOf(
  dataset: Dataset,
  { sources, confidence, note }: Evidence,
  citing: 'citation' | 'subjectOf',
): LinkedNode {
  const found = sources.flatMap((id) => dataset.sources.get(id) ?? []);
  return { confidence, note, [citing]: found.map((source) => sourceNode(dataset, source)) };
}

/** A page about someone may have the address that stands for the person elsewhere: the id is another. */
function sourceNode(dataset: Dataset, source: Source): LinkedNode {
  const { id, url, title, subject, publisher } = source;
  return nodeOf({
    '@id': iriOf(dataset, `source:${id}`),
    '@type': 'CreativeWork',
    url: iriOfAddress(url),
    name: title,
    about: subject === undefined ? undefined : { '@type': 'Thing', name: subject },
    publisher: organizationNode(publisher),
  });
}

/** Addresses may hold characters that an IRI may not. */
function iriOfAddress(url: string): string {
  return url.replace(/[<>"{}|\\^`]/g, encodeURIComponent);
}

/** Pages of other databases, where the id alone tells their address. */
const addresses: Readonly<Record<string, (id: string) => string | undefined>> = {
  imdb: (id) => {
    const folder = { nm: 'name', tt: 'title' }[id.slice(0, 2)];
    return folder && `https://www.imdb.com/${folder}/${id}/`;
  },
};

/** Identifiers in other databases, and `sameAs` for those that have an address. */
export function identityOf(ids: Readonly<Record<string, string | number>> = {}): LinkedNode {
  const all = Object.entries(ids).map(([database, id]) => [database, String(id)] as const);
  return {
    sameAs: all.flatMap(([database, id]) => addresses[database]?.(id) ?? []),
    identifier: all.map(([propertyID, value]) => ({
      '@type': 'PropertyValue',
      propertyID,
      value,
    })),
  };
}
