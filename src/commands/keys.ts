/**
 * The keys of JSON and the heads of CSV: one word, one type and one meaning in every list. They are stable:
 * a new one may come, none changes or goes without a new major version.
 */

/** Types of what a key holds: `texts` is a list; `id` and `date` are texts of a form. */
export type KeyType =
  | 'text'
  | 'texts'
  | 'id'
  | 'ids'
  | 'date'
  | 'integer'
  | 'number'
  | 'flag'
  | 'group';

/** What a key holds and means. A key that a record lacks is unknown, or has no meaning for it. */
export interface Key {
  readonly type: KeyType;
  readonly about: string;
}

export const keys = {
  about: { type: 'texts', about: 'What the record is about: ids, in coverage titles.' },
  adaptations: { type: 'integer', about: 'Episodes that adapt a script of the subject.' },
  aliases: { type: 'texts', about: 'Other credited forms of the name.' },
  award: { type: 'text', about: 'Name of the award or honor.' },
  basedOn: { type: 'id', about: 'Id of the episode that this one adapts.' },
  category: { type: 'text', about: 'Category as announced.' },
  ceremony: { type: 'text', about: 'Which ceremony of the award.' },
  code: { type: 'text', about: 'Season and number of an episode, like 7x09.' },
  companies: { type: 'texts', about: 'Recipients that are companies.' },
  confidence: { type: 'text', about: 'How well the fact is known.' },
  count: { type: 'integer', about: 'How many there are in the group.' },
  country: { type: 'text', about: 'Country of production.' },
  date: { type: 'date', about: 'Date of the broadcast, ceremony, event or begin.' },
  dateNote: { type: 'text', about: 'How sources differ on the date.' },
  detail: { type: 'text', about: 'What, where and when it is.' },
  directingCredits: { type: 'integer', about: 'Shared episodes that the person directed.' },
  directors: { type: 'texts', about: 'Names of the directors.' },
  end: { type: 'date', about: 'Last broadcast or last day of the work.' },
  episode: { type: 'text', about: 'Title of the episode honored.' },
  episodeCount: { type: 'integer', about: 'Episodes of the whole work.' },
  episodeId: { type: 'id', about: 'Id of the episode honored.' },
  episodeRoles: { type: 'texts', about: 'Exact credits on the episodes of the work.' },
  episodes: {
    type: 'integer',
    about: 'Episodes credited to the subject; in people, those shared with the person.',
  },
  episodesIncomplete: {
    type: 'flag',
    about: 'True where more episodes may have a credit, so that the number is a least number.',
  },
  event: { type: 'text', about: 'What happened.' },
  facts: { type: 'integer', about: 'Facts that rest on the source.' },
  finding: { type: 'text', about: 'What the evidence shows.' },
  firstYear: { type: 'integer', about: 'First year of what is shared.' },
  group: { type: 'group', about: 'What is counted together: a year, a name, a role.' },
  honoredYear: { type: 'integer', about: 'Year that the award was for.' },
  id: { type: 'id', about: 'Id of the record.' },
  kind: { type: 'text', about: 'Kind of the record, work or source.' },
  known: { type: 'integer', about: 'How many are known.' },
  lastYear: { type: 'integer', about: 'In credits, the last year of the part.' },
  match: { type: 'texts', about: 'Why it was found: the fields that have the words.' },
  missing: { type: 'texts', about: 'What is missing, by name.' },
  missingCount: { type: 'integer', about: 'How many are missing.' },
  name: { type: 'text', about: 'Name as credited.' },
  networks: { type: 'texts', about: 'Broadcasters of the first run.' },
  nominationCredits: { type: 'integer', about: 'Nominations that name both.' },
  nominees: { type: 'texts', about: 'Names of the nominees, the subject among them.' },
  nomineesIncomplete: { type: 'flag', about: 'Whether nominees is known to leave out names.' },
  note: { type: 'text', about: 'What one has to know to judge the fact.' },
  number: { type: 'integer', about: 'Number of the episode in its season.' },
  organization: { type: 'text', about: 'Who gives the award.' },
  outcome: { type: 'text', about: 'Outcome of a nomination.' },
  overall: { type: 'integer', about: 'Number of the episode in the whole work.' },
  place: { type: 'text', about: 'Where it happened.' },
  productionCode: { type: 'text', about: 'Production code.' },
  publisher: { type: 'text', about: 'Who publishes the source.' },
  question: { type: 'text', about: 'What would settle what is open.' },
  rank: { type: 'integer', about: 'Place among the hits, the best is 1.' },
  result: { type: 'text', about: 'won, nominated or honor.' },
  roles: {
    type: 'texts',
    about: "Functions or credits of the subject; in people, the person's.",
  },
  score: { type: 'number', about: 'How well the hit fits; comparable within one search.' },
  season: { type: 'integer', about: 'Season of the episode.' },
  seasonCount: { type: 'integer', about: 'Seasons of the work.' },
  share: { type: 'number', about: 'Part of all that is counted, from 0 to 1.' },
  shared: { type: 'integer', about: 'Shared credits in all.' },
  sourceCount: { type: 'integer', about: 'Sources of the fact.' },
  sources: { type: 'ids', about: 'Ids of the sources.' },
  standing: { type: 'text', about: 'Whose the recognition is: named, work, series or other.' },
  start: { type: 'date', about: 'First broadcast, publication or opening of the work.' },
  statement: { type: 'text', about: 'Statement of the biography.' },
  status: { type: 'text', about: 'What became of the work.' },
  storyBy: { type: 'texts', about: 'Names with the story credit.' },
  storyCredits: { type: 'integer', about: "Shared episodes with the person's story credit." },
  subjectNamed: { type: 'flag', about: 'Whether the subject is a named nominee.' },
  subjectRoles: { type: 'texts', about: "The subject's functions or credits." },
  teleplayBy: { type: 'texts', about: 'Names with the teleplay credit.' },
  teleplayCredits: { type: 'integer', about: "Shared episodes with the person's teleplay credit." },
  title: { type: 'text', about: 'Title, or what a person would call the record.' },
  topic: { type: 'text', about: 'What part of it.' },
  total: { type: 'integer', about: 'How many there are.' },
  unsplitCredits: { type: 'integer', about: 'Shared episodes whose writers are not divided.' },
  url: { type: 'text', about: 'Address of the source.' },
  verdict: { type: 'text', about: 'What the evidence says of the statement.' },
  with: { type: 'texts', about: 'Names of the others: co-writers, nominees.' },
  work: { type: 'text', about: 'Title of the work.' },
  workCredits: { type: 'integer', about: 'Works on which the person has a function.' },
  works: { type: 'texts', about: 'Titles of the works.' },
  writersUnsplit: {
    type: 'texts',
    about: 'Names of writers, not divided into story and teleplay.',
  },
  writtenBy: { type: 'texts', about: 'Names with the written-by credit.' },
  writtenByCredits: {
    type: 'integer',
    about: "Shared episodes with the person's written-by credit.",
  },
  year: { type: 'integer', about: 'Year of the date; in credits the first of the part.' },
  years: { type: 'texts', about: 'Years of the part, as spans like 1991-2001.' },
} as const satisfies Readonly<Record<string, Key>>;
