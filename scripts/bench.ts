/**
 * Measures performance: `npm run bench`. Packs balcer, installs the tarball, and times it alternately with bare
 * Node, on Node 20 and 24, beside jq and npm-check-updates; then with datasets of 1,000 to 100,000 episodes.
 * Prints Markdown tables and asserts nothing. `--runs 10` is quicker than the usual 40.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { table } from './docs.ts';

/** A program with its arguments. */
type Command = readonly string[];

const { values } = parseArgs({ options: { runs: { type: 'string', default: '40' } } });
const runs = Number(values.runs);

const lookUps: readonly Command[] = [
  ['--version'],
  ['--help'],
  ['complete', '--', 'awards', '--year', '199'],
  ['awards', '--year', '1997'],
  ['episodes'],
  ['show', 'bad girl'],
  ['search', 'refuge'],
];

const folder = mkdtempSync(join(tmpdir(), 'balcer-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const modules = join(folder, 'node_modules');
const balcer = join(modules, 'balcer/bin/balcer.js');
const nodeLines = [20, 24];
const nodes = nodeLines.map((line) => join(modules, `node-${line}/bin/node`));

install();
for (const node of nodes) {
  const head = ['command', 'bare Node, ms', 'balcer, ms', 'times bare Node'];
  const rows = timedCommands(node).map(([name, command]) => [name, ...paired(node, command)]);
  printTable('Node', node, head, rows);
}
for (const node of nodes) {
  const head = ['episodes', 'MB', 'validate, s', 'list', '--year 1980 --json', 'jq, the same'];
  printTable('Growth on Node', node, head, growth(node));
}

/** Installs the packed tarball, both versions of Node, and the program to compare with. */
function install(): void {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { stdio: 'ignore' });
  const [tarball = ''] = readdirSync(folder);
  const platform = `${process.platform}-${process.arch}`;
  const binaries = nodeLines.map((line) => `node-${line}@npm:node-${platform}@${line}`);
  const packages = [`./${tarball}`, ...binaries, 'npm-check-updates@19'];
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder];
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  execFileSync('npm', ['install', ...quiet, ...packages], { cwd: folder, stdio: 'inherit' });
}

/** The look-ups; and for comparison a well-known Node program, and a filter over unvalidated JSON. */
function timedCommands(node: string): readonly (readonly [string, Command])[] {
  const ncu = join(modules, 'npm-check-updates/build/cli.js');
  const filter = '[.[] | select((.date // "") | startswith("1997"))]';
  return [
    ...lookUps.map((words) => [words.join(' '), [node, balcer, ...words]] as const),
    ['npm-check-updates --version', [node, ncu, '--version']],
    ['jq over nominations.json', ['jq', filter, join(modules, 'balcer/data/nominations.json')]],
  ];
}

/** Median times, and median ratios of each pair. Runs alternate with bare Node, so a busy machine slows both. */
function paired(node: string, command: Command): string[] {
  const pairs = Array.from(
    { length: runs },
    () => [time([node, '-e', '0']), time(command)] as const,
  );
  const bare = median(pairs.map(([first]) => first));
  const own = median(pairs.map(([, second]) => second));
  return [bare.toFixed(1), own.toFixed(1), median(pairs.map(([a, b]) => b / a)).toFixed(2)];
}

/** Seconds for datasets of growing size, compared with jq, which validates nothing. */
function growth(node: string): string[][] {
  return [1000, 10_000, 100_000].map((count) => {
    const file = join(folder, `${count}.json`);
    writeFileSync(file, JSON.stringify(generated(count), null, 2));
    const filter = '[.episodes[] | select((.airDate // "") | startswith("1980"))]';
    const commands: readonly Command[] = [
      [node, balcer, 'validate', file],
      [node, balcer, 'episodes', '--data', file],
      [node, balcer, 'episodes', '--year', '1980', '--json', '--data', file],
      ['jq', filter, file],
    ];
    const seconds = commands.map((command) =>
      (median([1, 2, 3].map(() => time(command))) / 1000).toFixed(2),
    );
    return [String(count), (statSync(file).size / 1e6).toFixed(1), ...seconds];
  });
}

/** The example dataset with `count` more episodes, 500 per work. */
function generated(count: number): Record<string, unknown[]> {
  const parts = JSON.parse(readFileSync('examples/fictional-writer.json', 'utf8'));
  const evidence = { sources: [parts.sources[0].id], confidence: 'single' };
  const span = { start: '1970', end: '1990', seasonCount: 20, status: 'released' };
  const roles = [{ role: 'writer' }];
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  for (let at = 0; at < count; at += 1) {
    const work = `long-run-${Math.floor(at / 500)}`;
    if (at % 500 === 0) {
      const title = `Long Run ${at / 500}`;
      parts.works.push({ id: work, title, kind: 'series', ...span, roles, ...evidence });
    }
    const season = Math.floor((at % 500) / 25) + 1;
    const id = `${work}.s${twoDigits(season)}e${twoDigits((at % 25) + 1)}`;
    const airDate = `${1969 + season}-${twoDigits((at % 12) + 1)}-10`;
    const writtenBy = [parts.person.id];
    parts.episodes.push({ id, title: `Episode ${at}`, airDate, writtenBy, ...evidence });
  }
  return parts;
}

/** Milliseconds of one run without the settings of this shell; NaN if the program is not installed. */
function time([program = '', ...words]: Command): number {
  const start = performance.now();
  const { error, status, stderr } = spawnSync(program, words, {
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 30,
  });
  if (error) return Number.NaN;
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${stderr}`);
  return performance.now() - start;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function printTable(title: string, node: string, ...content: Parameters<typeof table>): void {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim().slice(1);
  console.log(`\n${title} ${version}\n\n${table(...content)}`);
}
