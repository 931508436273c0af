/** The program: its version, its help and its commands. */
import { bundledDate, version } from './bundled.ts';
import { createProgram, loadDataset, type Program, type Register } from './commands/globals.ts';
import { firstExamples, formatHelp, withExamples } from './commands/help-page.ts';
import { type Io, print } from './io.ts';
import type { AnyList } from './lists/list.ts';

/** The summary of a command, and its module, which exports the command under its name. */
type Entry = readonly [summary: string, load: () => Promise<object>];

/** The commands as help groups them. Only modules of commands named on the command line are loaded. */
export const commandGroups: Readonly<Record<string, Readonly<Record<string, Entry>>>> = {
  'Look up:': {
    credits: ['the filmography, one line per work', () => import('./lists/credits.ts')],
    episodes: ['the episodes he wrote or directed', () => import('./lists/episodes.ts')],
    awards: ['what he won and was nominated for', () => import('./lists/awards.ts')],
    timeline: [
      'life, works and awards by date; --chart draws the career',
      () => import('./commands/chart.ts'),
    ],
    people: ['who he worked with, co-writers first', () => import('./lists/people.ts')],
    bio: ['the person on one screen', () => import('./commands/page-commands.ts')],
    show: [
      'everything about one thing: a title, a name, 7x09',
      () => import('./commands/page-commands.ts'),
    ],
    search: ['search everything', () => import('./lists/search.ts')],
    stats: ['counts by year, season, award and more, as bars', () => import('./lists/stats.ts')],
  },
  'Check:': {
    claims: [
      'the biography, claim by claim, and what the evidence says',
      () => import('./lists/claims.ts'),
    ],
    sources: ['where the facts come from', () => import('./lists/sources.ts')],
    gaps: ['what is not known', () => import('./lists/gaps.ts')],
  },
  'For programs:': {
    validate: ['check a dataset and list all problems', () => import('./commands/validate.ts')],
    schema: ['the JSON Schema of a dataset', () => import('./commands/schema-command.ts')],
    completion: [
      'completion for bash, zsh, fish and PowerShell',
      () => import('./commands/completion.ts'),
    ],
  },
  'Help:': {
    help: [
      'a command, or a topic: formats, dates, words, exit-codes, environment, data',
      () => import('./commands/help.ts'),
    ],
  },
};
/** For shells; help leaves it out. */
const hidden: Readonly<Record<string, Entry>> = {
  complete: ['', () => import('./commands/completion.ts')],
};

export const commandNames = [...Object.values(commandGroups), hidden].flatMap(Object.keys);

async function register(name: string, load: Entry[1], program: Program, io: Io): Promise<void> {
  const module = (await load()) as Readonly<Record<string, unknown>>;
  const found = module[name] as AnyList | Register;
  if (typeof found === 'function') return found(program, io);
  const { listCommand } = await import('./commands/list-command.ts');
  listCommand(found)(program, io);
}

/**
 * The program, ready to parse these words. Commands that are not among them only get a name and a summary. Commander
 * prints help and the version with `write`.
 */
export async function buildProgram(
  words: readonly string[],
  io: Io,
  write: (text: string) => void = () => {},
): Promise<Program> {
  const program = createProgram();
  const date = bundledDate();
  const about =
    'The filmography and awards of a screenwriter, offline, with the sources of every fact.';
  program
    .description(withExamples(about, firstExamples))
    // Not a short flag, because -v would swallow the value of `--sort -verdict`: see asMeant.
    .version(
      `balcer ${version}${date === undefined ? '' : `, facts of ${date}`}`,
      '--version',
      'version, and date of the bundled facts (or -v)',
    )
    .helpOption('-h, --help', 'help; after a command, help on it')
    .configureHelp({ formatHelp })
    .configureOutput({
      writeOut: write,
      // `main` writes and prints every error message.
      outputError: () => {},
      getOutHelpWidth: () => Math.min(io.stdout.columns || 80, 80),
      getOutHasColors: () => false,
    })
    .exitOverride();
  for (const [heading, commands] of [...Object.entries(commandGroups), ['', hidden] as const]) {
    for (const [name, [summary, load]] of Object.entries(commands)) {
      if (words.includes(name)) await register(name, load, program, io);
      else program.command(name, { hidden: commands === hidden });
      program.commands.at(-1)?.summary(summary).helpGroup(heading);
    }
  }
  // No command, or an unknown one.
  program
    .usage('<command> [flags]')
    .argument('[command...]')
    .allowUnknownOption()
    .action(async (words, options) => {
      if (words.length > 0) {
        const { misspelled, unknownCommand } = await import('./commands/help.ts');
        const typo = misspelled(words, program, options.data);
        throw typo ?? unknownCommand(words, program, await loadDataset(io, options));
      }
      const { startText } = await import('./commands/start.ts');
      const width = options.width ?? (io.stdout.columns || 80);
      await print(io, startText(await loadDataset(io, options), width), options);
    });
  return program;
}

/** Makes `balcer version` and `balcer --help awards` work, because people try them first. */
export function asMeant(argv: readonly string[]): readonly string[] {
  const [first = '', second = ''] = argv;
  if (['version', '-v', '-V'].includes(first)) return ['--version'];
  const asksForHelp = ['-h', '--help'].includes(first) && commandNames.includes(second);
  return asksForHelp ? ['help', second] : argv;
}
