#!/usr/bin/env node
const { processIo, run } = require('../dist/main.cjs');

run(process.argv.slice(2), processIo()).then((code) => {
  process.exitCode = code;
});
