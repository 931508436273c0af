/** The program: its name, version and help, and the commands. */
import { bundledDate, version } from './bundled.ts';
import { type Context, createProgram, type Program } from './commands/globals.ts';
import { firstExamples, formatHelp, withExamples } from './commands/help-page.ts';
import type { Drawing } from './commands/list-command.ts';
import { topics } from './commands/topics.ts';
import type { AnyList } from './lists/list.ts';

/** Adds a command to the program. */
type Register = (program: Program, context: Context) => void;

/** A command: its line in the help, and where the rest of it is. */
type Entry = readonly [summary: string, load: () => Promise<Register>];

/** The commands by the headings of the help, in its order; a new one is a file and a line here. */
export const commandGroups: Readonly<Record<string, Readonly<Record<string, Entry>>>> = {
  'Look up:': {
    credits: [
      'the filmography, one line a work',
      listed(async () => (await import('./lists/credits.ts')).credits),
    ],
    episodes: [
      'the episodes he wrote or directed',
      listed(async () => (await import('./lists/episodes.ts')).episodes),
    ],
    awards: [
      'what he won and was nominated for',
      listed(async () => (await import('./lists/awards.ts')).awards),
    ],
    timeline: [
      'life, works and awards by date; --chart draws the career',
      listed(
        async () => (await import('./lists/timeline.ts')).timeline,
        async () => (await import('./commands/chart.ts')).chart,
      ),
    ],
    people: [
      'whom he worked with, co-writers first',
      listed(async () => (await import('./lists/people.ts')).people),
    ],
    bio: [
      'the person on one screen',
      async () => (await import('./commands/page-commands.ts')).registerBio,
    ],
    show: [
      'everything about one thing: a title, a name, 7x09',
      async () => (await import('./commands/page-commands.ts')).registerShow,
    ],
    search: [
      'find words in everything',
      listed(async () => (await import('./lists/search.ts')).search),
    ],
    stats: [
      'counts by year, season, award and more, as bars',
      listed(async () => (await import('./lists/stats.ts')).stats),
    ],
  },
  'Check:': {
    claims: [
      'the biography, claim by claim, and what the evidence says',
      listed(async () => (await import('./lists/claims.ts')).claims),
    ],
    sources: [
      'where the facts come from',
      listed(async () => (await import('./lists/sources.ts')).sources),
    ],
    gaps: ['what is not known', listed(async () => (await import('./lists/gaps.ts')).gaps)],
  },
  'For programs:': {
    validate: [
      'check a dataset, all problems at once',
      async () => (await import('./commands/validate.ts')).registerValidate,
    ],
    schema: [
      'the JSON Schema of a dataset',
      async () => (await import('./commands/schema.ts')).registerSchema,
    ],
    completion: [
      'completion for bash, zsh, fish and PowerShell',
      async () => (await import('./commands/completion.ts')).registerCompletion,
    ],
  },
  'Help:': {
    help: [
      `a command, or a topic: ${Object.keys(topics).join(', ')}`,
      async () => (await import('./commands/help.ts')).registerHelp,
    ],
  },
};

/** The command that shells call for completion; help leaves it out. */
const hidden: Readonly<Record<string, Entry>> = {
  complete: ['', async () => (await import('./commands/completion.ts')).registerComplete],
};

/** Every command, also those that help leaves out. */
export const commandNames = [...Object.values(commandGroups), hidden].flatMap(Object.keys);

/** Loads the command of a list. */
function listed(list: () => Promise<AnyList>, drawing?: () => Promise<Drawing>) {
  return async (): Promise<Register> => {
    const { listCommand } = await import('./commands/list-command.ts');
    return listCommand(await list(), await drawing?.());
  };
}

/**
 * The program, ready to parse these words. Only the commands that one of the words names are loaded; the others are
 * registered by name and summary. What Commander prints itself goes to `write`.
 */
export async function buildProgram(
  words: readonly string[],
  context: Context,
  write: (text: string) => void,
): Promise<Program> {
  const program = createProgram();
  program
    .description(
      withExamples(
        'Filmography and awards, offline, with the sources of every fact.',
        firstExamples,
      ),
    )
    // As a short flag, -v would take `--sort -verdict` for itself: see asMeant.
    .version(versionText(), '--version', 'version, and date of the bundled facts (or -v)')
    .helpOption('-h, --help', 'help; after a command, help on it')
    .configureHelp({ formatHelp })
    .configureOutput({
      writeOut: write,
      // `main` words and prints every error.
      outputError: () => {},
      getOutHelpWidth: () => Math.min(context.io.stdout.columns || 80, 80),
      getOutHasColors: () => false,
    })
    .exitOverride();
  for (const [heading, commands] of [...Object.entries(commandGroups), ['', hidden] as const]) {
    for (const [name, [summary, load]] of Object.entries(commands)) {
      if (words.includes(name)) (await load())(program, context);
      else program.command(name, { hidden: heading === '' });
      program.commands.at(-1)?.summary(summary).helpGroup(heading);
    }
  }
  // Without the name of a command, or with an unknown one.
  program
    .usage('<command> [flags]')
    .argument('[command...]')
    .allowUnknownOption()
    .action(async (words, options) => {
      const { startText, unknownCommand } = await import('./commands/start.ts');
      if (words.length > 0) throw unknownCommand(words, program, options.data);
      await context.print(await startText(context, options), options);
    });
  return program;
}

/** The same command line as it was meant: `balcer version` and `balcer --help awards` are what people try first. */
export function asMeant(argv: readonly string[]): readonly string[] {
  const [first = '', second = ''] = argv;
  if (['version', '-v', '-V'].includes(first)) return ['--version'];
  const asksForHelp = ['-h', '--help'].includes(first) && commandNames.includes(second);
  return asksForHelp ? ['help', second] : argv;
}

function versionText(): string {
  const date = bundledDate();
  return date === undefined ? `balcer ${version}` : `balcer ${version}, facts of ${date}`;
}
