import { expect, test } from 'vitest';
import { painterOf } from '../../src/format/style.ts';
import { renderTable } from '../../src/format/table.ts';
import { listing, terminal, whole } from './sample.ts';

const colored = { ...terminal(80), color: 1, links: true } as const;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the codes are what is looked for
const codes = /\u001b\[\d+m|\u001b\]8;;[^\u0007]*\u0007/g;

test('tones are weight and basic colors', () => {
  const paint = painterOf(colored);
  expect(paint('a')).toBe('a');
  expect(paint('a', 'strong')).toBe('\u001b[1ma\u001b[22m');
  expect(paint('a', 'dim')).toBe('\u001b[2ma\u001b[22m');
  expect(paint('a', 'good')).toBe('\u001b[32ma\u001b[39m');
  expect(paint('a', 'warn')).toBe('\u001b[33ma\u001b[39m');
});

test('a link is OSC 8 around the text, and its address cannot end it early', () => {
  const paint = painterOf({ ...colored, color: 0 });
  expect(paint('a', 'dim', 'https://x.org/é\u0007\u001b]b c\ud800')).toBe(
    '\u001b]8;;https://x.org/%C3%A9%EF%BF%BD%EF%BF%BD]b%20c%EF%BF%BD\u0007a\u001b]8;;\u0007',
  );
  expect(painterOf(terminal(80))('a', 'dim', 'https://x.org')).toBe('a');
});

test('color and links change nothing else', () => {
  const plain = whole(renderTable(listing, terminal(80)));
  const shown = whole(renderTable(listing, colored));
  expect(shown.replace(codes, '')).toBe(plain);
  expect(shown).toContain('  \u001b[1mShows, made up\u001b[22m  ');
  expect(shown).toContain('  \u001b[2mYEARS\u001b[22m      \u001b[2mTITLE\u001b[22m  ');
});

test('each line of a wrapped cell is painted and linked by itself, its blanks are not', () => {
  const shown = whole(renderTable(listing, colored));
  const linked = (text: string) =>
    `\u001b]8;;https://example.org/%C3%A9\u0007\u001b[1m${text}\u001b[22m\u001b]8;;\u0007`;
  expect(shown).toContain(`  1990-2010  ${linked('The Long Show:')}       creator`);
  expect(shown).toContain(`\n             ${linked('Criminal Intent')}      producer`);
});
