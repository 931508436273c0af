/** The program: its name, version and help, and the commands. */
import type { Option } from '@commander-js/extra-typings';
import { registerAwards } from './commands/awards.ts';
import { registerBio } from './commands/bio.ts';
import { registerClaims } from './commands/claims.ts';
import { registerCompletion } from './commands/completion.ts';
import { registerCoverage } from './commands/coverage.ts';
import { registerCredits } from './commands/credits.ts';
import { registerEpisodes } from './commands/episodes.ts';
import { withExamples } from './commands/examples.ts';
import { type Context, createProgram, type Program } from './commands/globals.ts';
import { registerHelp } from './commands/help.ts';
import { registerPeople } from './commands/people.ts';
import { registerSchema } from './commands/schema.ts';
import { registerSearch } from './commands/search.ts';
import { registerShow } from './commands/show.ts';
import { registerSources } from './commands/sources.ts';
import { examples, registerStart } from './commands/start.ts';
import { registerStats } from './commands/stats.ts';
import { registerTimeline } from './commands/timeline.ts';
import { registerValidate } from './commands/validate.ts';

/** The commands in the order that help lists them; a new one is a file and a line here. */
const registrations = [
  registerCredits,
  registerEpisodes,
  registerAwards,
  registerTimeline,
  registerShow,
  registerSearch,
  registerPeople,
  registerStats,
  registerClaims,
  registerSources,
  registerCoverage,
  registerBio,
  registerValidate,
  registerSchema,
  registerCompletion,
  registerHelp,
];

/** What Commander would write itself goes through these. */
export interface HelpOutput {
  readonly write: (text: string) => void;
  readonly width: number;
}

/** The program with every command registered, ready to parse. */
export function buildProgram(context: Context, version: string, help: HelpOutput): Program {
  const program = createProgram();
  program
    .description(
      withExamples('Filmography and awards, offline, with the sources of every fact.', examples),
    )
    .version(version, '-V, --version', 'version, and date of the bundled facts')
    .helpOption('-h, --help', 'help')
    .configureHelp({ showGlobalOptions: true, optionDescription: describeOption })
    .configureOutput({
      writeOut: help.write,
      getOutHelpWidth: () => help.width,
      getOutHasColors: () => false,
      // `main` words and prints every error itself.
      outputError: () => {},
    })
    .exitOverride();
  for (const register of registrations) register(program, context);
  registerStart(program, context);
  return program;
}

/** What an option is for, with the values it takes. */
function describeOption({ description, argChoices, defaultValue }: Option): string {
  const choices = argChoices ? `: ${argChoices.join(', ')}` : '';
  const usual = typeof defaultValue === 'string' ? ` (default ${defaultValue})` : '';
  return description + choices + usual;
}
