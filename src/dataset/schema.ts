/**
 * The shape of each dataset file. A field that is absent is unknown; an empty list is known to be empty.
 * The sentences are the field guide: `data/README.md` and the JSON Schema are made from them.
 */
import * as z from 'zod/mini';
import {
  confidence,
  date,
  episodeId,
  id,
  idOf,
  note,
  positive,
  record,
  recordedEpisode,
  sources,
  text,
  url,
  year,
} from './fields.ts';
import {
  aboutParts,
  collaboratorRoles,
  outcomes,
  sourceKinds,
  verdicts,
  workKinds,
  workRoles,
  workStatuses,
} from './vocabulary.ts';

const externalIds = [
  z.optional(z.record(z.string().check(z.regex(/^[a-z]+$/)), z.union([text, positive]))),
  'Identifiers in other databases, by the name of the database.',
] as const;

const person = idOf('people');
const people = z.optional(z.array(person));
const about = idOf(...aboutParts);

export const personSchema = record({
  id: [id, 'The id that lists of people use for the subject.'],
  name: [text, 'Name as credited.'],
  sortName: [text, 'Family name first.'],
  aliases: [z.optional(z.array(text)), 'Other spellings.'],
  born: [
    z.optional(
      record({
        date: [z.optional(date), 'Date of birth.'],
        place: [z.optional(text), 'Place of birth.'],
        sources,
        confidence,
      }),
    ),
    'Birth.',
  ],
  occupations: [z.array(text), 'Occupations, best known first.'],
  updated: [date, 'Day of the last change of any fact of the dataset.'],
  biography: [z.optional(idOf('sources')), 'The source whose statements claims.json judges.'],
  ids: externalIds,
  sources,
});

export const collaboratorSchema = record({
  id: [id, 'Id of the person.'],
  name: [text, 'Name as credited most often.'],
  aliases: [z.optional(z.array(text)), 'Other credited forms of the name.'],
});

export const workSchema = record({
  id: [id, 'Id of the work.'],
  title: [text, 'Title.'],
  kind: [z.enum(workKinds), 'What the work is.'],
  start: [z.optional(date), 'First broadcast, publication, opening or announcement.'],
  end: [z.optional(date), 'Last broadcast, or last day.'],
  networks: [z.optional(z.array(text)), 'Broadcasters of the first run.'],
  country: [z.optional(text), 'Country of production.'],
  seasonCount: [z.optional(positive), 'Number of seasons.'],
  episodeCount: [z.optional(positive), 'Number of episodes of the whole work.'],
  status: [z.enum(workStatuses), 'What became of the work.'],
  roles: [
    z
      .array(
        record({
          role: [z.enum(workRoles), 'Function of the subject.'],
          seasons: [z.optional(z.array(positive)), 'Seasons of that function.'],
          from: [z.optional(date), 'Start of the function.'],
          to: [z.optional(date), 'End of the function.'],
          note,
        }),
      )
      .check(z.minLength(1)),
    "The subject's functions, one entry a period.",
  ],
  collaborators: [
    z.optional(
      z.array(
        record({
          person: [person, 'Id of the person.'],
          role: [z.enum(collaboratorRoles), 'Function of the person.'],
        }),
      ),
    ),
    'Other people on the work, by function.',
  ],
  sources,
  confidence,
  note,
});

export const episodeSchema = record({
  id: [
    episodeId,
    'Id: work, point, season and number; the three are read from it and not stored again.',
  ],
  overall: [z.optional(positive), 'Number in the whole work.'],
  title: [text, 'Title.'],
  airDate: [z.optional(date), 'First broadcast, by the date where it was broadcast.'],
  dateNote: [z.optional(text), 'Where sources differ on the date.'],
  productionCode: [z.optional(text), 'Production code.'],
  storyBy: [people, 'Story credit.'],
  teleplayBy: [people, 'Teleplay credit.'],
  writtenBy: [people, 'Written-by credit: story and teleplay in one.'],
  writersUnsplit: [people, 'Writers named without the division into story and teleplay.'],
  directedBy: [people, 'Directing credit.'],
  basedOn: [
    z.optional(recordedEpisode),
    'The episode by the subject that this one adapts; no screen credit of his.',
  ],
  ids: externalIds,
  sources,
  confidence,
  note,
});

