/** Bare `balcer`: who, what is inside, and where to begin. */

import { counted, withData } from '../dataset/words.ts';
import { UsageError } from '../errors.ts';
import { nearNames } from '../find/names.ts';
import { oneLine } from '../format/text.ts';
import { type Example, exampleLines, firstExamples } from './examples.ts';
import type { Context, Program } from './globals.ts';

/** What is said where no command is named: the dataset of a path, or the bundled one, in a few lines. */
export async function startText(context: Context, folder: string | undefined): Promise<string> {
  const data = await context.loadDataset(folder);
  const { subject } = data;
  const credited = [...data.episodes.values()].filter(({ basedOn }) => !basedOn).length;
  const awards = `${counted(data.nominations.length, 'nomination')}, ${counted(data.honors.length, 'honor')}`;
  return [
    oneLine(`${subject.name}: ${subject.occupations.slice(0, 3).join(', ')}`),
    '',
    `  ${counted(data.works.size, 'work')}, ${counted(credited, 'credited episode')}, ${awards},`,
    `  every fact with its sources (${data.sources.size}) and how well it is known`,
    '',
    ...exampleLines(examplesFor(folder)),
    '',
    '  balcer --help lists the commands, balcer help <command> explains one.',
    '',
  ].join('\n');
}

/** Those that hold for any dataset, if it is not the bundled one. */
function examplesFor(folder: string | undefined): Example[] {
  return firstExamples
    .filter(([line]) => folder === undefined || !line.includes('--with'))
    .map(([line, what]) => [withData(line, folder), what]);
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
