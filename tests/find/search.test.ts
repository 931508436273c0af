import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/dataset/dataset.ts';
import type { DatasetParts } from '../../src/dataset/types.ts';
import { partNames } from '../../src/dataset/vocabulary.ts';
import { search } from '../../src/find/full-text.ts';
import { countRecords, type RecordKind } from '../../src/find/kinds.ts';
import { smallParts } from '../dataset/small.ts';

/** What people type, misspell or leave out, and what they mean. Written before the search was tuned. */
const intended: readonly (readonly [words: string, kind: string, id: string])[] = [
  ['rene', 'person', 'rene-balcer'],
  ['criminl intent', 'work', 'law-and-order-criminal-intent'],
  ['law and order', 'work', 'law-and-order'],
  ['law order', 'work', 'law-and-order'],
  ['refuge 2', 'episode', 'law-and-order.s09e24'],
  ['chernuchin', 'person', 'michael-s-chernuchin'],
  ['edgar bad girl', 'award', 'edgar-1999-best-television-episode'],
  ['emmy 1997', 'award', 'emmy-1997-outstanding-drama-series'],
  ['sweren', 'person', 'richard-sweren'],
  ['menendez', 'work', 'law-and-order-true-crime-the-menendez-murders'],
  ['power play star trek', 'episode', 'star-trek-the-next-generation.s05e15'],
  ['uk adaptation mad dog', 'episode', 'law-and-order-uk.s03e02'],
  ['golden laurel', 'award', 'pga-1997-golden-laurel-episodic'],
  ['peabody', 'award', 'peabody-1997'],
  ['born montreal', 'person', 'rene-balcer'],
  ['birth', 'person', 'rene-balcer'],
  ['duvernay', 'person', 'ava-duvernay'],
  ['for justise', 'work', 'for-justice'],
  ['zavaglia', 'person', 'nicola-zavaglia'],
  ['national film bord', 'life', 'national-film-board'],
  ['7x09', 'episode', 'law-and-order.s07e09'],
  ['entrapmnet', 'episode', 'law-and-order.s07e09'],
  ['honorary doctorate', 'award', 'concordia-2008-honorary-doctorate'],
  ['drowning sea', 'work', 'above-the-drowning-sea'],
  ['nypd blue', 'claim', 'nypd-blue-edgar'],
  ['writers guild 1998 sweren', 'award', 'wga-1998-episodic-drama'],
  ['coppola', 'person', 'francis-ford-coppola'],
  ['serpents tooth', 'episode', 'law-and-order.s01e19'],
  ['d girl', 'episode', 'law-and-order.s07e15'],
  ['jean de segonzak', 'person', 'jean-de-segonzac'],
  ['yom kippur', 'life', '1973-combat-cameraman'],
  ['variety 2006', 'source', 'variety-2006'],
  ['part', 'episode', 'law-and-order.s09e23'],
  ['refuge part', 'episode', 'law-and-order.s09e23'],
  ['awards 1997', 'award', 'emmy-1997-outstanding-drama-series'],
  ['emmys 1997', 'award', 'emmy-1997-outstanding-drama-series'],
];

const bundled = indexDataset(bundledParts());

describe('the first hit of what people type', () => {
  it.each(intended)('%s', (words, kind, id) => {
    const [first] = search(bundled, words).hits;
    expect([first?.kind, first?.id]).toEqual([kind, id]);
  });
});

