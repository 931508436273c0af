#!/usr/bin/env node
async function main() {
  const { processIo, run } = require('../dist/main.cjs');
  process.exitCode = await run(process.argv.slice(2), processIo());
}

main().catch((error) => {
  // The program reports every error except that it is missing.
  const isBuilt = require('node:fs').existsSync(`${__dirname}/../dist`);
  const [file = 'main.cjs'] = /[\w-]+\.cjs/.exec(error.stack) ?? [];
  const damaged = `balcer: dist/${file} is missing or damaged. Reinstall balcer.`;
  process.stderr.write(`${isBuilt ? damaged : 'balcer is not built; run npm run build.'}\n`);
  process.exitCode = 1;
});
