/**
 * The closed lists: every word that data, types, flags, columns and help share.
 * A new role or kind is one entry here; schema, help, completion and error messages read it from here.
 */

/** The files of a dataset, in the order they are loaded and described, each with the noun for one of its records. */
export const partNouns = {
  person: 'person',
  people: 'person',
  works: 'work',
  episodes: 'episode',
  awards: 'award',
  nominations: 'nomination',
  honors: 'honor',
  life: 'life event',
  claims: 'claim',
  gaps: 'gap',
  sources: 'source',
} as const;

export const partNames = Object.keys(partNouns) as readonly PartName[];

/** A key beside the parts in a single file: the schema that an editor checks it with. */
export const schemaKey = '$schema';

/** The parts whose records `about` can name. */
export const aboutParts = [
  'works',
  'episodes',
  'awards',
  'nominations',
  'honors',
  'life',
  'people',
] as const satisfies readonly PartName[];

/** What a work is, or would have been (`kind`). */
export const workKinds = [
  'series',
  'miniseries',
  'tv-movie',
  'pilot',
  'film',
  'documentary',
  'short',
  'radio',
  'book',
  'exhibition',
] as const;

/** The kinds of work that consist of episodes. */
export const episodicKinds: readonly WorkKind[] = ['series', 'miniseries'];

/** Whether a work is known to consist of episodes. */
export function isEpisodic({ kind }: { readonly kind?: WorkKind | undefined }): boolean {
  return kind !== undefined && episodicKinds.includes(kind);
}

/** What became of a work. Whether it was shown is not part of its kind. */
export const workStatuses = ['released', 'unaired', 'unproduced'] as const;

/** The subject's roles on a work, weightiest first: the order in which a list names them. */
export const workRoles = [
  'creator',
  'showrunner',
  'developer',
  'head-writer',
  'director',
  'filmmaker',
  'executive-producer',
  'co-executive-producer',
  'supervising-producer',
  'producer',
  'writer',
  'adapter',
  'story-editor',
  'staff-writer',
  'consultant',
  'cinematographer',
  'editor',
  'photographer',
  'performer',
  'adaptation',
] as const;

/** The roles of other people on a work. */
export const collaboratorRoles = [
  'creator',
  'developer',
  'showrunner',
  'head-writer',
  'executive-producer',
  'producer',
  'director',
  'writer',
  'source-author',
  'composer',
  'narrator',
  'voice',
  'cast',
] as const;

/**
 * Credits on an episode, in the order of a title card, each with the episode field that holds it.
 * Story, teleplay and written-by are different credits (Writers Guild) and are never merged;
 * `split-unknown` is a writing credit whose division into story and teleplay no source shows.
 */
export const episodeCredits = {
  'story-by': 'storyBy',
  'teleplay-by': 'teleplayBy',
  'written-by': 'writtenBy',
  'split-unknown': 'splitUnknown',
  director: 'directedBy',
} as const;

/** The subject's part in an episode: a screen credit, or a script of his that it adapts (`basedOn`). */
export const episodeRoles = [
  ...(Object.keys(episodeCredits) as EpisodeCredit[]),
  'adaptation',
] as const;

/** The episode credits that are writing credits. */
export const writingCredits = ['story-by', 'teleplay-by', 'written-by', 'split-unknown'] as const;

/** Words a `--role` may use for several roles at once. */
export const roleGroups: Readonly<Record<string, readonly Role[]>> = {
  writer: ['writer', ...writingCredits],
  producer: ['executive-producer', 'co-executive-producer', 'supervising-producer', 'producer'],
};

/** The roles of someone who runs a series: its awards count as the subject's while one of these lasts. */
export const runningRoles: readonly WorkRole[] = ['showrunner', 'executive-producer'];

/**
 * What the roles held on a work in a year come to, weightiest first: what a chart of works tells apart. On a work
 * that was never released every role counts as `unreleased`: nobody ran a series that was only announced.
 */
export const careerParts = ['ran', 'made', 'created', 'other', 'unreleased'] as const;

const rolesOfPart: Partial<Record<CareerPart, readonly Role[]>> = {
  ran: ['showrunner', 'head-writer'],
  made: ['writer', ...writingCredits, 'director', 'adapter', 'story-editor', 'staff-writer'],
  created: ['creator', 'developer'],
};

/** The part that a role counts as. */
export function partOfRole(role: Role): CareerPart {
  return careerParts.find((part) => rolesOfPart[part]?.includes(role)) ?? 'other';
}

/** What came of a nomination. */
export const nominationResults = ['won', 'nominated'] as const;

/** What a life event is about. */
export const lifeKinds = [
  'work',
  'journalism',
  'education',
  'teaching',
  'award',
  'appearance',
  'guild',
  'art',
] as const;

/** How a fact is supported, best first. `unconfirmed`: stated somewhere, shown nowhere. */
export const confidences = ['confirmed', 'single', 'conflict', 'unconfirmed'] as const;

/** What the evidence says of a statement of the biography, what matters most first. */
export const verdicts = ['contradicted', 'unclear', 'supported'] as const;

export const sourceKinds = [
  'official',
  'trade',
  'press',
  'book',
  'interview',
  'encyclopedia',
  'database',
  'dataset',
  'fan-site',
  'fan-wiki',
] as const;

/** What an entry of the timeline tells of; an `award` is won or lost in a contest, an `honor` is given without one. */
export const timelineKinds = ['life', 'work', 'award', 'honor'] as const;

export type PartName = keyof typeof partNouns;
export type WorkKind = (typeof workKinds)[number];
export type WorkStatus = (typeof workStatuses)[number];
export type WorkRole = (typeof workRoles)[number];
export type CollaboratorRole = (typeof collaboratorRoles)[number];
export type EpisodeCredit = keyof typeof episodeCredits;
export type EpisodeRole = (typeof episodeRoles)[number];
export type Role = WorkRole | EpisodeRole;
export type CareerPart = (typeof careerParts)[number];
export type NominationResult = (typeof nominationResults)[number];
export type LifeKind = (typeof lifeKinds)[number];
export type Confidence = (typeof confidences)[number];
export type Verdict = (typeof verdicts)[number];
export type SourceKind = (typeof sourceKinds)[number];
export type TimelineKind = (typeof timelineKinds)[number];
