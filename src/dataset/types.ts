/** The records of a dataset as TypeScript types, inferred from the schema. */
import type * as z from 'zod/mini';
import type { recordSchemas } from './schema.ts';
import type { PartName } from './vocabulary.ts';

/** One record of a part. */
export type RecordOf<Part extends PartName> = Readonly<z.infer<(typeof recordSchemas)[Part]>>;

/** The person whose work the dataset describes. */
export type Subject = RecordOf<'person'>;
export type Work = RecordOf<'works'>;
/** A period of the subject in one function on a work. */
export type WorkRolePeriod = Work['roles'][number];
/** An episode as it is stored. */
export type EpisodeRecord = RecordOf<'episodes'>;
/** An episode with what its id says: the id of its work, its season and its number. */
export type Episode = EpisodeRecord & {
  readonly work: string;
  readonly season: number;
  readonly number: number;
};
export type Nomination = RecordOf<'nominations'>;
export type Honor = RecordOf<'honors'>;
export type LifeEvent = RecordOf<'life'>;
export type Claim = RecordOf<'claims'>;
export type Gap = RecordOf<'coverage'>;
export type Source = RecordOf<'sources'>;
/** A person other than the subject. */
export type Collaborator = RecordOf<'people'>;

/** The content of the ten files, each record of the right shape. */
export type DatasetParts = {
  readonly [Part in PartName]: Part extends 'person' ? Subject : readonly RecordOf<Part>[];
};
