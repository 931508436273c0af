/** External faults, each a line of bash that runs the real binary: an answer or a message, never a stack trace. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Fault {
  readonly what: string;
  /** Runs first; its output is discarded. */
  readonly before?: string;
  readonly line: string;
  readonly code: number;
  /** Expected standard output; empty if omitted. */
  readonly stdout?: string | RegExp;
  /** Expected standard error; empty if omitted. */
  readonly stderr?: RegExp;
  /** Which command in the pipeline to take the exit code from; the first if omitted. */
  readonly at?: number;
}

/** The output of `balcer credits`, byte for byte. */
const usual = run({ what: '', line: 'balcer credits', code: 0 }).stdout;
const cutFile = 'head -c 300 "$ROOT/examples/fictional-writer.json" > cut.json';
const onTerminal = 'python3 "$ROOT/tests/on-terminal.py"';

const faults: readonly Fault[] = [
  { what: 'standard output closed', line: 'balcer credits >&-', code: 0 },
  {
    what: 'standard error closed',
    line: 'balcer credits 2>&-; balcer nonsense 2>&-',
    code: 2,
    stdout: usual,
  },
  {
    what: 'a reader that stops early, like `head`',
    line: 'balcer episodes --json | head -1',
    code: 0,
    stdout: '[\n',
  },
  {
    what: 'the same, while `validate` lists problems',
    before: cutFile,
    line: 'balcer validate cut.json | true',
    code: 1,
    stderr: /^balcer: 1 problem/,
  },
  {
    what: 'a full disk',
    line: 'balcer sources >/dev/full',
    code: 1,
    stderr: /^balcer: Cannot write to standard output: no space is left on the device\.\n$/,
  },
  {
    what: 'a disk that fills up halfway',
    line: '(ulimit -f 8; balcer episodes --json >big.json)',
    code: 1,
    stderr: /^balcer: Cannot write to standard output: the file would be too large\.\n$/,
  },
  {
    what: 'standard error on a full disk',
    line: 'balcer credits --year 1901 --json 2>/dev/full',
    code: 0,
    stdout: '[]\n',
  },
  {
    what: 'Ctrl-C while it reads',
    line: 'sleep 3 | timeout --preserve-status -s INT 1 balcer credits --data -',
    at: 1,
    code: 130,
  },
  {
    what: 'no such dataset',
    line: 'balcer credits --data nowhere',
    code: 1,
    stderr: /^balcer: No dataset in nowhere: it does not exist\./,
  },
  {
    what: 'a file without read permission',
    before: 'cp -r "$ROOT/data" copy; chmod 000 copy/works.json',
    line: 'balcer credits --data copy',
    code: 1,
    stderr: /works\.json.* may not be read/s,
  },
  {
    what: 'a file that is cut off',
    before: cutFile,
    line: 'balcer credits --data cut.json',
    code: 1,
    stderr: /cut\.json:\d+:\d+ /,
  },
  {
    what: 'a device that never ends',
    line: 'balcer credits --data /dev/zero',
    code: 1,
    stderr: /it is a device/,
  },
  {
    what: 'a named pipe',
    before: 'mkfifo pipe; cat "$ROOT/examples/fictional-writer.json" >pipe &',
    line: 'balcer credits --data pipe',
    code: 0,
    stdout: /Lighthouse Road/,
  },
  {
    what: 'a terminal where a dataset is expected',
    line: `${onTerminal} 80 24 balcer credits --data -`,
    code: 2,
    stdout: /^balcer: --data - reads a dataset from standard input, which is a terminal/,
  },
  {
    what: 'escape sequences in an argument',
    line: "balcer credits --with $'\\e[2J\\e]0;x\\a'",
    code: 1,
    stderr: /^balcer: No person called "�\[2J�\]0;x�"/,
  },
  {
    what: 'a pager that fails',
    line: `BALCER_PAGER=false NO_COLOR=1 ${onTerminal} 80 10 balcer credits`,
    code: 0,
    stdout: /Credits[\s\S]*Law & Order[\s\S]*FBI: Most Wanted/,
  },
  {
    what: 'a pager killed by a signal',
    line: `BALCER_PAGER='kill -9 $$' NO_COLOR=1 ${onTerminal} 80 10 balcer credits`,
    code: 0,
    stdout: /Credits[\s\S]*Law & Order[\s\S]*FBI: Most Wanted/,
  },
  {
    what: 'no environment, or another language and time zone',
    line: 'env -i LANG=xx LC_ALL=xx TZ=Nowhere "$(command -v node)" "$ROOT/bin/balcer.js" credits',
    code: 0,
    stdout: usual,
  },
];

describe('faults', () => {
  test.each(faults)('$what', (fault) => {
    const { status, stdout, stderr } = run(fault);
    expect(stdout + stderr).not.toMatch(/\n\s+at |unexpected failure/);
    expect({ status, stdout, stderr }).toEqual({
      status: fault.code,
      stdout:
        fault.stdout instanceof RegExp ? expect.stringMatching(fault.stdout) : (fault.stdout ?? ''),
      stderr: fault.stderr ? expect.stringMatching(fault.stderr) : '',
    });
  });

  test('are listed in docs/reliability.md', () => {
    const page = readFileSync('docs/reliability.md', 'utf8');
    expect(faults.filter(({ what }) => !page.includes(`| ${what} |`))).toEqual([]);
  });
});

/** Runs a line in a new folder, without root privileges. */
function run({ before = ':', line, at = 0 }: Fault) {
  const folder = mkdtempSync(join(tmpdir(), 'balcer-fault-'));
  const work = join(folder, 'work');
  mkdirSync(work);
  chmodSync(folder, 0o755);
  chmodSync(work, 0o777);
  symlinkSync(resolve('bin/balcer.js'), join(folder, 'balcer'));
  symlinkSync(process.execPath, join(folder, 'node'));
  const script = `{ ${before}\n} >/dev/null 2>&1\n${line}\nexit "\${PIPESTATUS[${at}]}"`;
  const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
  const [program = '', ...argv] = process.getuid?.() === 0 ? nobody : ['env'];
  const env = {
    PATH: `${folder}:${process.env.PATH}`,
    HOME: work,
    TERM: 'xterm',
    ROOT: resolve('.'),
  };
  const { status, stdout, stderr } = spawnSync(program, [...argv, 'bash', '--norc', '-c', script], {
    cwd: work,
    encoding: 'utf8',
    env,
    timeout: 20_000,
  });
  spawnSync('chmod', ['-R', 'u+rwX', folder]);
  rmSync(folder, { recursive: true, force: true });
  return { status, stdout, stderr };
}
