/**
 * `balcer/data`: the bundled facts as they are stored, the ten parts of a dataset. They have passed every check;
 * `data/README.md` explains each field. The library's queries take what `loadDataset` makes of them.
 */
import claimRecords from '../data/claims.json' with { type: 'json' };
import coverageRecords from '../data/coverage.json' with { type: 'json' };
import episodeRecords from '../data/episodes.json' with { type: 'json' };
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
/** Everyone else whom a record names. */
export const people = peopleRecords as DatasetParts['people'];
export const works = workRecords as DatasetParts['works'];
export const episodes = episodeRecords as DatasetParts['episodes'];
export const nominations = nominationRecords as DatasetParts['nominations'];
export const honors = honorRecords as DatasetParts['honors'];
export const life = lifeRecords as DatasetParts['life'];
export const claims = claimRecords as DatasetParts['claims'];
/** What is known to be missing. */
export const coverage = coverageRecords as DatasetParts['coverage'];
export const sources = sourceRecords as DatasetParts['sources'];
