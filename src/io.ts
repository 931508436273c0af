/** The streams of the process: what a terminal says of itself, closed pipes, full disks, and the pager. */
import { fstatSync, writeFileSync } from 'node:fs';
import { OutputError } from './errors.ts';
import { disarm } from './format/unsafe.ts';

/** A place to write to. */
export interface Output {
  readonly isTerminal: boolean;
  /** Terminal size; undefined when output is not a terminal or does not report it. */
  readonly columns: number | undefined;
  readonly rows: number | undefined;
  /** Whether the terminal shows links (OSC 8). */
  readonly hasLinks: () => Promise<boolean>;
  /**
   * Resolves once the text is handed over.
   * @throws ClosedPipe when the reader is gone, OutputError when it cannot be written for another reason.
   */
  readonly write: (text: string) => Promise<void>;
}

/** A place to read from once. */
export interface Input {
  readonly isTerminal: boolean;
  /** Everything to the end, in pieces. */
  readonly read: () => AsyncIterable<Uint8Array>;
}

/** Everything a run may touch outside itself. */
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

/** The streams and the environment of this process. */
export function processIo(): Io {
  return {
    stdin: {
      // Node opens standard input when it is first mentioned; only some commands read it.
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

function outputTo(stream: NodeJS.WriteStream & { readonly fd: number }, name: string): Output {
  // A failed write is also emitted; without a listener Node would end with a stack trace.
  stream.on('error', ignore);
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
    rows: stream.rows,
    hasLinks: async () => (await import('supports-hyperlinks')).createSupportsHyperlinks(stream),
    write: (text) =>
      writeTo(stream, text).catch((error) => {
        throw failureOf(error, name);
      }),
  };
}

async function writeTo(
  stream: NodeJS.WriteStream & { readonly fd: number },
  text: string,
): Promise<void> {
  // Node's stream for files ignores a write that is cut short, as on a disk that fills up.
  if (fstatSync(stream.fd).isFile()) return writeFileSync(stream.fd, text);
  await new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

function failureOf(error: NodeJS.ErrnoException, name: string): Error {
  const { code = '' } = error;
  if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') return new ClosedPipe();
  return new OutputError(`Cannot write to ${name}: ${reasons[code] ?? error.message}.`);
}

/** Color and links, which we write ourselves. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const ownCodes = /(\u001b\[\d+(?:;\d+)*m|\u001b\]8;;[!-~]*\u0007)/;

/**
 * The streams behind the one door to the terminal: whatever a dataset or a command line holds, nothing that goes
 * through can steer a terminal, apart from our own color and links on standard output.
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

/** Writes text to standard output, or shows it in a pager if it is longer than the screen. */
export async function print(
  io: Io,
  text: string,
  { pager = true }: { readonly pager?: boolean | undefined },
): Promise<void> {
  const command = pager ? pagerFor(io, text) : undefined;
  const paged = command && !showsColor(command, io.env) ? withoutCodes(text) : text;
  if (command === undefined || !(await io.page(command, paged))) await io.stdout.write(text);
}

/** Whether a pager passes color on: less does if it is told to, as we do; other pagers may print the codes as text. */
function showsColor(command: string, { LESS = usualLess }: Io['env']): boolean {
  return /^\s*(?:\S*\/)?less\b/.test(command) && /r/i.test(LESS + command.replace(/^\s*\S+/, ''));
}

function withoutCodes(text: string): string {
  return text
    .split(ownCodes)
    .filter((_, at) => at % 2 === 0)
    .join('');
}

/** For less: show colors (R), leave short texts on the screen (X) and end after them (F). */
const usualLess = 'FRX';

/** The pager for a text; undefined if it fits the screen, in a pipe, on a dumb terminal, or if it is turned off. */
function pagerFor({ stdout, env }: Io, text: string): string | undefined {
  if (!stdout.isTerminal || !stdout.rows || env.TERM === 'dumb') return undefined;
  // One row is left for the prompt of the shell.
  if (text.split('\n').length <= stdout.rows) return undefined;
  const command = env.BALCER_PAGER ?? env.PAGER ?? 'less';
  return ['', 'cat'].includes(command.trim()) ? undefined : command;
}

async function page(command: string, text: string): Promise<boolean> {
  const { spawn } = await import('node:child_process');
  // Ctrl-C is for the pager: without a listener this process would end and leave it running.
  process.on('SIGINT', ignore);
  try {
    return await new Promise<boolean>((resolve) => {
      const env = { LESS: usualLess, ...process.env };
      const child = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env });
      child.once('error', () => resolve(false));
      // A reader may quit early, or by Ctrl-C; a pager that ends in any other way may have shown nothing.
      child.once('close', (code, signal) => {
        resolve(code === 0 || code === interrupted || signal === 'SIGINT');
      });
      child.stdin.on('error', ignore);
      child.stdin.end(text);
    });
  } catch {
    // There are no more processes or files, or Node may not start any.
    return false;
  } finally {
    process.off('SIGINT', ignore);
  }
}

/** The exit code of a shell whose command was ended by Ctrl-C. */
const interrupted = 130;

function ignore(): void {}
