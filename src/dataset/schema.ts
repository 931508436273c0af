/**
 * The shape of each dataset file. A field that is absent is unknown; an empty list is known to be empty.
 * Descriptions are the field guide: `data/README.md` and the JSON Schema are made from them.
 */
import * as z from 'zod/mini';
import {
  confidence,
  date,
  episodeId,
  expectations,
  id,
  ids,
  note,
  positive,
  sources,
  text,
  url,
  year,
} from './fields.ts';
import {
  collaboratorRoles,
  outcomes,
  sourceKinds,
  verdicts,
  workKinds,
  workRoles,
  workStatuses,
} from './vocabulary.ts';

/** A field and the sentence that explains it. */
function field<Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema {
  return schema.check(z.describe(description));
}

/** zod leaves out a key of this name unseen. */
const withoutProto = z.unknown().check(
  z.refine((value) => !Object.hasOwn(Object(value), '__proto__'), {
    error: expectations.databases,
  }),
);

const externalIds = z.optional(
  field(
    z.pipe(
      withoutProto,
      z.record(z.string().check(z.regex(/^[a-z]+$/)), z.union([text, positive])),
    ),
    'Identifiers in other databases, by the name of the database.',
  ),
);

const people = (description: string) => z.optional(field(ids, description));

export const personSchema = z.strictObject({
  id: field(id, 'The id that lists of people use for the subject.'),
  name: field(text, 'Name as credited.'),
  sortName: field(text, 'Family name first.'),
  aliases: z.optional(field(z.array(text), 'Other spellings.')),
  born: z.optional(
    field(
      z.strictObject({
        date: z.optional(field(date, 'Date of birth.')),
        place: z.optional(field(text, 'Place of birth.')),
        sources,
        confidence,
      }),
      'Birth.',
    ),
  ),
  occupations: field(z.array(text), 'Occupations, best known first.'),
  updated: field(date, 'Day of the last change of any fact of the dataset.'),
  biography: z.optional(field(id, 'The source whose statements claims.json judges.')),
  ids: externalIds,
  sources,
});

export const collaboratorSchema = z.strictObject({
  id: field(id, 'Id of the person.'),
  name: field(text, 'Name as credited most often.'),
  aliases: z.optional(field(z.array(text), 'Other credited forms of the name.')),
});

export const workSchema = z.strictObject({
  id: field(id, 'Id of the work.'),
  title: field(text, 'Title.'),
  kind: field(z.enum(workKinds), 'What the work is.'),
  start: z.optional(field(date, 'First broadcast, publication, opening or announcement.')),
  end: z.optional(field(date, 'Last broadcast, or last day.')),
  networks: z.optional(field(z.array(text), 'Broadcasters of the first run.')),
  country: z.optional(field(text, 'Country of production.')),
  seasonCount: z.optional(field(positive, 'Number of seasons.')),
  episodeCount: z.optional(field(positive, 'Number of episodes of the whole work.')),
  status: field(z.enum(workStatuses), 'What became of the work.'),
  roles: field(
    z
      .array(
        z.strictObject({
          role: field(z.enum(workRoles), 'Function of the subject.'),
          seasons: z.optional(field(z.array(positive), 'Seasons of that function.')),
          from: z.optional(field(date, 'Start of the function.')),
          to: z.optional(field(date, 'End of the function.')),
          note,
        }),
      )
      .check(z.minLength(1)),
    "The subject's functions, one entry a period.",
  ),
  collaborators: z.optional(
    field(
      z.array(
        z.strictObject({
          person: field(id, 'Id of the person.'),
          role: field(z.enum(collaboratorRoles), 'Function of the person.'),
        }),
      ),
      'Other people on the work, by function.',
    ),
  ),
  sources,
  confidence,
  note,
});

export const episodeSchema = z.strictObject({
  id: field(
    episodeId,
    'Id: work, point, season and number; the three are read from it and not stored again.',
  ),
  overall: z.optional(field(positive, 'Number in the whole work.')),
  title: field(text, 'Title.'),
  airDate: z.optional(field(date, 'First broadcast, by the date where it was broadcast.')),
  dateNote: z.optional(field(text, 'Where sources differ on the date.')),
  productionCode: z.optional(field(text, 'Production code.')),
  storyBy: people('Story credit.'),
  teleplayBy: people('Teleplay credit.'),
  writtenBy: people('Written-by credit: story and teleplay in one.'),
  writersUnsplit: people('Writers named without the division into story and teleplay.'),
  directedBy: people('Directing credit.'),
  basedOn: z.optional(
    field(episodeId, 'The episode by the subject that this one adapts; no screen credit of his.'),
  ),
  ids: externalIds,
  sources,
  confidence,
  note,
});

