/**
 * `npm run bench`: what balcer costs beside bare Node, and how it grows. Prints tables, writes bench.json, asserts
 * nothing. `--node <path>` takes another Node, `--tool <path>` another build, `--pairs <n>` more or fewer pairs of
 * runs (40), `--sizes 1000,10000` other datasets or `--sizes ""` none, `--callgrind` counts instructions too.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import CliTable3 from 'cli-table3';
import { type GrowthRow, measureGrowth } from './bench/growth.ts';
import type { Spread } from './bench/measure.ts';
import { measureStartup, type StartupRow } from './bench/startup.ts';

const { values } = parseArgs({
  options: {
    node: { type: 'string', default: process.execPath },
    tool: { type: 'string', default: 'bin/balcer.js' },
    pairs: { type: 'string', default: '40' },
    sizes: { type: 'string', default: '1000,10000,100000' },
    callgrind: { type: 'boolean', default: false },
  },
});
const { node, tool, callgrind } = values;
const pairs = Number(values.pairs);

const folder = mkdtempSync(join(tmpdir(), 'balcer-bench-'));
try {
  console.log(`Start-up, ${pairs} pairs with node -e 0, median (quartiles)`);
  const startup = [...measureStartup({ node, tool, pairs, callgrind })];
  printTable(startup.map(startupCells));
  console.log('\nGrowth, median of 3 runs; beside jq in 5 pairs');
  const growth: GrowthRow[] = [];
  for (const size of values.sizes.split(',').filter(Boolean).map(Number)) {
    const rows = measureGrowth(size, { node, tool, folder, pairs: 5 });
    for await (const row of rows) growth.push(row);
  }
  printTable(growth.map(growthCells));
  const machine = { processor: cpus()[0]?.model, processors: cpus().length };
  writeFileSync('bench.json', `${JSON.stringify({ machine, startup, growth }, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}

function startupCells({ command, bare, balcer, ratio, instructions }: StartupRow) {
  return {
    command,
    'bare ms': spreadText(bare, 1),
    'balcer ms': spreadText(balcer, 1),
    ratio: spreadText(ratio, 2),
    ...(instructions && {
      instructions: `${instructions.map((count) => count.toFixed(0)).join(' -> ')} million`,
    }),
  };
}

function growthCells({ toJq, ...row }: GrowthRow) {
  return {
    episodes: String(row.episodes),
    question: row.question,
    's to the first row': row.first.toFixed(2),
    s: row.seconds.toFixed(2),
    MB: row.megabytes.toFixed(0),
    'MB of the file': row.fileMegabytes.toFixed(1),
    'time / jq': toJq?.toFixed(2) ?? '',
  };
}

function spreadText({ low, median, high }: Spread, digits: number): string {
  return `${median.toFixed(digits)} (${low.toFixed(digits)}-${high.toFixed(digits)})`;
}

function printTable(rows: readonly Readonly<Record<string, string>>[]): void {
  const table = new CliTable3({
    head: Object.keys(rows[0] ?? {}),
    style: { head: [], border: [] },
  });
  table.push(...rows.map((row) => Object.values(row)));
  console.log(table.toString());
}
