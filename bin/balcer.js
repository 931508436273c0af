#!/usr/bin/env node
const { load } = require('./load.js');

const { processIo, run } = load('main.cjs');

run(process.argv.slice(2), processIo()).then((code) => {
  process.exitCode = code;
});