describe('search', () => {
  const small = indexDataset(smallParts());
  const found = (words: string, kinds?: readonly RecordKind[]) =>
    search(small, words, kinds).hits.map(({ kind, id }) => `${kind} ${id}`);

  it('looks at every record', () => {
    expect(countRecords(small)).toBe(30);
  });

  it('says what each hit is and why it was found', () => {
    const { hits, ...rest } = search(small, 'lanfall emile', ['episode']);
    expect(rest).toEqual({ words: ['lanfall', 'emile'], matched: 2, near: [], within: [] });
    expect(hits.map(({ thing: _, score: __, ...hit }) => hit)).toEqual([
      {
        kind: 'episode',
        id: 'harbor-lights.s01e01',
        title: 'Landfall',
        rank: 1,
        matches: [
          { field: 'title', text: 'Landfall', terms: ['landfall'] },
          { field: 'co-writer', text: 'Émile Côté', terms: ['emile'] },
        ],
      },
    ]);
  });

  it('names a field that matches several words only once', () => {
    const [hit] = search(small, 'night ferry', ['episode']).hits;
    expect(hit?.matches).toEqual([
      { field: 'title', text: 'Night Ferry', terms: ['night', 'ferry'] },
    ]);
  });

  it.each<[words: string, hits: string[]]>([
    ['born anvil', ['person ada-quill']],
    ['adaptation night ferry', ['episode fyrtarn.s01e02']],
    ['creator zoe', ['work harbor-lights']],
    ['3x1', ['episode harbor-lights.s03e01']],
    ['season 2 episode 3', ['episode harbor-lights.s02e03']],
    ['uberfahrt', ['episode harbor-lights.s02e03', 'award golden-oar-2003-episode']],
    ['oar lifetime', ['award lifetime-oar']],
    ['zurich', ['life years-abroad']],
    ['three oars', ['claim three-oars']],
    ['morning pist', ['source morning-post']],
    ['harborlights', ['work harbor-lights', 'source tide-guide']],
    ['!?', []],
  ])('%s', (words, hits) => {
    expect(found(words)).toEqual(hits);
  });

  it('lists records about things after the things themselves', () => {
    const kinds = search(bundled, 'edgar').hits.map(({ kind }) => kind);
    const isLast = kinds.map((kind) => ['claim', 'gap', 'source'].includes(kind));
    expect(isLast).toEqual([...isLast].sort((a, b) => Number(a) - Number(b)));
    expect(new Set(kinds)).toContain('claim');
  });

  it('lists the work instead of records that match only by its title', () => {
    const { hits, within } = search(bundled, 'criminl intent');
    expect(hits.filter(({ kind }) => kind === 'episode')).toEqual([]);
    expect(within.map(({ id }) => id)).toEqual(['law-and-order-criminal-intent']);
    expect(search(bundled, 'criminal intent', ['episode']).hits.length).toBeGreaterThan(50);
  });

  it('treats a known word as misspelled if no record has it with the other words', () => {
    const parts = smallParts();
    const [work, ...works] = parts.works;
    if (work === undefined) throw new Error('the small dataset has works');
    const roar = indexDataset({ ...parts, works: [{ ...work, title: 'Roar' }, ...works] });
    const first = (words: string) => search(roar, words).hits.map(({ title }) => title)[0];
    expect([first('roar'), first('salt roar')]).toEqual(['Roar', 'The Salt Road']);
  });

  it('searches only the given kinds', () => {
    expect(found('harbor', ['work'])).toEqual(['work harbor-lights']);
    expect(found('landfall', ['work', 'life'])).toEqual([]);
  });

  it('returns the records with the most words if none has all of them, but at least half', () => {
    expect(search(small, 'landfall cote xyzzy', ['episode'])).toMatchObject({
      hits: [{ id: 'harbor-lights.s01e01' }],
      matched: 2,
    });
    expect(search(small, 'landfall plugh xyzzy')).toMatchObject({ hits: [], matched: 0 });
  });

  it('suggests similar words for unknown ones', () => {
    expect(search(small, 'landfall fery xyzzy plugh').near).toEqual(['ferry']);
  });
});

/** The bundled facts, not validated: other tests do that. */
function bundledParts(): DatasetParts {
  const read = (part: string) => JSON.parse(readFileSync(`data/${part}.json`, 'utf8')) as unknown;
  return Object.fromEntries(partNames.map((part) => [part, read(part)])) as unknown as DatasetParts;
}
