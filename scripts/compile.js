/**
 * Keeps what this Node compiles of the built program while it answers what is asked most, for bin/load.js. To keep more
 * would make every start slower: Node reads all that is kept of a file. Prints the answers.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import program from '../bin/load.js';

const questions = [
  ['--version'],
  ['--help'],
  ['complete', '--', 'awards', '--year', '199'],
  ['credits'],
  ['episodes'],
  ['awards', '--year', '1997'],
  ['show', 'law & order'],
  ['search', 'refuge'],
];

const { compiled, load, scripts } = program;
const { processIo, run } = load('main.cjs');
for (const question of questions) {
  if ((await run(question, processIo())) !== 0) throw new Error(`${question.join(' ')} failed.`);
}
mkdirSync(compiled, { recursive: true });
for (const [name, script] of scripts) {
  const code = script.createCachedData();
  writeFileSync(join(compiled, name), Buffer.concat([code, code]));
}
