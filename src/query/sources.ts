/** The sources, and what rests on each of them. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Source } from '../dataset/types.ts';
import type { SourceKind } from '../dataset/vocabulary.ts';
import { sharesAny } from '../find/match.ts';
import type { Named } from '../find/names.ts';
import { type Fact, factsOf } from '../find/records.ts';

/** A source with the facts that cite it. */
export interface CitedSource {
  readonly source: Source;
  readonly facts: readonly Fact[];
}

export interface SourceFilter {
  readonly kinds?: readonly SourceKind[] | undefined;
}

/** The sources that pass the filter, most cited first. */
export function findSources(dataset: Dataset, filter: SourceFilter = {}): CitedSource[] {
  const citing = factsBySource(dataset);
  return [...dataset.sources.values()]
    .filter(({ kind }) => sharesAny(filter.kinds, [kind]))
    .map((source) => ({ source, facts: citing.get(source.id) ?? [] }))
    .sort((a, b) => b.facts.length - a.facts.length);
}

/** Every source by its id, and by publisher and title. */
export function namedSources(dataset: Dataset): (CitedSource & Named)[] {
  return findSources(dataset).map((cited) => {
    const { id, publisher, title, subject } = cited.source;
    return { ...cited, id, names: [[publisher, title ?? subject].filter(Boolean).join(' '), id] };
  });
}

function factsBySource(dataset: Dataset): Map<string, Fact[]> {
  const citing = new Map<string, Fact[]>();
  for (const fact of factsOf(dataset)) {
    for (const source of fact.sources) {
      const facts = citing.get(source);
      if (facts) facts.push(fact);
      else citing.set(source, [fact]);
    }
  }
  return citing;
}
