/** The kinds of things that `show` and `search` know, one entry each: their records, titles, names and texts. */
import { type Dataset, groupBy, networksAt, personOf, placeOf } from '../dataset/dataset.ts';
import type {
  Claim,
  Collaborator,
  Episode,
  Gap,
  Honor,
  LifeEvent,
  Nomination,
  Source,
  Subject,
  Work,
} from '../dataset/types.ts';
import { episodeCredits, writingCredits } from '../dataset/vocabulary.ts';
import type { Named } from './names.ts';
import { awardTitle, gapTitle, titleOf } from './records.ts';
import { hyphenated } from './terms.ts';

/** Kinds as people type them: before a colon (`gap:jo`) and after `search --kind`. */
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

/** Several nominations and honors of one award or one organization. */
export interface AwardFamily {
  readonly id: string;
  readonly title: string;
  /** The title, and the organization too if this is all that it gives. */
  readonly names: readonly string[];
  readonly records: readonly (Nomination | Honor)[];
}

interface RecordsByKind {
  subject: Subject;
  work: Work;
  episode: Episode;
  awards: AwardFamily;
  award: Nomination | Honor;
  person: Collaborator;
  life: LifeEvent;
  claim: Claim;
  gap: Gap;
  source: Source;
}

type KindName = keyof RecordsByKind;

/** A record with its kind. */
export type AnyThing = {
  [Of in KindName]: { readonly of: Of; readonly record: RecordsByKind[Of] };
}[KindName];

/** What can be shown: everything but a source. */
export type Thing = Exclude<AnyThing, { of: 'source' }>;

/** A string of a record with its field: one of the groups in `search`, or the role of a person. */
export type FieldText = readonly [field: string, text: string];

type Fields = readonly (readonly [field: string, text: string | number | undefined])[];

/** The order in which names are tried: things, then awards with their years, then whole sentences. */
export const tiers = ['name', 'award', 'sentence'] as const;

/** A name that `show` finds a thing by. */
export interface Candidate extends Named {
  readonly kind: RecordKind;
  /** Its name in a list of candidates. */
  readonly title: string;
  readonly thing: Thing;
  readonly tier: (typeof tiers)[number];
}

type NamesOfKind = Pick<Candidate, 'names'> & Partial<Candidate>;

interface Kind<Record> {
  readonly word: RecordKind;
  readonly records: (dataset: Dataset) => Iterable<Record>;
  /** Its name on one line. */
  readonly title: (record: Record, dataset: Dataset) => string;
  /** What `show` finds it by; absent if it has no page. */
  readonly candidates?: (record: Record, dataset: Dataset) => readonly NamesOfKind[];
  /** What a search looks at; absent if it is not searched. */
  readonly texts?: (record: Record, dataset: Dataset) => Fields;
  /** How much it counts in a search, all else equal. */
  readonly weight?: number;
  /** Whether a search lists it after all others: statements about things come after the things. */
  readonly isLast?: true;
}

/** How much more a win counts than a nomination. */
const wonWeight = 1.15;

