/** The program: its name, version and help, and the commands. */
import type { Option } from '@commander-js/extra-typings';
import { bundledDate, version } from './bundled.ts';
import { firstExamples, withExamples } from './commands/examples.ts';
import { type Context, createProgram, type Program } from './commands/globals.ts';
import type { Drawing } from './commands/list-command.ts';
import type { AnyList } from './lists/list.ts';

/** Adds a command to the program. */
type Register = (program: Program, context: Context) => void;

/** A command: its line in the help, which leaves out those without one, and where the rest of it is. */
type Entry = readonly [summary: string, load: () => Promise<Register>];

/** The commands in the order of the help; a new one is a file and a line here. */
const commands: Readonly<Record<string, Entry>> = {
  credits: [
    'the filmography, one row per work',
    listed(async () => (await import('./lists/credits.ts')).credits),
  ],
  episodes: [
    'every credited episode',
    listed(async () => (await import('./lists/episodes.ts')).episodes),
  ],
  awards: [
    'nominations and honors, with their results',
    listed(async () => (await import('./lists/awards.ts')).awards),
  ],
  timeline: [
    'life, works and awards in order of date',
    listed(
      async () => (await import('./lists/timeline.ts')).timeline,
      async () => (await import('./commands/chart.ts')).chart,
    ),
  ],
  show: [
    'everything known of one thing, with its sources',
    async () => (await import('./commands/show.ts')).registerShow,
  ],
  search: ['search everything', listed(async () => (await import('./lists/search.ts')).search)],
  people: [
    'collaborators, the most shared credits first',
    listed(async () => (await import('./lists/people.ts')).people),
  ],
  stats: [
    'counts of episodes and awards, with bars',
    listed(async () => (await import('./lists/stats.ts')).stats),
  ],
  claims: [
    'the biography, statement by statement',
    listed(async () => (await import('./lists/claims.ts')).claims),
  ],
  sources: [
    'the sources, and what rests on each',
    listed(async () => (await import('./lists/sources.ts')).sources),
  ],
  gaps: ['what is known to be missing', listed(async () => (await import('./lists/gaps.ts')).gaps)],
  bio: ['the person in a dozen lines', async () => (await import('./commands/bio.ts')).registerBio],
  validate: [
    'check a dataset, all problems at once',
    async () => (await import('./commands/validate.ts')).registerValidate,
  ],
  schema: [
    'JSON Schema of a dataset',
    async () => (await import('./commands/schema.ts')).registerSchema,
  ],
  completion: [
    'completion of commands, flags and values for a shell',
    async () => (await import('./commands/completion.ts')).registerCompletion,
  ],
  complete: ['', async () => (await import('./commands/completion.ts')).registerComplete],
  help: [
    'help on a command or a topic',
    async () => (await import('./commands/help.ts')).registerHelp,
  ],
};

/** Every command, also those that help leaves out. */
export const commandNames = Object.keys(commands);

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
    .version(versionText(), '-V, --version', 'version, and date of the bundled facts')
    .helpOption('-h, --help', 'help')
    .configureHelp({
      showGlobalOptions: true,
      optionDescription: describeOption,
      subcommandTerm: (command) => command.name(),
    })
    .configureOutput({
      writeOut: write,
      // `main` words and prints every error.
      outputError: () => {},
      getOutHelpWidth: () => Math.min(context.io.stdout.columns || 80, 80),
      getOutHasColors: () => false,
    })
    .exitOverride();
  for (const [name, [summary, load]] of Object.entries(commands)) {
    if (words.includes(name)) (await load())(program, context);
    else program.command(name, { hidden: summary === '' });
    program.commands.at(-1)?.summary(summary);
  }
  // Without the name of a command, or with an unknown one.
  program
    .usage('[command] [options]')
    .argument('[command...]')
    .allowUnknownOption()
    .action(async (words, options) => {
      const { startText, unknownCommand } = await import('./commands/start.ts');
      if (words.length > 0) throw unknownCommand(words, program, options.data);
      await context.print(await startText(context, options.data), options);
    });
  return program;
}

function versionText(): string {
  const date = bundledDate();
  return date === undefined ? `balcer ${version}` : `balcer ${version}, facts of ${date}`;
}

/** What an option is for, with the values it takes. */
function describeOption({ description, argChoices, defaultValue }: Option): string {
  const choices = argChoices ? `: ${argChoices.join(', ')}` : '';
  const usual = typeof defaultValue === 'string' ? ` (default ${defaultValue})` : '';
  return description + choices + usual;
}
