/** Builds the library into dist/: its modules, their declarations, the JSON Schema of a dataset. */
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const entryPoints = ['src/index.ts', 'src/data.ts'];

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  minify: true,
  // jsonc-parser's main file is UMD, which a bundle cannot follow.
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  write: false,
};

const folder = 'dist';
const importedPath = /(from |import\()'(\.[^']+)\.ts'/g;

const schema = JSON.stringify(await schemaOfDataset());
const built = new Map([...(await modules()), ...declarations(), ['schema.json', `${schema}\n`]]);
for (const [name, content] of built) replaceFile(name, content);
for (const name of readdirSync(folder)) {
  if (name.endsWith('.js') && !built.has(name)) rmSync(join(folder, name));
}

/** Never a moment without the file: a program that runs meanwhile finds the old one or the new one. */
function replaceFile(name, content) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, content);
  renameSync(`${path}.${process.pid}`, path);
}

async function modules() {
  const { outputFiles } = await build({
    ...shared,
    entryPoints,
    outdir: folder,
    splitting: true,
    chunkNames: 'library-[name]-[hash]',
  });
  return outputFiles.map(({ path, contents }) => [basename(path), contents]);
}

/** The declarations that the entries reach, and no others: those of the schema would need its library. */
function declarations() {
  const place = mkdtempSync(join(tmpdir(), 'balcer-types-'));
  try {
    const compiler = fileURLToPath(
      new URL('bin/tsc', import.meta.resolve('typescript/package.json')),
    );
    const words = [compiler, '-p', 'tsconfig.types.json', '--outDir', place];
    const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' });
    if (status !== 0) throw new Error('The declarations of the library cannot be made.');
    return reachedFrom(place).map(({ file, text }) => [
      join('types', relative('src', file)).replace(/\.ts$/, '.d.ts'),
      text.replace(importedPath, "$1'$2.js'"),
    ]);
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** The entries and what they import, straight or through others. A set yields what is added while it is walked. */
function reachedFrom(place) {
  const files = new Set(entryPoints);
  const reached = [];
  for (const file of files) {
    const text = readFileSync(join(place, file.replace(/\.ts$/, '.d.ts')), 'utf8');
    reached.push({ file, text });
    for (const [, , path] of text.matchAll(importedPath)) {
      files.add(`${join(dirname(file), path)}.ts`);
    }
  }
  return reached;
}

async function schemaOfDataset() {
  const { outputFiles } = await build({ ...shared, entryPoints: ['src/dataset/json-schema.ts'] });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { schemaOfWhole } = await import(`data:text/javascript;base64,${code}`);
  return schemaOfWhole();
}
