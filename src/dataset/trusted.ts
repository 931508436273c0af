/** The bundled facts: as the build checked them, else checked like any others. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Dataset, indexDataset } from './dataset.ts';
import { fileOf } from './fault.ts';
import { lazily } from './lazily.ts';
import type { DatasetParts } from './types.ts';
import { partNames } from './vocabulary.ts';

/** Stands behind each file among what was checked; in JSON it stands nowhere. */
const separator = 0;

const sortedNames = [...partNames].sort();

/**
 * The dataset of a folder, of which another file has the bytes that passed the whole check: those of the ten files, in
 * the order of their names, each with a zero behind it. While every byte is the same, so is the outcome of the check. Where one is not, or there
 * is no such file, the dataset goes the way of every other, to an answer or to `DatasetError`.
 */
export async function loadTrusted(folder: string, checkedFile: string): Promise<Dataset> {
  const files = readUnchanged(folder, checkedFile);
  if (files) {
    // Parsed when a question needs it: most need a few of the ten.
    const parts = files.map((bytes, index) => [
      sortedNames[index],
      () => JSON.parse(bytes.toString()),
    ]);
    return indexDataset(lazily<DatasetParts>(Object.fromEntries(parts)));
  }
  const { loadDataset } = await import('./load.ts');
  return loadDataset(folder);
}

/** The content of the ten files, as long as every byte is the one that was checked. */
function readUnchanged(folder: string, checkedFile: string): readonly Buffer[] | undefined {
  try {
    const checked = readFileSync(checkedFile);
    const files = sortedNames.map((part) => readFileSync(join(folder, fileOf(part))));
    let start = 0;
    const isSame = files.every((bytes) => {
      const end = start + bytes.length;
      const same = bytes.equals(checked.subarray(start, end)) && checked[end] === separator;
      start = end + 1;
      return same;
    });
    return isSame && start === checked.length ? files : undefined;
  } catch {
    // What keeps a file from being read is for the full check to say.
    return undefined;
  }
}
