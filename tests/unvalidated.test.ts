/** Names that validation would reject cannot control the terminal, even without validation. */
import { beforeAll, expect, test, vi } from 'vitest';
import { type Dataset, indexDataset } from '../src/dataset/dataset.ts';
import { smallParts } from './dataset/small.ts';
import { runIn } from './terminal.ts';

const given = vi.hoisted((): { dataset?: Dataset } => ({}));

vi.mock('../src/dataset/load.ts', () => ({ loadDataset: async () => given.dataset }));

const terminal = { isTerminal: true, columns: 80, rows: 60, env: { NO_COLOR: '1' } };

beforeAll(() => {
  const parts = smallParts();
  given.dataset = indexDataset({
    ...parts,
    person: { ...parts.person, name: 'Ada\u001b[2J\u202e Quill\r\nand more' },
    works: parts.works.map((work) => ({ ...work, title: `${work.title}\u001b\u009b` })),
  });
});

test('on the start screen', async () => {
  const { stdout } = await runIn(['--data', 'any'], terminal);
  expect(stdout.split('\n')[0]).toMatch(/^Ada\uFFFD\[2J\uFFFD Quill and more: /);
});

test('in an error that suggests names', async () => {
  const unknown = await runIn(['episodes', '--work', 'the salt raod', '--data', 'any'], terminal);
  expect(unknown).toMatchObject({ code: 1, stdout: '' });
  expect(unknown.stderr).toContain('Did you mean "The Salt Road\uFFFD\uFFFD"?');
});
