/** Help layout: examples first, then commands and flags, at any width. */
import type { CommandUnknownOpts, Help, Option } from '@commander-js/extra-typings';
import { groupBy } from '../dataset/dataset.ts';
import { wrap } from '../format/text.ts';

/** A command line and what it shows, or another term and its meaning. */
export type Example = readonly [line: string, what: string];

/** The examples of `balcer` and of `balcer --help`. */
export const firstExamples: readonly Example[] = [
  ['balcer credits', 'the filmography'],
  ['balcer awards 1997', 'what he won that year, or was nominated for'],
  ['balcer show 7x09', 'everything about one episode'],
  ['balcer people', 'who he wrote with, and how often'],
  ['balcer timeline 1990s', 'a decade, date by date'],
];

/** A description with examples. Commander stores one string, so a tab separates each command line from its meaning. */
export function withExamples(description: string, examples: readonly Example[]): string {
  return [description, '', ...examples.map((example) => example.join('\t'))].join('\n');
}

/** Terms and meanings in two columns; on a narrow screen, meanings go below. */
export function termLines(terms: readonly Example[], width: number): string[] {
  const widest = Math.max(...terms.map(([term]) => term.length));
  const room = width - widest - 4;
  return terms.flatMap(([term, meaning]) => {
    if (room < 28) return [`  ${term}`, ...wrap(meaning, width - 6).map((line) => `      ${line}`)];
    const [first, ...rest] = wrap(meaning, room);
    const more = rest.map((line) => ' '.repeat(widest + 4) + line);
    return [`  ${term.padEnd(widest)}  ${first}`.trimEnd(), ...more];
  });
}

/** Help for the program or for a command. Only the program's help lists the flags of every command. */
export function formatHelp(command: CommandUnknownOpts, helper: Help): string {
  const width = helper.helpWidth ?? 80;
  const isProgram = command.parent === null;
  const [about = '', ...lines] = helper.commandDescription(command).split('\n').filter(Boolean);
  const examples = lines.map((line) => line.split('\t') as [string, string]);
  const groups = groupBy(helper.visibleCommands(command), (one) => one.helpGroup());
  const flags = helper
    .visibleOptions(command)
    .filter(({ long }) => isProgram || long !== '--help')
    .map((option): Example => [option.flags, describeOption(option)]);
  const block = (heading: string, terms: readonly Example[]) =>
    terms.length > 0 ? [[heading, ...termLines(terms, width)]] : [];
  return [
    wrap(`Usage: ${usageOf(command, helper)}`, width),
    wrap(about, width),
    ...block('', examples).map(([, ...lines]) => lines),
    ...[...groups].flatMap(([heading, group]) => {
      const terms = group.map((one): Example => [one.name(), one.summary()]);
      return block(heading, terms);
    }),
    ...block(isProgram ? 'Flags of every command:' : 'Flags:', flags),
    ...(isProgram ? [] : [wrap('Flags of every command: balcer --help', width)]),
  ]
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** Commander calls flags options. */
export function usageOf(command: CommandUnknownOpts, helper: Help): string {
  return helper.commandUsage(command).replace('[options]', '[flags]');
}

export function describeOption({ description, argChoices, defaultValue }: Option): string {
  const choices = argChoices ? `: ${argChoices.join(', ')}` : '';
  const usual = typeof defaultValue === 'string' ? ` (default ${defaultValue})` : '';
  return description + choices + usual;
}
