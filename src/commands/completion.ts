/** `balcer completion <shell>`: commands, flags and values, completed by the shell. */
import type { RootCommand } from '@bomb.sh/tab';
import { Argument, type CommandUnknownOpts, type Option } from '@commander-js/extra-typings';
import { hyphenated } from '../find/terms.ts';
import { capturePrinted } from '../io.ts';
import { withExamples } from './examples.ts';
import type { Context, Program } from './globals.ts';
import { needing } from './needs.ts';
import { type Values, valuesOf } from './values.ts';

const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** Takes a word to offer, with what it means. */
type Complete = (word: string, meaning: string) => void;

/** Gives the words for values of the dataset: id and meaning. */
type Lookup = (values: Values) => readonly (readonly [word: string, meaning: string])[];

/** Registers the command. */
export function registerCompletion(program: Program, context: Context): void {
  program
    .command('completion')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .exitOverride(needing(`completion needs the shell, one of ${shells.join(', ')}.`))
    .description(
      withExamples('A script that lets a shell complete commands, flags and values.', [
        ['source <(balcer completion bash)', 'bash, this session; or in ~/.bashrc'],
        ['source <(balcer completion zsh)', 'zsh; or in ~/.zshrc, after compinit'],
        ['balcer completion fish | source', 'fish; or in config.fish'],
      ]),
    )
    .action(async (shell) => {
      const { script } = await import('@bomb.sh/tab');
      const name = program.name();
      const text = capturePrinted(() => script(shell, name, name));
      await context.io.stdout.write(shell === 'bash' ? forBash(text) : text);
    });
}

/** Registers the hidden command that the scripts call for each word to complete. */
export function registerComplete(program: Program, context: Context): void {
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .allowUnknownOption()
    .action(async (words) => {
      await context.io.stdout.write(await complete(words, program, context));
    });
}

/** What the script for bash takes from bash-completion, for machines without it. */
const wordsForBash = `declare -F _get_comp_words_by_ref >/dev/null || _get_comp_words_by_ref() {
    cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]}
    words=("\${COMP_WORDS[@]}") cword=$COMP_CWORD
}
`;

/** The words that begin like the one that is completed, without the shell reading any of them as code. */
const repliesForBash = `COMPREPLY=()
    for comp in "\${completions[@]}"; do
        if [[ "$comp" == "$cur"* ]]; then COMPREPLY+=("$comp"); fi
    done`;

/**
 * Its constants are read-only, so that a second program with the same library could not set them again, and compgen
 * would run what stands in a word.
 */
function forBash(script: string): string {
  const plain = script.replace(/^readonly /gm, '');
  return plain.replace(/COMPREPLY=\( \$\(compgen -W .*/, () => repliesForBash) + wordsForBash;
}

/** The library's answer, in two passes: the first tells whether it takes the dataset at all. */
async function complete(words: string[], program: Program, context: Context): Promise<string> {
  const { RootCommand } = await import('@bomb.sh/tab');
  const answer = (lookup: Lookup) =>
    capturePrinted(() => describeProgram(new RootCommand(), program, lookup).parse([...words]));
  let needsDataset = false;
  const plain = answer(() => {
    needsDataset = true;
    return [];
  });
  if (!needsDataset) return plain;
  const path = dataOf(words);
  // What standard input holds is for the command itself.
  if (path === '-') return plain;
  const dataset = await context.loadDataset(path);
  return answer((values) =>
    values(dataset).flatMap(({ id, names }) => {
      const word = wordFor(id);
      return word === '' ? [] : [[word, names[0] ?? ''] as const];
    }),
  );
}

/** The dataset that the line names. */
function dataOf(words: readonly string[]): string | undefined {
  const at = words.findLastIndex((word) => /^--data(?:=|$)/.test(word));
  const word = words[at];
  return word?.startsWith('--data=') ? word.slice('--data='.length) : word && words[at + 1];
}

/** An id as one word that no shell reads as more: `Fox Crime`, which is its own id, as `fox-crime`, which finds it too. */
function wordFor(id: string): string {
  return /^\w[\w.-]*$/.test(id) ? id : hyphenated(id);
}

/** Tells the library the commands with their flags and arguments, and where the values of these come from. */
function describeProgram(root: RootCommand, program: Program, lookup: Lookup): RootCommand {
  // What help does not list has no summary. To ask Commander for the visible ones would load its help.
  for (const command of program.commands.filter((one) => one.summary() !== '')) {
    const known = root.command(command.name(), command.summary());
    for (const flag of [...command.options, ...program.options]) {
      const offer = flag.required ? offerOf(flag, lookup) : undefined;
      const name = flag.long?.slice('--'.length) ?? '';
      if (offer) known.option(name, flag.description, offer);
      else known.option(name, flag.description);
    }
    for (const argument of command.registeredArguments) {
      known.argument(argument.name(), offerOf(argument, lookup), argument.variadic);
    }
  }
  return root;
}

function offerOf(
  taker: Option | CommandUnknownOpts['registeredArguments'][number],
  lookup: Lookup,
): (offer: Complete) => void {
  return (offer) => {
    for (const choice of taker.argChoices ?? []) offer(choice, '');
    const values = valuesOf(taker);
    if (values) for (const [word, meaning] of lookup(values)) offer(word, meaning);
  };
}
