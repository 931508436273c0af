/** Bare `balcer`: who, what is inside, and where to begin. */
import { UsageError } from '../errors.ts';
import { nearNames } from '../query/resolve.ts';
import { sanitize } from '../render/text.ts';
import { type Example, exampleLines } from './examples.ts';
import type { Context, Program } from './globals.ts';
import { counted } from './wording.ts';

/** Where to begin. */
export const examples: readonly Example[] = [
  ['balcer credits', 'the filmography'],
  ['balcer episodes --with "richard sweren"', 'every script written together'],
  ['balcer awards --year 1997', 'what was won and nominated that year'],
  ['balcer timeline --year 1990..1999', 'a decade by dates'],
  ['balcer credits --json', 'the same for scripts'],
];

/** Makes the program answer when no command is named, or none of the known ones. */
export function registerStart(program: Program, context: Context): void {
  program
    .usage('[command] [options]')
    .argument('[command...]')
    .allowUnknownOption()
    .action(async ([word], options) => {
      if (word !== undefined) throw unknownWord(word, program);
      await context.print([await startText(context, options.data)], options);
    });
}

async function startText(context: Context, folder: string | undefined): Promise<string> {
  const data = await context.loadDataset(folder);
  const { subject } = data;
  const credited = [...data.episodes.values()].filter(({ basedOn }) => !basedOn).length;
  const awards = `${counted(data.nominations.length, 'nomination')}, ${counted(data.honors.length, 'honor')}`;
  return [
    sanitize(`${subject.name}: ${subject.occupations.slice(0, 3).join(', ')}`),
    '',
    `  ${counted(data.works.size, 'work')}, ${counted(credited, 'credited episode')}, ${awards},`,
    `  every fact with its sources (${data.sources.size}) and how well it is known`,
    '',
    ...exampleLines(examples),
    '',
    '  balcer --help lists the commands, balcer help <command> explains one.',
    '',
  ].join('\n');
}

/** What is said of a word that is no command, or a flag that is none of the global ones. */
export function unknownWord(
  word: string,
  program: Program,
  topics: readonly string[] = [],
): UsageError {
  const names = word.startsWith('-')
    ? program.options.flatMap(({ long }) => long ?? [])
    : [...commandNames(program), ...topics];
  const kind = word.startsWith('-') ? 'option' : topics.length ? 'command or topic' : 'command';
  const near = nearNames(
    word,
    names.map((name) => ({ id: name, names: [name] })),
  );
  const hint = near.length ? `Did you mean ${near.join(' or ')}? ` : '';
  return new UsageError(`No ${kind} called "${word}". ${hint}It is one of ${names.join(', ')}.`);
}

/** The commands that help lists. */
export function commandNames(program: Program): string[] {
  return program
    .createHelp()
    .visibleCommands(program)
    .map((command) => command.name());
}
