#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');

try {
  const { processIo, run } = require('../dist/main.cjs');
  run(process.argv.slice(2), processIo()).then((code) => {
    process.exitCode = code;
  });
} catch (error) {
  // main.cjs reports everything else itself.
  const [file = 'main.cjs'] = /[\w-]+\.cjs/.exec(error.stack) ?? [];
  const isBuilt = existsSync(join(__dirname, '../dist'));
  const message = isBuilt
    ? `dist/${file} is missing or damaged. Reinstall balcer.`
    : 'balcer is not built; run npm run build.';
  process.stderr.write(`balcer: ${message}\n`);
  process.exitCode = 1;
}
