/**
 * The quick way to the parts of a large dataset in one file: read a stretch at a time. It is for files in order; any
 * other is read again, whole, by `read.ts`, which has its text and can say what is wrong where.
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { longestText } from './bytes.ts';
import type { RawParts } from './shapes.ts';
import { readInStretches } from './stretches.ts';
import { partNames } from './vocabulary.ts';
import { isOrdinary, partOf } from './whole.ts';

/** Bytes from which reading a file whole would be felt. */
const large = 2 ** 20;
/** Bytes that are parsed at once: less takes more time, more takes more memory. */
const stretch = 2 ** 16;

/** The parts in a large file; nothing if it is none, or something in it has to be looked at. */
export function readLarge(path: string): RawParts | undefined {
  const value = readObject(path);
  if (!isOrdinary(value)) return undefined;
  return new Map(partNames.map((part) => [part, partOf(value, part)]));
}

function readObject(path: string): unknown {
  let file: number | undefined;
  try {
    const found = statSync(path);
    if (!found.isFile() || found.size < large || found.size > longestText) return undefined;
    const number = openSync(path, 'r');
    file = number;
    let position = 0;
    return readInStretches((buffer, from) => {
      // By its position, because /dev/stdin may share its own with who reads it again.
      const count = readSync(number, buffer, from, buffer.length - from, position);
      position += count;
      return count;
    }, stretch);
  } catch {
    // What keeps a file from being read is for the other way to say.
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
