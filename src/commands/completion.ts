/**
 * `balcer completion <shell>`: shell completion of commands, flags and values. Each script passes the words on the
 * command line to `balcer complete` without evaluating them. The words that come back need no quotes in any shell.
 */
import { Argument, type CommandUnknownOpts, type Option } from '@commander-js/extra-typings';
import { hyphenated, matchNamed, type Named } from '../find/names.ts';
import { escapeUnsafe } from '../format/unsafe.ts';
import type { Io } from '../io.ts';
import { choiceOf, loadDataset, needing, type Program, valuesOf } from './globals.ts';
import { withExamples } from './help-page.ts';

/** Bash splits words at `=`, so a flag and its value arrive as three words. */
const bash = `_balcer() {
    local word words=() value
    for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        if [[ $word != = ]]; then words+=("$word"); fi
    done
    word=\${COMP_WORDS[COMP_CWORD]}
    if [[ $word == = ]]; then word=; fi
    COMPREPLY=()
    while IFS=$'\\t' read -r value _; do
        COMPREPLY+=("$value")
    done < <(balcer complete -- "\${words[@]}" "$word" 2>/dev/null)
}
complete -o default -F _balcer balcer
`;

/** `(Q)` strips the quotes from a word and expands nothing. */
const zsh = `#compdef balcer
_balcer() {
    local -a offers
    offers=(\${(f)"$(balcer complete -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)"})
    offers=("\${(@)offers//:/\\\\:}")
    offers=("\${(@)offers/$'\\t'/:}")
    if (( \${#offers} )); then _describe balcer offers; else _files; fi
}
if [[ \${funcstack[1]} == _balcer ]]; then _balcer "$@"; else compdef _balcer balcer; fi
`;

const fish = `function __balcer_complete
    set -l words (commandline -opc)
    set -l word (commandline -ct)
    balcer complete -- $words[2..-1] "$word" 2>/dev/null
end
complete -c balcer -f -a '(__balcer_complete)'
complete -c balcer -l data -r -F
`;

/** PowerShell before 7.3 drops empty arguments, so two quotes mean an empty word. */
const powershell = `Register-ArgumentCompleter -Native -CommandName balcer -ScriptBlock {
    param($word, $line, $cursor)
    $words = @($line.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursor } |
        ForEach-Object { if ($_.Value) { "$($_.Value)" } else { "$_" } })
    if (-not $word) { $word = '""' }
    & balcer complete '--' @words $word 2>$null | ForEach-Object {
        $value, $meaning = $_ -split "\`t", 2
        if (-not $meaning) { $meaning = $value }
        [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $meaning)
    }
}
`;

const scripts = { bash, zsh, fish, powershell };

const shells = Object.keys(scripts) as (keyof typeof scripts)[];

export function completion(program: Program, io: Io): void {
  const argument = new Argument('<shell>', 'the shell').argParser(choiceOf('shell', shells));
  argument.argChoices = [...shells];
  program
    .command('completion')
    .addArgument(argument)
    .exitOverride(needing(`completion needs the shell, one of ${shells.join(', ')}.`))
    .description(
      withExamples('Prints a script for shell completion of commands, flags and values.', [
        ['source <(balcer completion bash)', 'bash: this session; in ~/.bashrc, every session'],
        ['source <(balcer completion zsh)', 'zsh: the same, or in ~/.zshrc after compinit'],
        ['balcer completion fish | source', 'fish: the same, or in config.fish'],
        [
          'balcer completion powershell | Out-String | Invoke-Expression',
          'PowerShell: the same, or in $PROFILE',
        ],
      ]),
    )
    .action(async (shell) => {
      await io.stdout.write(scripts[shell]);
    });
}

type Offer = readonly [word: string, meaning: string];

/** The hidden command that the scripts call with the words up to and including the one being typed. */
export function complete(program: Program, io: Io): void {
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .allowUnknownOption()
    .action(async (words) => {
      // Offers repeat what was typed, which may be pasted.
      const isSafe = words.every((word) => escapeUnsafe(word) === word);
      const offers = isSafe ? await offersFor(words, program, io) : [];
      const lines = offers.map(([word, meaning]) => `${word}\t${meaning}\n`);
      await io.stdout.write(lines.join(''));
    });
}

