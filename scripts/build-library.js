/** What the library has beside the files that it shares with the program. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './build-program.js';

const entryPoints = ['src/index.ts', 'src/data.ts'];

const importedPath = /(from |import\()'(\.[^']+)\.ts'/g;

/** Names and contents: the module, the facts as one, the JSON Schema of a dataset, the declarations. */
export async function libraryFiles(program) {
  const { exports: names } = program.find(({ fileName }) => fileName === 'library.cjs');
  return [
    [
      'index.js',
      `import library from './library.cjs';\nexport const { ${names.join(', ')} } = library;\n`,
    ],
    ['data.js', await moduleOf('src/data.ts')],
    ['schema.json', `${JSON.stringify(await schemaOfDataset())}\n`],
    ...declarations(),
  ];
}

async function moduleOf(input) {
  const [{ code }] = await bundle({ input }, { format: 'esm' });
  return code;
}

async function schemaOfDataset() {
  const code = Buffer.from(await moduleOf('src/dataset/json-schema.ts')).toString('base64');
  const { schemaOfWhole } = await import(`data:text/javascript;base64,${code}`);
  return schemaOfWhole();
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
