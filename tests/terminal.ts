/** Streams that remember what was written, to run the whole program inside a test. */
import { ClosedPipe, type Io, type Output } from '../src/io.ts';
import { run } from '../src/main.ts';

/** What one run of the program returned and printed. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The environment of a run; by default a pipe and no variables. */
export interface Surroundings {
  readonly env?: Io['env'];
  readonly isTerminal?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  readonly hasLinks?: boolean;
  /** Standard output closes after this many writes. */
  readonly closesAfter?: number;
  /** The content of standard input; if omitted, standard input is a terminal. */
  readonly stdin?: string | Uint8Array;
  readonly page?: Io['page'];
}

/** Runs a command line in the given environment. */
export async function runIn(argv: readonly string[], place: Surroundings = {}): Promise<Outcome> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const code = await run(argv, ioOf(place, stdout, stderr));
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}

/** Streams that append to the two lists. */
export function ioOf(place: Surroundings, stdout: string[] = [], stderr: string[] = []): Io {
  return {
    stdin: {
      isTerminal: place.stdin === undefined,
      read: async function* () {
        yield Buffer.from(place.stdin ?? '');
      },
    },
    stdout: outputTo(stdout, place),
    stderr: outputTo(stderr, { ...place, closesAfter: Number.POSITIVE_INFINITY }),
    env: place.env ?? {},
    page: async (command, text) => {
      if (place.page === undefined) throw new Error(`no pager for ${command}`);
      return place.page(command, text);
    },
  };
}

function outputTo(written: string[], place: Surroundings): Output {
  return {
    isTerminal: place.isTerminal ?? false,
    columns: place.columns,
    rows: place.rows,
    hasLinks: async () => place.hasLinks ?? false,
    write: async (text) => {
      if (written.length >= (place.closesAfter ?? Number.POSITIVE_INFINITY)) throw new ClosedPipe();
      written.push(text);
    },
  };
}
