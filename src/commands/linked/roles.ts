/** Functions and credits in the terms of schema.org: a broad property, and the exact role inside it. */
import type { Dataset, Person } from '../../dataset/dataset.ts';
import { groupBy } from '../../dataset/group.ts';
import type { CollaboratorRole, Role } from '../../dataset/vocabulary.ts';
import { type LinkedNode, personNode } from './graph.ts';

type Property = 'creator' | 'producer' | 'director' | 'author' | 'editor' | 'musicBy' | 'actor';

/** The property of each role; the roles without one are contributions. */
const properties: Readonly<Partial<Record<Role | CollaboratorRole, Property>>> = {
  creator: 'creator',
  photographer: 'creator',
  showrunner: 'producer',
  'executive-producer': 'producer',
  'supervising-producer': 'producer',
  producer: 'producer',
  director: 'director',
  'head-writer': 'author',
  writer: 'author',
  adapter: 'author',
  'story-by': 'author',
  'teleplay-by': 'author',
  'written-by': 'author',
  'writer-unsplit': 'author',
  editor: 'editor',
  composer: 'musicBy',
  narrator: 'actor',
  voice: 'actor',
  cast: 'actor',
};

/** What schema.org has of these for moving pictures and radio, for other works, and for events. */
const propertiesOf = {
  screen: ['creator', 'producer', 'director', 'author', 'editor', 'musicBy', 'actor'],
  work: ['creator', 'producer', 'author', 'editor'],
  event: ['director', 'actor'],
} as const satisfies Record<string, readonly Property[]>;

/** What a node is, as far as the properties of people go. */
export type Medium = keyof typeof propertiesOf;

/** Someone in a role, with its time as far as it is known. */
export interface Part {
  readonly person: Person;
  readonly role: Role | CollaboratorRole;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * The people of a work by property, each in a `Role` that says which: the roles that someone holds at the same
 * time under one property are one.
 */
export function partsOf(dataset: Dataset, parts: readonly Part[], medium: Medium): LinkedNode {
  const byProperty = groupBy(parts, ({ role }) => propertyOf(role, medium));
  return Object.fromEntries(
    [...byProperty].map(([property, held]) => [property, roleNodes(dataset, property, held)]),
  );
}

function propertyOf(role: Part['role'], medium: Medium): Property | 'contributor' {
  return propertiesOf[medium].find((one) => one === properties[role]) ?? 'contributor';
}

function roleNodes(dataset: Dataset, property: string, parts: readonly Part[]): LinkedNode[] {
  const held = groupBy(parts, ({ person, from, to }) => [person.id, from, to].join());
  return [...held.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const names = same.map(({ role }) => role);
    return [
      {
        '@type': 'Role',
        roleName: names.length === 1 ? names[0] : names,
        ...(first.from !== undefined && { startDate: first.from }),
        ...(first.to !== undefined && { endDate: first.to }),
        [property]: personNode(dataset, first.person),
      },
    ];
  });
}
