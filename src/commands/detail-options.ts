/** Commands that show one thing: their output flags, and how they print it. */
import { type Command, Option, type OptionValues } from '@commander-js/extra-typings';
import type { Candidate } from '../find/kinds.ts';
import { withData } from '../find/suggest.ts';
import type { PageOptions } from '../show/parts.ts';
import type { Detail } from '../show/show.ts';
import { screenOf } from '../terminal.ts';
import { type Context, type Globals, oneOf } from './globals.ts';

const detailFormats = ['table', 'json'] as const;

/** Values of the flags. */
export interface DetailOptions extends PageOptions {
  readonly format: (typeof detailFormats)[number];
}

/** Gives a command the flags; a table is a page for people. */
export function withDetailOptions<
  Args extends unknown[],
  Own extends OptionValues,
  Global extends OptionValues,
>(command: Command<Args, Own, Global>) {
  return command
    .addOption(oneOf('--format <format>', 'output format', detailFormats).default('table' as const))
    .addOption(new Option('--json', 'the same as --format json').implies({ format: 'json' }))
    .option('--sources', 'every source in full, and what rests on each');
}

/** Prints a thing as a page or as JSON; `others` are things of the same name. */
export async function printDetail(
  context: Context,
  options: Globals & DetailOptions,
  detail: Detail,
  others: readonly Candidate[] = [],
): Promise<void> {
  if (options.format === 'json') {
    const { encode } = await import('../format/formats.ts');
    return context.print(`${encode(detail, 2)}\n`, options);
  }
  const { renderPage } = await import('../format/page.ts');
  const { pageOf } = await import('../show/show.ts');
  const { more = [], ...page } = pageOf(detail, options, others);
  const commands = more.map((command) => withData(command, options.data));
  const screen = await screenOf(context.io, options);
  return context.print(renderPage({ ...page, more: commands }, screen), options);
}
