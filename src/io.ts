/** The streams of the process, what a terminal can show, and the pager. */
import { fstatSync, writeFileSync } from 'node:fs';
import type { Input } from './dataset/load.ts';
import { OutputError } from './errors.ts';
import type { Screen } from './format/column.ts';
import { disarm } from './format/unsafe.ts';

export interface Output {
  readonly isTerminal: boolean;
  /** Terminal size; undefined when output is not a terminal or does not report it. */
  readonly columns: number | undefined;
  readonly rows: number | undefined;
  /** Whether the terminal shows links (OSC 8). */
  readonly hasLinks: () => Promise<boolean>;
  /**
   * Resolves once the text is handed over.
   * @throws ClosedPipe when the reader is gone, OutputError when it cannot be written for any other reason.
   */
  readonly write: (text: string) => Promise<void>;
}

/** Everything outside the program that a run may touch. */
export interface Io {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Shows text in a pager, which is a shell command; false if the pager failed and may have shown nothing. */
  readonly page: (command: string, text: string) => Promise<boolean>;
}

/** The reader has closed the pipe. It has what it wanted, so this is not a failure. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe';
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the device',
  EBADF: 'it is not open for writing',
  EFBIG: 'the file would be too large',
  EIO: 'the device failed',
  EDQUOT: 'the disk quota is used up',
};

export function processIo(): Io {
  return {
    stdin: {
      // A getter, because Node opens standard input on first access.
      get isTerminal() {
        return process.stdin.isTTY === true;
      },
      read: () => process.stdin,
    },
    stdout: outputTo(process.stdout, 'standard output'),
    stderr: outputTo(process.stderr, 'standard error'),
    env: process.env,
    page,
  };
}

type Stream = NodeJS.WriteStream & { readonly fd: number };

function outputTo(stream: Stream, name: string): Output {
  // A failed write also emits an event, and without a listener Node would crash.
  stream.on('error', ignore);
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
    rows: stream.rows,
    hasLinks: async () => (await import('supports-hyperlinks')).createSupportsHyperlinks(stream),
    write: (text) =>
      writeTo(stream, text).catch(({ code = '', message }: NodeJS.ErrnoException) => {
        if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') throw new ClosedPipe();
        throw new OutputError(`Cannot write to ${name}: ${reasons[code] ?? message}.`);
      }),
  };
}

async function writeTo(stream: Stream, text: string): Promise<void> {
  // Node's file streams ignore short writes, as on a full disk.
  if (fstatSync(stream.fd).isFile()) return writeFileSync(stream.fd, text);
  await new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** The escape codes that we write ourselves: color and links. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const ownCodes = /(\u001b\[\d+(?:;\d+)*m|\u001b\]8;;[!-~]*\u0007)/g;

/**
 * The streams for the rest of the program. Nothing from a dataset or a command line can control the terminal through
 * them; only our own color and links pass, on standard output.
 */
export function disarmed(io: Io): Io {
  const safe = (text: string) =>
    text
      .split(ownCodes)
      .map((piece, at) => (at % 2 === 0 ? disarm(piece) : piece))
      .join('');
  return {
    ...io,
    stdout: { ...io.stdout, write: (text) => io.stdout.write(safe(text)) },
    stderr: {
      ...io.stderr,
      write: (text) =>
        io.stderr.write(disarm(text)).catch((error) => {
          // Standard error is gone: drop the message and still print the answer.
          if (!(error instanceof ClosedPipe || error instanceof OutputError)) throw error;
        }),
    },
    page: (command, text) => io.page(command, safe(text)),
  };
}

export const whens = ['auto', 'always', 'never'] as const;

type When = (typeof whens)[number];

/** What the command line says about the screen. */
export interface ScreenOptions {
  readonly color?: When;
  readonly links?: When;
  readonly width?: number;
  readonly ascii?: boolean;
  readonly header?: boolean;
  readonly truncate?: boolean;
}

