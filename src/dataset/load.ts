/** Loads a dataset, or says everything that is wrong with it. */
import { fileURLToPath } from 'node:url';
import { type Dataset, indexDataset } from './dataset.ts';

/**
 * The dataset in a folder, indexed. Throws `DatasetError` with every problem at once if a file cannot be
 * read or a record or rule is broken: a dataset answers completely or not at all.
 */
export async function loadDataset(folder: string | URL): Promise<Dataset> {
  const path = folder instanceof URL ? fileURLToPath(folder) : folder;
  // zod and the rules cost more to load than to run: a command that needs no data does not pay for them.
  const { validateFolder } = await import('./validate.ts');
  const { parts, problems } = await validateFolder(path);
  if (parts) return indexDataset(parts);
  const { createDatasetError } = await import('./report.ts');
  throw createDatasetError(path, problems);
}
