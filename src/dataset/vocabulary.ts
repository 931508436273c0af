/**
 * The fixed lists of words that data, types, flags, columns and help share. To add a role or kind, add one entry here:
 * schema, help, completion and messages follow.
 */

/** The parts of a dataset in their usual order, each with the noun for one record. */
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

/** The key in a single-file dataset that tells editors its schema. */
export const schemaKey = '$schema';

/** The parts that `about` can refer to. */
export const aboutParts = [
  'works',
  'episodes',
  'awards',
  'nominations',
  'honors',
  'life',
  'people',
] as const satisfies readonly PartName[];

/** What a work is, or would have been. */
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

/** The kinds of work that have episodes. */
export const episodicKinds: readonly WorkKind[] = ['series', 'miniseries'];

export function isEpisodic({ kind }: { readonly kind?: WorkKind | undefined }): boolean {
  return kind !== undefined && episodicKinds.includes(kind);
}

/** What became of a work. */
export const workStatuses = ['released', 'unaired', 'unproduced'] as const;

/** The subject's roles on a work, most important first. Lists show them in this order. */
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

/** Other people's roles on a work. */
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
 * Credits on an episode in title card order, each with its field. To the Writers Guild, story, teleplay and written-by
 * are different credits, so they are never merged. `split-unknown` is a writing credit that no source splits into story
 * and teleplay.
 */
export const episodeCredits = {
  'story-by': 'storyBy',
  'teleplay-by': 'teleplayBy',
  'written-by': 'writtenBy',
  'split-unknown': 'splitUnknown',
  director: 'directedBy',
} as const;

/** The subject's part in an episode: a screen credit, or `adaptation` if it adapts one of his scripts. */
export const episodeRoles = [
  ...(Object.keys(episodeCredits) as EpisodeCredit[]),
  'adaptation',
] as const;

export const writingCredits = ['story-by', 'teleplay-by', 'written-by', 'split-unknown'] as const;

/** Values of `--role` that mean several roles. */
export const roleGroups: Readonly<Record<string, readonly Role[]>> = {
  writer: ['writer', ...writingCredits],
  producer: ['executive-producer', 'co-executive-producer', 'supervising-producer', 'producer'],
};

/** The roles that run a series. Awards for the series in those years count as the subject's. */
export const runningRoles: readonly WorkRole[] = ['showrunner', 'executive-producer'];

/**
 * What the chart distinguishes, most important first. Every role on a work that was never released counts as
 * `unreleased`: nobody ran a series that was only announced.
 */
export const careerParts = ['ran', 'made', 'created', 'other', 'unreleased'] as const;

const rolesOfPart: Partial<Record<CareerPart, readonly Role[]>> = {
  ran: ['showrunner', 'head-writer'],
  made: ['writer', ...writingCredits, 'director', 'adapter', 'story-editor', 'staff-writer'],
  created: ['creator', 'developer'],
};

export function partOfRole(role: Role): CareerPart {
  return careerParts.find((part) => rolesOfPart[part]?.includes(role)) ?? 'other';
}

export const nominationResults = ['won', 'nominated'] as const;

export const lifeKinds = [
  'career',
  'move',
  'journalism',
  'education',
  'teaching',
  'recognition',
  'appearance',
  'guild',
  'art',
] as const;

/** How well a fact is supported, best first. `unconfirmed`: stated, but not verified. */
export const confidences = ['confirmed', 'single', 'conflict', 'unconfirmed'] as const;

/** What the evidence says about a statement, most important first. */
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

/** What a timeline entry is about. An `award` is won or lost in a contest; an `honor` is given without one. */
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
