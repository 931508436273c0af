import { describe, expect, test } from 'vitest';
import { indexDataset } from '../../src/dataset/dataset.ts';
import { awards } from '../../src/lists/awards.ts';
import { readWords } from '../../src/lists/narrow.ts';
import { sources } from '../../src/lists/sources.ts';
import { small, smallParts } from '../dataset/small.ts';

const askedOf = (words: string) => readWords(awards, words.split(' '), small).asked;

describe('words after a list', () => {
  test.each([
    ['2003', { year: ['2003'] }],
    ['2003 won', { year: ['2003'], result: ['won'] }],
    ['harbor lights and shadows 2000s', { work: ['harbor lights and shadows'], year: ['2000s'] }],
    ['golden oar', { organization: ['golden oar'] }],
    ['won nominated', { result: ['won', 'nominated'] }],
  ])('%s', (words, asked) => {
    expect(askedOf(words)).toEqual(asked);
  });

  test('a small word is read past, unless it is a whole name', () => {
    expect(askedOf('in 2003')).toEqual({ year: ['2003'] });
    const parts = smallParts();
    const works = parts.works.map((one) => ({
      ...one,
      title: one.title.replace(/^Harbor.*/, 'From'),
    }));
    const renamed = indexDataset({ ...parts, works });
    expect(readWords(awards, ['from', '2003'], renamed).asked).toEqual({
      work: ['from'],
      year: ['2003'],
    });
  });

  test('what one cell prints may be several filters', () => {
    expect(readWords(awards, ['won as series', '2003'], small).asked).toEqual({
      result: ['won'],
      whose: ['as series'],
      year: ['2003'],
    });
    expect(() => readWords(awards, ['won zzz'], small)).toThrow('called "won zzz".');
  });

  test('without any, the whole list is shown', () => {
    expect(readWords(awards, [], small)).toEqual({ list: awards, asked: {} });
  });

  test('an unknown word is not found, and similar names are suggested', () => {
    expect(() => askedOf('harbr')).toThrow(
      'called "harbr". Did you mean "Harbor Lights & Shadows"?',
    );
    expect(() => askedOf('zzz')).toThrow(
      'No year, result, organization, category, work or episode called "zzz".',
    );
  });

  test('an ambiguous word lists the commands to run', () => {
    const both = {
      ...awards,
      filters: { work: awards.filters.work, title: awards.filters.work },
      words: ['work', 'title'],
    };
    expect(() => readWords(both, ['salt'], small)).toThrow(/--work salt .*\n.*--title salt/);
  });

  test('the list wins if the words are a whole name in it', () => {
    const { list, asked } = readWords(sources, ['harbor-fans'], small);
    expect({ noun: list.noun, asked }).toEqual({
      noun: 'fact',
      asked: { source: ['harbor-fans'] },
    });
    expect(readWords(sources, ['official'], small)).toEqual({
      list: sources,
      asked: { kind: ['official'] },
    });
  });
});
