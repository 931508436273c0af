/** The package version and the bundled dataset. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export { version } from '../package.json' with { type: 'json' };

/** The folder of the bundled dataset. The same relative path works from `src` and from `dist`. */
export const bundledFolder = join(import.meta.dirname, '../data');

/** When the bundled facts last changed; undefined if the file cannot be read. */
export function bundledDate(): string | undefined {
  try {
    return JSON.parse(readFileSync(join(bundledFolder, 'person.json'), 'utf8')).updated;
  } catch {
    // `--version` must work even if the dataset is damaged; other commands report the damage.
    return undefined;
  }
}
