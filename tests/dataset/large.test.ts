import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generateParts } from '../../scripts/bench/generate.ts';
import { readLarge } from '../../src/dataset/large.ts';
import { validateDataset } from '../../src/dataset/validate.ts';
import { temporaryFolder } from './folders.ts';

const parts = generateParts(4000);

function fileOf(name: string, content: unknown): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, JSON.stringify(content, null, 2));
  return path;
}

describe('a large dataset in one file', () => {
  test('is read the quick way and gives the same as any other', async () => {
    const path = fileOf('whole.json', parts);
    expect(Object.fromEntries(readLarge(path) ?? [])).toEqual(parts);
    const { problems, counts, fileCount } = await validateDataset(path);
    expect({ problems, fileCount, episodes: counts.episodes }).toEqual({
      problems: [],
      fileCount: 1,
      episodes: 4000,
    });
  });

  test('an absent list is an empty one', () => {
    const { honors: _, ...rest } = parts;
    expect(readLarge(fileOf('lacking.json', rest))?.get('honors')).toEqual([]);
  });

  test('a problem in it is told with its place', async () => {
    const [first, ...others] = parts.episodes;
    const wrong = { ...first, directedBy: ['nobody'] };
    const path = fileOf('wrong.json', { ...parts, episodes: [...others, wrong] });
    const { problems, parts: none } = await validateDataset(path);
    expect(none).toBeUndefined();
    expect(problems).toEqual([
      expect.objectContaining({ file: 'wrong.json', field: 'directedBy[0]', record: first?.id }),
    ]);
    expect(problems[0]?.line).toBeGreaterThan(1000);
  });

  test('a part that is not known, a missing person, a small file and none are left to the other way', () => {
    const { person: _, ...rest } = parts;
    expect(readLarge(fileOf('more.json', { ...parts, more: [] }))).toBeUndefined();
    expect(readLarge(fileOf('nobody.json', rest))).toBeUndefined();
    expect(readLarge(fileOf('small.json', generateParts(10)))).toBeUndefined();
    expect(readLarge(temporaryFolder())).toBeUndefined();
    expect(readLarge(join(temporaryFolder(), 'none.json'))).toBeUndefined();
  });
});
