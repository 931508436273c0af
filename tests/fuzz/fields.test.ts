/** No string in a dataset can control the terminal or break a row. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { measure } from '../../src/format/text.ts';
import { type Outcome, runIn, type Surroundings } from '../terminal.ts';
import { budget, patience } from './budget.ts';
import { hostileDataset, hostileText } from './hostile.ts';
import { expectSane, markdownCells, parseCsv } from './output.ts';

const given = vi.hoisted((): { dataset?: Dataset } => ({}));

// Validation would reject these strings; output has to be safe even without it.
vi.mock('../../src/dataset/load.ts', () => ({ loadDataset: async () => given.dataset }));

const lists = [
  ['credits'],
  ['episodes'],
  ['awards', '--all'],
  ['timeline'],
  ['people'],
  ['people', 'zoe-lind'],
  ['claims'],
  ['sources'],
  ['sources', 'tide-guide'],
  ['gaps'],
  ['search', 'harbor'],
  ['stats', '--by', 'person'],
  ['stats', '--by', 'organization'],
];
const sheets = [
  ['bio'],
  ['timeline', '--chart'],
  ['show', 'harbor-lights'],
  ['show', 'harbor-lights.s01e01'],
  ['show', 'golden-oar-2003-episode'],
  ['show', 'three-oars'],
  ['show', 'zoe-lind'],
  ['credits', '--year', '1901'],
  ['timeline', '--year', '1901'],
  ['credits', '--with', 'nobody-at-all'],
];

const { text, runs } = budget(0.2);
const hostileTexts = fc.array(hostileText, { minLength: 1, maxLength: 40 });

test(`strings that try to break out: ${text}`, { timeout: patience }, async () => {
  const property = fc.asyncProperty(
    hostileTexts,
    fc.constantFrom(...lists),
    fc.constantFrom(...sheets),
    // The legend of the chart takes 21 columns.
    fc.integer({ min: 21, max: 160 }),
    async (texts, list, sheet, width) => {
      given.dataset = hostileDataset(texts);
      await expectWholeRows(list);
      await expectFitted(list, width);
      await expectFitted(sheet, width);
      await runSane([], { isTerminal: true });
    },
  );
  await fc.assert(property, runs as fc.Parameters<[string[], string[], string[], number]>);
});

/** Every format has as many rows as the JSON, each with as many fields as there are columns. */
async function expectWholeRows(list: readonly string[]): Promise<void> {
  const rows: unknown[] = JSON.parse((await runSane([...list, '--format', 'json'])).stdout);
  const lines = linesOf(await runSane([...list, '--format', 'ndjson']));
  expect(lines.map((line) => JSON.parse(line))).toEqual(rows);

  const [head = [], ...records] = parseCsv((await runSane([...list, '--format', 'csv'])).stdout);
  expect(records).toHaveLength(rows.length);
  expect(records.filter((record) => record.length !== head.length)).toEqual([]);
  expect(records.flat().filter((field) => /^[=+@\t\r]/.test(field))).toEqual([]);

  const tsv = linesOf(await runSane([...list, '--format', 'tsv']));
  expect(tsv).toHaveLength(rows.length + 1);
  expect(new Set(tsv.map((line) => line.split('\t').length))).toEqual(new Set([head.length]));

  const markdown = linesOf(await runSane([...list, '--format', 'markdown', '--no-header']));
  const table = markdown.filter((line) => line.startsWith('| '));
  if (rows.length > 0) expect(table).toHaveLength(rows.length + 2);
  expect(new Set(table.map(markdownCells)).size).toBeLessThan(2);
}

/** Lines fit the terminal. With color and links, nothing else controls it. */
async function expectFitted(argv: readonly string[], width: number): Promise<void> {
  const place = { isTerminal: true, columns: width, hasLinks: true };
  const plain = await runSane([...argv, '--color', 'never', '--links', 'never'], place);
  // A suggested command is never broken.
  const breakable = linesOf(plain).filter((line) => !/^ +(?:More: )?balcer /.test(line));
  expect(breakable.filter((line) => measure(line) > width)).toEqual([]);
  await runSane([...argv, '--color', 'always', '--links', 'always'], place);
  await runSane(argv);
}

async function runSane(argv: readonly string[], place: Surroundings = {}): Promise<Outcome> {
  const outcome = await runIn(argv, place);
  expectSane(outcome);
  return outcome;
}

function linesOf({ stdout }: Outcome): string[] {
  return stdout.split('\n').slice(0, -1);
}
