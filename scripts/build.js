/** Builds dist/: the program, split where it loads something only when it needs it, and the facts it need not check. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleProgram } from './build-program.js';

const folder = 'dist';

mkdirSync(folder, { recursive: true });
const program = new Map((await bundleProgram()).map(({ fileName, code }) => [fileName, code]));
for (const [name, code] of program) replaceFile(name, code);
for (const name of readdirSync(folder)) {
  if (name.endsWith('.cjs') && !program.has(name)) rmSync(join(folder, name));
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
  const next = join(folder, `${name}.${process.pid}`);
  writeFileSync(next, content);
  renameSync(next, join(folder, name));
}
