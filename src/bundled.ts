/** The package itself: its version, and the dataset inside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export { version } from '../package.json' with { type: 'json' };

/** Folder of the bundled dataset. This file and the built one lie at the same depth, so one path serves both. */
export const bundledFolder = join(import.meta.dirname, '../data');

/** Date of the last change of the bundled facts; absent when it cannot be read. */
export function bundledDate(): string | undefined {
  try {
    return JSON.parse(readFileSync(join(bundledFolder, 'person.json'), 'utf8')).updated;
  } catch {
    // `--version` answers even if the dataset is damaged; every other command says what is wrong.
    return undefined;
  }
}