export const nominationSchema = z.strictObject({
  id: field(id, 'Id of the nomination.'),
  organization: field(text, 'Who gives the award.'),
  award: field(text, 'Name of the award.'),
  category: z.optional(field(text, 'Category as announced.')),
  ceremony: z.optional(field(text, 'Which ceremony of the award, like 49th.')),
  date: z.optional(field(date, 'Date of the ceremony; the year alone where no more is known.')),
  honoredYear: z.optional(field(year, 'Year the award was for.')),
  outcome: field(z.enum(outcomes), 'won or nominated; a win is a won nomination.'),
  work: field(id, 'The work honored.'),
  episode: z.optional(field(episodeId, 'The episode honored, where it has a record.')),
  episodeTitle: z.optional(field(text, 'The episode honored, where it has no record.')),
  nominees: people('Named nominees or recipients.'),
  nomineesIncomplete: z.optional(
    field(z.boolean(), 'Whether nominees is known to leave out names; false: known to be all.'),
  ),
  companies: z.optional(field(z.array(text), 'Recipients that are companies.')),
  subjectNamed: z.optional(field(z.boolean(), 'Whether the subject is a named nominee.')),
  sources,
  confidence,
  note,
});

export const honorSchema = z.strictObject({
  id: field(id, 'Id of the honor.'),
  organization: field(text, 'Who gave it.'),
  award: field(text, 'Name of the honor.'),
  work: z.optional(field(id, 'The work honored, where it was given for one.')),
  date: z.optional(field(date, 'When it was given.')),
  yearNote: z.optional(field(text, 'Why the year is unknown.')),
  sources,
  confidence,
  note,
});

export const lifeSchema = z.strictObject({
  id: field(id, 'Id of the event.'),
  date: z.optional(field(date, 'When it happened.')),
  event: field(text, 'What happened, in one sentence.'),
  place: z.optional(field(text, 'Where.')),
  about: z.optional(
    field(id, 'The record (work, episode, nomination, honor) that tells the same.'),
  ),
  works: z.optional(field(ids, 'The works whose story it belongs to.')),
  people: people('Other people named in the event.'),
  sources,
  confidence,
});

export const claimSchema = z.strictObject({
  id: field(id, 'Id of the claim.'),
  statement: field(text, 'The statement of the biography, in one sentence.'),
  about: z.optional(field(id, 'The record it is about.')),
  verdict: field(z.enum(verdicts), 'What the evidence says of it.'),
  finding: field(text, 'What is right, and how we know.'),
  sources,
});

export const coverageSchema = z.strictObject({
  id: field(id, 'Id of the gap.'),
  about: z.optional(field(ids, 'The records that the gap concerns.')),
  topic: z.optional(field(text, 'What part of them, or what else.')),
  known: z.optional(field(z.int().check(z.gte(0)), 'How many are known.')),
  total: z.optional(field(z.int().check(z.gte(0)), 'How many there are.')),
  missing: z.optional(field(z.array(text), 'What is missing, by name.')),
  missingEpisodes: z.optional(
    field(
      z.array(
        z.strictObject({
          id: field(episodeId, 'Id the episode would have.'),
          title: field(text, 'Title.'),
          airDate: z.optional(field(date, 'First broadcast.')),
          note,
        }),
      ),
      'Episodes whose credits are missing.',
    ),
  ),
  people: people('People named in the question.'),
  question: field(text, 'What would settle it.'),
});

export const sourceSchema = z.strictObject({
  id: field(id, 'Id of the source.'),
  publisher: field(text, 'Who publishes it.'),
  title: z.optional(field(text, "The page's own title.")),
  subject: z.optional(field(text, 'What the page is about, where its title is not known.')),
  kind: field(z.enum(sourceKinds), 'Kind of source.'),
  url: field(url, 'Address.'),
  note,
});

/** The schema of one record of each part. `person` is one record, every other part a list of them. */
export const recordSchemas = {
  person: personSchema,
  people: collaboratorSchema,
  works: workSchema,
  episodes: episodeSchema,
  nominations: nominationSchema,
  honors: honorSchema,
  life: lifeSchema,
  claims: claimSchema,
  coverage: coverageSchema,
  sources: sourceSchema,
} as const;
