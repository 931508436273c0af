/** The package itself: its version, and the dataset inside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };

/** Version of the package. */
export const { version } = packageJson;

/** Folder of the bundled dataset. This file and the built one lie at the same depth, so one path serves both. */
export const bundledFolder = join(import.meta.dirname, '../data');

/** Date of the last change of the bundled facts, read without checking the rest; absent when it cannot be read. */
export function bundledDate(): string | undefined {
  try {
    const person: unknown = JSON.parse(readFileSync(join(bundledFolder, 'person.json'), 'utf8'));
    if (typeof person !== 'object' || person === null || !('updated' in person)) return undefined;
    return String(person.updated);
  } catch {
    // `--version` answers even if the dataset is damaged; every other command says what is wrong.
    return undefined;
  }
}
