/** `balcer help [command or topic]`, and the messages for words that are neither. */
import { Argument } from '@commander-js/extra-typings';
import type { Dataset } from '../dataset/dataset.ts';
import { workKinds, workRoles } from '../dataset/vocabulary.ts';
import { UsageError } from '../errors.ts';
import { fold, isWholeName, nearNames, noneCalled } from '../find/names.ts';
import { isNamed, isTitle, orSearch } from '../find/resolve.ts';
import { shellWord, suggest, withData } from '../find/suggest.ts';
import { parseYears } from '../find/years.ts';
import { wrap } from '../format/text.ts';
import { type Io, print } from '../io.ts';
import type { Program } from './globals.ts';
import { type Example, termLines, withExamples } from './help-page.ts';
import { topics } from './topics.ts';

export function help(program: Program, io: Io): void {
  const names = Object.keys(topics);
  const argument = new Argument('[word]', 'a command or a topic');
  program
    .command('help')
    .addArgument(argument)
    .description(
      withExamples(
        'Help for balcer, for a command, or on a topic:',
        Object.entries(topics).map(([name, { about }]) => [`balcer help ${name}`, about]),
      ),
    )
    .action(async (word = 'balcer', _, command) => {
      const topic = names.includes(word) ? topics[word] : undefined;
      const asked = [program, ...program.commands].find((one) => one.name() === word);
      if (!topic && !asked) {
        const all = `There are ${words.join(', ')}.`;
        throw new UsageError(noneCalled('command or topic', word, words, all));
      }
      const width = io.stdout.columns || 80;
      const text = topic ? fitted(topic.text, width) : (asked?.helpInformation() ?? '');
      await print(io, text, command.optsWithGlobals());
    });
  const words = [...commandNames(program), ...names];
  // Only for completion: Commander must not reject other words, because the action suggests near names.
  argument.argChoices = words;
}

/** Topics are written for 80 columns; on a narrower screen, paragraphs and terms are laid out anew. */
function fitted(text: string, width: number): string {
  if (width >= 80) return text;
  const blocks = text.split('\n\n').map((block) => {
    if (!block.startsWith(' ')) return wrap(block.replaceAll('\n', ' ').trim(), width);
    if (!/\S {2}/.test(block)) return [block.trimEnd()];
    const cells = block.trim().split(/\n? {2,}/);
    const terms = cells.flatMap((term, at): Example[] =>
      at % 2 === 0 ? [[term, cells[at + 1] ?? '']] : [],
    );
    return termLines(terms, width);
  });
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The error for a first word that is a flag, or the start or a typo of a command. The dataset is not needed for it. */
export function misspelled(
  [word = '', ...others]: readonly string[],
  program: Program,
  path: string | undefined,
): UsageError | undefined {
  if (word.startsWith('-')) {
    const flags = program.options.flatMap(({ long }) => long ?? []);
    const all = `Before a command, the flags are ${flags.join(', ')}.`;
    return new UsageError(noneCalled('flag', word, flags, all));
  }
  const names = commandNames(program);
  const begun = names.filter((name) => word.length > 1 && name.startsWith(word.toLowerCase()));
  const near = begun.length > 0 ? begun : nearNames(word, names);
  const meant = near.map((name) => commandLine(name, others, path));
  return near.length > 0 ? noCommand(beforeFlags([word, ...others]).join(' '), meant) : undefined;
}

function beforeFlags(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => word.startsWith('-'));
  return at < 0 ? words : words.slice(0, at);
}

/** The error for words that are not a command: a title, a year, or words from a command's summary. */
export function unknownCommand(given: readonly string[], program: Program, dataset: Dataset) {
  const named = beforeFlags(given);
  const words = named.join(' ');
  const flags = given.slice(named.length);
  if (parseYears(words))
    return noCommand(words, [suggest(dataset, 'timeline', '', { year: words })]);
  const shown = [suggest(dataset, 'show', words)];
  if (isTitle(dataset, words)) return noCommand(words, shown);
  // `balcer filmography` finds credits by its summary.
  const about = program.commands.filter((one) =>
    ` ${fold(one.summary())} `.includes(` ${fold(words)} `),
  );
  // Words like `the` are in many summaries, and numbers are only examples.
  if (about.length > 0 && about.length < 4 && !/\d/.test(words)) {
    const lines = about.map((one) => commandLine(one.name(), flags, dataset.path));
    return noCommand(words, lines);
  }
  const isCredit = [...workKinds, ...workRoles].some((one) => isWholeName({ names: [one] }, words));
  if (isCredit) return noCommand(words, [suggest(dataset, 'credits', words)]);
  const meant = isNamed(dataset, words) ? shown : [];
  return noCommand(words, meant, `See balcer --help${orSearch(dataset, words)}`);
}

function commandLine(name: string, words: readonly string[], path: string | undefined): string {
  return withData(['balcer', name, ...words.map(shellWord)].join(' '), path);
}

function noCommand(words: string, meant: readonly string[], otherwise = ''): UsageError {
  const hint = meant.length > 0 ? `Did you mean: ${meant.join(' or ')}` : otherwise;
  return new UsageError(`No command called "${words}". ${hint}`);
}

/** The commands that help lists. */
export function commandNames(program: Program): string[] {
  return program
    .createHelp()
    .visibleCommands(program)
    .map((command) => command.name());
}
