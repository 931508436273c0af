/** Bare `balcer`: who, what is inside, and where to begin. */
import { awardsOf } from '../dataset/subject-awards.ts';
import { counted } from '../dataset/words.ts';
import { UsageError } from '../errors.ts';
import { type Named, nearNames } from '../find/names.ts';
import { suggest, withData } from '../find/suggest.ts';
import { parseYears } from '../find/years.ts';
import { oneLine, wrap } from '../format/text.ts';
import type { Context, Globals, Program } from './globals.ts';
import { type Example, firstExamples, termLines } from './help-page.ts';

type StartOptions = Pick<Globals, 'data' | 'width'>;

/** The answer to `balcer` alone: the dataset of a path, or the bundled one, in a few lines. */
export async function startText(context: Context, { data: folder, width: asked }: StartOptions) {
  const data = await context.loadDataset(folder);
  const { subject } = data;
  const width = Math.min(asked ?? (context.io.stdout.columns || 80), 80);
  const credited = [...data.episodes.values()].filter(({ basedOn }) => !basedOn).length;
  const named = awardsOf(data).filter(({ whose }) => whose === 'by name');
  const countOf = (result: string) => named.filter((award) => award.result === result).length;
  const facts = [
    counted(data.works.size, 'work'),
    counted(credited, 'episode'),
    `by name ${counted(countOf('won'), 'award')} won and ${counted(countOf('nominated'), 'more nomination')}`,
  ].join(' · ');
  const sourced = `Every fact has its sources (${data.sources.size}) and says how well it is known.`;
  const next = 'balcer --help lists the commands; balcer help <command> explains one.';
  const indented = (text: string) => wrap(text, width - 2).map((line) => `  ${line}`);
  return [
    ...wrap(
      `${oneLine(subject.name)}: ${oneLine(subject.occupations.slice(0, 3).join(', '))}`,
      width,
    ),
    '',
    ...indented(facts),
    ...indented(sourced),
    '',
    ...termLines(examplesFor(folder), width),
    '',
    ...indented(next),
    '',
  ].join('\n');
}

/** Those that hold for any dataset, if it is not the bundled one. */
function examplesFor(folder: string | undefined): Example[] {
  return firstExamples
    .filter(([line]) => folder === undefined || !/\d/.test(line))
    .map(([line, what]) => [withData(line, folder), what]);
}

/** What to say if the first word is not a command: the command that was probably meant. */
export function unknownCommand(
  [word = '', ...others]: readonly string[],
  program: Program,
  path: string | undefined,
): UsageError {
  if (word.startsWith('-')) return unknownWord(word, program);
  const names = commandNames(program);
  const begun = names.filter((name) => word.length > 1 && name.startsWith(word.toLowerCase()));
  if (begun.length !== 1 && nearNames(word, named(names)).length) return unknownWord(word, program);
  const words = [word, ...others.filter((one) => !one.startsWith('-'))].join(' ');
  const dataset = path === undefined ? {} : { path };
  const [name, other] = begun;
  let meant = suggest(dataset, 'show', words);
  if (parseYears(words)) meant = suggest(dataset, 'timeline', '', { year: words });
  else if (name && !other && others.length === 0) meant = suggest(dataset, name);
  return new UsageError(`No command called "${word}". Did you mean: ${meant}`);
}

/** What to say of a word that is not a command, a topic of help or a global flag. */
export function unknownWord(
  word: string,
  program: Program,
  topics: readonly string[] = [],
): UsageError {
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
