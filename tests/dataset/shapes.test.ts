import { describe, expect, test } from 'vitest';
import { collectFacts } from '../../src/dataset/facts.ts';
import { type Change, changed, shapeProblems, smallRaw } from './changes.ts';

const work = (set: Change['set']): Change => ({ part: 'works', id: 'harbor-lights', set });
const episode = (set: Change['set']): Change => ({
  part: 'episodes',
  id: 'harbor-lights.s01e01',
  set,
});

const cases: readonly [what: string, change: Change, field: string, message: string][] = [
  [
    'a word outside a fixed list',
    work({ kind: 'serie' }),
    'kind',
    '"serie" is not a work kind: use series, miniseries, tv-movie, pilot, film, documentary, short, radio, book, exhibition',
  ],
  [
    'a collaborator role',
    work({ collaborators: [{ person: 'zoe-lind', role: 'boss' }] }),
    'collaborators[0].role',
    '"boss" is not a collaborator role: use creator, developer, showrunner, head-writer, executive-producer, producer, director, writer, source-author, composer, narrator, voice, cast',
  ],
  [
    'a noun that starts with a vowel',
    episode({ confidence: 'sure' }),
    'confidence',
    '"sure" is not an episode confidence: use confirmed, single, conflict, unconfirmed',
  ],
  [
    'a noun that starts with a vowel sound',
    { part: 'honors', id: 'lifetime-oar', set: { confidence: 'sure' } },
    'confidence',
    '"sure" is not an honor confidence: use confirmed, single, conflict, unconfirmed',
  ],
  [
    'an unknown field close to a known one',
    work({ titel: 'X' }),
    'titel',
    'unknown field; did you mean "title"?',
  ],
  [
    'an unknown field close to none',
    work({ roles: [{ role: 'writer', salary: 5 }] }),
    'roles[0].salary',
    'unknown field; the fields here are role, seasons, from, to, note',
  ],
  ['a missing text', work({ title: undefined }), 'title', 'missing; needs a string'],
  ['a missing list', work({ sources: undefined }), 'sources', 'missing; needs a list'],
  [
    'a missing word from a fixed list',
    work({ confidence: undefined }),
    'confidence',
    'missing; use confirmed, single, conflict, unconfirmed',
  ],
  ['a wrong type', work({ title: 5 }), 'title', 'found 5; needs a string'],
  ['a number in quotes', work({ seasonCount: '3' }), 'seasonCount', 'found "3"; needs a number'],
  ['a fraction', work({ seasonCount: 1.5 }), 'seasonCount', 'found 1.5; needs a whole number'],
  [
    'a number that is too small',
    work({ seasonCount: 0 }),
    'seasonCount',
    '0 is too small: needs at least 1',
  ],
  [
    'a year of five digits',
    { part: 'nominations', id: 'golden-oar-2003-episode', set: { honoredYear: 20022 } },
    'honoredYear',
    '20022 is too big: needs at most 9999',
  ],
  ['a list where a text belongs', work({ title: ['a'] }), 'title', 'found a list; needs a string'],
  [
    'a string instead of a list',
    work({ sources: 'tide-guide' }),
    'sources',
    'found "tide-guide"; needs a list',
  ],
  [
    'a string instead of an object',
    work({ roles: ['writer'] }),
    'roles[0]',
    'found "writer"; needs an object',
  ],
  [
    'a string instead of true or false',
    { part: 'nominations', id: 'golden-oar-2003-episode', set: { byName: 'yes' } },
    'byName',
    'found "yes"; needs true or false',
  ],
  ['null', work({ end: null }), 'end', 'null is not allowed; omit unknown fields'],
  [
    'an empty list that needs an entry',
    work({ sources: [] }),
    'sources',
    'an empty list; needs at least one entry',
  ],
  [
    'a day that the calendar does not have',
    episode({ airDate: '2002-02-31' }),
    'airDate',
    '"2002-02-31" is not a date like 1997, 1997-01 or 1997-01-08',
  ],
  [
    'an id in capitals',
    work({ sources: ['Tide Guide'] }),
    'sources[0]',
    '"Tide Guide" is not a valid id: use lowercase letters, digits and periods joined by single hyphens, like out-on-the-edge',
  ],
  [
    'an id that is not an episode id',
    episode({ id: 'harbor-lights-1x01' }),
    'id',
    '"harbor-lights-1x01" is not the id of an episode: work, period, season and number, like law-and-order.s07e09',
  ],
  [
    'an id of 201 characters',
    work({ sources: ['a'.repeat(201)] }),
    'sources[0]',
    `"${'a'.repeat(60)}…" is not a valid id: use at most 200 characters`,
  ],
  [
    'a URL that is not http',
    { part: 'sources', id: 'tide-guide', set: { url: 'ftp://tide.example' } },
    'url',
    '"ftp://tide.example" is not an address that starts with http:// or https://',
  ],
  [
    'control characters, which are escaped',
    work({ title: 'Harbor\u001b[31m\u202e' }),
    'title',
    '"Harbor\\u001b[31m\\u202e" is not a clean string: remove spaces at its ends and control characters',
  ],
  [
    'a long string, which is cut',
    work({ title: ` ${'x'.repeat(100)}` }),
    'title',
    `" ${'x'.repeat(59)}…" is not a clean string: remove spaces at its ends and control characters`,
  ],
  [
    'an invalid database name',
    episode({ ids: { IMDb: 'tt1' } }),
    'ids.IMDb',
    'names of databases are lowercase letters, like imdb',
  ],
  [
    'an invalid identifier',
    episode({ ids: { imdb: false } }),
    'ids.imdb',
    'found false; needs a string or a whole number',
  ],
];

