/** What a look-up in the bundled facts costs beside bare Node. */
import { type Command, countInstructions, type Spread, timePairs } from './measure.ts';

const lookUps: readonly (readonly string[])[] = [
  ['--version'],
  ['--help'],
  ['complete', '--', 'awards', '--year', '199'],
  ['awards', '--year', '1997'],
  ['credits'],
  ['episodes'],
  ['search', 'refuge'],
];

/** One line of the result: milliseconds and the ratio of them, with the quartiles of all pairs. */
export interface StartupRow {
  readonly command: string;
  readonly bare: Spread;
  readonly balcer: Spread;
  readonly ratio: Spread;
  /** Millions of instructions, bare and balcer, where they were counted. */
  readonly instructions?: readonly [bare: number, balcer: number];
}

export interface StartupOptions {
  readonly node: string;
  readonly tool: string;
  readonly pairs: number;
  readonly callgrind: boolean;
}

/** Measures each look-up in pairs with `node -e 0`. */
export function* measureStartup(options: StartupOptions): Generator<StartupRow> {
  const { node, tool, pairs, callgrind } = options;
  const bare: Command = [node, '-e', '0'];
  const bareCount = callgrind ? countInstructions(bare) / 1e6 : Number.NaN;
  for (const words of lookUps) {
    const command: Command = [node, tool, ...words];
    const { a, b, ratio } = timePairs(bare, command, pairs, 'pipe');
    const counted = callgrind && {
      instructions: [bareCount, countInstructions(command) / 1e6] as const,
    };
    yield { command: words.join(' '), bare: a, balcer: b, ratio, ...counted };
  }
}