/** What standard output can show. A terminal that does not report its width, or reports 0, has 80 columns. */
export async function screenOf({ stdout, env }: Io, options: ScreenOptions): Promise<Screen> {
  const { color = 'auto', links = 'auto', ascii = false, header = true, truncate = true } = options;
  const terminalWidth = stdout.isTerminal ? stdout.columns || 80 : undefined;
  const showsLinks = links === 'auto' && stdout.isTerminal && (await stdout.hasLinks());
  return {
    width: truncate ? (options.width ?? terminalWidth) : undefined,
    color: hasColor(stdout, env, color),
    links: showsLinks || links === 'always',
    ascii,
    header,
  };
}

/** The first one that is set decides: `--color`, `NO_COLOR`, `FORCE_COLOR`, `CLICOLOR_FORCE`, `TERM=dumb`. */
function hasColor({ isTerminal }: Output, env: Io['env'], when: When): boolean {
  if (when !== 'auto') return when === 'always';
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR ?? env.CLICOLOR_FORCE;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}

/** Writes text to standard output, or shows it in a pager if it is longer than the screen. */
export async function print(io: Io, text: string, { pager = true }: { readonly pager?: boolean }) {
  const command = pager ? pagerFor(io, text) : undefined;
  const paged = command && !showsColor(command, io.env) ? withoutCodes(text) : text;
  if (command === undefined || !(await io.page(command, paged))) await io.stdout.write(text);
}

/** The pager to use; none for text that fits the screen, in a pipe, or on a dumb terminal. */
function pagerFor({ stdout, env }: Io, text: string): string | undefined {
  if (!stdout.isTerminal || !stdout.rows || env.TERM === 'dumb') return undefined;
  // The shell's prompt takes one row.
  if (text.split('\n').length <= stdout.rows) return undefined;
  const command = env.BALCER_PAGER ?? env.PAGER ?? 'less';
  return ['', 'cat'].includes(command.trim()) ? undefined : command;
}

/** For less: show colors (R), do not clear the screen (X), and quit if everything fits (F). */
const usualLess = '-FRX';

/** less shows color with -R, which we set by default; other pagers may print the codes. */
function showsColor(command: string, { LESS = usualLess }: Io['env']): boolean {
  return /^\s*(?:\S*\/)?less\b/.test(command) && /r/i.test(LESS + command.replace(/^\s*\S+/, ''));
}

/**
 * The options for less, unless the user has set LESS. From version 600 on, less can keep the title and the column
 * headers of a table on the screen. Only the third line of a table is all capitals.
 */
async function lessOptions(command: string, text: string): Promise<string> {
  const [, , third = ''] = withoutCodes(text).split('\n', 3);
  const [program = ''] = command.trim().split(/\s/, 1);
  if (!/\bless$/.test(program) || !/^[\p{Lu}\s]+$/u.test(third)) return usualLess;
  const { spawnSync } = await import('node:child_process');
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  const [, version = 0] = /^less (\d+)/.exec(stdout ?? '') ?? [];
  return Number(version) >= 600 ? `${usualLess} --header=3` : usualLess;
}

function withoutCodes(text: string): string {
  return text.replace(ownCodes, '');
}

async function page(command: string, text: string): Promise<boolean> {
  const { spawnSync } = await import('node:child_process');
  const env = { ...process.env, LESS: process.env.LESS ?? (await lessOptions(command, text)) };
  // Ctrl-C is for the pager; without a listener this process would exit and leave it running.
  process.on('SIGINT', ignore);
  try {
    const { status, signal } = spawnSync(command, {
      shell: true,
      stdio: ['pipe', 'inherit', 'inherit'],
      env,
      input: text,
    });
    // Quitting is fine, even with Ctrl-C (130 in a shell); any other exit may have shown nothing.
    return status === 0 || status === 130 || signal === 'SIGINT';
  } catch {
    // The system or Node does not allow child processes.
    return false;
  } finally {
    process.off('SIGINT', ignore);
  }
}

function ignore(): void {}
