/**
 * Gives the dataset files their canonical order and layout: `npm run format:data`.
 * With `--check` nothing is written: files that differ are named, and the exit code is 1.
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { partNames } from '../src/dataset/vocabulary.ts';
import { putInOrder } from './canonical.ts';
import { layOut } from './layout.ts';
import { type Expected, settleFromCommandLine } from './settle.ts';

/** The files of a dataset folder, each with the text that it should have. */
export function formatFolder(folder: string): readonly Expected[] {
  return partNames.map((part) => {
    const path = join(folder, `${part}.json`);
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return { path, text: layOut(putInOrder(part, content)) };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = relative('', fileURLToPath(new URL('../data', import.meta.url)));
  settleFromCommandLine(formatFolder(folder), 'npm run format:data');
}
