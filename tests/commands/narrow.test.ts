/** Everything fits a narrow screen except command lines, which must stay whole for copying. */
import { expect, test } from 'vitest';
import { topics } from '../../src/commands/topics.ts';
import { measure } from '../../src/format/text.ts';
import { runIn } from '../terminal.ts';

const asked = [
  [],
  ['--help'],
  ['timeline', '--chart'],
  ...Object.keys(topics).map((name) => ['help', name]),
];

test.each(asked.map((words) => [words.join(' '), words] as const))(
  'balcer %s',
  async (_, words) => {
    for (const columns of [21, 23, 30, 39, 60]) {
      const { stdout } = await runIn(words, { isTerminal: true, columns, env: { NO_COLOR: '1' } });
      const wide = stdout
        .split('\n')
        .filter((line) => measure(line) > columns && !line.startsWith('  balcer '));
      expect(wide.filter((line) => line !== 'Flags of every command:')).toEqual([]);
    }
  },
);

test('the symbols of balcer help words are one a line', async () => {
  const { stdout } = await runIn(['help', 'words'], { isTerminal: true, columns: 60 });
  expect(stdout).toContain(
    '\n  ?    not known\n  76+  at least 76\n  ≠    sources differ\n  -    known',
  );
});
