/** Everything `show` and `search` know about each kind of record: its titles, names and searchable strings. */
import { type Dataset, groupBy, networksAt, personOf, placeOf } from '../dataset/dataset.ts';
import { awardOf, resultText } from '../dataset/subject-awards.ts';
import { coWriterIds, creditedIds } from '../dataset/subject-credits.ts';
import type {
  AwardRecord,
  Collaborator,
  Honor,
  Nomination,
  Subject,
  Work,
} from '../dataset/types.ts';
import { writingCredits } from '../dataset/vocabulary.ts';
import { episodeCode, shortCategory } from '../dataset/words.ts';
import { hyphenated, type Named } from './names.ts';
import { awardTitle, gapTitle, titleOf } from './records.ts';

/** Kinds as users type them: `gap:jo`, `search --kind gap`. */
export const recordKinds = [
  'work',
  'episode',
  'person',
  'award',
  'life',
  'claim',
  'gap',
  'source',
] as const;

export type RecordKind = (typeof recordKinds)[number];

/** Kinds with a page in `show`. */
export const shownKinds = recordKinds.filter((kind) => kind !== 'source');

/** A searchable string of a record. The field is listed under `groups` in full-text.ts, or is the role of a person. */
export type FieldText = readonly [field: string, text: string];

/** Tried in this order. Episodes have their series, awards the year of the ceremony, then the year honored. */
export const tiers = ['name', 'episode', 'award', 'honored', 'sentence'] as const;

interface Names {
  readonly names: readonly string[];
  /** What a list of candidates shows, if not the title. */
  readonly title?: string;
  readonly tier?: (typeof tiers)[number];
  /** What the names refer to, if not the record itself. */
  readonly award?: Nomination | Honor;
}

interface Kind<Record> {
  readonly word: RecordKind;
  readonly records: (dataset: Dataset) => Iterable<Record>;
  readonly title: (record: Record, dataset: Dataset) => string;
  /** Names that `show` accepts; absent if the kind has no page. */
  readonly names?: (record: Record, dataset: Dataset) => readonly Names[];
  /** The strings that `search` looks at; absent if the kind is not searched. */
  readonly texts?: (
    record: Record,
    dataset: Dataset,
  ) => readonly (readonly [field: string, text: string | number | false | undefined])[];
  /** Multiplies the score of a hit; 1 if absent. */
  readonly weight?: number;
  /** Search lists these last: statements about things come after the things themselves. */
  readonly isLast?: true;
}

/** Infers the record type of an entry. */
const kind = <Record>(entry: Kind<Record>) => entry;

/** A win outranks a nomination, and what is his outranks what is of others. */
const wonWeight = 1.15;
const othersWeight = 0.8;

