/** The documentation: every link leads somewhere, and every command line works. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandNames } from '../src/program.ts';
import { runIn } from './terminal.ts';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'data/README.md',
  'examples/README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Pages whose command lines need their own files; another test runs those. */
const played = ['docs/your-own-dataset.md', 'docs/reliability.md', 'examples/README.md'];

describe('links', () => {
  test.each(pages)('%s: every relative link leads somewhere', (page) => {
    const broken = linksOf(page).filter((link) => !leadsSomewhere(page, link));
    expect(broken).toEqual([]);
  });

  test('are seen', () => {
    expect(linksOf('README.md').length).toBeGreaterThan(20);
    expect(leadsSomewhere('README.md', 'docs/commands.md#balcer-nothing')).toBe(false);
  });
});

describe('command lines', () => {
  const lines = new Map(
    pages
      .filter((page) => !played.includes(page))
      .flatMap((page) => commandLines(page).map((line) => [line, page] as const)),
  );

  test.each([...lines])('%s (%s)', async (line) => {
    const { code, stderr } = await runIn(wordsOf(line));
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('are seen', () => {
    expect(lines.size).toBeGreaterThan(60);
    expect([...lines.keys()]).toContain('balcer awards --year 1997');
  });
});

test('the README has every command, once', () => {
  const linked = [
    ...readFileSync('README.md', 'utf8').matchAll(/\[`(\w+)`\]\(docs\/commands\.md#balcer-\w+\)/g),
  ].map(([, name]) => name);
  expect(linked).toEqual(commandNames.filter((name) => name !== 'complete'));
});

test('CONTRIBUTING gives the reason for every package', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const [, table = ''] = readFileSync('CONTRIBUTING.md', 'utf8').split('| package | why |');
  const names = Object.keys(devDependencies).filter((name) => !name.startsWith('@types/'));
  expect(names.filter((name) => !table.includes(name.replace('@biomejs/', '')))).toEqual([]);
});

/** The relative targets of links and pictures. */
function linksOf(page: string): string[] {
  const text = readFileSync(page, 'utf8').replace(/^```[\s\S]*?^```/gm, '');
  const found = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)];
  return found
    .flatMap(([, link, source]) => link ?? source ?? [])
    .filter((to) => !/^\w+:/.test(to));
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(target)) return false;
  return anchor === undefined || anchorsOf(target).includes(anchor);
}

/** The anchors of headings, as GitHub makes them. */
function anchorsOf(page: string): string[] {
  return [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Command lines in code blocks and in running text, without pipes and redirections. */
function commandLines(page: string): string[] {
  const text = readFileSync(page, 'utf8');
  const blocks = [...text.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].map(([, body = '']) => body);
  const inBlocks = blocks.flatMap((body) =>
    [...body.matchAll(/^(?:\$ | {2}|.* && )?(?:npx )?(balcer(?: .*)?)$/gm)].map(
      ([, line = '']) => line,
    ),
  );
  const inText = [
    ...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`(?:npx )?(balcer [^`]+)`/g),
  ].map(([, line = '']) => line);
  return [...inBlocks, ...inText]
    .map((line) =>
      line
        .replace(/ {2,}.*$/, '')
        .replace(/ [|>] .*$/, '')
        .trim(),
    )
    .filter((line) => !/[<[\]]|\bmy-/.test(line));
}

/** Splits like a shell: at spaces, except within double quotes. */
function wordsOf(line: string): string[] {
  const words = line.replace(/^balcer ?/, '').match(/(?:"[^"]*"|[^\s"])+/g) ?? [];
  return words.map((word) => word.replaceAll('"', ''));
}
