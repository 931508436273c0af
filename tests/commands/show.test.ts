import { describe, expect, test } from 'vitest';
import { bundledFolder } from '../../src/bundled.ts';
import { indexDataset } from '../../src/dataset/dataset.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { candidatesOf } from '../../src/find/kinds.ts';
import { resolveThing } from '../../src/find/resolve.ts';
import { renderPage } from '../../src/format/page.ts';
import { measure } from '../../src/format/text.ts';
import { detailOf, pageOf, show } from '../../src/show/show.ts';
import { smallParts } from '../dataset/small.ts';
import { terminal } from '../format/sample.ts';
import { runIn } from '../terminal.ts';

const dataset = await loadDataset(bundledFolder);
const pages = candidatesOf(dataset).map(({ thing }) => pageOf(detailOf(dataset, thing)));
const asked = ['bad girl', 'emmy', 'sweren', 'law & order: uk', 'power play', 'balcer'];

/** The lines of a page, without the lines of URLs, which are never broken. */
function withoutAddresses(text: string): string[] {
  return text.split('\n').filter((line) => !/^ +https?:\S+$/.test(line));
}

describe('balcer show', () => {
  test('has a page for everything, none wider than the screen', () => {
    for (const width of [40, 80, 200]) {
      // A command is never broken.
      const pieces = (text: string) =>
        withoutAddresses(text.replace(/^ *(?:More: )?balcer .*$/gm, ''));
      const texts = pages.map((page) => renderPage(page, terminal(width)));
      expect(texts.filter((text) => pieces(text).some((line) => measure(line) > width))).toEqual(
        [],
      );
      expect(texts.filter((text) => /undefined|NaN|\[object/.test(text))).toEqual([]);
    }
  });

  test('cites only sources that it lists', () => {
    const dangling = pages.flatMap(({ sections, lead, footnotes }) =>
      [...lead, ...sections.flat().flatMap(({ lines }) => lines)]
        .flatMap(({ refs = [] }) => refs)
        .filter((ref) => footnotes.size > 0 && !footnotes.has(ref)),
    );
    expect(dangling).toEqual([]);
  });

  test.each(asked)('answers %s on one screen of 80 by 40', async (words) => {
    const { code, stdout } = await runIn(['show', words, '--width', '80']);
    expect(code).toBe(0);
    // One row is for the prompt.
    expect(withoutAddresses(stdout).length - 1).toBeLessThanOrEqual(40);
  });

  test('suggests commands that are safe to paste, with the dataset in use', () => {
    const { works, ...parts } = smallParts();
    const renamed = works.map((work) => ({ ...work, title: '--help' }));
    const odd = indexDataset({ ...parts, works: renamed });
    const { more } = pageOf(show(odd, 'landfall'), { data: 'my data' });
    expect(more).toContain('balcer episodes --season 1 --data "my data" -- --help');
  });

  test('suggests words that mean one thing', () => {
    const commands = new Set(pages.flatMap(({ more }) => more));
    const asked = [...commands].flatMap((one) => /^balcer show "?([^"]+)"?$/.exec(one)?.[1] ?? []);
    expect(asked.length).toBeGreaterThan(100);
    for (const words of asked) expect(() => resolveThing(dataset, words)).not.toThrow();
  });

  test('suggests commands that work', async () => {
    const first = new Map(pages.map((page) => [page.more.map(shape).join(), page.more]));
    for (const command of new Set([...first.values()].flat())) {
      const words = command.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', '')) ?? [];
      const { code, stderr } = await runIn(words.slice(1));
      expect({ command, code, stderr }).toEqual({ command, code: 0, stderr: '' });
    }
  }, 60_000);
});

/** The kind of command: all its words except the last. */
function shape(command: string): string {
  return command
    .replace(/"[^"]*"/g, '')
    .replace(/\S+$/, '')
    .replace(/\d+/g, '');
}
