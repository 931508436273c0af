/** Everything that can be shown, with the names under which it is asked for. */
import { type Dataset, placeOf } from '../dataset/dataset.ts';
import { groupBy } from '../dataset/group.ts';
import type {
  Claim,
  Collaborator,
  Episode,
  Gap,
  Honor,
  LifeEvent,
  Nomination,
  Subject,
  Work,
} from '../dataset/types.ts';
import type { Family } from '../show/award.ts';
import { hyphenated } from './fold.ts';
import { gapTitle } from './gap-names.ts';
import { awardTitle } from './records.ts';
import type { Named } from './resolve.ts';

/** What can be shown, in the order in which kinds win where a name is that of several. */
export type Thing =
  | { readonly of: 'subject'; readonly record: Subject }
  | { readonly of: 'work'; readonly record: Work }
  | { readonly of: 'episode'; readonly record: Episode }
  | { readonly of: 'awards'; readonly record: Family }
  | { readonly of: 'award'; readonly record: Nomination | Honor }
  | { readonly of: 'person'; readonly record: Collaborator }
  | { readonly of: 'life'; readonly record: LifeEvent }
  | { readonly of: 'claim'; readonly record: Claim }
  | { readonly of: 'gap'; readonly record: Gap };

export const thingKinds = ['work', 'episode', 'award', 'person', 'life', 'claim', 'gap'] as const;

/** The kinds that a user can ask for. */
type ThingKind = (typeof thingKinds)[number];

/** A thing with its names, the first of which is shown. */
export interface Candidate extends Named {
  readonly kind: ThingKind;
  /** How a list of candidates calls it. */
  readonly title: string;
  readonly thing: Thing;
  /** How well its names are known: words are looked for in titles first, in sentences last. */
  readonly tier: 'name' | 'award' | 'sentence';
}

/** All candidates, in the order in which kinds win. */
export function candidatesOf(dataset: Dataset): Candidate[] {
  return [
    subjectCandidate(dataset.subject),
    ...[...dataset.works.values()].map(workCandidate),
    ...[...dataset.episodes.values()].map((one) => episodeCandidate(dataset, one)),
    ...familyCandidates(dataset),
    ...[...dataset.nominations, ...dataset.honors].map((one) => awardCandidate(dataset, one)),
    ...[...dataset.people.values()].map(personCandidate),
    ...dataset.life.map((record) => sentence('life', record.event, { of: 'life', record })),
    ...dataset.claims.map((record) => sentence('claim', record.statement, { of: 'claim', record })),
    ...dataset.coverage.map((record) => gapCandidate(dataset, record)),
    ...dataset.coverage.flatMap((record) => missingCandidates(dataset, record)),
  ];
}

function subjectCandidate(record: Subject): Candidate {
  const { id, name, aliases = [], sortName } = record;
  const family = sortName.split(',')[0] ?? name;
  const names = [name, ...aliases, family];
  return { kind: 'person', id, title: name, names, thing: { of: 'subject', record }, tier: 'name' };
}

function workCandidate(record: Work): Candidate {
  const { id, title } = record;
  return { kind: 'work', id, title, names: [title], thing: { of: 'work', record }, tier: 'name' };
}

function episodeCandidate({ works }: Dataset, record: Episode): Candidate {
  const { id, title } = record;
  return {
    kind: 'episode',
    id,
    title: `${title}, ${works.get(record.work)?.title ?? record.work}`,
    names: [title],
    thing: { of: 'episode', record },
    tier: 'name',
  };
}

function personCandidate(record: Collaborator): Candidate {
  const { id, name, aliases = [] } = record;
  const thing: Thing = { of: 'person', record };
  return { kind: 'person', id, title: name, names: [name, ...aliases], thing, tier: 'name' };
}

function awardCandidate({ works }: Dataset, record: Nomination | Honor): Candidate {
  const title = awardTitle(record);
  const { id, organization } = record;
  const work = record.work === undefined ? undefined : works.get(record.work)?.title;
  const episode = 'episodeTitle' in record ? record.episodeTitle : undefined;
  const parts = [work, episode && `"${episode}"`].filter(Boolean).join(', ');
  return {
    kind: 'award',
    id,
    title: parts === '' ? title : `${title}, for ${parts}`,
    names: [[title, organization, parts].join(' '), title],
    thing: { of: 'award', record },
    tier: 'award',
  };
}

/**
 * The nominations and honors of one name, and those of one organization. Where the two are the same they are one
 * candidate of both names, and a single record stands for itself.
 */
function familyCandidates(dataset: Dataset): Candidate[] {
  const records = [...dataset.nominations, ...dataset.honors];
  const families = [
    ...groupBy(records, ({ award }) => award),
    ...groupBy(records, ({ organization }) => organization),
  ];
  const same = groupBy(families, ([, members]) => members.map(({ id }) => id).join());
  return [...same.values()].flatMap((group) => {
    const [members = []] = group.map(([, list]) => list);
    return familyCandidate([...new Set(group.map(([name]) => name))], members);
  });
}

function familyCandidate(
  names: readonly string[],
  records: readonly (Nomination | Honor)[],
): Candidate[] {
  const [title] = names;
  const [only] = records;
  if (title === undefined || only === undefined) return [];
  const id = hyphenated(title);
  const common = { kind: 'award', names, tier: 'name' } as const;
  if (records.length === 1) {
    return [
      { ...common, id: only.id, title: awardTitle(only), thing: { of: 'award', record: only } },
    ];
  }
  return [{ ...common, id, title, thing: { of: 'awards', record: { id, title, records } } }];
}

/** A gap is called after its records, whose names are not to find it first: so its name is the whole question. */
function gapCandidate(dataset: Dataset, record: Gap): Candidate {
  const text = `${gapTitle(dataset, record)}: ${record.question}`;
  return sentence('gap', text, { of: 'gap', record });
}

/** Episodes whose credits are not known have no record: their titles lead to the gap. */
function missingCandidates({ works }: Dataset, record: Gap): Candidate[] {
  return (record.missingEpisodes ?? []).map(({ id, title }) => ({
    kind: 'gap',
    id: record.id,
    title: `${title}, ${works.get(placeOf(id).work)?.title ?? id}: credits not known`,
    names: [title],
    thing: { of: 'gap', record },
    tier: 'name',
  }));
}

function sentence(
  kind: 'life' | 'claim' | 'gap',
  text: string,
  thing: Extract<Thing, { of: 'life' | 'claim' | 'gap' }>,
): Candidate {
  return { kind, id: thing.record.id, title: text, names: [text], thing, tier: 'sentence' };
}
