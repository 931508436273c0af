/**
 * Checks what npm would publish, after publint and attw have looked at its exports and types: `npm run check:package`.
 * Its files and size, that nothing runs when it is installed, the lock file, and known holes in what is built in.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findShipped } from './shipped.ts';

/** Bytes that may be unpacked beside the facts: what runs, and what explains it (declarations, schema, texts). */
const largest = { code: 400_000, words: 150_000 };

const code = /^(?:bin\/|dist\/[^/]+\.c?js$)/;

const allowedFiles =
  /^(?:bin\/[\w.-]+\.(?:js|json)|data\/(?:\w+\.json|README\.md)|dist\/[\w./-]+\.(?:c?js|json|d\.ts)|dist\/checked-facts|package\.json|README\.md|CHANGELOG\.md|LICENSE|LICENSE\.third-party\.md)$/;
/** The facts, as they are written and as the build gives them. */
const facts = /^(?:data\/|dist\/(?:checked-facts|data\.js)$)/;
const required = ['LICENSE', 'LICENSE.third-party.md', 'README.md', 'package.json'];

type Manifest = Readonly<Record<string, unknown>> & {
  readonly scripts?: Readonly<Record<string, string>>;
};

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly integrity?: string; readonly resolved?: string }>
  >;
}

interface PackedFile {
  readonly path: string;
  readonly size: number;
}

const manifest = readJson<Manifest>('package.json');
const files = pack();
const checks = { checkFiles, checkSize, checkManifest, checkLock, checkHoles };
const outcomes = await Promise.all(Object.values(checks).map((check) => check()));
const problems = outcomes.flat();
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

function pack(): readonly PackedFile[] {
  const argv = ['pack', '--ignore-scripts', '--dry-run', '--json'];
  const [packed] = JSON.parse(execFileSync('npm', argv, { encoding: 'utf8', stdio: 'pipe' }));
  return packed.files;
}

function checkFiles(): readonly string[] {
  const paths = files.map(({ path }) => path);
  return [
    ...paths.filter((path) => !allowedFiles.test(path)).map((path) => `${path} should not ship.`),
    ...required.filter((path) => !paths.includes(path)).map((path) => `${path} does not ship.`),
  ];
}

function checkSize(): readonly string[] {
  const sorted = files.filter(({ path }) => !facts.test(path)).sort((a, b) => b.size - a.size);
  return (['code', 'words'] as const).flatMap((part) => {
    const own = sorted.filter(({ path }) => code.test(path) === (part === 'code'));
    const size = own.reduce((sum, file) => sum + file.size, 0);
    console.log(`${part}: ${own.length} files, ${kilobytes(size)}`);
    if (size <= largest[part]) return [];
    const heaviest = own.slice(0, 5).map((file) => `${file.path} ${kilobytes(file.size)}`);
    const limit = kilobytes(largest[part]);
    return [
      `The ${part} of the package: ${kilobytes(size)}, more than ${limit}: ${heaviest.join(', ')}.`,
    ];
  });
}

function checkManifest(): readonly string[] {
  const scripts = Object.keys(manifest.scripts ?? {});
  const running = ['preinstall', 'install', 'postinstall', 'preuninstall', 'postuninstall'];
  const kinds = ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'];
  return [
    ...running.filter((name) => scripts.includes(name)).map((name) => `${name} runs on install.`),
    ...kinds.filter((kind) => manifest[kind]).map((kind) => `package.json has ${kind}.`),
  ];
}

/** Every package by its hash, from the registry of npm or, where none is named, from whichever is asked. */
function checkLock(): readonly string[] {
  const { packages } = readJson<Lock>('package-lock.json');
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .flatMap(([path, { integrity = '', resolved }]) => [
      ...(integrity.startsWith('sha512-') ? [] : [`${path} has no sha512 in package-lock.json.`]),
      ...(resolved === undefined || resolved.startsWith('https://registry.npmjs.org/')
        ? []
        : [`${path} comes from ${resolved}.`]),
    ]);
}

/** What is built in stands among devDependencies, so it is looked for in an audit of everything. */
async function checkHoles(): Promise<readonly string[]> {
  const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8' });
  const { vulnerabilities } = parseJson(stdout);
  if (vulnerabilities === undefined) {
    console.log('The registry does not answer an audit: known holes were not looked for.');
    return [];
  }
  const names = new Set((await findShipped()).map(({ name }) => name));
  const holes = Object.keys(vulnerabilities).filter((name) => names.has(name));
  console.log(`${names.size} packages built in, ${holes.length} with known holes.`);
  return holes.map((name) => `${name} has a known hole: npm audit.`);
}

function readJson<Content>(path: string): Content {
  return JSON.parse(readFileSync(path, 'utf8')) as Content;
}

function parseJson(text: string): { readonly vulnerabilities?: object } {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function kilobytes(size: number): string {
  return `${Math.round(size / 1000)} kB`;
}
