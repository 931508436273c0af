/** Loads a dataset, or says everything that is wrong with it. */
import { fileURLToPath } from 'node:url';
import type { Input } from './bytes.ts';
import { type Dataset, indexDataset } from './dataset.ts';

/**
 * The dataset in a folder, in one file or on standard input (`-`), indexed. Throws `DatasetError` with every
 * problem at once if it cannot be read or a record or rule is broken: a dataset answers completely or not at all.
 */
export async function loadDataset(place: string | URL, input?: Input): Promise<Dataset> {
  const path = place instanceof URL ? fileURLToPath(place) : place;
  // zod and the rules cost more to load than to run: a command that needs no data does not pay for them.
  const { validateDataset } = await import('./validate.ts');
  const { parts, problems } = await validateDataset(path, input);
  if (parts) return indexDataset(parts);
  const { createDatasetError } = await import('./report.ts');
  throw createDatasetError(path, problems);
}
