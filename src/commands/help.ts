/** `balcer help [command]`. */
import type { Context, Program } from './globals.ts';
import { unknownWord } from './start.ts';

/** Registers the command. */
export function registerHelp(program: Program, context: Context): void {
  program
    .command('help [command]')
    .summary('help on a command')
    .description('Help on balcer, or on one of its commands.')
    .action(async (name) => {
      await context.io.stdout.write(helpOn(name, program));
    });
}

function helpOn(name: string | undefined, program: Program): string {
  if (name === undefined) return program.helpInformation();
  const command = program.commands.find((one) => one.name() === name);
  if (command === undefined) throw unknownWord(name, program);
  return command.helpInformation();
}
