/**
 * The schema of each part. A missing field is unknown; an empty list is known to be empty. The sentences appear in
 * `data/README.md` and in the JSON Schema.
 */
import * as z from 'zod/mini';
import { unsafeSet } from '../format/unsafe.ts';
import { datePattern } from './dates.ts';
import {
  aboutParts,
  collaboratorRoles,
  confidences,
  lifeKinds,
  nominationResults,
  type PartName,
  sourceKinds,
  verdicts,
  workKinds,
  workRoles,
  workStatuses,
} from './vocabulary.ts';

type Schema = z.core.$ZodType;
type Fields = Readonly<Record<string, readonly [schema: z.ZodMiniType, sentence: string]>>;

/** The fields of each object schema. zod could store the sentences, but only by cloning every schema. */
const fieldsByObject = new WeakMap<Schema, Fields>();

/** What each part is about, by the schema of its records. */
export const sentences = new WeakMap<Schema, string>();

/** For a field with the id of another record: the parts that may contain that record. */
export const targets = new WeakMap<Schema, readonly PartName[]>();

/** The schema inside `optional` and lists. */
export function unwrap(schema: Schema): Schema {
  if (schema instanceof z.core.$ZodOptional) return unwrap(schema._zod.def.innerType);
  if (schema instanceof z.core.$ZodArray) return unwrap(schema._zod.def.element);
  return schema;
}

/** The fields of an object, or of the objects in a list; none for other schemas. */
export function fieldsOf(schema: Schema): Fields {
  return fieldsByObject.get(unwrap(schema)) ?? {};
}

function record<const Given extends Fields>(fields: Given) {
  const entries = Object.entries(fields).map(([key, [schema]]) => [key, schema]);
  const shape = Object.fromEntries(entries) as { -readonly [Key in keyof Given]: Given[Key][0] };
  const schema = z.strictObject(shape);
  fieldsByObject.set(schema, fields);
  return schema;
}

/**
 * A string that matches a pattern; `expected` completes the message `"…" is not …`. The length is checked first,
 * because a pattern can overflow the stack on millions of characters.
 */
function string(pattern: RegExp, expected: string, longest = 100_000, kind = 'a string to print') {
  const tooLong = { error: `${kind}: use at most ${longest} characters`, abort: true };
  return z
    .string()
    .check(
      z.refine((value) => value.length <= longest, tooLong),
      z.regex(pattern, expected),
    )
    .register(z.globalRegistry, { maxLength: longest });
}

function idLike(pattern: RegExp, expected: string, to: readonly PartName[] = []) {
  const schema = string(pattern, expected, 200, 'a valid id');
  if (to.length > 0) targets.set(schema, to);
  return schema;
}

/** The id of a record in one of the parts; without parts, the record's own id. */
function idOf(...to: PartName[]) {
  const expected =
    'a valid id: use lowercase letters, digits and periods joined by single hyphens, like out-on-the-edge';
  return idLike(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, expected, to);
}

function episodeIdOf(...to: PartName[]) {
  return idLike(
    /^[a-z0-9]+(?:-[a-z0-9]+)*\.s(?:\d{2}|[1-9]\d{2,3})e(?:\d{2}|[1-9]\d{2,3})$/,
    'the id of an episode: work, period, season and number, like law-and-order.s07e09',
    to,
  );
}

/** Safe to print: one line without control characters or changes of writing direction. */
const text = string(
  new RegExp(`^[^\\s${unsafeSet}](?:[^${unsafeSet}]*[^\\s${unsafeSet}])?$`, 'u'),
  'a clean string: remove spaces at its ends and control characters',
);
const url = string(
  new RegExp(`^https?://[^\\s/${unsafeSet}][^\\s${unsafeSet}]*$`, 'u'),
  'an address that starts with http:// or https://',
);
const date = z.string().check(z.regex(datePattern, 'a date like 1997, 1997-01 or 1997-01-08'));
const id = idOf();
const episodeId = episodeIdOf();
const recordedEpisode = episodeIdOf('episodes');
const work = idOf('works');
const award = idOf('awards');
const about = idOf(...aboutParts);
const person = idOf('people');
const people = z.optional(z.array(person));
const texts = z.optional(z.array(text));
const count = z.int().check(z.gte(0));
const positive = z.int().check(z.gte(1));
const year = z.int().check(z.gte(1000), z.lte(9999));

