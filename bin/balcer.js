#!/usr/bin/env node
const { load } = require('./load.js');

try {
  const { processIo, run } = load('main.cjs');
  run(process.argv.slice(2), processIo()).then((code) => {
    process.exitCode = code;
  });
} catch (error) {
  // Everything else is reported by the program, which is not there.
  process.stderr.write(`balcer: ${error.message}\n`);
  process.exitCode = 1;
}
