/** Builds dist/: the program and the library, in files that both share, and the facts that need no second check. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { libraryFiles } from './build-library.js';
import { bundleProgram } from './build-program.js';

const folder = 'dist';

const program = await bundleProgram();
const built = new Map([
  ...program.map(({ fileName, code }) => [fileName, code]),
  ...(await libraryFiles(program)),
]);
for (const [name, content] of built) replaceFile(name, content);
for (const name of readdirSync(folder)) {
  if (/\.c?js$/.test(name) && !built.has(name)) rmSync(join(folder, name));
}
replaceFile('checked-facts', checkFacts('data'));

/**
 * The bytes of the files in the order of their names, once the built program has checked them. What is the same when
 * it runs needs no second check: src/dataset/trusted.ts.
 */
function checkFacts(facts) {
  const names = readdirSync(facts).filter((name) => name.endsWith('.json'));
  const bytes = names.sort().map((name) => readFileSync(join(facts, name)));
  const words = ['bin/balcer.js', 'validate', facts];
  const { status, stdout } = spawnSync(process.execPath, words, { stdio: ['ignore', 'pipe', 2] });
  if (status !== 0) throw new Error(`The facts do not validate.\n${stdout}`);
  return Buffer.concat(bytes);
}

/** Never a moment without the file: a program that runs meanwhile finds the old one or the new one. */
function replaceFile(name, content) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, content);
  renameSync(`${path}.${process.pid}`, path);
}
