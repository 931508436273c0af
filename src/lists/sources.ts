/** The sources, and what rests on each. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Source } from '../dataset/types.ts';
import { sourceKinds } from '../dataset/vocabulary.ts';
import { words } from '../dataset/words.ts';
import type { Named } from '../find/names.ts';
import { type Fact, factsOf } from '../find/records.ts';
import { extra } from './columns.ts';
import { choice, type NameKind, named } from './filters.ts';
import { defineList, type ListColumn } from './list.ts';

/** A source with the facts that cite it. */
export interface CitedSource {
  readonly source: Source;
  readonly facts: readonly Fact[];
}

const sourceNames: NameKind = {
  noun: 'source',
  placeholder: 'id',
  values: namedSources,
  list: 'balcer sources',
};

const publisherNames: NameKind = {
  noun: 'publisher',
  placeholder: 'name',
  values: ({ sources }) => {
    const publishers = new Set([...sources.values()].flatMap(({ publisher }) => publisher ?? []));
    return [...publishers].map((name) => ({ id: name, names: [name] }));
  },
  list: 'balcer sources --columns publisher',
};

const factColumns: readonly ListColumn<Fact>[] = [
  {
    key: 'kind',
    label: 'kind',
    about: 'What the record is: subject, work, episode, nomination, honor, life or claim.',
    value: ({ kind }) => kind,
  },
  {
    key: 'title',
    label: 'fact',
    about: 'What a person would call the record.',
    value: ({ title }) => title,
    flexible: true,
    tone: 'strong',
  },
  {
    key: 'id',
    label: 'id',
    about: 'Id of the record.',
    value: ({ id }) => id,
    rank: 1,
    tone: 'dim',
  },
  {
    key: 'confidence',
    label: 'confidence',
    about: 'How well the fact is known.',
    value: ({ confidence }) => confidence,
    // A claim has a verdict instead; the subject is a record of many facts.
    text: ({ confidence, verdict }) => confidence ?? verdict ?? '-',
    rank: 2,
  },
  {
    key: 'sourceCount',
    label: 'sources',
    about: 'Number of sources of the fact.',
    value: ({ sources }) => sources.length,
    align: 'right',
    rank: 3,
  },
  extra('verdict', 'What the evidence says of a claim.', ({ verdict }) => verdict),
];

/** What rests on one source. */
export const sourceFacts = defineList({
  name: 'sources',
  noun: 'fact',
  description: 'The facts that rest on a source.',
  examples: [],
  filters: {
    source: named(sourceNames, 'the source', ({ sources }: Fact) => sources),
  },
  rows: (dataset, { source }) =>
    factsOf(dataset).filter(({ sources }) => source?.some((id) => sources.includes(id)) ?? true),
  title: ({ source }, dataset) =>
    [
      'Facts that rest on',
      ...sourcesOf(dataset, source).map(({ publisher, title, subject }) =>
        [publisher, title ?? subject].filter(Boolean).join(', '),
      ),
    ].join(' '),
  columns: factColumns,
  remark: ({ dataset, given }) =>
    sourcesOf(dataset, given.source)
      .map(({ url }) => url)
      .join(' ') || undefined,
  notes: ({ dataset, given }) => sourcesOf(dataset, given.source).flatMap(({ note }) => note ?? []),
});

const columns: readonly ListColumn<CitedSource>[] = [
  {
    key: 'facts',
    label: 'facts',
    about: 'Number of facts that rest on the source.',
    value: ({ facts }) => facts.length,
    align: 'right',
  },
  {
    key: 'publisher',
    label: 'publisher',
    about: 'Who publishes the source.',
    value: ({ source }) => source.publisher,
    cut: 12,
  },
  {
    key: 'title',
    label: 'title',
    about: 'Title of the source, or what it is about.',
    value: ({ source }) => source.title ?? source.subject,
    flexible: true,
    tone: 'strong',
    link: ({ source }) => source.url,
  },
  {
    key: 'kind',
    label: 'kind',
    about: 'What the source is.',
    value: ({ source }) => source.kind,
    text: ({ source }) => words(source.kind),
    rank: 1,
  },
  {
    key: 'id',
    label: 'id',
    about: 'Id of the source.',
    value: ({ source }) => source.id,
    rank: 2,
    tone: 'dim',
  },
  extra('url', 'Address of the source.', ({ source }) => source.url),
  extra('note', 'What to know to judge the source.', ({ source }) => source.note),
];

export const sources = defineList({
  name: 'sources',
  noun: 'source',
  description: 'The sources, most cited first; with an id or a title, the facts that rest on one.',
  examples: [
    ['balcer sources official', 'sources of one kind'],
    ['balcer sources wikipedia', 'of one publisher'],
    ['balcer sources variety-2006', 'every fact that rests on one'],
    ['balcer sources --columns id,url', 'addresses'],
    ['balcer sources --json', 'every column, for scripts'],
  ],
  words: ['kind', 'publisher'],
  argument: {
    usage: '[words...]',
    about: 'a source, for the facts that rest on it; or a kind, or a publisher',
    filter: 'source',
    list: sourceFacts,
  },
  filters: {
    kind: choice('what the source is', sourceKinds, ({ source }: CitedSource) => source.kind),
    publisher: named(
      publisherNames,
      'who publishes it',
      ({ source }: CitedSource) => source.publisher,
    ),
  },
  rows: citedSources,
  usualLimit: 20,
  title: () => 'Sources',
  columns,
});

/** Most cited first. */
function citedSources(dataset: Dataset): CitedSource[] {
  const citing = new Map<string, Fact[]>();
  for (const fact of factsOf(dataset)) {
    for (const id of fact.sources) citing.set(id, [...(citing.get(id) ?? []), fact]);
  }
  return [...dataset.sources.values()]
    .map((source) => ({ source, facts: citing.get(source.id) ?? [] }))
    .sort((a, b) => b.facts.length - a.facts.length);
}

/** Every source by its id, and by publisher and title; the most cited first. */
function namedSources(dataset: Dataset): Named[] {
  return citedSources(dataset).map(({ source: { id, publisher, title, subject } }) => ({
    id,
    names: [[publisher, title ?? subject].filter(Boolean).join(' '), id],
  }));
}

function sourcesOf(dataset: Dataset, ids: readonly string[] = []): Source[] {
  return ids.flatMap((id) => dataset.sources.get(id) ?? []);
}
