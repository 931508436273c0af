/** The sources, and the facts that cite one of them. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Source } from '../dataset/types.ts';
import { sourceKinds } from '../dataset/vocabulary.ts';
import { words } from '../dataset/words.ts';
import { type Fact, factsOf } from '../find/records.ts';
import { confidenceFilter } from './evidence.ts';
import { choice, type Filters, named } from './filters.ts';
import { column, extra, type List } from './list.ts';

const usualLimit = 20;

/** A source, with the facts that cite it. */
export interface CitedSource {
  readonly source: Source;
  readonly facts: readonly Fact[];
}

const sourceNames = {
  noun: 'source',
  placeholder: 'id',
  values: (dataset: Dataset) =>
    citedSources(dataset).map(({ source }) => ({
      id: source.id,
      names: [nameOf(source, ' '), source.title ?? source.subject ?? '', source.id],
    })),
  list: 'balcer sources',
};

const publisherNames = {
  noun: 'publisher',
  placeholder: 'name',
  values: ({ sources }: Dataset) => {
    const names = new Set([...sources.values()].map(({ publisher }) => publisher));
    return [...names].map((name) => ({ id: name, names: [name] }));
  },
  list: 'balcer sources --columns publisher',
};

const factFilters = {
  source: named(sourceNames, 'the source', ({ sources }) => sources),
  confidence: confidenceFilter(({ confidence }) => confidence),
} satisfies Filters<Fact>;

/** `balcer sources <source>`. */
const sourceFacts: List<Fact, typeof factFilters> = {
  name: 'sources',
  noun: 'fact',
  description: 'The facts that cite a source.',
  examples: [],
  filters: factFilters,
  rows: (dataset, { source }) =>
    factsOf(dataset).filter(({ sources }) => source?.some((id) => sources.includes(id)) ?? true),
  title: ({ source }, dataset) =>
    ['Facts that cite', ...sourcesOf(dataset, source).map((one) => nameOf(one, ', '))].join(' '),
  columns: [
    column(
      'kind',
      'What the record is: subject, work, episode, nomination, honor, life or claim.',
      ({ kind }) => kind,
    ),
    column('title', 'Title or name of the record.', ({ title }) => title, {
      label: 'fact',
      flexible: true,
      tone: 'strong',
    }),
    column('id', 'Id of the record.', ({ id }) => id, { rank: 1, tone: 'dim' }),
    column('confidence', 'How well the fact is known.', ({ confidence }) => confidence, {
      // Claims have a verdict instead; the subject has neither.
      text: ({ confidence, verdict }) => confidence ?? verdict ?? '-',
      rank: 2,
    }),
    column('sourceCount', 'Number of sources of the fact.', ({ sources }) => sources.length, {
      label: 'sources',
      align: 'right',
      rank: 3,
    }),
    extra('verdict', 'What the evidence says about a claim.', ({ verdict }) => verdict),
  ],
  remark: ({ dataset, given }) =>
    sourcesOf(dataset, given.source)
      .map(({ url }) => url)
      .join(' '),
  notes: ({ dataset, given }) => sourcesOf(dataset, given.source).map(({ note }) => note),
};

const filters = {
  kind: choice('what the source is', sourceKinds, ({ source }) => source.kind),
  publisher: named(publisherNames, 'who publishes it', ({ source }) => source.publisher),
} satisfies Filters<CitedSource>;

export const sources: List<CitedSource, typeof filters> = {
  name: 'sources',
  noun: 'source',
  description: `The sources, most cited first; a table shows ${usualLimit} unless --limit or --sort asks otherwise. With an id or a title, the facts that cite it.`,
  examples: [
    ['balcer sources official', 'sources of one kind'],
    ['balcer sources wikipedia', 'sources of one publisher'],
    ['balcer sources variety-2006', 'every fact that cites a source'],
    ['balcer sources --columns id,url', 'ids and addresses'],
    ['balcer sources --json', 'every column, for scripts'],
  ],
  words: ['kind', 'publisher'],
  argument: {
    usage: '[words...]',
    about: 'a source, for the facts that cite it; or a kind, or a publisher',
    filter: 'source',
    list: sourceFacts,
  },
  filters,
  rows: citedSources,
  usualLimit,
  title: () => 'Sources',
  columns: [
    column('facts', 'Number of facts that cite the source.', ({ facts }) => facts.length, {
      align: 'right',
    }),
    column('publisher', 'Who publishes the source.', ({ source }) => source.publisher, { cut: 12 }),
    column(
      'title',
      'Title of the source, or what it is about.',
      ({ source }) => source.title ?? source.subject,
      { flexible: true, tone: 'strong', link: ({ source }) => source.url },
    ),
    column('kind', 'What the source is.', ({ source }) => source.kind, {
      text: ({ source }) => words(source.kind),
      rank: 1,
    }),
    column('id', 'Id of the source.', ({ source }) => source.id, { rank: 2, tone: 'dim' }),
    extra('url', 'Address of the source.', ({ source }) => source.url),
    extra('note', 'What readers need to know about the source.', ({ source }) => source.note),
  ],
};

/** The most cited first. */
function citedSources(dataset: Dataset): CitedSource[] {
  const cited = [...dataset.sources.values()].map((source) => ({ source, facts: [] as Fact[] }));
  const byId = new Map(cited.map((one) => [one.source.id, one]));
  for (const fact of factsOf(dataset)) {
    for (const id of fact.sources) byId.get(id)?.facts.push(fact);
  }
  return cited.sort((a, b) => b.facts.length - a.facts.length);
}

function nameOf({ publisher, title, subject }: Source, separator: string): string {
  return [publisher, title ?? subject].filter(Boolean).join(separator);
}

function sourcesOf({ sources }: Dataset, ids: readonly string[] = []): Source[] {
  return ids.flatMap((id) => sources.get(id) ?? []);
}
