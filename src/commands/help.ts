/** `balcer help [command or topic]`. */
import { Argument } from '@commander-js/extra-typings';
import { wrap } from '../format/text.ts';
import { type Io, print } from '../io.ts';
import type { Program } from './globals.ts';
import { below, withExamples } from './help-page.ts';
import { topics } from './topics.ts';
import { commandNames, unknownWord } from './unknown.ts';

export function registerHelp(program: Program, io: Io): void {
  const names = Object.keys(topics);
  const argument = new Argument('[word]', 'a command or a topic');
  program
    .command('help')
    .addArgument(argument)
    .description(
      withExamples(
        'Help on balcer, on one of its commands, or on a topic:',
        Object.entries(topics).map(([name, { about }]) => [`balcer help ${name}`, about]),
      ),
    )
    .action(async (word = 'balcer', _, command) => {
      const topic = names.includes(word) ? topics[word] : undefined;
      const asked = [program, ...program.commands].find((one) => one.name() === word);
      if (!topic && !asked) throw unknownWord(word, program, names);
      const width = io.stdout.columns || 80;
      const text = topic ? fitted(topic.text, width) : (asked?.helpInformation() ?? '');
      await print(io, text, command.optsWithGlobals());
    });
  // For completion only: the action answers any other word with the nearest ones.
  argument.argChoices = [...commandNames(program), ...names];
}

/** A topic on a screen of less than 80 columns: what a term means goes below it, and words are never broken. */
function fitted(text: string, width: number): string {
  if (width >= 80) return text;
  const lines = text.split('\n').flatMap((line) => {
    const [, term, meaning] = /^ {2}(\S.*?) {2,}(\S.*)$/.exec(line) ?? [];
    if (term && meaning) return [`  ${term}`, ...below(meaning, width)];
    const indent = line.startsWith('      ') ? '      ' : '';
    return wrap(line.trim(), width - indent.length).map((one) => indent + one);
  });
  return lines.join('\n');
}