/** In order of precedence when several have the same name. */
const kinds: { readonly [Of in KindName]: Kind<RecordsByKind[Of]> } = {
  subject: {
    word: 'person',
    records: ({ subject }) => [subject],
    title: ({ name }) => name,
    candidates: ({ name, aliases = [], sortName }) => [
      { names: [name, ...aliases, sortName.split(',')[0] ?? name] },
    ],
    texts: ({ name, aliases = [], born, occupations }) => [
      ['title', name],
      ...each('alias', aliases),
      ['born', [born?.date, born?.place].filter(Boolean).join(', ') || undefined],
      ...each('occupation', occupations),
    ],
    weight: 1.6,
  },
  work: {
    word: 'work',
    records: ({ works }) => works.values(),
    title: ({ title }) => title,
    candidates: ({ title, shortTitle = title, aliases = [] }) => [
      { names: [...new Set([title, shortTitle, ...aliases])] },
    ],
    texts: workTexts,
    weight: 1.4,
  },
  episode: {
    word: 'episode',
    records: ({ episodes }) => episodes.values(),
    title: ({ title }) => title,
    candidates: ({ title, work }, dataset) => [
      { names: [title], title: `${title}, ${titleOf(dataset, work)}` },
    ],
    texts: episodeTexts,
    weight: 1,
  },
  awards: {
    word: 'award',
    records: awardFamilies,
    title: ({ title }) => title,
    candidates: familyCandidates,
  },
  award: {
    word: 'award',
    records: ({ nominations, honors }) => [...nominations, ...honors],
    title: awardTitle,
    candidates: awardCandidates,
    texts: awardTexts,
    weight: 1.1,
  },
  person: {
    word: 'person',
    records: ({ people }) => people.values(),
    title: ({ name }) => name,
    candidates: ({ name, aliases = [] }) => [{ names: [name, ...aliases] }],
    texts: ({ name, aliases = [] }) => [['title', name], ...each('alias', aliases)],
    weight: 1.6,
  },
  life: {
    word: 'life',
    records: ({ life }) => life,
    title: ({ event }) => event,
    candidates: ({ event }) => [{ names: [event], tier: 'sentence' }],
    texts: ({ event, kind, place, date, people = [] }, dataset) => [
      ['event', event],
      ['kind', kind],
      ['place', place],
      ...dateTexts(date),
      ...each('person', people, (id) => personOf(dataset, id).name),
    ],
    weight: 0.9,
  },
  claim: {
    word: 'claim',
    records: ({ claims }) => claims,
    title: ({ statement }) => statement,
    candidates: ({ statement }) => [{ names: [statement], tier: 'sentence' }],
    texts: ({ statement, verdict, finding }) => [
      ['statement', statement],
      ['result', verdict],
      ['finding', finding],
    ],
    weight: 0.7,
    isLast: true,
  },
  gap: {
    word: 'gap',
    records: ({ gaps }) => gaps,
    title: (gap, dataset) => gapTitle(dataset, gap),
    candidates: gapCandidates,
    texts: gapTexts,
    weight: 0.4,
    isLast: true,
  },
  source: {
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
  },
};

/** Every record, in the order of the kinds. */
function thingsOf(dataset: Dataset) {
  return Object.entries(kinds).flatMap(([of, { records }]) =>
    [...records(dataset)].map((record) => ({ of, record }) as AnyThing),
  );
}

/** TypeScript cannot see that the kind of a thing takes its record. */
function kindOf({ of }: AnyThing): Kind<unknown> {
  return kinds[of] as Kind<unknown>;
}

/** Every name that `show` takes. */
export function candidatesOf(dataset: Dataset): Candidate[] {
  return thingsOf(dataset).flatMap((thing) => {
    const { word: kind, title, candidates } = kindOf(thing);
    const { record } = thing;
    const found = candidates?.(record, dataset) ?? [];
    return found.map((one) => ({
      kind,
      id: record.id,
      title: title(record, dataset),
      thing: thing as Thing,
      tier: 'name' as const,
      ...one,
    }));
  });
}

/** How many records a search looks at. */
export function countRecords(dataset: Dataset): number {
  const searched = Object.values(kinds).filter(({ texts }) => texts !== undefined);
  return searched.reduce((count, { records }) => count + [...records(dataset)].length, 0);
}

/** A record as a search sees it. */
export interface Document {
  readonly thing: AnyThing;
  readonly kind: RecordKind;
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  readonly isLast: boolean;
  readonly texts: readonly FieldText[];
}

