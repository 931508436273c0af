/** `balcer help [command or topic]`. */
import { withExamples } from './examples.ts';
import type { Context, Program } from './globals.ts';
import { unknownWord } from './start.ts';
import { topics } from './topics.ts';

/** Registers the command. */
export function registerHelp(program: Program, context: Context): void {
  program
    .command('help [word]')
    .summary('help on a command or a topic')
    .description(
      withExamples('Help on balcer, on one of its commands, or on a topic:', [
        ...Object.entries(topics).map(
          ([name, { about }]) => [`balcer help ${name}`, about] as const,
        ),
      ]),
    )
    .action(async (word, _, command) => {
      await context.print([helpOn(word, program)], command.optsWithGlobals());
    });
}

function helpOn(word: string | undefined, program: Program): string {
  if (word === undefined) return program.helpInformation();
  const topic = Object.hasOwn(topics, word) ? topics[word] : undefined;
  if (topic) return topic.text;
  const command = program.commands.find((one) => one.name() === word);
  if (command === undefined) throw unknownWord(word, program, Object.keys(topics));
  return command.helpInformation();
}