/** When a name fits several kinds, the first kind wins. */
const kinds = {
  subject: kind({
    word: 'person',
    records: ({ subject }) => [subject],
    title: ({ name }) => name,
    names: (person) => [{ names: [...namesOfPerson(person), ...person.sortName.split(',', 1)] }],
    texts: ({ name, aliases, born, occupations }) => [
      ['title', name],
      ...each('alias', aliases),
      ['born', [born?.date, born?.place].filter(Boolean).join(', ')],
      ...each('occupation', occupations),
    ],
    weight: 1.6,
  }),
  work: kind({
    word: 'work',
    records: ({ works }) => works.values(),
    title: ({ title }) => title,
    names: (work) => [{ names: namesOfWork(work) }],
    texts: ({ start, end = start, collaborators = [], ...work }, dataset) => [
      ['title', work.title],
      ['alias', work.shortTitle],
      ...each('alias', work.aliases),
      ['kind', work.kind],
      ...each('network', networksAt(work)),
      ['year', start && end && [...new Set([start.slice(0, 4), end.slice(0, 4)])].join('-')],
      ...work.roles.map(({ role }) => [role, dataset.subject.name] as const),
      ...collaborators.map(({ person, role }) => [role, personOf(dataset, person).name] as const),
    ],
    weight: 1.4,
  }),
  episode: kind({
    word: 'episode',
    records: ({ episodes }) => episodes.values(),
    title: ({ title }) => title,
    names: ({ title: own, work: id, ids }, dataset) => {
      const title = `${own}, ${titleOf(dataset, id)}`;
      const work = dataset.works.get(id);
      const names = (work ? namesOfWork(work) : []).map((name) => `${name} ${own}`);
      return [
        { names: [own], title },
        { names: [...names, ...(ids?.imdb ? [String(ids.imdb)] : [])], title, tier: 'episode' },
      ];
    },
    texts: (episode, dataset) => {
      const { season, number, basedOn } = episode;
      const coWriters = coWriterIds(episode, dataset.subject.id);
      const roleOf = (id: string) => (coWriters.includes(id) ? 'co-writer' : 'writer');
      const nameOf = nameIn(dataset);
      return [
        ['title', episode.title],
        ['code', episodeCode(episode)],
        ['work', titleOf(dataset, episode.work)],
        ['season', `season ${season} episode ${number}`],
        ['adaptation-of', basedOn && titleOf(dataset, basedOn)],
        ...creditedIds(episode, writingCredits).map((id) => [roleOf(id), nameOf(id)] as const),
        ...each('director', episode.directedBy, nameOf),
        ...dateTexts(episode.airDate),
        ['production-code', episode.productionCode],
      ];
    },
  }),
  awards: kind({
    word: 'award',
    records: awardFamilies,
    title: ({ title }) => title,
    // With only one record, the names and the id refer to that record.
    names: ({ id, names, records: [award, ...others] }) =>
      award && others.length === 0
        ? [{ names: [...names, id], title: awardTitle(award), award }]
        : [{ names }],
  }),
  award: kind({
    word: 'award',
    records: ({ nominations, honors }) => [...nominations, ...honors],
    title: ({ award }) => award.name,
    names: (record, dataset) => {
      const { award, work } = record;
      const { episode, episodeTitle, honoredYear }: Partial<Nomination> = record;
      const title = awardTitle(record);
      const part = episode ? titleOf(dataset, episode) : episodeTitle;
      const honored = [work && titleOf(dataset, work), part && `"${part}"`].filter(Boolean);
      const what = honored.length > 0 ? `${title}, for ${honored.join(', ')}` : title;
      const line = `${what}: ${resultText(awardOf(dataset, record))}`;
      const long = [title, ...namesOfAward(award), award.organization, ...honored].join(' ');
      return [
        { names: [long, title], title: line, tier: 'award' },
        { names: honoredYear ? [`${long} ${honoredYear}`] : [], title: line, tier: 'honored' },
      ];
    },
    texts: (record, dataset) => {
      const { award, date, work } = record;
      const nomination: Partial<Nomination> = 'result' in record ? record : {};
      const { episode, nominees, result = 'honor' } = nomination;
      return [
        ['title', award.name],
        ['alias', award.shortName],
        ...each('alias', award.aliases),
        ['kind', 'award'],
        ['episode', episode ? titleOf(dataset, episode) : nomination.episodeTitle],
        ['work', work && titleOf(dataset, work)],
        ['organization', award.organization],
        ['category', nomination.category],
        ['ceremony', nomination.ceremony],
        ['result', result],
        ...dateTexts(date),
        ['honored-year', nomination.honoredYear],
        ...each('nominee', nominees, nameIn(dataset)),
        ...each('company', nomination.companies),
      ];
    },
    weight: 1.1,
  }),
  person: kind({
    word: 'person',
    records: ({ people }) => people.values(),
    title: ({ name }) => name,
    names: (person) => [{ names: namesOfPerson(person) }],
    texts: ({ name, aliases }) => [['title', name], ...each('alias', aliases)],
    weight: 1.6,
  }),
  life: kind({
    word: 'life',
    records: ({ life }) => life,
    title: ({ event }) => event,
    names: ({ event }) => [{ names: [event], tier: 'sentence' }],
    texts: ({ event, kind, place, date, people }, dataset) => [
      ['event', event],
      ['kind', kind],
      ['place', place],
      ...dateTexts(date),
      ...each('person', people, nameIn(dataset)),
    ],
    weight: 0.9,
  }),
  claim: kind({
    word: 'claim',
    records: ({ claims }) => claims,
    title: ({ statement }) => statement,
    names: ({ statement }) => [{ names: [statement], tier: 'sentence' }],
    texts: ({ statement, verdict, finding }) => [
      ['statement', statement],
      ['result', verdict],
      ['finding', finding],
    ],
    weight: 0.7,
    isLast: true,
  }),
  gap: kind({
    word: 'gap',
    records: ({ gaps }) => gaps,
    title: (gap, dataset) => gapTitle(dataset, gap),
    names: (gap, dataset) => {
      // In this tier, a gap comes after the records that it is about.
      const question = `${gapTitle(dataset, gap)}: ${gap.question}`;
      // Episodes with unknown credits have no record, so their titles lead to the gap.
      const missing = (gap.missingEpisodes ?? []).map(({ id, title }) => ({
        names: [title],
        title: `${title}, ${titleOf(dataset, placeOf(id).work)}: credits not known`,
      }));
      return [{ names: [question], title: question, tier: 'sentence' }, ...missing];
    },
    texts: ({ about, topic, question, missing, missingEpisodes = [], people }, dataset) => [
      ...each('about', about, (id) => titleOf(dataset, id)),
      ['topic', topic],
      ['question', question],
      ...each('missing', missing),
      ...missingEpisodes.map(({ title }) => ['missing', title] as const),
      ...each('person', people, nameIn(dataset)),
    ],
    weight: 0.4,
    isLast: true,
  }),
  source: kind({
    word: 'source',
    records: ({ sources }) => sources.values(),
    title: ({ title, subject, publisher }) => title ?? subject ?? publisher,
    texts: ({ id, title, subject, publisher, kind }) => [
      ['title', title ?? subject ?? publisher],
      ['publisher', publisher],
      ['kind', kind],
      ['id', id],
    ],
    weight: 0.2,
    isLast: true,
  }),
};