test.each(cases)('rejects %s', (_, change, field, message) => {
  const record = 'id' in change.set ? change.set.id : change.id;
  expect(shapeProblems(changed(change))).toEqual([
    { file: `${change.part}.json`, record, field, message },
  ]);
});

describe('a whole record or file', () => {
  test('a record that is not an object has a number instead of an id', () => {
    const raw = smallRaw().set('honors', [5]);
    expect(shapeProblems(raw)).toEqual([
      { file: 'honors.json', record: '#1', message: 'found 5; needs an object' },
    ]);
  });

  test('a record without an id has a number', () => {
    const raw = smallRaw().set('people', [{ id: 'a', name: 'A' }, { name: 'B' }]);
    expect(shapeProblems(raw)).toEqual([
      { file: 'people.json', record: '#2', field: 'id', message: 'missing; needs a string' },
    ]);
  });

  test('a file that is not a list is one problem', () => {
    const raw = smallRaw().set('works', { id: 'x' });
    expect(shapeProblems(raw)).toEqual([
      { file: 'works.json', message: 'found an object; works is a list of records' },
    ]);
  });

  test('a list instead of the person is one problem', () => {
    const raw = smallRaw().set('person', []);
    expect(shapeProblems(raw)).toEqual([
      { file: 'person.json', record: '#1', message: 'found an empty list; needs an object' },
    ]);
  });

  test('every record is checked, and the valid ones are kept', () => {
    const raw = changed(work({ kind: 'serie' }), episode({ title: 1, airDate: '2002-13' }));
    const { entries, faults } = collectFacts(raw);
    expect(faults).toHaveLength(3);
    expect(entries.works.map(({ index, record }) => [index, record.id])).toEqual([
      [0, 'fyrtarn'],
      [2, 'salt-road'],
    ]);
  });

  test('the small dataset has no faults', () => {
    expect(shapeProblems(smallRaw())).toEqual([]);
  });

  test('a key called __proto__ is an unknown field like any other', () => {
    const raw = smallRaw();
    raw.set('people', JSON.parse('[{"id":"a","name":"A","__proto__":{"x":1}}]'));
    expect(shapeProblems(raw)).toMatchObject([{ field: '__proto__' }]);
    raw.set('people', smallRaw().get('people'));
    raw.set('person', {
      ...Object(raw.get('person')),
      ids: JSON.parse('{"imdb":"x","__proto__":1}'),
    });
    expect(shapeProblems(raw)).toMatchObject([{ field: 'ids.__proto__' }]);
  });
});
