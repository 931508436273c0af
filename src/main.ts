/** From a command line to an exit code: the only map from errors to exit codes. */
import { CommanderError } from '@commander-js/extra-typings';
import { bundledDate, bundledFolder, version } from './bundled.ts';
import type { Context } from './commands/globals.ts';
import { BalcerError, OutputError } from './errors.ts';
import { ClosedPipe, type Io, type Output } from './io.ts';
import { printText } from './print.ts';
import { buildProgram } from './program.ts';

export { processIo } from './io.ts';

const exitCodes = { ok: 0, damaged: 1, usage: 2, unexpected: 70 } as const;

/** Help is set for screens of 80 columns, and for narrower ones that say so. */
const helpWidth = 80;

/**
 * Runs one command line (without the program's name) and returns its exit code: 0 answered, 1 not found,
 * invalid data or unwritable output, 2 wrong usage, 70 a defect. It never throws.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const safe = { ...io, stderr: disarmed(io.stderr) };
  try {
    return await answer(argv, safe);
  } catch (error) {
    return await report(error, safe).catch(() => codeOf(error));
  }
}

/** Notes and errors repeat what was asked and found, which may hold anything. */
function disarmed(output: Output): Output {
  const write: Output['write'] = async (text) => {
    const { disarm } = await import('./format/text.ts');
    try {
      await output.write(disarm(text));
    } catch (error) {
      // Nobody reads them, which is no reason to withhold the answer.
      if (!(error instanceof ClosedPipe || error instanceof OutputError)) throw error;
    }
  };
  // Not a copy, which would ask the output what it is.
  return Object.create(output, { write: { value: write } });
}

async function answer(argv: readonly string[], io: Io): Promise<number> {
  const help: string[] = [];
  const context: Context = {
    io,
    print: (chunks, options) => printText(io, chunks, options),
    loadDataset: (path) => loadDataset(path, io),
    validateDataset: (path) => validateDataset(path, io),
  };
  const program = await buildProgram(argv, context, {
    version: versionText,
    write: (text) => help.push(text),
    width: () => Math.min(io.stdout.columns || helpWidth, helpWidth),
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error;
    await io.stdout.write(help.join(''));
  }
  return exitCodes.ok;
}

async function loadDataset(path: string | undefined, { env, stdin }: Io) {
  // `--data ''` is a mistake and must fail; an empty BALCER_DATA counts as unset.
  const { loadDataset } = await import('./dataset/load.ts');
  const dataset = await loadDataset(path ?? (env.BALCER_DATA || bundledFolder), stdin);
  return path === undefined ? dataset : { ...dataset, path };
}

async function validateDataset(path: string | undefined, { env, stdin }: Io) {
  const { validateDataset } = await import('./dataset/load.ts');
  return validateDataset(path ?? (env.BALCER_DATA || bundledFolder), stdin);
}

function versionText(): string {
  const date = bundledDate();
  return date === undefined ? `balcer ${version}` : `balcer ${version}, facts of ${date}`;
}

async function report(error: unknown, io: Io): Promise<number> {
  if (error instanceof ClosedPipe) return codeOf(error);
  await io.stderr.write(`${await messageOf(error, io)}\n`);
  return codeOf(error);
}

function codeOf(error: unknown): number {
  if (error instanceof ClosedPipe) return exitCodes.ok;
  if (error instanceof BalcerError) return error.exitCode;
  if (isDamage(error)) return exitCodes.damaged;
  return error instanceof CommanderError ? exitCodes.usage : exitCodes.unexpected;
}

/** Whether a file of the program itself could not be loaded: bin/load.js says so. */
function isDamage(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'ERR_DAMAGED';
}

async function messageOf(error: unknown, io: Io): Promise<string> {
  if (error instanceof BalcerError || isDamage(error)) return `balcer: ${error.message}`;
  if (error instanceof CommanderError) return `balcer: ${await usageMessage(error.message)}`;
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  if (io.env.BALCER_DEBUG) return `balcer: ${stack}`;
  const [first] = message.split('\n');
  return `balcer: unexpected failure: ${first}. BALCER_DEBUG=1 shows where; please report it.`;
}

/** Commander's message as a sentence like ours. */
async function usageMessage(text: string): Promise<string> {
  const { usageText } = await import('./usage.ts');
  return usageText(text);
}
