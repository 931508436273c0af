/** How user input is read: folding, years, names, order. */
import { describe, expect, test } from 'vitest';
import { mergeSpans } from '../../src/dataset/dates.ts';
import { namedOrganizations, namedPeople, namedWorks } from '../../src/find/kinds.ts';
import { fold, nearNames, resolveNamed } from '../../src/find/names.ts';
import { sortRows } from '../../src/find/order.ts';
import { parseYears } from '../../src/find/years.ts';
import { small } from '../dataset/small.ts';

test.each([
  ['René Balcer', 'rene balcer'],
  ['Law & Order: LA', 'law and order la'],
  ["Siobhan Byrne O'Connor", 'siobhan byrne oconnor'],
  ['  D.A.W. ', 'd a w'],
  ['Søren Łuk Straße', 'soren luk strasse'],
  ['Pas de Deux', 'pas de deux'],
])('fold %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ['1997', [{ from: 1997, to: 1997 }]],
  ['1990..1999', [{ from: 1990, to: 1999 }]],
  ['1996..', [{ from: 1996 }]],
  ['..1990', [{ to: 1990 }]],
  ['1990s', [{ from: 1990, to: 1999 }]],
  ['90s', [{ from: 1990, to: 1999 }]],
  ['10s', [{ from: 2010, to: 2019 }]],
  ['1997-1999', [{ from: 1997, to: 1999 }]],
  ['1997-', undefined],
  ['-1997', undefined],
  ['1999-1997', undefined],
  [
    '1997, 1999',
    [
      { from: 1997, to: 1997 },
      { from: 1999, to: 1999 },
    ],
  ],
  ['ninety', undefined],
  ['..', undefined],
  ['97', undefined],
  ['1999..1997', undefined],
  ['-5', undefined],
  ['1997,', undefined],
  ['', undefined],
])('years %j', (text, ranges) => {
  expect(parseYears(text)).toEqual(ranges);
});

test('adjacent spans become one', () => {
  const spans = [
    { from: 2007, to: 2010 },
    { from: 1992, to: 1995 },
    { from: 1991, to: 1991 },
  ];
  expect(mergeSpans(spans)).toEqual([
    { from: 1991, to: 1995 },
    { from: 2007, to: 2010 },
  ]);
});

describe('names', () => {
  const works = namedWorks(small);
  test.each([
    ['harbor-lights', 'harbor-lights'],
    ['harbor lights and shadows', 'harbor-lights'],
    ['SALT', 'salt-road'],
    ['fyrtarn', 'fyrtarn'],
  ])('%j is found', (words, id) => {
    expect(resolveNamed('work', words, works).id).toBe(id);
  });

  test.each([
    ['emile cote', 'emile-cote'],
    ['Liv', 'liv-aas'],
  ])('%j is found among people', (words, id) => {
    expect(resolveNamed('person', words, namedPeople(small)).id).toBe(id);
  });

  test('an organization is found by the name of its award', () => {
    expect(resolveNamed('organization', 'oar', namedOrganizations(small)).id).toBe(
      'Screen Guild of Norland',
    );
  });

  test('a whole name beats names that contain it', () => {
    const named = [
      { id: 'a', names: ['Law & Order'] },
      { id: 'b', names: ['Law & Order: LA'] },
    ];
    expect(resolveNamed('work', 'law and order', named).id).toBe('a');
  });

  test('whole words beat the starts of words', () => {
    const named = [
      { id: 'a', names: ['FBI: Most Wanted'] },
      { id: 'b', names: ['Want, Need'] },
    ];
    expect(resolveNamed('work', 'want', named).id).toBe('b');
    expect(resolveNamed('work', 'most want', named).id).toBe('a');
  });

  test('a typo gets the nearest name', () => {
    expect(() => resolveNamed('work', 'harbour lights', works)).toThrow(
      'No work called "harbour lights". See balcer search.',
    );
    expect(() => resolveNamed('work', 'the sald road', works)).toThrow(
      'No work called "the sald road". Did you mean "The Salt Road"?',
    );
  });

  test.each([
    ['the good, the bad', 'a'],
    ['emmys', 'b'],
    ['refuge 2', 'c'],
    ['REFUGE PART II', 'c'],
  ])('%j is found however it is written', (words, id) => {
    const named = [
      { id: 'a', names: ['The Good, the Bad'] },
      { id: 'b', names: ['Emmy'] },
      { id: 'c', names: ['Refuge (Part II)'] },
    ];
    expect(resolveNamed('thing', words, named).id).toBe(id);
  });

  test.each(['hbo', 'zzz', 'thw', 'an', 'x', ''])('nothing is close to %j', (words) => {
    expect(nearNames(words, ['ABC', 'CBS', 'NBC', 'Jo', 'X', 'The Ana'])).toEqual([]);
  });

  test('swapped letters count as one typo', () => {
    expect(nearNames('emym', ['Emmy'])).toEqual(['Emmy']);
  });

  test('more characters than any name has are rejected', () => {
    expect(() => resolveNamed('work', 'a'.repeat(1_001), works)).toThrow(
      '1001 characters are too many; give 1000 at most.',
    );
  });

  test('several of the same kind are listed', () => {
    const named = [
      { id: 'a', names: ['Refuge 1'] },
      { id: 'b', names: ['Refuge 2'] },
    ];
    expect(() => resolveNamed('episode', 'refuge', named)).toThrow(
      '"refuge" may be any of 2:\n  a  Refuge 1\n  b  Refuge 2',
    );
  });
});

describe('order', () => {
  const rows = [
    { n: 2, t: 'é' },
    { n: undefined, t: 'z' },
    { n: 10, t: 'F' },
    { n: 2, t: 'a' },
  ];
  const n = (row: (typeof rows)[number]) => row.n;
  const t = (row: (typeof rows)[number]) => row.t;

  test.each([
    [false, [2, 2, 10, undefined]],
    [true, [10, 2, 2, undefined]],
  ])('the unknown is last (descending: %s)', (descending, order) => {
    expect(sortRows(rows, [{ value: n, descending }]).map(n)).toEqual(order);
  });

  test('equal rows keep their order unless a second key separates them', () => {
    expect(sortRows(rows, [{ value: n, descending: false }]).map(t)).toEqual(['é', 'a', 'F', 'z']);
    const keys = [
      { value: n, descending: false },
      { value: t, descending: false },
    ];
    expect(sortRows(rows, keys).map(t)).toEqual(['a', 'é', 'F', 'z']);
  });

  test('strings are ordered as a reader expects', () => {
    expect(sortRows(rows, [{ value: t, descending: false }]).map(t)).toEqual(['a', 'é', 'F', 'z']);
  });
});
