import { describe, expect, it, test } from 'vitest';
import { answers, slipsOf, toAskedTerms, toTerms } from '../../src/find/names.ts';

describe('toTerms', () => {
  it.each([
    ['René & “Zoë”', ['rene', 'and', 'zoe']],
    ["The Serpent's Tooth", ['the', 'serpent', 'tooth']],
    ['Refuge (Part II)', ['refuge', 'part', '2']],
    ['Emmys, Criss-Cross Bus Crisis 1990s', ['emmy', 'criss', 'cross', 'bus', 'crisis', '1990s']],
    ['Refuge (2)', ['refuge', '2']],
    ['A Part of It', ['a', 'part', 'of', 'it']],
    ['S07E09', ['7x09']],
    ['7x9', ['7x09']],
    ['s12e104', ['12x104']],
    ['  ', []],
  ])('%s', (text, terms) => {
    expect(toTerms(text)).toEqual(terms);
  });
});

test('a search may include "part" or leave it out', () => {
  expect(toAskedTerms('Refuge Part II')).toEqual(['refuge', '2']);
  expect(toAskedTerms('refuge part')).toEqual(['refuge', 'part']);
});

describe('answers', () => {
  it.each([
    ['criminal', 'criminal', 0],
    ['criminal', 'crim', 1],
    ['criminal', 'criminl', 2],
    ['entrapment', 'entrapmnet', 2],
    ['law', 'saw', undefined],
    ['1997', '199', undefined],
    ['1997', '1998', undefined],
    ['criminal', 'c', undefined],
  ] as const)('%s to %s', (term, asked, kind) => {
    expect(answers(term, asked)).toBe(kind);
  });
});

describe('slipsOf', () => {
  it.each([
    ['law', 0],
    ['blod', 1],
    ['sweren', 2],
    ['1997', 0],
    ['7x09', 0],
  ])('%s', (term, slips) => {
    expect(slipsOf(term)).toBe(slips);
  });
});
