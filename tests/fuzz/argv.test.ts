/** Any command line exits with 0, 1 or 2 and a plain message. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildProgram, commandNames } from '../../src/program.ts';
import { smallRaw } from '../dataset/changes.ts';
import { temporaryFolder } from '../dataset/folders.ts';
import { ioOf, runIn, type Surroundings } from '../terminal.ts';
import { budget, patience } from './budget.ts';
import { hostileText } from './hostile.ts';
import { expectSane } from './output.ts';

const program = await buildProgram(commandNames, ioOf({}));

const names = program.commands.map((command) => command.name());
const flags = [
  ...new Set([program, ...program.commands].flatMap((one) => flagsOf(one as Command))),
];
const choices = [program, ...program.commands].flatMap((one) =>
  one.options.flatMap(({ argChoices = [] }) => argChoices),
);

const values = fc.oneof(
  fc.constantFrom('1997', '2001..', '..2003', '1990s', '2..1', '0', '-5', '1e9', '7,8', '99999999'),
  fc.constantFrom(
    'harbor lights',
    'Ada Quill',
    'zoe',
    'harbor-lights.s01e01',
    'golden oar',
    'rene',
  ),
  fc.constantFrom('-title', 'year,-title', 'id', ',', '', '--', '-', 'work', 'bash', 'fish'),
  fc.constantFrom(...choices),
  hostileText,
);

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...flags) },
  { weight: 4, arbitrary: values },
  { weight: 1, arbitrary: fc.constantFrom(...names) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...flags), values)
      .map(([flag, value]) => `${flag}=${value}`),
  },
);

/** A valid flag of a command, with a valid value if it takes one. */
const meant = fc.constantFrom(...program.commands).chain((command) =>
  fc
    .array(
      fc.constantFrom(...program.options, ...command.options).chain((option) => {
        const own = option.argChoices ?? [];
        const value = own.length > 0 ? fc.constantFrom(...own) : values;
        const takesValue = option.required || option.optional;
        const flag = option.long ?? '';
        return takesValue
          ? value.map((one): string[] => [flag, one])
          : fc.constant<string[]>([flag]);
      }),
      { maxLength: 3 },
    )
    .map((words) => [command.name(), ...words.flat()]),
);

const anything = fc
  .tuple(fc.option(fc.constantFrom(...names), { freq: 9 }), fc.array(word, { maxLength: 6 }))
  .map(([name, rest]) => (name === null ? rest : [name, ...rest]));

/** What a shell sends when Tab is pressed, for a random line. */
const completions = anything.map((words) => ['complete', '--', ...words]);

const lines = fc.oneof(
  { weight: 3, arbitrary: anything },
  { weight: 3, arbitrary: meant },
  { weight: 1, arbitrary: completions },
);

const places: fc.Arbitrary<Surroundings> = fc.record({
  isTerminal: fc.boolean(),
  columns: fc.constantFrom(0, 1, 20, 60, 80, 200),
  rows: fc.constantFrom(0, 5, 1000),
  hasLinks: fc.boolean(),
  env: fc.constantFrom<NonNullable<Surroundings['env']>>(
    {},
    { NO_COLOR: '1' },
    { FORCE_COLOR: '3' },
    { TERM: 'dumb' },
    { LANG: 'C', TZ: 'Pacific/Apia' },
    { PAGER: '', COLUMNS: '0' },
  ),
});

const { text, runs } = budget(0.4);

test(`random command lines: ${text}`, { timeout: patience }, async () => {
  const file = join(temporaryFolder(), 'small.json');
  writeFileSync(file, JSON.stringify(Object.fromEntries(smallRaw())));
  const codes = new Set<number>();
  const property = fc.asyncProperty(lines, places, async (argv, place) => {
    const env = { BALCER_DATA: file, ...place.env };
    const outcome = await runIn(argv, { ...place, env, stdin: '', page: async () => true });
    expectSane(outcome);
    codes.add(outcome.code);
  });
  // A short run might not reach every exit code, so each has a fixed case.
  const examples = [['credits'], ['show', 'no such thing'], ['--no-such-flag']].map(
    (argv): [string[], Surroundings] => [argv, {}],
  );
  await fc.assert(property, { ...(runs as fc.Parameters<[string[], Surroundings]>), examples });
  expect([...codes].sort()).toEqual([0, 1, 2]);
});

function flagsOf(command: Command): string[] {
  return command.options.flatMap(({ long, short }) => [long ?? [], short ?? []].flat());
}