function each(field: string, texts: readonly string[] = [], nameOf = (text: string) => text) {
  return texts.map((text) => [field, nameOf(text)] as const);
}

function nameIn(dataset: Dataset) {
  return (person: string) => personOf(dataset, person).name;
}

function dateTexts(date: string | undefined) {
  return [['year', date?.slice(0, 4)] as const, ['date', date] as const];
}

/** All nominations and honors of one award or one organization. */
export type AwardFamily = ReturnType<typeof awardFamilies>[number];

/** One family per award and per organization, merged if both have the same records. */
function awardFamilies({ nominations, honors }: Dataset) {
  const all: readonly (Nomination | Honor)[] = [...nominations, ...honors];
  const byAward = [...groupBy(all, ({ award }) => award)].map(([award, records]) => ({
    id: award.id,
    title: award.name,
    names: namesOfAward(award),
    records,
  }));
  const byOrganization = [...groupBy(all, ({ award }) => award.organization)].map(
    ([title, records]) => ({ id: hyphenated(title), title, names: [title], records }),
  );
  const same = groupBy([...byAward, ...byOrganization], ({ records }) =>
    records.map(({ id }) => id).join(),
  );
  return [...same.values()].map((families) => ({
    ...families[0],
    names: [...new Set(families.flatMap(({ names }) => names))],
  }));
}

type KindName = keyof typeof kinds;

/** A record with its kind. */
export type AnyThing = {
  [Of in KindName]: {
    readonly of: Of;
    readonly record: Parameters<(typeof kinds)[Of]['title']>[0];
  };
}[KindName];

/** Anything with a page. Sources have none. */
export type Thing = Exclude<AnyThing, { of: 'source' }>;

function thingsOf(dataset: Dataset) {
  return Object.entries(kinds).flatMap(([of, entry]) => {
    // TypeScript cannot tell that an entry only gets records of its own kind.
    const kind = entry as Kind<unknown>;
    return [...kind.records(dataset)].map((record) => ({
      thing: { of, record } as AnyThing,
      kind,
    }));
  });
}

