/** Builds the program: a few CommonJS files, each loaded when it is needed. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { withoutDeadWeight } from './dead-weight.js';

const library = 'index';
const mostAsked = ['commands/awards', 'commands/credits', 'commands/episodes'];
const formats = ['format/table', 'format/json', 'format/csv', 'format/markdown'];

/** Where what several entries and commands need is put: the first place that enough of the roots lead to. */
const places = [
  { name: 'base', roots: ['main', library], least: 2 },
  { name: 'main', roots: ['main'], least: 1 },
  { name: 'list', roots: [...mostAsked, ...formats], least: 2 },
  { name: 'table', roots: ['format/table'], least: 1 },
  { name: 'trusted', roots: ['dataset/trusted'], least: 1 },
  { name: 'shared', roots: commandModules(), least: 3 },
];

/**
 * A file costs 0.2 ms to open and a kilobyte 0.1 ms to read, so code is cut where it is needed apart, and no finer:
 * what the library needs apart from what it does not. What the places leave, few commands need.
 */
const groups = [{ debugName: 'places', name: placeOf }];

function placeOf(id, graph) {
  const leads = (root) => reachedFrom(resolve(`src/${root}.ts`), graph).has(id);
  const place = places.find(({ roots, least }) => roots.filter(leads).length >= least);
  if (place === undefined) return null;
  return leads(library) ? `${place.name}-library` : place.name;
}

/** What a module needs to be loaded, itself included. A set yields what is added while it is walked. */
function reachedFrom(root, graph) {
  const found = new Set([root]);
  for (const id of found) {
    for (const one of graph.getModuleInfo(id)?.importedIds ?? []) found.add(one);
  }
  return found;
}

function commandModules() {
  const files = readdirSync('src/commands').filter((file) => file.endsWith('.ts'));
  return files.map((file) => `commands/${file.replace(/\.ts$/, '')}`);
}

/** What stands in files by itself, because only the stand-ins for it ask for it: see dead-weight.js. */
const apart = {
  'string-width': 'string-width',
  chalk: 'chalk',
  'commander-help': 'node_modules/commander/lib/help.js',
  'shell-scripts': fileIn('node_modules/@bomb.sh/tab/dist', /^powershell-.*\.mjs$/),
};

/**
 * The files of the program, as Rolldown describes them. CommonJS, because Node 20 takes 4 ms longer to start with an
 * ES module, a sixth of its own start.
 */
export async function bundleProgram() {
  const program = await bundle(
    { input: { main: 'src/main.ts', library: 'src/index.ts' }, plugins: [withoutDeadWeight] },
    { codeSplitting: { includeDependenciesRecursively: false, groups } },
  );
  const others = await Promise.all(
    Object.entries(apart).map(([name, path]) =>
      bundle({ input: { [name]: path }, plugins: [withoutDeadWeight] }),
    ),
  );
  return [...program, ...others.flat()];
}

/**
 * V8 compiles a function in parentheses with what surrounds it, and any other twice: roughly at first, again when it
 * is called. The wrappers of CommonJS modules are all called at once, but Node 20 does not see this of an arrow.
 */
const arrowWrapper = /(= \/\* @__PURE__ \*\/ [\w.]+\()\(\((exports(?:, module)?)\) => \{/g;

const eagerWrappers = {
  name: 'eager wrappers',
  renderChunk: (code) => code.replace(arrowWrapper, '$1(function ($2) {'),
};

/** Nothing that one file exports to another ever changes: a value does where the bundler writes a function. */
const boundExport =
  /Object\.defineProperty\(exports,"([\w$]+)",\{enumerable:!0,get:function\(\)\{return ([\w$]+)\}\}\)/g;

const plainExports = {
  name: 'plain exports',
  generateBundle(_, files) {
    for (const file of Object.values(files)) {
      if (file.type === 'chunk') file.code = file.code.replace(boundExport, 'exports.$1=$2');
    }
  },
};

/** The path of the file whose name has a part that changes from release to release. */
function fileIn(folder, name) {
  const found = readdirSync(folder).filter((file) => name.test(file));
  if (found.length !== 1) throw new Error(`${folder} has ${found.length} files like ${name}.`);
  return `${folder}/${found[0]}`;
}

/** The files that Rolldown makes of an input. */
export async function bundle({ plugins = [], ...input }, output = {}) {
  const build = await rolldown({
    plugins: [...plugins, eagerWrappers, plainExports],
    platform: 'node',
    transform: { target: 'node20' },
    // jsonc-parser's main file is UMD, whose `require` a bundle cannot follow.
    resolve: { mainFields: ['module', 'main'] },
    preserveEntrySignatures: 'allow-extension',
    checks: { ineffectiveDynamicImport: false },
    ...input,
  });
  const { output: files } = await build.generate({
    format: 'cjs',
    exports: 'named',
    minify: true,
    // V8 reads a file of ASCII letters twice as fast.
    charset: 'ascii',
    // Licenses are in LICENSE.third-party.md; notes for bundlers have done their work.
    comments: false,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    ...output,
  });
  return files;
}