const sources = [
  z.array(idOf('sources')).check(z.minLength(1)),
  'Ids of the sources (sources.json) that support the fact; at least one.',
] as const;
const confidence = [
  z.enum(confidences),
  'confirmed: two independent sources or an official one; single: one source, or several that copy one another; conflict: sources differ, and the note says how; unconfirmed: stated, but not verified.',
] as const;
const note = [z.optional(text), 'What readers need to know about the record.'] as const;
const evidence = { sources, confidence, note };
/** A record skips this key without an error. */
const withoutPrototype = z
  .any()
  .check(z.refine((ids) => !Object.hasOwn(Object(ids), '__proto__'), { path: ['__proto__'] }));
const externalIds = [
  z.optional(
    z.pipe(
      withoutPrototype,
      z.record(z.string().check(z.regex(/^[a-z]+$/)), z.union([text, positive])),
    ),
  ),
  'Identifiers in other databases, by database name.',
] as const;

const birth = record({
  date: [z.optional(date), 'Date of birth.'],
  place: [z.optional(text), 'Place of birth.'],
  sources,
  confidence,
});

const network = record({
  name: [text, 'Name of the network.'],
  from: [z.optional(date), 'First broadcast there, if the work moved.'],
  to: [z.optional(date), 'Last broadcast there, if the work moved.'],
});

const rolePeriod = record({
  role: [z.enum(workRoles), "The subject's role."],
  seasons: [z.optional(z.array(positive)), 'Seasons in the role.'],
  from: [z.optional(date), 'Start of the role.'],
  to: [z.optional(date), 'End of the role.'],
  note,
});

const collaborator = record({
  person: [person, 'Id of the person.'],
  role: [z.enum(collaboratorRoles), "The person's role."],
});

const category = record({
  name: [text, 'Category as announced, the same as in nominations.'],
  shortName: [text, 'The category in a word or two.'],
});

const missingEpisode = record({
  id: [episodeId, 'Id the episode would have.'],
  title: [text, 'Title.'],
  airDate: [z.optional(date), 'First broadcast.'],
  note,
});

function part<const Given extends Fields>(sentence: string, fields: Given) {
  const schema = record(fields);
  sentences.set(schema, sentence);
  return schema;
}

