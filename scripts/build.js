/**
 * Builds dist/: the program and the library, in files that both share, the facts that need no second check, and what
 * this Node compiles of the program.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { libraryFiles } from './build-library.js';
import { bundleProgram } from './build-program.js';

const folder = 'dist';
const checkedFacts = 'checked-facts';

const program = await bundleProgram();
// Entries come last: who starts them meanwhile finds all that they load.
const inOrder = program.toSorted((a, b) => Number(a.isEntry) - Number(b.isEntry));
const built = new Map([
  ...inOrder.map(({ fileName, code }) => [fileName, code]),
  ...(await libraryFiles(program)),
]);
rmSync(join(folder, 'compiled'), { recursive: true, force: true });
for (const [name, content] of built) replaceFile(name, content);
for (const name of filesIn(folder)) {
  if (!built.has(name) && name !== checkedFacts) rmSync(join(folder, name));
}
replaceFile(checkedFacts, checkFacts('data'));
runNode('scripts/compile.js');

/**
 * The bytes of the files in the order of their names, with a zero behind each, once the built program has checked
 * them. What is the same when it runs needs no second check: src/dataset/trusted.ts.
 */
function checkFacts(facts) {
  const names = readdirSync(facts).filter((name) => name.endsWith('.json'));
  const bytes = names.sort().map((name) => readFileSync(join(facts, name)));
  runNode('bin/balcer.js', 'validate', facts);
  return Buffer.concat(bytes.flatMap((file) => [file, Buffer.of(0)]));
}

/** Runs a script to its end; what it prints matters only if it fails. */
function runNode(...words) {
  const { status, stdout } = spawnSync(process.execPath, words, { stdio: ['ignore', 'pipe', 2] });
  if (status !== 0) throw new Error(`${words.join(' ')} failed.\n${stdout}`);
}

function filesIn(place) {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(place, join(entry.parentPath, entry.name)));
}

/** A program that starts meanwhile finds the old file or the new one, never a part of one. */
function replaceFile(name, content) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, content);
  renameSync(`${path}.${process.pid}`, path);
}
