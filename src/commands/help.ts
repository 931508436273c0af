/** `balcer help [command or topic]`. */
import { Argument } from '@commander-js/extra-typings';
import type { Context, Program } from './globals.ts';
import { withExamples } from './help-page.ts';
import { commandNames, unknownWord } from './start.ts';
import { topics } from './topics.ts';

/** Registers the command. */
export function registerHelp(program: Program, context: Context): void {
  program
    .command('help')
    .addArgument(wordArgument(program))
    .description(
      withExamples('Help on balcer, on one of its commands, or on a topic:', [
        ...Object.entries(topics).map(
          ([name, { about }]) => [`balcer help ${name}`, about] as const,
        ),
      ]),
    )
    .action(async (word, _, command) => {
      await context.print(helpOn(word, program), command.optsWithGlobals());
    });
}

/** For completion: what is no command and no topic is answered with the nearest ones. */
function wordArgument(program: Program) {
  const argument = new Argument('[word]', 'a command or a topic');
  argument.argChoices = [...commandNames(program), ...Object.keys(topics)];
  return argument;
}

function helpOn(word: string | undefined, program: Program): string {
  if (word === undefined) return program.helpInformation();
  const topic = Object.hasOwn(topics, word) ? topics[word] : undefined;
  if (topic) return topic.text;
  const command = program.commands.find((one) => one.name() === word);
  if (command === undefined) throw unknownWord(word, program, Object.keys(topics));
  return command.helpInformation();
}
