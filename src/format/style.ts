/** How text stands out: weight, a few colors, links, and the symbols that the program draws itself. */
import { Chalk } from 'chalk';
import type { Screen, Tone } from './column.ts';
import { oneLine } from './text.ts';

/** Gives plain text its tone and the address it leads to, as far as the screen can show them. */
export type Paint = (text: string, tone?: Tone, address?: string) => string;

/** The symbols that a screen can show: the end of a cut text, and what separates the parts of a line. */
export function symbolsOf({ ascii }: Screen) {
  return ascii ? { cut: '...', dot: ' | ' } : { cut: '…', dot: ' · ' };
}

/** The painter for a screen. It uses weight and two of the eight basic colors, which every theme keeps legible. */
export function painterOf({ color, links }: Screen): Paint {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const tones = { strong: chalk.bold, dim: chalk.dim, good: chalk.green, warn: chalk.yellow };
  return (text, tone, address) => {
    const toned = tone === undefined ? text : tones[tone](text);
    return address === undefined || !links ? toned : linked(toned, address);
  };
}

/** An address that cannot end the escape sequence it is put into: all but visible ASCII is percent-encoded. */
export function safeAddress(address: string): string {
  return oneLine(address).replace(/[^\u0021-\u007e]/gu, encodeURIComponent);
}

/** OSC 8. */
function linked(text: string, address: string): string {
  return `\u001B]8;;${safeAddress(address)}\u0007${text}\u001B]8;;\u0007`;
}
