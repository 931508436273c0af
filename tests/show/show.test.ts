import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/dataset/dataset.ts';
import { resolveThing } from '../../src/find/resolve.ts';
import { detailOf } from '../../src/show/show.ts';
import { small, smallParts } from '../dataset/small.ts';

/** A joined record as `--json` prints it, without unknown fields. */
function detail(words: string): unknown {
  return JSON.parse(JSON.stringify(detailOf(small, resolveThing(small, words).thing)));
}

const { sources, works, claims, gaps } = smallParts();
const source = (id: string) => sources.find((one) => one.id === id);
const ada = { id: 'ada-quill', name: 'Ada Quill' };
const emile = { id: 'emile-cote', name: 'Émile Côté' };
const zoe = { id: 'zoe-lind', name: 'Zoë Lind' };
const liv = { id: 'liv-aas', name: 'Liv Ås' };
const harbor = { id: 'harbor-lights', title: 'Harbor Lights & Shadows' };
const nightFerry = {
  id: 'harbor-lights.s01e04',
  title: 'Night Ferry',
  work: harbor,
  season: 1,
  number: 4,
  airDate: '2001-10',
};
const nattfergen = {
  id: 'fyrtarn.s01e02',
  title: 'Nattfergen',
  work: { id: 'fyrtarn', title: 'Fyrtårn' },
  season: 1,
  number: 2,
  basedOn: nightFerry,
};

