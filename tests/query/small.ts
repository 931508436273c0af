/** The small dataset, indexed: what tests of queries ask. */
import { type Dataset, indexDataset } from '../../src/dataset/dataset.ts';
import { smallParts } from '../dataset/small.ts';

export const small: Dataset = indexDataset(smallParts());
