/**
 * `balcer/data`: the parts of the bundled dataset as stored, without checks; `data/README.md` explains each field.
 * To query a dataset, use `loadDataset`, which checks everything.
 */
import awardRecords from '../data/awards.json' with { type: 'json' };
import claimRecords from '../data/claims.json' with { type: 'json' };
import episodeRecords from '../data/episodes.json' with { type: 'json' };
import gapRecords from '../data/gaps.json' with { type: 'json' };
import honorRecords from '../data/honors.json' with { type: 'json' };
import lifeRecords from '../data/life.json' with { type: 'json' };
import nominationRecords from '../data/nominations.json' with { type: 'json' };
import peopleRecords from '../data/people.json' with { type: 'json' };
import personRecord from '../data/person.json' with { type: 'json' };
import sourceRecords from '../data/sources.json' with { type: 'json' };
import workRecords from '../data/works.json' with { type: 'json' };
import type { DatasetParts } from './dataset/types.ts';

/** The subject. */
export const person = personRecord as DatasetParts['person'];
/** Everyone else named in a record. */
export const people = peopleRecords as DatasetParts['people'];
export const works = workRecords as DatasetParts['works'];
export const episodes = episodeRecords as DatasetParts['episodes'];
/** The awards that nominations and honors are for. */
export const awards = awardRecords as DatasetParts['awards'];
export const nominations = nominationRecords as DatasetParts['nominations'];
export const honors = honorRecords as DatasetParts['honors'];
export const life = lifeRecords as DatasetParts['life'];
export const claims = claimRecords as DatasetParts['claims'];
/** What is not known. */
export const gaps = gapRecords as DatasetParts['gaps'];
export const sources = sourceRecords as DatasetParts['sources'];
