/** The program: its name, version and help, and the commands. */
import { CommanderError, type Option } from '@commander-js/extra-typings';
import { firstExamples, withExamples } from './commands/examples.ts';
import { type Context, createProgram, type Program } from './commands/globals.ts';
import type { Drawing } from './commands/list-command.ts';
import type { AnyList } from './lists/list.ts';

/** A command: its line in help, and where the rest of it is. */
interface Entry {
  /** Absent for a command that help does not list. */
  readonly summary?: string;
  readonly load: () => Promise<(program: Program, context: Context) => void>;
  /** Whether it looks at the other commands. */
  readonly needsAll?: true;
}

/** How the command of a list is loaded. */
function listed(list: () => Promise<AnyList>, drawing?: () => Promise<Drawing>): Entry['load'] {
  return async () => {
    const { listCommand } = await import('./commands/list-command.ts');
    return listCommand(await list(), await drawing?.());
  };
}

/** The commands in the order that help lists them; a new one is a file and an entry here. */
const commands: Readonly<Record<string, Entry>> = {
  credits: {
    summary: 'the filmography, one row per work',
    load: listed(async () => (await import('./lists/credits.ts')).credits),
  },
  episodes: {
    summary: 'every credited episode',
    load: listed(async () => (await import('./lists/episodes.ts')).episodes),
  },
  awards: {
    summary: 'nominations and honors, with their results',
    load: listed(async () => (await import('./lists/awards.ts')).awards),
  },
  timeline: {
    summary: 'life, works and awards in order of date',
    load: listed(
      async () => (await import('./lists/timeline.ts')).timeline,
      async () => (await import('./commands/chart.ts')).chart,
    ),
  },
  show: {
    summary: 'everything known of one thing, with its sources',
    load: async () => (await import('./commands/show.ts')).registerShow,
  },
  search: {
    summary: 'search everything',
    load: listed(async () => (await import('./lists/search.ts')).search),
  },
  people: {
    summary: 'collaborators, the most shared credits first',
    load: listed(async () => (await import('./lists/people.ts')).people),
  },
  stats: {
    summary: 'counts of episodes and awards, with bars',
    load: listed(async () => (await import('./lists/stats.ts')).stats),
  },
  claims: {
    summary: 'the biography, statement by statement',
    load: listed(async () => (await import('./lists/claims.ts')).claims),
  },
  sources: {
    summary: 'the sources, and what rests on each',
    load: listed(async () => (await import('./lists/sources.ts')).sources),
  },
  coverage: {
    summary: 'what is known to be missing',
    load: listed(async () => (await import('./lists/coverage.ts')).coverage),
  },
  bio: {
    summary: 'the person in a dozen lines',
    load: async () => (await import('./commands/bio.ts')).registerBio,
  },
  validate: {
    summary: 'check a dataset, all problems at once',
    load: async () => (await import('./commands/validate.ts')).registerValidate,
  },
  schema: {
    summary: 'JSON Schema of a dataset',
    load: async () => (await import('./commands/schema.ts')).registerSchema,
  },
  completion: {
    summary: 'completion of commands, flags and values for a shell',
    load: async () => (await import('./commands/completion.ts')).registerCompletion,
  },
  complete: {
    load: async () => (await import('./commands/completion.ts')).registerComplete,
    needsAll: true,
  },
  help: {
    summary: 'help on a command or a topic',
    load: async () => (await import('./commands/help.ts')).registerHelp,
    needsAll: true,
  },
};

/** What surrounds the commands. */
export interface Frame {
  /** What `--version` answers. */
  readonly version: () => string;
  /** What Commander would write itself goes through these. */
  readonly write: (text: string) => void;
  readonly width: () => number;
}

/**
 * The program, ready to parse these words. Only the commands that one of the words names are there in full. Of the
 * others nothing is loaded: help says their names and summaries, and behind the name of a command nobody asks even these.
 */
export async function buildProgram(
  words: readonly string[],
  context: Context,
  { version, write, width }: Frame,
): Promise<Program> {
  const program = createProgram();
  program
    .description(
      withExamples(
        'Filmography and awards, offline, with the sources of every fact.',
        firstExamples,
      ),
    )
    .option('-V, --version', 'version, and date of the bundled facts')
    .on('option:version', () => {
      write(`${version()}\n`);
      throw new CommanderError(0, 'commander.version', '');
    })
    .helpOption('-h, --help', 'help')
    .configureHelp({
      showGlobalOptions: true,
      optionDescription: describeOption,
      subcommandTerm: (command) => command.name(),
    })
    .configureOutput({
      writeOut: write,
      getOutHelpWidth: width,
      getOutHasColors: () => false,
      // `main` words and prints every error itself.
      outputError: () => {},
    })
    .exitOverride();
  for (const [name, { summary, load }] of entriesFor(words)) {
    if (words.includes(name)) (await load())(program, context);
    else program.command(name, { hidden: summary === undefined });
    program.commands.at(-1)?.summary(summary ?? '');
  }
  answerBare(program, context);
  return program;
}

/** Makes the program answer when no command is named, or none of the known ones. */
function answerBare(program: Program, context: Context): void {
  program
    .usage('[command] [options]')
    .argument('[command...]')
    .allowUnknownOption()
    .action(async (words, options) => {
      const { startText, unknownCommand } = await import('./commands/start.ts');
      if (words.length > 0) throw unknownCommand(words, program, options.data);
      await context.print([await startText(context, options.data)], options);
    });
}

/** Behind the name of a command Commander looks at no other one, unless that command is about all of them. */
function entriesFor([first = '']: readonly string[]): (readonly [string, Entry])[] {
  const named = Object.hasOwn(commands, first) ? commands[first] : undefined;
  return named === undefined || named.needsAll ? Object.entries(commands) : [[first, named]];
}

/** Every command, also those that help does not list. */
export const commandNames = Object.keys(commands);

/** What an option is for, with the values it takes. */
function describeOption({ description, argChoices, defaultValue }: Option): string {
  const choices = argChoices ? `: ${argChoices.join(', ')}` : '';
  const usual = typeof defaultValue === 'string' ? ` (default ${defaultValue})` : '';
  return description + choices + usual;
}