/** Something `show` can find, under some of its names. */
export interface Candidate extends Named {
  readonly kind: RecordKind;
  /** What a list of candidates shows. */
  readonly title: string;
  readonly thing: Thing;
  readonly tier: (typeof tiers)[number];
}

export function candidatesOf(dataset: Dataset): Candidate[] {
  return thingsOf(dataset).flatMap(({ thing, kind }) =>
    (kind.names?.(thing.record, dataset) ?? []).map(({ award, ...named }) => ({
      kind: kind.word,
      id: (award ?? thing.record).id,
      title: kind.title(thing.record, dataset),
      thing: award ? { of: 'award', record: award } : (thing as Thing),
      tier: 'name',
      ...named,
    })),
  );
}

/** How many records `search` looks at. */
export function countRecords(dataset: Dataset): number {
  return thingsOf(dataset).filter(({ kind }) => kind.texts).length;
}

/** A record as `search` sees it. */
export type Document = ReturnType<typeof documentsOf>[number];

export function documentsOf(dataset: Dataset, asked: readonly RecordKind[] = recordKinds) {
  const events = groupBy(dataset.life, ({ about }) => about);
  const eventsOf = (id: string) => (events.get(id) ?? []).map(({ event }) => event);
  return thingsOf(dataset).flatMap(({ thing, kind }) => {
    const { record } = thing;
    const { word, texts, weight = 1, isLast = false } = kind;
    if (texts === undefined || !asked.includes(word)) return [];
    const fields = [
      ...texts(record, dataset),
      // Life events about the record are more ways to find it.
      ...each('event', eventsOf(record.id)),
      ['note', 'note' in record && record.note] as const,
    ];
    const award = thing.of === 'award' && awardOf(dataset, thing.record);
    const isWon = award && award.result === 'won';
    const isOfOthers = award && award.whose === 'of others';
    return {
      thing,
      kind: word,
      id: record.id,
      title: kind.title(record, dataset),
      weight: weight * (isWon ? wonWeight : 1) * (isOfOthers ? othersWeight : 1),
      isLast,
      texts: fields.flatMap(([field, text]): FieldText[] => (text ? [[field, String(text)]] : [])),
    };
  });
}

export function namedWorks({ works }: Dataset): Named[] {
  return [...works.values()].map((work) => ({ id: work.id, names: namesOfWork(work) }));
}

/** Everyone but the subject. */
export function namedPeople({ people }: Dataset): Named[] {
  return [...people.values()].map((person) => ({ id: person.id, names: namesOfPerson(person) }));
}

export function namedNetworks({ works }: Dataset): Named[] {
  const networks = new Set([...works.values()].flatMap((work) => networksAt(work)));
  return [...networks].map((name) => ({ id: name, names: [name] }));
}

/** Organizations can be found by the names of their awards too. */
export function namedOrganizations({ awards }: Dataset): Named[] {
  const byOrganization = groupBy(awards.values(), ({ organization }) => organization);
  return [...byOrganization].map(([id, given]) => {
    return { id, names: [...new Set([id, ...given.flatMap(namesOfAward)])] };
  });
}

/** Short names, which awards share, and the names that each announces. */
export function namedCategories({ nominations }: Dataset): Named[] {
  const names = nominations.flatMap((one) => [shortCategory(one) ?? [], one.category ?? []].flat());
  return [...new Set(names)].map((name) => ({ id: name, names: [name] }));
}

/** Episodes with nominations. Those of others have no record, so their title is their id. */
export function namedHonoredEpisodes({ nominations, episodes }: Dataset): Named[] {
  const ids = new Set(
    nominations.flatMap(({ episode, episodeTitle }) => episode ?? episodeTitle ?? []),
  );
  return [...ids].map((id) => ({ id, names: [episodes.get(id)?.title ?? id] }));
}

function namesOfWork({ title, shortTitle = title, aliases = [] }: Work) {
  return [...new Set([title, shortTitle, ...aliases])];
}

function namesOfPerson({ name, aliases = [] }: Subject | Collaborator) {
  return [name, ...aliases];
}

function namesOfAward({ name, shortName = name, aliases = [] }: AwardRecord) {
  return [name, shortName, ...aliases];
}
