/** The records of a dataset as TypeScript types, and what is made of them. */
import type { EpisodeRecord, Records, Subject, Work } from './records.ts';
import type { PartName } from './vocabulary.ts';

export type {
  Claim,
  Collaborator,
  EpisodeRecord,
  Gap,
  Honor,
  LifeEvent,
  Nomination,
  Source,
  Subject,
  Work,
} from './records.ts';

/** One record of a part. */
export type RecordOf<Part extends PartName> = Records[Part];

/** A period of the subject in one function on a work. */
export type WorkRolePeriod = Work['roles'][number];

/** An episode with what its id says: the id of its work, its season and its number. */
export interface Episode extends EpisodeRecord {
  readonly work: string;
  readonly season: number;
  readonly number: number;
}

/** The content of the ten files, each record of the right shape. */
export type DatasetParts = {
  readonly [Part in PartName]: Part extends 'person' ? Subject : readonly RecordOf<Part>[];
};
