/** Runs a pager as a process of its own. */
import { spawn } from 'node:child_process';
import { failureOf, type Pager } from './io.ts';

/** What a shell answers for a command that it cannot find, or may not run. */
const notRunnable: readonly (number | null)[] = [126, 127];

/** Starts a pager by its command line, which a shell reads, so that it may have flags. */
export function startPager(command: string): Pager {
  // less shows colors (-R), leaves short texts on the screen (-X) and ends by itself after them (-F).
  const env = { LESS: 'FRX', ...process.env };
  const child = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  // Ctrl-C belongs to the pager while it runs; without a listener this process would leave it behind.
  const ignore = () => {};
  process.on('SIGINT', ignore);
  child.stdin.on('error', ignore);
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        child.stdin.write(text, (error) =>
          error ? reject(failureOf(error, 'the pager')) : resolve(),
        );
      }),
    close: async () => {
      child.stdin.end();
      const code = await ended;
      process.off('SIGINT', ignore);
      return !notRunnable.includes(code);
    },
  };
}
