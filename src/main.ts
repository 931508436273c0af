/** Runs a command line and returns an exit code. Only this file maps errors to exit codes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommanderError } from '@commander-js/extra-typings';
import { BalcerError, UsageError } from './errors.ts';
import { ClosedPipe, disarmed, type Io } from './io.ts';
import { asMeant, buildProgram, commandNames } from './program.ts';

export { processIo } from './io.ts';

const exitCodes = { ok: 0, damaged: 1, usage: 2, unexpected: 70 } as const;

/** Commander takes quadratic time to parse them. */
const mostWords = 3_000;

/**
 * Runs one command line (without the program's name) and returns its exit code: 0 answered, 1 not found,
 * invalid data or unwritable output, 2 wrong usage, 70 a bug. It never throws.
 */
export async function run(words: readonly string[], io: Io): Promise<number> {
  const argv = asMeant(words);
  const safe = disarmed(io);
  try {
    await answer(argv, safe);
    return exitCodes.ok;
  } catch (error) {
    if (error instanceof ClosedPipe) return exitCodes.ok;
    const [code, message] = reportOf(error, argv, io);
    await safe.stderr.write(`balcer: ${message}\n`).catch(() => {});
    return code;
  }
}

async function answer(argv: readonly string[], io: Io): Promise<void> {
  if (argv.length > mostWords) {
    throw new UsageError(`${argv.length} words are too many; give ${mostWords} at most.`);
  }
  const help: string[] = [];
  const program = await buildProgram(argv, io, (text) => help.push(text));
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    // Commander throws for help and the version too, with exit code 0.
    if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error;
    await io.stdout.write(help.join(''));
  }
}

function reportOf(
  error: unknown,
  argv: readonly string[],
  { env }: Io,
): readonly [code: number, message: string] {
  if (error instanceof BalcerError) return [error.exitCode, error.message];
  if (error instanceof CommanderError) return [exitCodes.usage, usageText(error.message, argv)];
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const file = damagedFile(error, stack);
  if (file) return [exitCodes.damaged, `dist/${file} is missing or damaged. Reinstall balcer.`];
  if (env.BALCER_DEBUG) return [exitCodes.unexpected, String(stack)];
  const [first] = message.split('\n');
  const advice = 'BALCER_DEBUG=1 shows where; please report it.';
  return [exitCodes.unexpected, `unexpected failure: ${first}. ${advice}`];
}

/** Turns Commander's message into a sentence, and says where to look unless it has a suggestion. */
function usageText(message: string, argv: readonly string[]): string {
  const plain = message
    .replace(/^error: /, '')
    .replace(/^unknown option '(--[\w-]+)=.*/s, '$1 is unknown or takes no value')
    .replace(/^option '(--[\w-]+).*' argument missing/, '$1 needs a value')
    .replace(/^too many arguments for '(\w+)'.*/, 'too many words for $1')
    .replace('option', 'flag');
  const [text = '', suggestion] = plain.split(/\n\((.*)\)$/);
  const command = argv.find((word) => commandNames.includes(word));
  const advice = suggestion ?? `See balcer ${command ? `help ${command}` : '--help'}.`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}. ${advice}`;
}

/** The program file that is missing, empty or truncated after a failed installation, if that is why a run failed. */
function damagedFile(error: unknown, stack = ''): string | undefined {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND';
  if (isMissing || error instanceof SyntaxError) return /[\w-]+\.cjs/.exec(stack)?.[0];
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.cjs'));
  return files.find(
    (name) => !/\/\/ end\n?$/.test(readFileSync(join(import.meta.dirname, name), 'utf8')),
  );
}
