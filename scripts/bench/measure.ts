/** Runs of programs, measured: time, peak memory, instructions. */
import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A program and its arguments. */
export type Command = readonly [program: string, ...args: string[]];

/** A median with the quartiles around it. */
export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Where the output goes: a pipe is what a script or a pager has, nothing leaves only the work. */
type Sink = 'pipe' | 'ignore';

/** Milliseconds from start to end of one run. Throws if it fails. */
export function timeRun([program, ...args]: Command, sink: Sink): number {
  const start = process.hrtime.bigint();
  const { status, error, stderr } = spawnSync(program, args, {
    stdio: ['ignore', sink, 'pipe'],
    maxBuffer: 2 ** 30,
    env: environment,
  });
  const time = Number(process.hrtime.bigint() - start) / 1e6;
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return time;
}

/** Two commands in turns, the first to run changing, so that what slows the machine slows both. */
export function timePairs(a: Command, b: Command, count: number, sink: Sink) {
  const pairs = Array.from({ length: count }, (_, index) => {
    if (index % 2 === 0) return { a: timeRun(a, sink), b: timeRun(b, sink) };
    const second = timeRun(b, sink);
    return { a: timeRun(a, sink), b: second };
  });
  return {
    a: spreadOf(pairs.map((pair) => pair.a)),
    b: spreadOf(pairs.map((pair) => pair.b)),
    ratio: spreadOf(pairs.map((pair) => pair.b / pair.a)),
  };
}

/** Milliseconds until the first bytes of the output. */
export function timeToFirst([program, ...args]: Command): Promise<number> {
  const start = process.hrtime.bigint();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'], env: environment });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    let time = Number.NaN;
    child.stdout.once('data', () => {
      time = Number(process.hrtime.bigint() - start) / 1e6;
      child.stdout.destroy();
    });
    child.on('close', () => resolve(time));
  });
}

/**
 * Peak memory of a run of Node in megabytes. Asked inside the process: to the outside a child also has the peak of
 * the process that started it.
 */
export function peakMemory(node: string, args: readonly string[], folder: string): number {
  const probe = join(folder, 'probe.cjs');
  writeFileSync(probe, probeText);
  const { stderr } = spawnSync(node, ['--require', probe, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: environment,
  });
  return Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024;
}

/**
 * Instructions of a run of Node by callgrind: they do not change with what else the machine does. The hash seed, which
 * is another every time, would change them by some millions. Code that V8 writes while it runs has to be looked at anew.
 */
export function countInstructions([node, ...args]: Command): number {
  const options = [
    '--tool=callgrind',
    '--callgrind-out-file=/dev/null',
    '--smc-check=all-non-file',
  ];
  const { stderr, error } = spawnSync('valgrind', [...options, node, '--hash-seed=1', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: environment,
  });
  const [, count] = /Collected : (\d+)/.exec(stderr ?? '') ?? [];
  if (count === undefined) throw error ?? new Error(`valgrind counted nothing: ${stderr}`);
  return Number(count);
}

/** Median and quartiles. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
  return { low: at(0.25), median: at(0.5), high: at(0.75) };
}

/** Nothing that the shell of the one who measures has set. */
const environment = { PATH: process.env.PATH };

const probeText = `process.on('exit', () => {
  const fs = require('node:fs');
  let peak = process.resourceUsage().maxRSS;
  try { peak = /VmHWM:\\s+(\\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8'))[1]; } catch {}
  fs.writeSync(2, 'peak ' + peak);
});
`;