async function offersFor(words: readonly string[], program: Program, io: Io) {
  // `--year=19` is a flag and the value being typed.
  const [, flag] = /^(--[\w-]+)=/.exec(words.at(-1) ?? '') ?? [];
  const line = words.flatMap((word) => /^(--[\w-]+)=(.*)$/s.exec(word)?.slice(1) ?? [word]);
  const last = line.at(-1)?.replace(/^""$/, '') ?? '';

  const operands: string[] = [];
  let command: CommandUnknownOpts | undefined;
  let awaiting: Option | undefined;
  let data: string | undefined;
  for (const word of line.slice(0, -1)) {
    if (awaiting) {
      if (awaiting.long === '--data') data = word;
      awaiting = undefined;
    } else if (word.startsWith('-')) {
      awaiting = flagsOf(command, program).find(({ long, required }) => required && word === long);
    } else {
      operands.push(word);
      command = program.commands.find((one) => one.name() === operands[0]);
    }
  }

  // In `--columns title,ye`, only `ye` is being typed.
  const [before = ''] = (awaiting && /^.*,/.exec(last)) ?? [];
  const typed = last.slice(before.length);
  const start = flag ? `${flag}=${before}` : before;

  const offersOf = async (): Promise<readonly Offer[]> => {
    if (awaiting) return valuesFor(awaiting, typed, data, io);
    if (flag) return [];
    if (typed.startsWith('-')) {
      return flagsOf(command, program).map(({ long, description }) => [long ?? '', description]);
    }
    if (operands.length === 0) {
      const visible = program.commands.filter((one) => one.summary() !== '');
      return visible.map((one) => [one.name(), one.summary()]);
    }
    const takers = command?.registeredArguments ?? [];
    const variadic = takers.at(-1)?.variadic ? takers.at(-1) : undefined;
    const taker = takers[operands.length - 1] ?? variadic;
    return taker ? valuesFor(taker, typed, data, io) : [];
  };
  return (await offersOf())
    .filter(([word]) => word.startsWith(typed))
    .map(([word, meaning]): Offer => [start + word, meaning]);
}

function flagsOf(command: CommandUnknownOpts | undefined, program: Program): readonly Option[] {
  return [...(command?.options ?? []), ...program.options].filter(({ hidden }) => !hidden);
}

/** Values for a flag or an argument: a fixed list, or values from the dataset. */
async function valuesFor(
  taker: Option | CommandUnknownOpts['registeredArguments'][number],
  typed: string,
  data: string | undefined,
  io: Io,
): Promise<readonly Offer[]> {
  if (taker.argChoices) return taker.argChoices.map((choice) => [choice.replaceAll(' ', '-'), '']);
  const values = valuesOf(taker);
  // Standard input can be read only once, and the command itself needs it.
  if (values === undefined || (data ?? io.env.BALCER_DATA) === '-') return [];
  const all = values(await loadDataset(io, { data }));
  const named = all.filter(({ names }) => names.some(isShort));
  const offers = new Map<string, string>();
  for (const one of all) {
    const word = wordFor(one, typed, named);
    if (word && !offers.has(word)) offers.set(word, one.names[0] ?? '');
  }
  return [...offers];
}

/** Longer names are sentences. */
function isShort(name: string): boolean {
  return name.length <= 50;
}

/** The id, or the shortest end of a name that starts with `typed` and matches only this: `sw` gives `sweren`. */
function wordFor(one: Named, typed: string, named: readonly Named[]): string | undefined {
  // The id of a network is its name. `Fox Crime` becomes `fox-crime`, which is one word in any shell.
  const id = /^\w[\w.-]*$/.test(one.id) ? one.id : hyphenated(one.id);
  if (id.startsWith(typed)) return id;
  const ends = one.names.filter(isShort).flatMap((name) => {
    const words = hyphenated(name).split('-');
    // Too many words start with any one letter, so a single letter must start the name.
    return words
      .slice(0, typed.length > 1 ? undefined : 1)
      .map((_, place) => words.slice(place).join('-'));
  });
  return ends
    .filter((end) => end.startsWith(typed))
    .sort((a, b) => a.length - b.length)
    .find((end) => matchNamed(end, named).length === 1);
}
