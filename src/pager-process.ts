/** Runs a pager as a process of its own. */
import { spawn } from 'node:child_process';
import { failureOf, type Pager } from './io.ts';

/** What a shell answers for a command that it cannot find. */
const notFound = 127;

/** From here on a shell says which signal ended the command: its reader has had enough. */
const firstSignal = 129;

const ignore = () => {};

/** Starts a pager by its command line, which a shell reads, so that it may have flags; nothing where no process can start. */
export function startPager(command: string): Pager | undefined {
  const child = startShell(command);
  // Where there are no more processes or files, there is no pipe either.
  if (!child?.stdin) return undefined;
  const { stdin } = child;
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
    child.once('error', () => resolve(notFound));
  });
  // Ctrl-C belongs to the pager while it runs; without a listener this process would leave it behind.
  process.on('SIGINT', ignore);
  stdin.on('error', ignore);
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stdin.write(text, (error) => (error ? reject(failureOf(error, 'the pager')) : resolve()));
      }),
    close: async () => {
      stdin.end();
      const code = await ended;
      process.off('SIGINT', ignore);
      return code === null || code === 0 || code >= firstSignal;
    },
  };
}

function startShell(command: string) {
  // less shows colors (-R), leaves short texts on the screen (-X) and ends by itself after them (-F).
  const env = { LESS: 'FRX', ...process.env };
  try {
    return spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env }).on(
      'error',
      ignore,
    );
  } catch {
    // Node may forbid it.
    return undefined;
  }
}
