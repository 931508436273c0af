/** The streams of the process, as the rest of the program sees them. */
import { fstatSync, writeSync } from 'node:fs';
import { OutputError } from './errors.ts';

/** A place to write to. */
export interface Output {
  readonly isTerminal: boolean;
  /** Columns and rows of the terminal, where it is one and says so. */
  readonly columns: number | undefined;
  readonly rows: number | undefined;
  /** Whether the terminal shows links (OSC 8). */
  readonly hasLinks: () => Promise<boolean>;
  /**
   * Resolves once the text is handed over.
   * @throws ClosedPipe when the reader has gone, OutputError when it cannot be written for another reason.
   */
  readonly write: (text: string) => Promise<void>;
}

/** A place to read from once. */
export interface Input {
  readonly isTerminal: boolean;
  /** Everything until its end, in pieces. */
  readonly read: () => AsyncIterable<Uint8Array>;
}

/** A pager that has been started; what is written to it is shown a screen at a time. */
export interface Pager {
  readonly write: Output['write'];
  /** Ends the text and waits until the reader has done; false if the pager has failed, and may have shown nothing. */
  readonly close: () => Promise<boolean>;
}

/** Everything a run may touch outside itself. */
export interface Io {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Starts a pager by its command line; nothing where none can be started. */
  readonly openPager: (command: string) => Promise<Pager | undefined>;
}

/** The reader has closed the pipe: it has what it wanted, so this is no failure. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe';
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the device',
  EBADF: 'it is not open for writing',
  EFBIG: 'the file would be larger than it may be',
  EIO: 'the device failed',
  EDQUOT: 'the disk quota is used up',
};

/** The streams and the environment of this process. */
export function processIo(): Io {
  return {
    stdin: {
      // Asked only by those who read: Node opens standard input at its first mention.
      get isTerminal() {
        return process.stdin.isTTY === true;
      },
      read: () => process.stdin,
    },
    stdout: outputOf(1, () => process.stdout, 'standard output'),
    stderr: outputOf(2, () => process.stderr, 'standard error'),
    env: process.env,
    openPager: async (command) => (await import('./pager-process.ts')).startPager(command),
  };
}

/** A place to write to by its number; Node's stream for it is opened only where it is needed. */
function outputOf(number: number, openStream: () => NodeJS.WriteStream, name: string): Output {
  let opened: NodeJS.WriteStream | undefined;
  const open = () => {
    // A failed write is also emitted; without a listener Node would end with a trace.
    opened ??= openStream().on('error', () => {});
    return opened;
  };
  // Asked when somebody wants to know: an answer that does not depend on it is written without a stream.
  const terminal = () => (isDevice(number) && open().isTTY ? open() : undefined);
  return {
    get isTerminal() {
      return terminal() !== undefined;
    },
    get columns() {
      return terminal()?.columns;
    },
    get rows() {
      return terminal()?.rows;
    },
    hasLinks: async () => {
      const { createSupportsHyperlinks } = await import('supports-hyperlinks');
      return createSupportsHyperlinks(open());
    },
    write: async (text) => {
      const rest = opened ? text : writeAtOnce(number, text, name);
      if (rest.length > 0) await writeStream(open(), rest, name);
    },
  };
}

/** Whether a terminal can be there: asked first, because a stream takes as long to open as a short answer to make. */
function isDevice(number: number): boolean {
  try {
    return fstatSync(number).isCharacterDevice();
  } catch {
    // A closed one: what writes to it says so.
    return true;
  }
}

/** Writes to a file or a pipe without a stream. Returns what is left when the reader is not ready for more. */
function writeAtOnce(number: number, text: string, name: string): Uint8Array {
  let rest = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(number, rest));
  } catch (error) {
    const failure = error as NodeJS.ErrnoException;
    if (failure.code !== 'EAGAIN') throw failureOf(failure, name);
  }
  return rest;
}

function writeStream(stream: NodeJS.WriteStream, text: string | Uint8Array, name: string) {
  return new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(failureOf(error, name)) : resolve()));
  });
}

/** The error of a failed write as one of ours. */
export function failureOf(error: NodeJS.ErrnoException, name: string): Error {
  const { code = '' } = error;
  if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') return new ClosedPipe();
  return new OutputError(`Cannot write to ${name}: ${reasons[code] ?? error.message}.`);
}

/** What a library writes with `console.log` while it runs, for libraries that do not leave printing to us. */
export function capturePrinted(run: () => void): string {
  const printed: string[] = [];
  const { log } = console;
  console.log = (...parts: unknown[]) => printed.push(`${parts.join(' ')}\n`);
  try {
    run();
  } finally {
    console.log = log;
  }
  return printed.join('');
}
