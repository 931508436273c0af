/** `balcer help [command or topic]`, and the messages for words that are neither. */
import { Argument } from '@commander-js/extra-typings';
import { UsageError } from '../errors.ts';
import { didYouMean, selfNamed } from '../find/names.ts';
import { suggest } from '../find/suggest.ts';
import { parseYears } from '../find/years.ts';
import { wrap } from '../format/text.ts';
import { type Io, print } from '../io.ts';
import type { Program } from './globals.ts';
import { below, withExamples } from './help-page.ts';
import { topics } from './topics.ts';

export function help(program: Program, io: Io): void {
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
  // For completion only: the action answers other words with the nearest names.
  argument.argChoices = [...commandNames(program), ...names];
}

/** Topics are written for 80 columns; on a narrower screen, meanings go below their terms. */
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

/** The message for a first word that is not a command: it may be a typo, a title or a year. */
export function unknownCommand(
  [word = '', ...others]: readonly string[],
  program: Program,
  path: string | undefined,
): UsageError {
  const names = commandNames(program);
  const begun = names.filter((name) => word.length > 1 && name.startsWith(word.toLowerCase()));
  const isNear = begun.length !== 1 && didYouMean(word, selfNamed(names)) !== undefined;
  if (word.startsWith('-') || isNear) return unknownWord(word, program);
  const words = [word, ...others.filter((one) => !one.startsWith('-'))].join(' ');
  const [name, other] = begun;
  let meant = suggest({ path }, 'show', words);
  if (parseYears(words)) meant = suggest({ path }, 'timeline', '', { year: words });
  else if (name && !other && others.length === 0) meant = suggest({ path }, name);
  return new UsageError(`No command called "${word}". Did you mean: ${meant}`);
}

/** The message for a word that is not a command, one of these topics, or a global flag. */
export function unknownWord(word: string, program: Program, topics: readonly string[] = []) {
  const isFlag = word.startsWith('-');
  const names = isFlag
    ? program.options.flatMap(({ long }) => long ?? [])
    : [...commandNames(program), ...topics];
  const kind = isFlag ? 'option' : topics.length ? 'command or topic' : 'command';
  const hint = didYouMean(word, selfNamed(names)) ?? `It is one of ${names.join(', ')}.`;
  return new UsageError(`No ${kind} called "${word}". ${hint}`);
}

/** The commands in the help. */
export function commandNames(program: Program): string[] {
  return program
    .createHelp()
    .visibleCommands(program)
    .map((command) => command.name());
}
