/** The types of records, as stored and as indexed. */
import type * as z from 'zod/mini';
import type { recordSchemas } from './schema.ts';
import type { PartName } from './vocabulary.ts';

/** One record of a part, readonly throughout. */
export type RecordOf<Part extends PartName> = Frozen<z.infer<(typeof recordSchemas)[Part]>>;

type Frozen<Value> = Value extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
    : Value;

/** The person the dataset is about. */
export interface Subject extends RecordOf<'person'> {}
/** Anyone except the subject. */
export interface Collaborator extends RecordOf<'people'> {}
/** A work that the subject worked on, or an adaptation of one. */
export interface Work extends RecordOf<'works'> {}
/** An award that can be won, not a nomination for it. */
export interface AwardRecord extends RecordOf<'awards'> {}
/** An episode as stored. */
export interface EpisodeRecord extends RecordOf<'episodes'> {}
/** A nomination as stored. A win is a nomination with the result `won`. */
export interface NominationRecord extends RecordOf<'nominations'> {}
/** Recognition without a contest, as stored. */
export interface HonorRecord extends RecordOf<'honors'> {}
/** A life event that is neither a work nor an award. */
export interface LifeEvent extends RecordOf<'life'> {}
/** A statement in the published biography, and what the evidence says. */
export interface Claim extends RecordOf<'claims'> {}
/** Something that is not known. */
export interface Gap extends RecordOf<'gaps'> {}
/** A source that records cite. */
export interface Source extends RecordOf<'sources'> {}

/** One role of the subject on a work, for one period. */
export type WorkRolePeriod = Work['roles'][number];

/** An episode, with work, season and number from its id, and its networks. */
export interface Episode extends EpisodeRecord {
  readonly work: string;
  readonly season: number;
  readonly number: number;
  /** The networks that may have shown it first, judging by its date; missing if unknown. */
  readonly networks?: readonly string[] | undefined;
}

/** A nomination joined with its award. */
export interface Nomination extends Omit<NominationRecord, 'award' | 'byName'> {
  readonly award: AwardRecord;
  /** Whether the subject is a named nominee; missing if unknown. */
  readonly byName?: boolean | undefined;
}

/** An honor joined with its award. */
export interface Honor extends Omit<HonorRecord, 'award'> {
  readonly award: AwardRecord;
}

/** The content of the files. */
export interface DatasetParts {
  readonly person: Subject;
  readonly people: readonly Collaborator[];
  readonly works: readonly Work[];
  readonly episodes: readonly EpisodeRecord[];
  readonly awards: readonly AwardRecord[];
  readonly nominations: readonly NominationRecord[];
  readonly honors: readonly HonorRecord[];
  readonly life: readonly LifeEvent[];
  readonly claims: readonly Claim[];
  readonly gaps: readonly Gap[];
  readonly sources: readonly Source[];
}
