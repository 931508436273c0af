import { describe, expect, test } from 'vitest';
import { type ScreenOptions, screenOf } from '../src/terminal.ts';
import { ioOf, type Surroundings } from './terminal.ts';

describe('color', () => {
  test.each<[string, ScreenOptions, Record<string, string>, boolean, 0 | 1]>([
    ['a terminal', {}, {}, true, 1],
    ['a pipe', {}, {}, false, 0],
    ['--color=always in a pipe', { color: 'always' }, {}, false, 1],
    ['--color=never on a terminal', { color: 'never' }, {}, true, 0],
    ['--color=always beats NO_COLOR', { color: 'always' }, { NO_COLOR: '1' }, true, 1],
    ['--color=never beats FORCE_COLOR', { color: 'never' }, { FORCE_COLOR: '1' }, true, 0],
    ['NO_COLOR', {}, { NO_COLOR: '1' }, true, 0],
    ['an empty NO_COLOR does not count', {}, { NO_COLOR: '' }, true, 1],
    ['NO_COLOR beats FORCE_COLOR', {}, { NO_COLOR: '1', FORCE_COLOR: '1' }, true, 0],
    ['FORCE_COLOR in a pipe', {}, { FORCE_COLOR: '1' }, false, 1],
    ['an empty FORCE_COLOR counts', {}, { FORCE_COLOR: '' }, false, 1],
    ['FORCE_COLOR=0 on a terminal', {}, { FORCE_COLOR: '0' }, true, 0],
    ['CLICOLOR_FORCE in a pipe', {}, { CLICOLOR_FORCE: '1' }, false, 1],
    ['FORCE_COLOR beats TERM=dumb', {}, { FORCE_COLOR: '1', TERM: 'dumb' }, true, 1],
    ['TERM=dumb', {}, { TERM: 'dumb' }, true, 0],
    ['auto is as without the flag', { color: 'auto' }, { TERM: 'dumb' }, true, 0],
  ])('%s', async (_, options, env, isTerminal, color) => {
    expect((await screenOf(ioOf({ env, isTerminal }), options)).color).toBe(color);
  });
});

describe('width', () => {
  test.each<[string, ScreenOptions, Surroundings, number | undefined]>([
    ['a terminal', {}, { isTerminal: true, columns: 132 }, 132],
    ['a terminal that does not say', {}, { isTerminal: true }, 80],
    ['a terminal of no width', {}, { isTerminal: true, columns: 0 }, 80],
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
    ['a terminal that has them', {}, { isTerminal: true, hasLinks: true }, true],
    ['a terminal that has none', {}, { isTerminal: true }, false],
    ['a pipe', {}, { hasLinks: true }, false],
    ['--links=always', { links: 'always' }, {}, true],
    ['--links=never', { links: 'never' }, { isTerminal: true, hasLinks: true }, false],
  ])('%s', async (_, options, place, links) => {
    expect((await screenOf(ioOf(place), options)).links).toBe(links);
  });
});
