/**
 * Runs every command line in the documentation, in order, and compares the output below it.
 * `UPDATE_GOLDEN=1` rewrites the outputs.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';

/** A fenced block: JSON to save in a file, or command lines; in `console`, with their output. */
const fence = /```(json|console|sh)(?: (\S+))?\n([\s\S]*?)```/g;

interface Session {
  readonly folder: string;
  /** Environment variables for the rest of the page. */
  readonly exports: string[];
}

describe('command lines of the documentation', () => {
  test('your-own-dataset.md', () => {
    const page = readFileSync('docs/your-own-dataset.md', 'utf8');
    const found = played(page);
    if (process.env.UPDATE_GOLDEN) writeFileSync('docs/your-own-dataset.md', found);
    else expect(found).toBe(page);
    expect(found.match(/^\$ /gm)?.length).toBeGreaterThan(8);
  });

  test('examples/README.md', () => {
    const lines = readFileSync('examples/README.md', 'utf8').match(/^balcer .*$/gm) ?? [];
    expect(lines).toHaveLength(3);
    const session = openSession();
    for (const line of lines) expect(runLine(line, session)).toMatch(/Lighthouse|valid|Beacon/);
  });

  test('the example says that it is invented', () => {
    const { sources } = JSON.parse(readFileSync('examples/fictional-writer.json', 'utf8'));
    for (const { note } of sources) expect(note).toMatch(/^Fictional/);
  });
});

/** The page, with the actual output of its command lines. */
function played(page: string): string {
  const session = openSession();
  return page.replace(fence, (block, language: string, name: string | undefined, body: string) => {
    if (language === 'json') writeFileSync(join(session.folder, name ?? 'unnamed.json'), body);
    const lines = body.split('\n').filter((line) => line.startsWith('$ '));
    if (language === 'json' || lines.length === 0) return block;
    const outputs = lines.map((line) => `${line}\n${runLine(line.slice(2), session)}`);
    return `\`\`\`${language}\n${outputs.join('')}\`\`\``;
  });
}

function openSession(): Session {
  const folder = mkdtempSync(join(tmpdir(), 'balcer-docs-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('examples', join(folder, 'examples'), { recursive: true });
  return { folder, exports: [] };
}

function runLine(line: string, { folder, exports }: Session): string {
  if (line.startsWith('export ')) exports.push(line);
  const balcer = `balcer() { '${process.execPath}' '${resolve('bin/balcer.js')}' "$@"; }`;
  const script = [balcer, ...exports, line].join('\n');
  const env = { PATH: process.env.PATH };
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  return stdout + stderr;
}
