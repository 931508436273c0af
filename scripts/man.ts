/** Prints the man page, generated from the help. `npm run build` writes dist/balcer.1. */
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { bundledDate, version } from '../src/bundled.ts';
import { describeOption, firstExamples, usageOf } from '../src/commands/help-page.ts';
import { topics } from '../src/commands/topics.ts';
import { buildProgram, commandNames } from '../src/program.ts';

/** Escapes text for roff: backslashes, hyphens, letters beyond ASCII, and dots at the start of a line. */
function plain(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('é', "\\['e]")
    .replace(/[^\n -~]/gu, (letter) => {
      const code = letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
      return `\\[u${code}]`;
    })
    .replace(/^[.']/gm, '\\&$&');
}

function terms(pairs: readonly (readonly [term: string, meaning: string])[]): string[] {
  return pairs.flatMap(([term, meaning]) => [
    '.TP',
    `.B "${plain(term).replaceAll('"', '\\(dq')}"`,
    plain(meaning),
  ]);
}

/** Lines that keep their line breaks. */
function block(text: string): string[] {
  return ['.PP', '.nf', plain(text.trimEnd()), '.fi'];
}

function flags(command: CommandUnknownOpts): string[] {
  const options = command.createHelp().visibleOptions(command);
  const own = options.filter(({ long }) => command.parent === null || long !== '--help');
  return terms(own.map((option) => [option.flags, describeOption(option)]));
}

/** A command: its usage, description, examples and flags. */
function section(command: CommandUnknownOpts): string[] {
  const [about = '', ...examples] = command.description().split('\n').filter(Boolean);
  const lines = examples.map((line) => line.replace(/\t.*/, ''));
  const usage = usageOf(command, command.createHelp());
  return [`.SS "${plain(usage)}"`, plain(about), ...block(lines.join('\n')), ...flags(command)];
}

// The page needs only the names of commands and flags, so the context is empty.
const program = await buildProgram(commandNames, {} as never);
const commands = program.createHelp().visibleCommands(program);
const page = [
  `.TH BALCER 1 "${bundledDate()}" "balcer ${version}" "User Commands"`,
  '.SH NAME',
  'balcer \\- filmography and awards of a screenwriter, with the sources of every fact',
  '.SH SYNOPSIS',
  '.B balcer',
  '.I command',
  plain('[flags]'),
  '.SH DESCRIPTION',
  ...[
    program.description().split('\n')[0] ?? '',
    topics.words?.text.split('\n\n')[0] ?? '',
  ].flatMap((text) => ['.PP', plain(text)]),
  '.SH COMMANDS',
  ...terms(commands.map((one) => [one.name(), one.summary()])),
  ...commands.flatMap(section),
  '.SH OPTIONS',
  ...flags(program),
  '.SH ENVIRONMENT',
  ...block(topics.environment?.text ?? ''),
  '.SH EXIT STATUS',
  ...block(topics['exit-codes']?.text ?? ''),
  '.SH EXAMPLES',
  ...terms(firstExamples),
];
console.log(page.join('\n'));
