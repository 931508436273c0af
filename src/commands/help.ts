/** `balcer help [command or topic]`. */
import { Argument } from '@commander-js/extra-typings';
import { wrap } from '../format/text.ts';
import { type Io, print } from '../io.ts';
import type { Program } from './globals.ts';
import { withExamples } from './help-page.ts';
import { topics } from './topics.ts';
import { commandNames, unknownWord } from './unknown.ts';

export function registerHelp(program: Program, io: Io): void {
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
      const width = io.stdout.columns || 80;
      await print(io, helpOn(word, program, width), command.optsWithGlobals());
    });
}

/** For completion: what is no command and no topic is answered with the nearest ones. */
function wordArgument(program: Program) {
  const argument = new Argument('[word]', 'a command or a topic');
  argument.argChoices = [...commandNames(program), ...Object.keys(topics)];
  return argument;
}

function helpOn(word: string | undefined, program: Program, width: number): string {
  if (word === undefined) return program.helpInformation();
  const topic = Object.hasOwn(topics, word) ? topics[word] : undefined;
  if (topic) return width < 80 ? narrowed(topic.text, width) : topic.text;
  const command = program.commands.find((one) => one.name() === word);
  if (command === undefined) throw unknownWord(word, program, Object.keys(topics));
  return command.helpInformation();
}

/** A topic on a screen of less than 80 columns: what a term means goes below it, and words are never broken. */
function narrowed(text: string, width: number): string {
  const lines = text.split('\n').flatMap((line) => {
    const [, term, meaning] = /^ {2}(\S.*?) {2,}(\S.*)$/.exec(line) ?? [];
    if (term && meaning) {
      return [`  ${term}`, ...wrap(meaning, width - 6).map((one) => `      ${one}`)];
    }
    const indent = line.startsWith('      ') ? '      ' : '';
    return wrap(line.trim(), width - indent.length).map((one) => indent + one);
  });
  return lines.join('\n');
}
