/** Imports go one way, and each library is used only where it belongs. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Which folders and files of src a folder may import from, besides itself; `.` is src itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  format: [],
  dataset: ['format', 'errors.ts'],
  find: ['dataset', 'format', 'errors.ts'],
  lists: ['find', 'dataset', 'format', 'errors.ts'],
  show: ['find', 'dataset', 'format', 'errors.ts'],
  chart: ['find', 'dataset', 'format', 'errors.ts'],
  commands: [
    'lists',
    'show',
    'chart',
    'find',
    'dataset',
    'format',
    'errors.ts',
    'io.ts',
    'bundled.ts',
  ],
  '.': ['commands', 'lists', 'show', 'chart', 'find', 'dataset', 'format'],
};

/** The only folders that may import a library. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  'zod/mini': ['dataset'],
  'zod/v4/core': ['dataset'],
  'jsonc-parser': ['dataset'],
  minisearch: ['find'],
  'csv-stringify/sync': ['format'],
  chalk: ['format'],
  'cli-table3': ['format'],
  'fast-string-width': ['format'],
  '@commander-js/extra-typings': ['commands', 'program.ts', 'main.ts'],
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'));

const imports = files.flatMap((file) => {
  const text = readFileSync(join('src', file), 'utf8');
  return [...text.matchAll(/(?:(import type [^;]*?)?from|import\()\s*'([^']+)'/g)].map(
    ([, type, target = '']) => ({ file, target, isType: type !== undefined }),
  );
});

describe('imports', () => {
  test('run one way', () => {
    const wrong = imports
      .filter(({ target }) => target.startsWith('.'))
      .filter(({ file, target }) => !isAllowed(file, resolved(file, target)))
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(wrong).toEqual([]);
  });

  test('keep each library in its folder', () => {
    const wrong = imports
      .filter(({ file, target }) => rooms[target] && !isIn(file, rooms[target] ?? []))
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(wrong).toEqual([]);
  });

  test('have no cycles, not even within a folder', () => {
    const targets = new Map<string, string[]>();
    for (const { file, target, isType } of imports) {
      if (isType || !target.startsWith('.')) continue;
      targets.set(file, [...(targets.get(file) ?? []), resolved(file, target)]);
    }
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (done.has(file) || path.includes(file)) return;
      for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  test('cover every file', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(new Set(imports.map(({ target }) => target))).toContain('zod/mini');
  });
});

test('only io.ts prints or exits', () => {
  const wrong = files.filter((file) =>
    /console\.|process\.(?:exit\b|stdout|stderr)/.test(
      readFileSync(join('src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
    ),
  );
  expect(wrong).toEqual(['io.ts']);
});

/** A path below src; paths like `../package.json` lead outside it. */
function resolved(file: string, target: string): string {
  return normalize(join(dirname(file), target)).replaceAll('\\', '/');
}

function isAllowed(file: string, target: string): boolean {
  if (target === '../package.json') return file === 'bundled.ts';
  if (target.startsWith('../data/')) return file === 'data.ts';
  const room = file.includes('/') ? (file.split('/')[0] ?? '.') : '.';
  return isIn(target, [room, ...(mayImport[room] ?? [])]);
}

function isIn(path: string, places: readonly string[]): boolean {
  return places.some((place) =>
    place === '.' ? !path.includes('/') : path === place || path.startsWith(`${place}/`),
  );
}
