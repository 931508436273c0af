/** Builds the program: a few CommonJS files, each loaded when it is needed. */
import { rolldown } from 'rolldown';
import { withoutDeadWeight } from './dead-weight.js';

const tableModules =
  /[\\/](?:chalk|cli-table3)[\\/]|stand-in|[\\/]render[\\/](?:table|tracks|fit|body|cards|groups|frame|grid|page|style|bars)\.ts$/;

/** Of the dataset what queries need; what checks it comes by itself. */
const sharedModules =
  /[\\/]src[\\/](?:(?:commands|query|render)[\\/]|dataset[\\/](?:dataset|dates|fault|group|vocabulary)\.ts$)/;

/**
 * A file costs 0.2 ms to open and a kilobyte 0.03 ms to read, so code is cut where it is needed apart, and no finer:
 * what `main` imports, which is always there; what every table needs; what several commands share.
 */
const groups = [
  { name: 'main', tags: ['$initial'], priority: 3 },
  { name: 'table', test: tableModules, priority: 2 },
  { name: 'shared', test: sharedModules, minShareCount: 3, priority: 1 },
];

/**
 * The files of the program, as Rolldown describes them. CommonJS, because Node 20 takes 4 ms longer to start with an
 * ES module, a sixth of its own start.
 */
export async function bundleProgram() {
  const program = await bundle({
    input: { main: 'src/main.ts' },
    external: ['./string-width.cjs'],
    plugins: [withoutDeadWeight],
  });
  // By itself, because only the stand-in for it asks for it: see dead-weight.js.
  const width = await bundle({ input: { 'string-width': 'string-width' } });
  return [...program, ...width];
}

async function bundle(input) {
  const build = await rolldown({
    platform: 'node',
    transform: { target: 'node20' },
    // jsonc-parser's main file is UMD, whose `require` a bundle cannot follow.
    resolve: { mainFields: ['module', 'main'] },
    preserveEntrySignatures: 'allow-extension',
    checks: { ineffectiveDynamicImport: false },
    ...input,
  });
  const { output } = await build.generate({
    format: 'cjs',
    exports: 'named',
    minify: true,
    // Licences are in LICENSE.third-party.md; notes for bundlers have done their work.
    comments: false,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    codeSplitting: { includeDependenciesRecursively: false, groups },
  });
  return output;
}
