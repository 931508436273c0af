import { describe, expect, test } from 'vitest';
import { type ScreenOptions, screenOf } from '../src/io.ts';
import { ioOf, type Surroundings } from './terminal.ts';

describe('color', () => {
  test.each<[string, ScreenOptions, Record<string, string>, boolean, boolean]>([
    ['a terminal', {}, {}, true, true],
    ['a pipe', {}, {}, false, false],
    ['--color=always in a pipe', { color: 'always' }, {}, false, true],
    ['--color=never on a terminal', { color: 'never' }, {}, true, false],
    ['--color=always beats NO_COLOR', { color: 'always' }, { NO_COLOR: '1' }, true, true],
    ['--color=never beats FORCE_COLOR', { color: 'never' }, { FORCE_COLOR: '1' }, true, false],
    ['NO_COLOR', {}, { NO_COLOR: '1' }, true, false],
    ['an empty NO_COLOR does not count', {}, { NO_COLOR: '' }, true, true],
    ['NO_COLOR beats FORCE_COLOR', {}, { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['FORCE_COLOR in a pipe', {}, { FORCE_COLOR: '1' }, false, true],
    ['an empty FORCE_COLOR counts', {}, { FORCE_COLOR: '' }, false, true],
    ['FORCE_COLOR=0 on a terminal', {}, { FORCE_COLOR: '0' }, true, false],
    ['CLICOLOR_FORCE in a pipe', {}, { CLICOLOR_FORCE: '1' }, false, true],
    ['FORCE_COLOR beats TERM=dumb', {}, { FORCE_COLOR: '1', TERM: 'dumb' }, true, true],
    ['TERM=dumb', {}, { TERM: 'dumb' }, true, false],
    ['auto is the default', { color: 'auto' }, { TERM: 'dumb' }, true, false],
  ])('%s', async (_, options, env, isTerminal, color) => {
    expect((await screenOf(ioOf({ env, isTerminal }), options)).color).toBe(color);
  });
});

describe('width', () => {
  test.each<[string, ScreenOptions, Surroundings, number | undefined]>([
    ['a terminal', {}, { isTerminal: true, columns: 132 }, 132],
    ['a terminal that does not report its width', {}, { isTerminal: true }, 80],
    ['a terminal that reports 0 columns', {}, { isTerminal: true, columns: 0 }, 80],
    ['a pipe', {}, { columns: 132 }, undefined],
    ['--width in a pipe', { width: 60 }, {}, 60],
    ['--width on a terminal', { width: 60 }, { isTerminal: true, columns: 132 }, 60],
    ['--no-truncate', { truncate: false, width: 60 }, { isTerminal: true }, undefined],
  ])('%s', async (_, options, place, width) => {
    expect((await screenOf(ioOf(place), options)).width).toBe(width);
  });
});

describe('links', () => {
  test.each<[string, ScreenOptions, Surroundings, boolean]>([
    ['a terminal that shows links', {}, { isTerminal: true, hasLinks: true }, true],
    ['a terminal that does not show links', {}, { isTerminal: true }, false],
    ['a pipe', {}, { hasLinks: true }, false],
    ['--links=always', { links: 'always' }, {}, true],
    ['--links=never', { links: 'never' }, { isTerminal: true, hasLinks: true }, false],
  ])('%s', async (_, options, place, links) => {
    expect((await screenOf(ioOf(place), options)).links).toBe(links);
  });
});
