/** The streams of the process, as the rest of the program sees them. */
import { OutputError } from './errors.ts';

/** A place to write to. */
export interface Output {
  readonly isTerminal: boolean;
  /** Columns of the terminal, where it is one and says so. */
  readonly columns: number | undefined;
  /**
   * Resolves once the text is handed over.
   * @throws ClosedPipe when the reader has gone, OutputError when it cannot be written for another reason.
   */
  readonly write: (text: string) => Promise<void>;
}

/** Everything a run may touch outside itself. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The reader has closed the pipe: it has what it wanted, so this is no failure. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe';
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the device',
  EBADF: 'it is not open for writing',
  EIO: 'the device failed',
  EDQUOT: 'the disk quota is used up',
};

/** The streams and the environment of this process. */
export function processIo(): Io {
  return {
    stdout: outputOf(process.stdout, 'standard output'),
    stderr: outputOf(process.stderr, 'standard error'),
    env: process.env,
  };
}

function outputOf(stream: NodeJS.WriteStream, name: string): Output {
  // A failed write is also emitted; without a listener Node would end with a trace.
  stream.on('error', () => {});
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(failureOf(error, name)) : resolve()));
      }),
  };
}

function failureOf(error: NodeJS.ErrnoException, name: string): Error {
  const { code = '' } = error;
  if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') return new ClosedPipe();
  return new OutputError(`Cannot write to ${name}: ${reasons[code] ?? error.message}.`);
}
