/**
 * Loads the files of the built program as `require` would, but takes what Node compiles of them from where the build
 * has kept it (scripts/compile.js). Compiling is what a short answer spends most of its time on.
 */
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '..', 'dist');
/** For one Node alone: none can use what another has compiled. */
const compiled = join(folder, 'compiled', `${process.version}-${process.platform}-${process.arch}`);
const isKept = existsSync(compiled);

/** The code of the error for a file that cannot be loaded; src/main.ts knows it too. */
const damaged = 'ERR_DAMAGED';

/** The scripts and the modules of the files that have been loaded, by name. */
const scripts = new Map();
const modules = new Map();

/** What a file of the program exports. */
function load(name) {
  const known = modules.get(name);
  if (known) return known.exports;
  const module = { exports: {}, require: requireNear };
  modules.set(name, module);
  const script = scriptOf(name);
  scripts.set(name, script);
  script.runInThisContext()(module.exports, requireNear, module, folder);
  return module.exports;
}

/** All files of the program lie in one folder; everything else is Node's. */
function requireNear(path) {
  return path.startsWith('./') ? load(path.slice(2)) : require(path);
}

function scriptOf(name) {
  const filename = join(folder, name);
  try {
    const source = readFileSync(filename, 'latin1');
    return new Script(`(function (exports, require, module, __dirname) {${source}\n})`, {
      filename,
      cachedData: isKept ? keptOf(name) : undefined,
    });
  } catch (cause) {
    const message = `A file of the program is missing or damaged: ${filename}. Install balcer again.`;
    throw Object.assign(new Error(message, { cause }), { code: damaged });
  }
}

/** Node believes it without a look, so it is kept twice, one behind the other; nothing where the two differ. */
function keptOf(name) {
  const file = join(compiled, name);
  if (!existsSync(file)) return undefined;
  const both = readFileSync(file);
  const one = both.subarray(0, both.length / 2);
  return one.equals(both.subarray(one.length)) ? one : undefined;
}

module.exports = { compiled, load, scripts };
