/** Writes text to standard output, through a pager where it is longer than the screen. */
import { ClosedPipe, type Io, type Output } from './io.ts';

/** What the command line says about it. */
export interface PrintOptions {
  readonly pager?: boolean | undefined;
}

const usualPager = 'less -FRX';

/**
 * Writes the chunks as they come. On a terminal, text that is longer than the screen goes through
 * `BALCER_PAGER`, else `PAGER`, else less; a pager that fails loses nothing.
 */
export async function printText(
  io: Io,
  chunks: Iterable<string>,
  options: PrintOptions,
): Promise<void> {
  const command = pagerCommand(io, options);
  const iterator = chunks[Symbol.iterator]();
  if (command === undefined) return writeAll(io.stdout, iterator);
  const start: string[] = [];
  const long = fillsScreen(iterator, start, io.stdout.rows ?? 0);
  const text = chain(start, iterator);
  return long ? page(io, command, text) : writeAll(io.stdout, text);
}

/** The pager to use; none in a pipe, on a dumb terminal, or when it is turned off. */
function pagerCommand({ stdout, env }: Io, { pager = true }: PrintOptions): string | undefined {
  if (!pager || !stdout.isTerminal || !stdout.rows || env.TERM === 'dumb') return undefined;
  const command = env.BALCER_PAGER ?? env.PAGER ?? usualPager;
  return ['', 'cat'].includes(command.trim()) ? undefined : command;
}

/** Takes chunks until they are more than a screen of `rows` lines; false if they end before. */
function fillsScreen(chunks: Iterator<string>, taken: string[], rows: number): boolean {
  let lines = 0;
  for (let next = chunks.next(); !next.done; next = chunks.next()) {
    taken.push(next.value);
    lines += next.value.split('\n').length - 1;
    // One row is left for the prompt of the shell.
    if (lines >= rows) return true;
  }
  return false;
}

/** Feeds a pager; where it fails, everything goes to standard output after all. */
async function page(io: Io, command: string, text: Iterator<string>): Promise<void> {
  const pager = await io.openPager(command);
  if (pager === undefined) return writeAll(io.stdout, text);
  const taken: string[] = [];
  try {
    await writeAll(pager, text, taken);
  } catch (error) {
    // A reader who quits the pager has seen enough: that is no failure.
    if (!(error instanceof ClosedPipe)) throw error;
  }
  if (await pager.close()) return;
  await writeAll(io.stdout, chain(taken, text));
}

async function writeAll(
  output: Pick<Output, 'write'>,
  text: Iterator<string>,
  taken?: string[],
): Promise<void> {
  for (let next = text.next(); !next.done; next = text.next()) {
    taken?.push(next.value);
    await output.write(next.value);
  }
}

function* chain(start: readonly string[], rest: Iterator<string>): Generator<string> {
  yield* start;
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
}
