/** What the place where output goes can show: one policy for color, width and symbols. */

import type { Screen } from './format/column.ts';
import type { Io, Output } from './io.ts';

export const whens = ['auto', 'always', 'never'] as const;

export type When = (typeof whens)[number];

/** What the command line says about it. */
export interface ScreenOptions {
  readonly color?: When | undefined;
  readonly links?: When | undefined;
  readonly width?: number | undefined;
  readonly ascii?: boolean | undefined;
  readonly header?: boolean | undefined;
  readonly truncate?: boolean | undefined;
}

/** A terminal that does not say how wide it is, or says 0, is taken to be this wide. */
const usualWidth = 80;

/** What standard output can show. */
export async function screenOf(io: Io, options: ScreenOptions): Promise<Screen> {
  const width = options.truncate === false ? undefined : (options.width ?? widthOf(io.stdout));
  return {
    ...(width !== undefined && { width }),
    color: hasColor(io.stdout, io.env, options.color),
    links: await hasLinks(io.stdout, options.links),
    ascii: options.ascii ?? false,
    header: options.header ?? true,
  };
}

/**
 * Whether an output is colored: `--color`, else `NO_COLOR`, else `FORCE_COLOR` or `CLICOLOR_FORCE`,
 * else `TERM=dumb`, else whether it is a terminal.
 */
export function hasColor(output: Output, env: Io['env'], when: When = 'auto'): boolean {
  if (when !== 'auto') return when === 'always';
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR ?? env.CLICOLOR_FORCE;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (env.TERM === 'dumb') return false;
  return output.isTerminal;
}

async function hasLinks(output: Output, when: When = 'auto'): Promise<boolean> {
  if (when !== 'auto') return when === 'always';
  return output.isTerminal && (await output.hasLinks());
}

function widthOf(output: Output): number | undefined {
  if (!output.isTerminal) return undefined;
  return output.columns || usualWidth;
}