/** Every record of these kinds that a search looks at. */
export function documentsOf(
  dataset: Dataset,
  asked = recordKinds as readonly RecordKind[],
): Document[] {
  const events = groupBy(dataset.life, ({ about }) => about);
  return thingsOf(dataset).flatMap((thing) => {
    const { word: kind, title, texts, weight = 1, isLast = false } = kindOf(thing);
    const { record } = thing;
    if (texts === undefined || !asked.includes(kind)) return [];
    const fields: Fields = [
      ...texts(record, dataset),
      // Life events that tell of the record give it another name.
      ...each('event', events.get(record.id) ?? [], ({ event }) => event),
      ['note', 'note' in record ? record.note : undefined],
    ];
    const known = fields.flatMap(([field, text]): FieldText[] =>
      text === undefined ? [] : [[field, String(text)]],
    );
    // The name of an award alone: lists show its year and work beside it.
    const name = known[0]?.[0] === 'title' ? known[0][1] : title(record, dataset);
    const won = 'result' in record && record.result === 'won';
    return [
      {
        thing,
        kind,
        id: record.id,
        title: name,
        weight: won ? weight * wonWeight : weight,
        isLast,
        texts: known,
      },
    ];
  });
}

function workTexts(work: Work, dataset: Dataset): Fields {
  const { title, shortTitle, aliases = [], kind, start, end = start } = work;
  const { roles, collaborators = [] } = work;
  const years = [start, end].flatMap((date) => date?.slice(0, 4) ?? []);
  return [
    ['title', title],
    ['alias', shortTitle],
    ...each('alias', aliases),
    ['kind', kind],
    ...each('network', networksAt(work)),
    ['year', start && [...new Set(years)].join('-')],
    ...roles.map(({ role }) => [role, dataset.subject.name] as const),
    ...collaborators.map(({ person, role }) => [role, personOf(dataset, person).name] as const),
  ];
}

function episodeTexts(episode: Episode, dataset: Dataset): Fields {
  const { title, work, season, number, basedOn, airDate, productionCode } = episode;
  return [
    ['title', title],
    ['code', `${season}x${String(number).padStart(2, '0')}`],
    ['work', titleOf(dataset, work)],
    ['season', `season ${season} episode ${number}`],
    ['adaptation-of', basedOn && titleOf(dataset, basedOn)],
    ...creditTexts(episode, dataset),
    ...dateTexts(airDate),
    ['production-code', productionCode],
  ];
}

/** Other writers are co-writers if the subject is one of the writers. */
function creditTexts(episode: Episode, dataset: Dataset): Fields {
  const writers = new Set(
    writingCredits.flatMap((credit) => episode[episodeCredits[credit]] ?? []),
  );
  const own = dataset.subject.id;
  const others = writers.has(own) ? 'co-writer' : 'writer';
  const nameOf = (id: string) => personOf(dataset, id).name;
  return [
    ...[...writers].map((id) => [id === own ? 'writer' : others, nameOf(id)] as const),
    ...each('director', episode.directedBy ?? [], nameOf),
  ];
}

function awardCandidates(record: Nomination | Honor, dataset: Dataset) {
  const title = awardTitle(record);
  const work = record.work && titleOf(dataset, record.work);
  const episode = 'episodeTitle' in record && record.episodeTitle && `"${record.episodeTitle}"`;
  const honored = [work, episode].filter(Boolean).join(', ');
  return [
    {
      names: [[title, record.award.organization, honored].join(' '), title],
      title: honored === '' ? title : `${title}, for ${honored}`,
      tier: 'award' as const,
    },
  ];
}

function awardTexts(record: Nomination | Honor, dataset: Dataset): Fields {
  const { award, date } = record;
  const nomination: Partial<Nomination> = 'result' in record ? record : {};
  const { episode, episodeTitle, nominees = [], companies = [] } = nomination;
  return [
    ['title', award.name],
    ['alias', award.shortName],
    ...each('alias', award.aliases ?? []),
    ['kind', 'award'],
    ['episode', episode ? titleOf(dataset, episode) : episodeTitle],
    ['work', record.work && titleOf(dataset, record.work)],
    ['organization', award.organization],
    ['category', nomination.category],
    ['ceremony', nomination.ceremony],
    ['result', nomination.result ?? 'honor'],
    ...dateTexts(date),
    ['honored-year', nomination.honoredYear],
    ...each('nominee', nominees, (id) => personOf(dataset, id).name),
    ...each('company', companies),
  ];
}

