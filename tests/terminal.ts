/** Streams that remember what was written, for runs of the whole program inside a test. */
import { ClosedPipe, type Io, type Output } from '../src/io.ts';
import { run } from '../src/main.ts';

/** What one run of the program left behind. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly env?: Io['env'];
  readonly isTerminal?: boolean;
  readonly columns?: number;
  /** Standard output closes after so many writes. */
  readonly closesAfter?: number;
}

/** Runs a command line in surroundings of one's own: by default a pipe and an empty environment. */
export async function runIn(argv: readonly string[], place: Surroundings = {}): Promise<Outcome> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const io: Io = {
    stdout: outputTo(stdout, place),
    stderr: outputTo(stderr, { ...place, closesAfter: Number.POSITIVE_INFINITY }),
    env: place.env ?? {},
  };
  const code = await run(argv, io);
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}

function outputTo(written: string[], place: Surroundings): Output {
  return {
    isTerminal: place.isTerminal ?? false,
    columns: place.columns,
    write: async (text) => {
      if (written.length >= (place.closesAfter ?? Number.POSITIVE_INFINITY)) throw new ClosedPipe();
      written.push(text);
    },
  };
}
