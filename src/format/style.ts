/** How text stands out: weight, a few colors, links, and the signs the tool draws itself. */
import { Chalk, type ChalkInstance } from 'chalk';
import type { Screen, Tone } from './listing.ts';
import { sanitize } from './text.ts';

/** Gives plain text its tone and the address behind it, as far as the screen can show them. */
export type Paint = (text: string, tone?: Tone, address?: string) => string;

/** Signs drawn by the tool itself. */
export interface Signs {
  /** Stands for what was cut. */
  readonly cut: string;
  /** Line under the heads of columns. */
  readonly rule: string;
}

const drawn: Signs = { cut: '…', rule: '─' };
const ascii: Signs = { cut: '...', rule: '-' };

/** The signs that the screen can show. */
export function signsOf(screen: Screen): Signs {
  return screen.ascii ? ascii : drawn;
}

/** The painter for a screen. It uses weight and four of the eight basic colors, which every theme keeps legible. */
export function painterOf(screen: Screen): Paint {
  const tones = screen.color === 0 ? undefined : tonesOf(new Chalk({ level: screen.color }));
  return (text, tone, address) => {
    const toned = tone === undefined || tones === undefined ? text : tones[tone](text);
    return address === undefined || !screen.links ? toned : linked(toned, address);
  };
}

function tonesOf(chalk: ChalkInstance): Readonly<Record<Tone, (text: string) => string>> {
  return { strong: chalk.bold, dim: chalk.dim, good: chalk.green, warn: chalk.yellow };
}

/** OSC 8. Everything but visible ASCII is percent-encoded: an address must not end the sequence early. */
function linked(text: string, address: string): string {
  const safe = sanitize(address).replace(/[^\u0021-\u007e]/gu, encodeURIComponent);
  return `\u001B]8;;${safe}\u0007${text}\u001B]8;;\u0007`;
}
