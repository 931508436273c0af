import { describe, expect, test } from 'vitest';
import {
  canPrecede,
  compareDates,
  datePattern,
  overlaps,
  yearOf,
} from '../../src/dataset/dates.ts';

describe('datePattern', () => {
  test.each(['1997', '1997-01', '1997-12', '1997-01-08', '2000-02-29', '2024-02-29', '1997-04-30'])(
    'accepts %s',
    (text) => expect(datePattern.test(text)).toBe(true),
  );
  test.each([
    '',
    '97',
    '1997-1',
    '1997-00',
    '1997-13',
    '1997-01-00',
    '1997-01-32',
    '1997-04-31',
    '1997-02-29',
    '1900-02-29',
    '1997-01-08T00:00',
    '1997/01/08',
    ' 1997',
    '1997?',
    '-1997',
    '1997\n',
  ])('rejects %j', (text) => expect(datePattern.test(text)).toBe(false));
});

test('yearOf reads the year of any precision', () => {
  expect(['1997', '1997-01', '1997-01-08'].map(yearOf)).toEqual([1997, 1997, 1997]);
});

test('compareDates puts the less precise of two dates first', () => {
  const dates = ['1998', '1997-09-14', '1997', '1997-09', '1996-12-31'];
  expect(dates.sort(compareDates)).toEqual(['1996-12-31', '1997', '1997-09', '1997-09-14', '1998']);
  expect(compareDates('1997', '1997')).toBe(0);
});

test.each([
  ['1997', '1997', true],
  ['1997-09-14', '1997', true],
  ['1997', '1997-01-01', true],
  ['1997-01', '1997-02-01', true],
  ['1998', '1997-12-31', false],
  ['1997-02', '1997-01-31', false],
  ['1997-01-02', '1997-01-01', false],
])('canPrecede(%s, %s) is %s', (a, b, expected) => expect(canPrecede(a, b)).toBe(expected));

test.each([
  [{ from: 1990, to: 1999 }, { from: 1999, to: 2001 }, true],
  [{ from: 1990, to: 1998 }, { from: 1999 }, false],
  [{ to: 1990 }, { from: 1990 }, true],
  [{}, { from: 1990, to: 1990 }, true],
])('overlaps(%o, %o) is %s', (a, b, expected) => {
  expect(overlaps(a, b)).toBe(expected);
  expect(overlaps(b, a)).toBe(expected);
});