export const nominationSchema = record({
  id: [id, 'Id of the nomination.'],
  organization: [text, 'Who gives the award.'],
  award: [text, 'Name of the award.'],
  category: [z.optional(text), 'Category as announced.'],
  ceremony: [z.optional(text), 'Which ceremony of the award, like 49th.'],
  date: [z.optional(date), 'Date of the ceremony; the year alone where no more is known.'],
  honoredYear: [z.optional(year), 'Year the award was for.'],
  outcome: [z.enum(outcomes), 'won or nominated; a win is a won nomination.'],
  work: [idOf('works'), 'The work honored.'],
  episode: [z.optional(recordedEpisode), 'The episode honored, where it has a record.'],
  episodeTitle: [z.optional(text), 'The episode honored, where it has no record.'],
  nominees: [people, 'Named nominees or recipients.'],
  nomineesIncomplete: [
    z.optional(z.boolean()),
    'Whether nominees is known to leave out names; false: known to be all.',
  ],
  companies: [z.optional(z.array(text)), 'Recipients that are companies.'],
  subjectNamed: [z.optional(z.boolean()), 'Whether the subject is a named nominee.'],
  sources,
  confidence,
  note,
});

export const honorSchema = record({
  id: [id, 'Id of the honor.'],
  organization: [text, 'Who gave it.'],
  award: [text, 'Name of the honor.'],
  work: [z.optional(idOf('works')), 'The work honored, where it was given for one.'],
  date: [z.optional(date), 'When it was given.'],
  yearNote: [z.optional(text), 'Why the year is unknown.'],
  sources,
  confidence,
  note,
});

export const lifeSchema = record({
  id: [id, 'Id of the event.'],
  date: [z.optional(date), 'When it happened.'],
  event: [text, 'What happened, in one sentence.'],
  place: [z.optional(text), 'Where.'],
  about: [z.optional(about), 'The record (work, episode, nomination, honor) that tells the same.'],
  works: [z.optional(z.array(idOf('works'))), 'The works whose story it belongs to.'],
  people: [people, 'Other people named in the event.'],
  sources,
  confidence,
});

export const claimSchema = record({
  id: [id, 'Id of the claim.'],
  statement: [text, 'The statement of the biography, in one sentence.'],
  about: [z.optional(about), 'The record it is about.'],
  verdict: [z.enum(verdicts), 'What the evidence says of it.'],
  finding: [text, 'What is right, and how we know.'],
  sources,
});

export const coverageSchema = record({
  id: [id, 'Id of the gap.'],
  about: [z.optional(z.array(about)), 'The records that the gap concerns.'],
  topic: [z.optional(text), 'What part of them, or what else.'],
  known: [z.optional(z.int().check(z.gte(0))), 'How many are known.'],
  total: [z.optional(z.int().check(z.gte(0))), 'How many there are.'],
  missing: [z.optional(z.array(text)), 'What is missing, by name.'],
  missingEpisodes: [
    z.optional(
      z.array(
        record({
          id: [episodeId, 'Id the episode would have.'],
          title: [text, 'Title.'],
          airDate: [z.optional(date), 'First broadcast.'],
          note,
        }),
      ),
    ),
    'Episodes whose credits are missing.',
  ],
  people: [people, 'People named in the question.'],
  question: [text, 'What would settle it.'],
});

export const sourceSchema = record({
  id: [id, 'Id of the source.'],
  publisher: [text, 'Who publishes it.'],
  title: [z.optional(text), "The page's own title."],
  subject: [z.optional(text), 'What the page is about, where its title is not known.'],
  kind: [z.enum(sourceKinds), 'Kind of source.'],
  url: [url, 'Address.'],
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
