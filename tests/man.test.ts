/** The man page: generated from help, and valid for man. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commandGroups } from '../src/program.ts';

// npm links a list of pages, but not a single one.
const {
  man: [man],
} = JSON.parse(readFileSync('package.json', 'utf8'));
const page = readFileSync(man, 'utf8');
const hasGroff = spawnSync('groff', ['--version']).error === undefined;

test('has every command, and the usual section names', () => {
  const names = Object.values(commandGroups).flatMap(Object.keys);
  for (const name of names) expect(page).toContain(`.SS "balcer ${name}`);
  const sections = [...page.matchAll(/^\.SH (.*)$/gm)].map(([, name]) => name);
  expect(sections).toEqual(
    'NAME,SYNOPSIS,DESCRIPTION,COMMANDS,OPTIONS,ENVIRONMENT,EXIT STATUS,EXAMPLES'.split(','),
  );
});

test('has only ASCII letters, and no accidental macros', () => {
  expect(page).toMatch(/^[\n -~]*$/);
  const macros = new Set([...page.matchAll(/^[.'](\S*)/gm)].map(([, name]) => name));
  expect([...macros].sort()).toEqual(['B', 'I', 'PP', 'SH', 'SS', 'TH', 'TP', 'fi', 'nf']);
});

test.skipIf(!hasGroff)('is formatted by groff without a warning', () => {
  const { stdout, stderr } = spawnSync('groff', ['-man', '-ww', '-Tascii', '-P-cbou', man], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(stdout.replace(/\s+/g, ' ')).toContain('balcer awards 1997 what he won that year');
  expect(stdout).toMatch(/^ +--no-pager/m);
});
