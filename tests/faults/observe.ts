/** Runs a situation and says what happened, as a row of the table. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FaultCase } from './cases.ts';

/** What one situation came to. */
export interface Observation {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Files of the installation that came, went or changed. */
  readonly touched: readonly string[];
}

const root = resolve('.');
/** What turns root into nobody. */
const dropped = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] as const;

/** Nothing may hang; the slowest case waits three seconds. */
const longest = 20_000;

/** Runs the line of a case in a new folder, which goes away afterwards. */
export function observe({ before = ':', line, at = 0, unprivileged }: FaultCase): Observation {
  const folder = mkdtempSync(join(tmpdir(), 'balcer-fault-'));
  const work = join(folder, 'work');
  mkdirSync(work);
  // Open to whoever the line runs as.
  chmodSync(folder, 0o755);
  chmodSync(work, 0o777);
  // On the PATH: the program, and the Node that runs the tests.
  symlinkSync(join(root, 'bin/balcer.js'), join(folder, 'balcer'));
  symlinkSync(process.execPath, join(folder, 'node'));
  const installed = stateOf(root);
  const script = `{ ${before}\n} >/dev/null 2>&1\n${line}\nexit "\${PIPESTATUS[${at}]}"`;
  const [program, ...argv] = unprivileged && process.getuid?.() === 0 ? dropped : ['env'];
  const env = { PATH: `${folder}:${process.env.PATH}`, HOME: work, TERM: 'xterm', ROOT: root };
  const { status, stdout, stderr } = spawnSync(program, [...argv, 'bash', '--norc', '-c', script], {
    cwd: work,
    encoding: 'utf8',
    env,
    timeout: longest,
  });
  const touched = [...stateOf(root)].filter((entry) => !installed.has(entry));
  spawnSync('chmod', ['-R', 'u+rwX', folder]);
  rmSync(folder, { recursive: true, force: true });
  return { code: status, stdout, stderr, touched };
}

/** Names, sizes and times of what is installed. */
function stateOf(folder: string): ReadonlySet<string> {
  const files = ['bin', 'data', 'dist'].flatMap((name) =>
    readdirSync(join(folder, name)).map((file) => join(name, file)),
  );
  return new Set(
    files.map((file) => {
      const { size, mtimeMs } = statSync(join(folder, file));
      return `${file} ${size} ${mtimeMs}`;
    }),
  );
}

/** The row of a case: situation, line, exit code, and what came out on both streams. */
export function rowOf(
  one: FaultCase,
  { code, stdout, stderr }: Observation,
  usual: string,
): string {
  const shown = one.line
    .replaceAll('python3 "$ROOT/tests/faults/terminal.py"', 'terminal')
    .replaceAll('"$ROOT/', '"');
  const cells = [one.what, asCode(shown), String(code), outText(stdout, usual), errText(stderr)];
  return `| ${cells.join(' | ')} |`;
}

function outText(stdout: string, usual: string): string {
  if (stdout === '') return 'nothing';
  if (stdout === usual) return 'the usual answer';
  const lines = stdout.split('\n').filter((line) => line.trim() !== '');
  if (lines[0]?.startsWith('balcer: ')) return errText(stdout);
  return lines.length === 1 ? asCode(lines[0] ?? '') : `${lines.length} lines`;
}

function errText(stderr: string): string {
  const [first = '', ...rest] = stderr.trimEnd().split('\n');
  if (first === '') return 'nothing';
  const short = first.length > 150 ? `${first.slice(0, 150).trimEnd()}…` : first;
  return asCode(short) + (rest.length > 0 ? ` and ${rest.length} more lines` : '');
}

function asCode(text: string): string {
  // The folder that the run was in is of that machine.
  const plain = text
    .replaceAll(/\/[^\s|]*balcer-fault-\w+\/(?:work\/)?/g, '')
    // Another one with every change of the file.
    .replaceAll(/-[\w-]{8}\.cjs/g, '-*.cjs');
  return `\`${plain.replaceAll('|', '\\|')}\``;
}
