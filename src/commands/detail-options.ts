/** The output flags of commands that show one thing. */
import { type Command, Option, type OptionValues } from '@commander-js/extra-typings';

const detailFormats = ['table', 'json'] as const;

/** Gives a command the flags; a table is a page for people. */
export function withDetailOptions<
  Args extends unknown[],
  Own extends OptionValues,
  Global extends OptionValues,
>(command: Command<Args, Own, Global>) {
  return command
    .addOption(
      new Option('--format <format>', 'output format')
        .choices(detailFormats)
        .default('table' as const),
    )
    .addOption(new Option('--json', 'the same as --format json').implies({ format: 'json' }));
}

/** Values of the flags. */
export interface DetailOptions {
  readonly format: (typeof detailFormats)[number];
}
