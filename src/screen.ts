/** What the place where output goes can show: one policy for colour, width and symbols. */
import type { Io, Output } from './io.ts';
import type { Screen } from './render/listing.ts';

export const whens = ['auto', 'always', 'never'] as const;

export type When = (typeof whens)[number];

/** What the command line says about it. */
export interface ScreenOptions {
  readonly color?: When | undefined;
  readonly width?: number | undefined;
  readonly ascii?: boolean | undefined;
  readonly header?: boolean | undefined;
}

/** A terminal that does not say how wide it is, or says 0, is taken to be this wide. */
const usualWidth = 80;

/** What standard output can show. */
export function screenOf(io: Io, options: ScreenOptions): Screen {
  const width = options.width ?? widthOf(io.stdout);
  return {
    ...(width !== undefined && { width }),
    color: hasColor(io.stdout, io.env, options.color) ? 1 : 0,
    links: false,
    ascii: options.ascii ?? false,
    header: options.header ?? true,
  };
}

/**
 * Whether an output is coloured: `--color`, else `NO_COLOR`, else `FORCE_COLOR` or `CLICOLOR_FORCE`,
 * else `TERM=dumb`, else whether it is a terminal.
 */
export function hasColor(output: Output, env: Io['env'], when: When = 'auto'): boolean {
  if (when !== 'auto') return when === 'always';
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'] ?? env['CLICOLOR_FORCE'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (env['TERM'] === 'dumb') return false;
  return output.isTerminal;
}

function widthOf(output: Output): number | undefined {
  if (!output.isTerminal) return undefined;
  return output.columns || usualWidth;
}
