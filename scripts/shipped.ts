/** The packages that the built files are made from: what `src` imports, and what those depend on. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';

/** A package in node_modules. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly folder: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** Imports that are more than types, with the name of the package in front of a path into it. */
const imported =
  /(?:^|\n)(?:import|export)\s(?!type\b)[^;]*?from\s'([^'.][^']*)'|import\('([^'.][^']*)'\)/g;

/** The packages by name, each version once. */
export function findShipped(): readonly ShippedPackage[] {
  const found = new Map<string, ShippedPackage>();
  for (const name of importedNames()) collect(name, 'node_modules', found);
  return [...found.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function importedNames(): readonly string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join('src', file), 'utf8'));
  const names = texts.flatMap((text) =>
    [...text.matchAll(imported)].map(([, from, lazy]) => packageOf(from ?? lazy ?? '')),
  );
  const builtin = (name: string) => name.startsWith('node:') || builtinModules.includes(name);
  return [...new Set(names)].filter((name) => !builtin(name));
}

function packageOf(path: string): string {
  return path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Where Node would look: in the package's own node_modules, then in those around it. */
function collect(name: string, from: string, found: Map<string, ShippedPackage>): void {
  const folder = folderOf(name, from);
  // An optional dependency, or one of types alone, that is not installed is not built in either.
  if (folder === undefined) return;
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { version, license = 'unknown', dependencies, peerDependencies } = manifest;
  const one = { name, version, license, folder };
  if (found.has(keyOf(one))) return;
  found.set(keyOf(one), one);
  for (const next of Object.keys({ ...dependencies, ...peerDependencies })) {
    collect(next, join(folder, 'node_modules'), found);
  }
}

function folderOf(name: string, from: string): string | undefined {
  const folder = join(from, name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  const outer = dirname(dirname(from));
  if (from === 'node_modules') return undefined;
  const index = outer.lastIndexOf('node_modules');
  return folderOf(
    name,
    index === -1 ? 'node_modules' : outer.slice(0, index + 'node_modules'.length),
  );
}

function keyOf({ name, version }: { readonly name: string; readonly version: string }): string {
  return `${name}@${version}`;
}
