/** What to say of a word that is not a command, a topic of help or a flag: what was probably meant. */
import { UsageError } from '../errors.ts';
import { type Named, nearNames } from '../find/names.ts';
import { suggest } from '../find/suggest.ts';
import { parseYears } from '../find/years.ts';
import type { Program } from './globals.ts';

/** What to say if the first word is not a command. */
export function unknownCommand(
  [word = '', ...others]: readonly string[],
  program: Program,
  path: string | undefined,
): UsageError {
  const names = commandNames(program);
  const begun = names.filter((name) => word.length > 1 && name.startsWith(word.toLowerCase()));
  const isNear = begun.length !== 1 && nearNames(word, named(names)).length > 0;
  if (word.startsWith('-') || isNear) return unknownWord(word, program);
  const words = [word, ...others.filter((one) => !one.startsWith('-'))].join(' ');
  const [name, other] = begun;
  let meant = suggest({ path }, 'show', words);
  if (parseYears(words)) meant = suggest({ path }, 'timeline', '', { year: words });
  else if (name && !other && others.length === 0) meant = suggest({ path }, name);
  return new UsageError(`No command called "${word}". Did you mean: ${meant}`);
}

/** What to say of a word that is not a command, one of these topics, or a global flag. */
export function unknownWord(word: string, program: Program, topics: readonly string[] = []) {
  const isFlag = word.startsWith('-');
  const names = isFlag
    ? program.options.flatMap(({ long }) => long ?? [])
    : [...commandNames(program), ...topics];
  const kind = isFlag ? 'option' : topics.length ? 'command or topic' : 'command';
  const near = nearNames(word, named(names));
  const hint = near.length
    ? `Did you mean ${near.join(' or ')}?`
    : `It is one of ${names.join(', ')}.`;
  return new UsageError(`No ${kind} called "${word}". ${hint}`);
}

function named(names: readonly string[]): Named[] {
  return names.map((name) => ({ id: name, names: [name] }));
}

/** The commands that help lists. */
export function commandNames(program: Program): string[] {
  return program
    .createHelp()
    .visibleCommands(program)
    .map((command) => command.name());
}
