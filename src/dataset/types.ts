/** The records of a dataset as TypeScript types, and what is made of them. */
import type * as z from 'zod/mini';
import type { recordSchemas } from './schema.ts';
import type { PartName } from './vocabulary.ts';

/** One record of a part; nobody changes it. */
export type RecordOf<Part extends PartName> = Frozen<z.infer<(typeof recordSchemas)[Part]>>;

type Frozen<Value> = Value extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
    : Value;

/** The person whose work the dataset describes. */
export interface Subject extends RecordOf<'person'> {}
/** A person other than the subject. */
export interface Collaborator extends RecordOf<'people'> {}
/** A work on which the subject had a role, or that adapts one. */
export interface Work extends RecordOf<'works'> {}
/** An award, not who was nominated for it. */
export interface AwardRecord extends RecordOf<'awards'> {}
/** An episode as it is stored. */
export interface EpisodeRecord extends RecordOf<'episodes'> {}
/** A nomination as it is stored; a win is a won nomination. */
export interface NominationRecord extends RecordOf<'nominations'> {}
/** Recognition without a contest, as it is stored. */
export interface HonorRecord extends RecordOf<'honors'> {}
/** An event of the career that is neither a work nor an award. */
export interface LifeEvent extends RecordOf<'life'> {}
/** A statement of the biography, with what the evidence says of it. */
export interface Claim extends RecordOf<'claims'> {}
/** What is not known. */
export interface Gap extends RecordOf<'gaps'> {}
/** What the records cite. */
export interface Source extends RecordOf<'sources'> {}

/** A period of the subject in one role on a work. */
export type WorkRolePeriod = Work['roles'][number];

/** An episode with what its id says (the id of its work, its season and its number) and what its date says. */
export interface Episode extends EpisodeRecord {
  readonly work: string;
  readonly season: number;
  readonly number: number;
  /** The networks that may have shown it first; absent if none is known. */
  readonly networks?: readonly string[] | undefined;
}

/** A nomination with its award, and with what its nominees say of the subject. */
export interface Nomination extends Omit<NominationRecord, 'award' | 'byName'> {
  readonly award: AwardRecord;
  /** Whether the subject is a named nominee; absent if that is not known. */
  readonly byName?: boolean | undefined;
}

/** An honor with its award. */
export interface Honor extends Omit<HonorRecord, 'award'> {
  readonly award: AwardRecord;
}

/** The content of the files, each record of the right shape. */
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
