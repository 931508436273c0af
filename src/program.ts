/** The program: its version, its help and its commands. */
import { bundledDate, version } from './bundled.ts';
import type { Drawing } from './commands/chart.ts';
import { createProgram, loadDataset, type Program, type Register } from './commands/globals.ts';
import { firstExamples, formatHelp, withExamples } from './commands/help-page.ts';
import { type Io, print } from './io.ts';
import type { AnyList } from './lists/list.ts';

/** The summary of each command, as the help groups them. */
export const commandGroups: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Look up:': {
    credits: 'the filmography, one line per work',
    episodes: 'the episodes he wrote or directed',
    awards: 'what he won and was nominated for',
    timeline: 'life, works and awards by date; --chart draws the career',
    people: 'who he worked with, co-writers first',
    bio: 'the person on one screen',
    show: 'everything about one thing: a title, a name, 7x09',
    search: 'search everything',
    stats: 'counts by year, season, award and more, as bars',
  },
  'Check:': {
    claims: 'the biography, claim by claim, and what the evidence says',
    sources: 'where the facts come from',
    gaps: 'what is not known',
  },
  'For programs:': {
    validate: 'check a dataset and list all problems',
    schema: 'the JSON Schema of a dataset',
    completion: 'completion for bash, zsh, fish and PowerShell',
  },
  'Help:': {
    help: 'a command, or a topic: formats, dates, words, exit-codes, environment, data',
  },
};

/** Loads a command. Only the ones that a command line names are loaded. */
const commands: Readonly<Record<string, () => Promise<Register>>> = {
  credits: async () => listed((await import('./lists/credits.ts')).credits),
  episodes: async () => listed((await import('./lists/episodes.ts')).episodes),
  awards: async () => listed((await import('./lists/awards.ts')).awards),
  timeline: async () => {
    const { chart } = await import('./commands/chart.ts');
    return listed((await import('./lists/timeline.ts')).timeline, chart);
  },
  people: async () => listed((await import('./lists/people.ts')).people),
  bio: async () => (await import('./commands/page-commands.ts')).registerBio,
  show: async () => (await import('./commands/page-commands.ts')).registerShow,
  search: async () => listed((await import('./lists/search.ts')).search),
  stats: async () => listed((await import('./lists/stats.ts')).stats),
  claims: async () => listed((await import('./lists/claims.ts')).claims),
  sources: async () => listed((await import('./lists/sources.ts')).sources),
  gaps: async () => listed((await import('./lists/gaps.ts')).gaps),
  validate: async () => (await import('./commands/validate.ts')).registerValidate,
  schema: async () => (await import('./commands/schema.ts')).registerSchema,
  completion: async () => (await import('./commands/completion.ts')).registerCompletion,
  help: async () => (await import('./commands/help.ts')).registerHelp,
  // For shells; help leaves it out.
  complete: async () => (await import('./commands/completion.ts')).registerComplete,
};

async function listed(list: AnyList, drawing?: Drawing): Promise<Register> {
  return (await import('./commands/list-command.ts')).listCommand(list, drawing);
}

export const commandNames = Object.keys(commands);

/**
 * The program, ready to parse these words. The commands that they do not name have only a name and a summary. Commander
 * prints its help and the version with `write`.
 */
export async function buildProgram(
  words: readonly string[],
  io: Io,
  write: (text: string) => void = () => {},
): Promise<Program> {
  const program = createProgram();
  const date = bundledDate();
  program
    .description(
      withExamples(
        'Filmography and awards, offline, with the sources of every fact.',
        firstExamples,
      ),
    )
    // As a short flag, -v would take `--sort -verdict` for itself: see asMeant.
    .version(
      `balcer ${version}${date === undefined ? '' : `, facts of ${date}`}`,
      '--version',
      'version, and date of the bundled facts (or -v)',
    )
    .helpOption('-h, --help', 'help; after a command, help on it')
    .configureHelp({ formatHelp })
    .configureOutput({
      writeOut: write,
      // `main` words and prints every error.
      outputError: () => {},
      getOutHelpWidth: () => Math.min(io.stdout.columns || 80, 80),
      getOutHasColors: () => false,
    })
    .exitOverride();
  const groups = Object.entries(commandGroups);
  for (const [name, load] of Object.entries(commands)) {
    const [heading = '', summaries = {}] = groups.find(([, names]) => name in names) ?? [];
    if (words.includes(name)) (await load())(program, io);
    else program.command(name, { hidden: heading === '' });
    program.commands
      .at(-1)
      ?.summary(summaries[name] ?? '')
      .helpGroup(heading);
  }
  // No command, or an unknown one.
  program
    .usage('<command> [flags]')
    .argument('[command...]')
    .allowUnknownOption()
    .action(async (words, options) => {
      if (words.length > 0) {
        const { unknownCommand } = await import('./commands/help.ts');
        throw unknownCommand(words, program, options.data);
      }
      const { startText } = await import('./commands/start.ts');
      const width = options.width ?? (io.stdout.columns || 80);
      await print(io, startText(await loadDataset(io, options), width), options);
    });
  return program;
}

/** Reads `balcer version` and `balcer --help awards`, which people try first, as they are meant. */
export function asMeant(argv: readonly string[]): readonly string[] {
  const [first = '', second = ''] = argv;
  if (['version', '-v', '-V'].includes(first)) return ['--version'];
  const asksForHelp = ['-h', '--help'].includes(first) && commandNames.includes(second);
  return asksForHelp ? ['help', second] : argv;
}
