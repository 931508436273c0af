/** Finds the keys that an object has twice. Loaded only for a file that has some. */
import { getNodePath, type Node } from 'jsonc-parser';
import type { Problem } from '../errors.ts';
import { describePlace, parseSafely } from './locate.ts';
import type { DatasetFile } from './read.ts';
import { showName } from './show.ts';
import { createPositions } from './text-position.ts';
import { type PartName, partNames } from './vocabulary.ts';

interface Repeat {
  readonly path: (string | number)[];
  readonly offset: number;
  readonly first: number;
}

/** A problem for each repeated key in the file of a part. */
export function findRepeatedKeys(file: DatasetFile, part: PartName): readonly Problem[] {
  return toProblems(file, (path) => {
    const start = part === 'person' ? [0] : path.slice(0, 1);
    const rest = part === 'person' ? path : path.slice(1);
    return describePlace({ part, index: Number(start[0]), path: rest }, file);
  });
}

/** A problem for each repeated key in a file that holds every part; `value` is the whole of it. */
export function findRepeatedKeysInWhole(file: DatasetFile): readonly Problem[] {
  const { value, whole = '' } = file;
  return toProblems(file, ([key, ...path]) => {
    const part = partNames.find((name) => name === key);
    if (part === undefined || path.length === 0) {
      return { file: whole, field: showName(String(key)) };
    }
    const inner = part === 'person' ? [0, ...path] : path;
    const content = (value as Readonly<Record<string, unknown>>)[part];
    const place = { part, index: Number(inner[0]), path: inner.slice(1) };
    return describePlace(place, { ...file, value: content });
  });
}

function toProblems(
  { text, whole }: DatasetFile,
  describe: (path: (string | number)[]) => Omit<Problem, 'message'>,
): readonly Problem[] {
  const root = parseSafely(text);
  if (!root) return [{ file: whole ?? '', message: 'an object uses a key twice; remove one' }];
  const positions = createPositions(text);
  return repeatsIn(root).map(({ path, offset, first }) => {
    const message = `this key stands here twice, first in line ${positions(first).line}; remove one`;
    return { ...describe(path), message, ...positions(offset) };
  });
}

function repeatsIn(root: Node): readonly Repeat[] {
  const repeats: Repeat[] = [];
  const open: Node[] = [root];
  while (open.length > 0) {
    const node = open.pop();
    if (node?.type === 'object') for (const one of repeatsOf(node)) repeats.push(one);
    for (const child of node?.children ?? []) open.push(child);
  }
  return repeats;
}

function repeatsOf(object: Node): readonly Repeat[] {
  const seen = new Map<string, number>();
  return (object.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    if (!key || !value) return [];
    const first = seen.get(key.value);
    if (first !== undefined) return [{ path: getNodePath(value), offset: property.offset, first }];
    seen.set(key.value, property.offset);
    return [];
  });
}
