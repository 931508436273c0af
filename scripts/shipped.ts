/** The packages that the built files are made from, as the bundler took them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A package in node_modules. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly folder: string;
}

/** The part of a path that ends with the name of the innermost package. */
const packageFolder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

/** The packages by name, each version once. */
export async function findShipped(): Promise<readonly ShippedPackage[]> {
  // Not by a path that TypeScript could follow: the build is JavaScript, so that it needs nothing built.
  const { bundleProgram } = await import(pathToFileURL('scripts/build-program.js').href);
  const files: readonly { readonly moduleIds: readonly string[] }[] = await bundleProgram();
  const folders = files.flatMap(({ moduleIds }) =>
    moduleIds.flatMap((id) => packageFolder.exec(id)?.[0] ?? []),
  );
  return [...new Set(folders)].map(packageIn).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function packageIn(folder: string): ShippedPackage {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, license = 'unknown' } = manifest;
  return { name, version, license, folder };
}

function keyOf({ name, version }: { readonly name: string; readonly version: string }): string {
  return `${name}@${version}`;
}