/** The nominations and honors of each award and of each organization; one family where the two are the same. */
function awardFamilies({ nominations, honors }: Dataset): AwardFamily[] {
  const records = [...nominations, ...honors];
  const byAward = [...groupBy(records, ({ award }) => award)].map(([award, members]) => {
    return { id: award.id, title: award.name, names: namesOfAward(award), records: members };
  });
  const byOrganization = [...groupBy(records, ({ award }) => award.organization)].map(
    ([title, members]) => ({ id: hyphenated(title), title, names: [title], records: members }),
  );
  const same = groupBy([...byAward, ...byOrganization], ({ records: members }) =>
    members.map(({ id }) => id).join(),
  );
  return [...same.values()].flatMap(([first, ...others]) =>
    first
      ? [{ ...first, names: [...new Set([first, ...others].flatMap(({ names }) => names))] }]
      : [],
  );
}

/** A family of one gives its names to its only record. */
function familyCandidates({ names, records: [only, ...others] }: AwardFamily) {
  if (only === undefined || others.length > 0) return [{ names }];
  const thing = { of: 'award', record: only } as const;
  return [{ names, id: only.id, title: awardTitle(only), thing }];
}

/** The name of a gap is its whole question, so that words find its records first. */
function gapCandidates(gap: Gap, dataset: Dataset) {
  const question = `${gapTitle(dataset, gap)}: ${gap.question}`;
  // Episodes of unknown credits have no record: their titles lead to the gap.
  const missing = (gap.missingEpisodes ?? []).map(({ id, title }) => ({
    names: [title],
    title: `${title}, ${titleOf(dataset, placeOf(id).work)}: credits not known`,
  }));
  return [{ names: [question], title: question, tier: 'sentence' as const }, ...missing];
}

function gapTexts(gap: Gap, dataset: Dataset): Fields {
  const { about = [], topic, question, missing = [], missingEpisodes = [], people = [] } = gap;
  return [
    ...each('about', about, (id) => titleOf(dataset, id)),
    ['topic', topic],
    ['question', question],
    ...each('missing', missing),
    ...each('missing', missingEpisodes, ({ title }) => title),
    ...each('person', people, (id) => personOf(dataset, id).name),
  ];
}

/** The same field for each of some items. */
function each<Item>(
  field: string,
  items: readonly Item[],
  textOf = String as (item: Item) => string,
) {
  return items.map((item) => [field, textOf(item)] as const);
}

/** A date, and its year by itself. */
function dateTexts(date: string | undefined): Fields {
  return [
    ['year', date?.slice(0, 4)],
    ['date', date],
  ];
}

/** The works by id and names. */
export function namedWorks(dataset: Dataset): Named[] {
  return namesOf(dataset, 'work');
}

/** Everyone but the subject, by id and names. */
export function namedPeople(dataset: Dataset): Named[] {
  return namesOf(dataset, 'person');
}

/** Broadcasters of the works. */
export function namedNetworks(dataset: Dataset): Named[] {
  const networks = new Set([...dataset.works.values()].flatMap((work) => networksAt(work)));
  return [...networks].map((name) => ({ id: name, names: [name] }));
}

/** Organizations that give awards, by their name and all names of their awards. */
export function namedOrganizations({ awards }: Dataset): Named[] {
  const byOrganization = groupBy(awards.values(), ({ organization }) => organization);
  return [...byOrganization].map(([id, given]) => {
    return { id, names: [...new Set([id, ...given.flatMap(namesOfAward)])] };
  });
}

function namesOfAward({ name, shortName = name, aliases = [] }: Nomination['award']) {
  return [name, shortName, ...aliases];
}

function namesOf(dataset: Dataset, of: 'work' | 'person'): Named[] {
  const kind = kinds[of] as Kind<Work | Collaborator>;
  return [...kind.records(dataset)].flatMap((record) =>
    (kind.candidates?.(record, dataset) ?? []).map(({ names }) => ({ id: record.id, names })),
  );
}