describe('detailOf', () => {
  it('has the life events of a work, and the claims about them', () => {
    const parts = smallParts();
    const [life] = parts.life;
    const [claim] = parts.claims;
    if (!life || !claim) throw new Error('no event or no claim');
    const dataset = indexDataset({
      ...parts,
      life: [{ ...life, works: ['salt-road'] }],
      claims: [{ ...claim, about: life.id }],
    });
    const found = detailOf(dataset, resolveThing(dataset, 'salt-road').thing);
    expect(found).toMatchObject({ life: [{ id: life.id }], claims: [{ id: claim.id }] });
  });

  it('joins a work with its people, episodes, adaptations, awards, claims and gaps', () => {
    const found = detail('harbor-lights') as Record<string, unknown>;
    const work = works.find(({ id }) => id === 'harbor-lights');
    expect(found).toMatchObject({
      type: 'work',
      title: work?.title,
      roles: work?.roles,
      years: [{ from: 2001, to: 2004 }],
      collaborators: [
        { person: zoe, role: 'creator' },
        { person: emile, role: 'executive-producer' },
      ],
      adaptations: [],
      adaptationsElsewhere: [nattfergen],
      claims: [],
      gaps: [gaps[0]],
      sources: [source('harbor-fans'), source('tide-guide')],
    });
    const ids = (key: string) => (found[key] as { id: string }[]).map(({ id }) => id);
    expect(ids('episodes')).toEqual([
      'harbor-lights.s01e01',
      'harbor-lights.s01e04',
      'harbor-lights.s02e03',
      'harbor-lights.s03e01',
    ]);
    expect(ids('awards')).toEqual([
      'golden-oar-2002-episode',
      'golden-oar-2003-episode',
      'golden-oar-2004-series',
    ]);
    expect(ids('life')).toEqual(['2002-takes-over']);
  });

  it('joins an episode with its exact credits, awards and adaptations', () => {
    expect(detail('landfall')).toEqual({
      type: 'episode',
      id: 'harbor-lights.s01e01',
      title: 'Landfall',
      work: harbor,
      season: 1,
      number: 1,
      overall: 1,
      airDate: '2001-09-14',
      productionCode: 'H101',
      networks: ['NBN'],
      storyBy: [ada],
      teleplayBy: [emile, ada],
      directedBy: [zoe],
      with: [emile, zoe],
      adaptations: [],
      awards: [],
      ids: { imdb: 'tt0000001', tmdb: 1001 },
      claims: [claims[1]],
      gaps: [],
      life: [],
      confidence: 'confirmed',
      sources: [source('harbor-fans'), source('tide-guide')],
      awardSources: [],
    });
    expect(detail('night ferry')).toMatchObject({ adaptations: [nattfergen] });
    expect(detail('nattfergen')).toMatchObject({ basedOn: nightFerry, directedBy: [liv] });
    expect(detail('überfahrt')).toMatchObject({
      awards: [{ id: 'golden-oar-2003-episode', result: 'won', nominees: [ada] }],
      awardSources: [source('screen-guild')],
    });
  });

  it('joins a nomination, an honor, and all records of an award', () => {
    expect(detail('golden-oar-2004-series')).toEqual({
      type: 'nomination',
      id: 'golden-oar-2004-series',
      organization: 'Screen Guild of Norland',
      award: 'Golden Oar',
      shortAward: 'Goldie',
      category: 'Best Series',
      date: '2004',
      honoredYear: 2003,
      result: 'nominated',
      whose: 'by name',
      work: harbor,
      nominees: [ada, zoe],
      companies: ['Norland Films'],
      byName: true,
      confidence: 'confirmed',
      siblings: [
        expect.objectContaining({ id: 'golden-oar-2002-episode' }),
        expect.objectContaining({ id: 'golden-oar-2003-episode' }),
      ],
      claims: [],
      gaps: [],
      life: [],
      sources: [source('screen-guild')],
    });
    expect(detail('lifetime-oar')).toMatchObject({ type: 'honor', result: 'honor', siblings: [] });
    expect(detail('golden oar')).toMatchObject({
      type: 'awards',
      title: 'Golden Oar',
      organizations: ['Screen Guild of Norland'],
      awards: [{ result: 'nominated' }, { result: 'won' }, { result: 'nominated' }],
      sources: [source('screen-guild')],
    });
  });

  it('joins a person with roles, episodes, awards, events, claims with the name, and gaps', () => {
    expect(detail('emile-cote')).toMatchObject({
      type: 'person',
      ...emile,
      aliases: ['Emile Cote'],
      shared: 3,
      works: [{ work: harbor, roles: ['executive-producer'] }],
      episodes: [
        {
          title: 'Landfall',
          credits: ['teleplay-by'],
          subjectCredits: ['story-by', 'teleplay-by'],
        },
        { title: 'Low Tide', credits: ['written-by'], subjectCredits: ['written-by'] },
      ],
      awards: [{ id: 'golden-oar-2002-episode' }],
      life: [],
      claims: [claims[1]],
      gaps: [{ id: 'salt-road-draft', people: [emile] }],
    });
    expect(detail('zoe-lind')).toMatchObject({
      life: [{ id: '1990-first-script', people: [zoe] }],
    });
  });

  it('joins an event and a claim with the records they are about', () => {
    expect(detail('2002-takes-over')).toEqual({
      type: 'life',
      id: '2002-takes-over',
      kind: 'career',
      date: '2002-05',
      event: 'Took over a series as showrunner.',
      about: harbor,
      claims: [],
      gaps: [],
      sources: [source('morning-post'), source('tide-guide')],
      confidence: 'confirmed',
    });
    expect(detail('wrote-landfall')).toEqual({
      type: 'claim',
      ...claims[1],
      about: { id: 'harbor-lights.s01e01', title: 'Landfall' },
      siblings: [],
      sources: [source('quill-biography'), source('tide-guide')],
    });
  });

  it('joins a gap with its records and people', () => {
    expect(detail('salt-road-draft')).toEqual({
      type: 'gap',
      ...gaps[1],
      sources: [source('morning-post')],
      title: 'The Salt Road',
      about: [{ id: 'salt-road', title: 'The Salt Road' }],
      people: [emile],
    });
  });

  it('distinguishes unknown episodes from none', () => {
    const parts = smallParts();
    const none = indexDataset({ ...parts, episodes: [] });
    const of = (id: string) => detailOf(none, resolveThing(none, id).thing);
    expect(of('harbor-lights')).toHaveProperty('episodes', undefined);
    expect(of('salt-road')).toHaveProperty('episodes', []);
  });
});
