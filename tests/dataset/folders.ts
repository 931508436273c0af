/** Datasets on disk, to test reading and positions in files. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { layOut } from '../../scripts/format-data.ts';
import type { RawParts } from '../../src/dataset/facts.ts';
import type { Problem } from '../../src/errors.ts';

/** The folder of the bundled facts. */
export const dataFolder = fileURLToPath(new URL('../../data', import.meta.url));

/** A new folder that is removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'balcer-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new folder with the content of each part as a file. */
export function writeParts(raw: RawParts): string {
  const folder = temporaryFolder();
  writePartsTo(folder, raw);
  return folder;
}

/** Writes the content of each part as a file. */
export function writePartsTo(folder: string, raw: RawParts): void {
  for (const [part, value] of raw) writeFileSync(join(folder, `${part}.json`), layOut(value));
}

/** A copy of the bundled facts. */
export function copyData(): string {
  const folder = temporaryFolder();
  cpSync(dataFolder, folder, { recursive: true });
  return folder;
}

/** Replaces the first occurrence of a string in a file; throws if it is not there. */
export function replaceIn(folder: string, file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}

/** The rest of the line, from the position of a problem. */
export function textAt(
  folder: string,
  { file, line = 0, column = 0 }: Problem,
): string | undefined {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  return lines[line - 1]?.slice(column - 1);
}