/** The schema of one record of each part. `person` is a single record, every other part a list. */
export const recordSchemas = {
  person: part('The subject: one record, not a list.', {
    id: [id, 'Id of the subject, as used in lists of people.'],
    name: [text, 'Name as credited.'],
    sortName: [text, 'The name, family name first.'],
    aliases: [texts, 'Other spellings of the name.'],
    born: [z.optional(birth), 'Date and place of birth.'],
    occupations: [z.array(text), 'Occupations, best known first.'],
    updated: [date, 'Date when any fact in the dataset last changed.'],
    biography: [z.optional(idOf('sources')), 'The source whose statements claims.json checks.'],
    ids: externalIds,
    sources,
  }),
  people: part('Everyone else named in a record.', {
    id: [id, 'Id of the person.'],
    name: [text, 'The name as most often credited.'],
    aliases: [texts, 'Other credited forms of the name.'],
  }),
  works: part('The works.', {
    id: [id, 'Id of the work.'],
    title: [text, 'Title.'],
    shortTitle: [z.optional(text), 'Short form of the title.'],
    aliases: [texts, 'Abbreviations and other titles; lookups accept them.'],
    kind: [z.optional(z.enum(workKinds)), 'What the work is, or would have been.'],
    start: [z.optional(date), 'First broadcast, publication, opening or announcement.'],
    end: [z.optional(date), 'Last broadcast or last day.'],
    networks: [
      z.optional(z.array(network)),
      'Networks, first run first. Their dates tell which one showed an episode.',
    ],
    country: [z.optional(text), 'Country of production.'],
    seasonCount: [z.optional(positive), 'Number of seasons.'],
    episodeCount: [z.optional(positive), 'Number of episodes in the whole work.'],
    status: [z.optional(z.enum(workStatuses)), 'What became of the work.'],
    roles: [z.array(rolePeriod).check(z.minLength(1)), "Subject's roles, one entry per period."],
    collaborators: [z.optional(z.array(collaborator)), 'Other people, one entry per role.'],
    ...evidence,
  }),
  episodes: part('Episodes that credit the subject, and episodes that adapt one of those.', {
    id: [
      episodeId,
      'Id of the work, a period, then season and number, like law-and-order.s07e09. They are read from the id and not stored again.',
    ],
    overall: [z.optional(positive), 'Number of the episode in the whole work.'],
    title: [text, 'Title.'],
    airDate: [z.optional(date), 'First broadcast, by local date.'],
    dateNote: [z.optional(text), 'How sources differ on the date.'],
    productionCode: [z.optional(text), 'Production code.'],
    storyBy: [people, 'Story credit.'],
    teleplayBy: [people, 'Teleplay credit.'],
    writtenBy: [people, 'Written-by credit: story and teleplay in one.'],
    splitUnknown: [people, 'Writers, if the split into story and teleplay is unknown.'],
    directedBy: [people, 'Directing credit.'],
    basedOn: [
      z.optional(recordedEpisode),
      "The subject's episode that this one adapts; the subject has no screen credit on this one.",
    ],
    ids: externalIds,
    ...evidence,
  }),
  awards: part('The awards that nominations and honors are for.', {
    id: [id, 'Id of the award.'],
    name: [text, 'Full name.'],
    shortName: [z.optional(text), 'The name people use.'],
    organization: [text, 'Who gives it.'],
    aliases: [
      texts,
      'Abbreviations and other names of the award or the organization; lookups accept them.',
    ],
    categories: [z.optional(z.array(category)), 'Short names of categories.'],
  }),
  nominations: part('Awards won and nominations.', {
    id: [id, 'Id of the nomination.'],
    award: [award, 'Id of the award.'],
    category: [z.optional(text), 'Category as announced.'],
    ceremony: [z.optional(text), 'Number of the ceremony, like 49th.'],
    date: [z.optional(date), 'Date of the ceremony, or only the year if no more is known.'],
    honoredYear: [z.optional(year), 'Year the award was for.'],
    result: [z.enum(nominationResults), 'won or nominated; a win is a nomination that won.'],
    work: [work, 'The work honored.'],
    episode: [z.optional(recordedEpisode), 'The episode honored, if it has a record.'],
    episodeTitle: [z.optional(text), 'The episode honored, if it has no record.'],
    nominees: [people, 'Named nominees or recipients; empty if nobody is named.'],
    nomineesIncomplete: [
      z.optional(z.boolean()),
      'true: nominees is known to leave out names; false: it is known to be complete.',
    ],
    companies: [texts, 'Companies among the recipients.'],
    byName: [
      z.optional(z.boolean()),
      'Whether the subject is a named nominee, if `nominees` does not say.',
    ],
    ...evidence,
  }),
  honors: part('Recognition without a contest, like an honorary degree or a career award.', {
    id: [id, 'Id of the honor.'],
    award: [award, 'Id of the award.'],
    work: [z.optional(work), 'The work honored, if it was given for one.'],
    date: [z.optional(date), 'When it was given.'],
    yearNote: [z.optional(text), 'Why the year is unknown.'],
    ...evidence,
  }),
  life: part('Life events other than works and awards.', {
    id: [id, 'Id of the event.'],
    date: [z.optional(date), 'When it happened.'],
    kind: [z.enum(lifeKinds), 'What the event is about.'],
    event: [text, 'What happened, in one sentence.'],
    place: [z.optional(text), 'Where.'],
    about: [
      z.optional(about),
      'The record (work, episode, nomination or honor) of the same event.',
    ],
    works: [z.optional(z.array(work)), 'Works that the event is part of.'],
    people: [people, 'Other people named in the event.'],
    ...evidence,
  }),
  claims: part(
    'Statements in a biography, in its order, each with what the evidence says about it.',
    {
      id: [id, 'Id of the claim.'],
      statement: [text, 'The statement in the biography, in one sentence.'],
      about: [z.optional(about), 'The record it is about.'],
      verdict: [z.enum(verdicts), 'What the evidence says about it.'],
      finding: [text, 'What is right, and how we know.'],
      sources,
    },
  ),
  gaps: part('What is not known, and what would settle it.', {
    id: [id, 'Id of the gap.'],
    about: [z.optional(z.array(about)), 'The records that the gap is about.'],
    topic: [z.optional(text), 'What is unknown about them, or a subject that has no record.'],
    known: [z.optional(count), 'How many are known.'],
    total: [z.optional(count), 'How many there are in all.'],
    missing: [texts, 'What is missing, by name.'],
    missingEpisodes: [z.optional(z.array(missingEpisode)), 'Episodes whose credits are missing.'],
    people: [people, 'People named in the question.'],
    question: [text, 'What would settle it.'],
    sources: [
      z.optional(sources[0]),
      'Ids of sources that raise the question, or that were read but do not answer it.',
    ],
  }),
  sources: part('Where the facts come from.', {
    id: [id, 'Id of the source.'],
    publisher: [text, 'Who publishes it.'],
    title: [z.optional(text), "The page's own title."],
    subject: [z.optional(text), 'What the page is about, if its title is unknown.'],
    kind: [z.enum(sourceKinds), 'Kind of source.'],
    url: [url, 'Web address.'],
    note,
  }),
} as const;
