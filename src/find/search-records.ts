/** Every record of a dataset as a search sees it. */
import { type Dataset, personOf } from '../dataset/dataset.ts';
import { collaboratorsOf, sharedCredits } from '../dataset/shared.ts';
import type { Claim, LifeEvent, Source } from '../dataset/types.ts';
import type { RecordKind } from '../dataset/vocabulary.ts';
import { type Award, findAwards } from '../query/awards.ts';
import { findGaps, type NamedGap } from '../query/coverage.ts';
import { gapNames } from './gap-names.ts';
import { ofEpisode, ofWork } from './search-credits.ts';
import {
  dateFields,
  eventFields,
  type Found,
  named,
  type Searchable,
  searchable,
} from './searchable.ts';

const byKind: Readonly<Record<RecordKind, (dataset: Dataset) => Searchable[]>> = {
  work: (dataset) => [...dataset.works.values()].map((work) => ofWork(dataset, work)),
  episode: (dataset) => [...dataset.episodes.values()].flatMap((one) => ofEpisode(dataset, one)),
  person: ofPeople,
  award: (dataset) => findAwards(dataset, { all: true }).map((award) => ofAward(dataset, award)),
  life: (dataset) => dataset.life.map((event) => ofLife(dataset, event)),
  claim: (dataset) => dataset.claims.map(ofClaim),
  gap: (dataset) => findGaps(dataset).map((gap) => ofGap(dataset, gap)),
  source: (dataset) => [...dataset.sources.values()].map(ofSource),
};

/** Every record of every kind. */
export function searchables(dataset: Dataset): Searchable[] {
  return Object.values(byKind).flatMap((list) => list(dataset));
}

function ofPeople(dataset: Dataset): Searchable[] {
  const { subject } = dataset;
  const shared = new Map(
    collaboratorsOf(dataset, sharedCredits(dataset)).map((one) => [one.person.id, one]),
  );
  const others = [...dataset.people.values()].map((person) => {
    const { id, name, aliases = [] } = person;
    const record: Found = { kind: 'person', person, shared: shared.get(id) };
    return named(
      record,
      { id, title: name },
      aliases.map((alias) => ['alias', alias]),
    );
  });
  const own = named(
    { kind: 'person', person: subject, isSubject: true },
    { id: subject.id, title: subject.name },
    [
      ...(subject.aliases ?? []).map((alias) => ['alias', alias] as const),
      ['born', [subject.born?.date, subject.born?.place].filter(Boolean).join(', ') || undefined],
      ...subject.occupations.map((occupation) => ['occupation', occupation] as const),
    ],
  );
  return [own, ...others];
}

function ofAward(dataset: Dataset, award: Award): Searchable {
  const { record, nomination, work, episode, result } = award;
  const { nominees = [], companies = [] } = nomination ?? {};
  return named({ kind: 'award', award }, { id: record.id, title: record.award }, [
    ['episode', episode?.title ?? nomination?.episodeTitle],
    ['work', work?.title],
    ['organization', record.organization],
    ['category', nomination?.category],
    ['ceremony', nomination?.ceremony],
    ['result', result],
    ...dateFields(record.date),
    ['honored-year', nomination?.honoredYear],
    ...nominees.map((id) => ['nominee', personOf(dataset, id).name] as const),
    ...companies.map((company) => ['company', company] as const),
    ...eventFields(dataset, record.id),
    ['note', record.note],
  ]);
}

function ofLife(dataset: Dataset, event: LifeEvent): Searchable {
  return searchable({ kind: 'life', event }, { id: event.id, title: event.event }, [
    ['event', event.event],
    ['place', event.place],
    ...dateFields(event.date),
    ...(event.people ?? []).map((id) => ['person', personOf(dataset, id).name] as const),
  ]);
}

function ofClaim(claim: Claim): Searchable {
  return searchable({ kind: 'claim', claim }, { id: claim.id, title: claim.statement }, [
    ['statement', claim.statement],
    ['result', claim.verdict],
    ['finding', claim.finding],
  ]);
}

function ofGap(dataset: Dataset, named: NamedGap): Searchable {
  const { id, topic, question, missing = [], missingEpisodes = [], people = [] } = named.gap;
  const title = gapNames(named).join(', ');
  return searchable({ kind: 'gap', gap: named.gap }, { id, title }, [
    ...named.about.map((name) => ['about', name] as const),
    ['topic', topic],
    ['question', question],
    ...missing.map((name) => ['missing', name] as const),
    ...missingEpisodes.map((episode) => ['missing', episode.title] as const),
    ...people.map((person) => ['person', personOf(dataset, person).name] as const),
  ]);
}

function ofSource(source: Source): Searchable {
  const title = source.title ?? source.subject ?? source.publisher;
  return named({ kind: 'source', source }, { id: source.id, title }, [
    ['publisher', source.publisher],
    ['kind', source.kind],
    ['note', source.note],
  ]);
}
