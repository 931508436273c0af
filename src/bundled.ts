/** The package itself: its version, and the dataset inside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export { version } from '../package.json' with { type: 'json' };

/** The folder of the bundled dataset: one path, because this file and the built one are at the same depth. */
export const bundledFolder = join(import.meta.dirname, '../data');

/** When the bundled facts last changed; undefined if the file cannot be read. */
export function bundledDate(): string | undefined {
  try {
    return JSON.parse(readFileSync(join(bundledFolder, 'person.json'), 'utf8')).updated;
  } catch {
    // `--version` must work even if the dataset is damaged; other commands say what is wrong.
    return undefined;
  }
}
