import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/dataset/dataset.ts';
import { resolveThing } from '../../src/find/resolve.ts';
import { small, smallParts } from '../dataset/small.ts';

function idOf(words: string): string {
  const { thing } = resolveThing(small, words);
  return `${thing.of} ${thing.record.id}`;
}

function failureOf(words: string): string {
  try {
    return idOf(words);
  } catch (error) {
    return String(error);
  }
}

describe('resolveThing', () => {
  it.each([
    ['harbor-lights', 'work harbor-lights'],
    ['harbor-lights.s01e01', 'episode harbor-lights.s01e01'],
    ['golden-oar-2003-episode', 'award golden-oar-2003-episode'],
    ['lifetime-oar', 'award lifetime-oar'],
    ['zoe-lind', 'person zoe-lind'],
    ['years-abroad', 'life years-abroad'],
    ['three-oars', 'claim three-oars'],
  ])('finds %s by id', (words, found) => {
    expect(idOf(words)).toBe(found);
  });

  it.each([
    ['harbor lights and shadows', 'work harbor-lights'],
    ['UBERFAHRT', 'episode harbor-lights.s02e03'],
    ['emile cote', 'person emile-cote'],
    ['Golden Oar', 'awards golden-oar'],
    ['press prize', 'award press-prize-salt-road'],
    ['norland press club', 'award press-prize-salt-road'],
    ['screen guild of norland', 'awards screen-guild-of-norland'],
    ['undertow', 'gap harbor-lights-season-1'],
    ['ada quill', 'subject ada-quill'],
    ['quill', 'subject ada-quill'],
  ])('finds %s by a whole title or name', (words, found) => {
    expect(idOf(words)).toBe(found);
  });

  it.each([
    ['shadow', 'work harbor-lights'],
    ['lind', 'person zoe-lind'],
    ['harbor 1x01', 'episode harbor-lights.s01e01'],
    ['harbor lights landfall', 'episode harbor-lights.s01e01'],
    ['3x1', 'episode harbor-lights.s03e01'],
    ['S02E03', 'episode harbor-lights.s02e03'],
    ['golden oar 2004', 'award golden-oar-2004-series'],
    ['oar undertow', 'award golden-oar-2002-episode'],
    ['one draft', 'refused'],
    ['write draft', 'gap salt-road-draft'],
    ['lived abroad', 'life years-abroad'],
    ['three oars', 'claim three-oars'],
  ])('finds %s by its words', (words, found) => {
    if (found === 'refused') expect(failureOf(words)).toContain(`Nothing called "${words}".`);
    else expect(idOf(words)).toBe(found);
  });

  it('looks at one kind only if a prefix names it', () => {
    expect(idOf('award:golden')).toBe('awards golden-oar');
    expect(idOf('claim:wrote first')).toBe('claim wrote-landfall');
    expect(failureOf('person:landfall')).toContain('No person called "landfall".');
  });

  it('prefers a work to an episode with the same title, and mentions the other', () => {
    const parts = smallParts();
    const [first, ...others] = parts.episodes;
    if (first === undefined) throw new Error('the small dataset has episodes');
    const episode = { ...first, title: 'The Salt Road' };
    const { thing, others: namesakes } = resolveThing(
      indexDataset({ ...parts, episodes: [episode, ...others] }),
      'the salt road',
    );
    expect(thing.record.id).toBe('salt-road');
    expect(namesakes.map(({ kind, id }) => `${kind}:${id}`)).toEqual(['episode:fyrtarn.s01e02']);
  });

  it('mentions records with the same id in other files', () => {
    const parts = smallParts();
    const [claim] = parts.claims;
    if (!claim) throw new Error('no claim');
    const dataset = indexDataset({ ...parts, claims: [{ ...claim, id: 'years-abroad' }] });
    const { thing, others } = resolveThing(dataset, 'years-abroad');
    expect([thing.of, others.map(({ kind, id }) => `${kind}:${id}`)]).toEqual([
      'life',
      ['claim:years-abroad'],
    ]);
  });

  it('lists the candidates if several match', () => {
    expect(failureOf('oar 2003')).toBe('award golden-oar-2003-episode');
    expect(failureOf('norland')).toBe(
      `NotFoundError: "norland" may be any of 2:
  balcer show award:press-prize-salt-road    Press Prize
  balcer show award:screen-guild-of-norland  Screen Guild of Norland`,
    );
  });

  it('prefers an exact id with its kind to any name', () => {
    const parts = smallParts();
    const [gap, ...gaps] = parts.gaps;
    const [claim, ...claims] = parts.claims;
    if (!gap || !claim) throw new Error('the small dataset has gaps and claims');
    const dataset = indexDataset({
      ...parts,
      gaps: [{ ...gap, id: 'undertow' }, { ...gap, id: '2' }, ...gaps],
      claims: [{ ...claim, id: 's01e01' }, ...claims],
    });
    for (const words of ['gap:undertow', 'gap:2', 'claim:s01e01']) {
      const { thing } = resolveThing(dataset, words);
      expect(`${thing.of}:${thing.record.id}`).toBe(words);
    }
  });

  it('finds titles of symbols, and seasons of four digits', () => {
    const { works, episodes, ...parts } = smallParts();
    const dataset = indexDataset({
      ...parts,
      works: works
        .map((work) => ({ ...work, title: '🎬', shortTitle: undefined, aliases: [] }))
        .slice(0, 1),
      episodes: episodes.slice(0, 1).map((one) => ({ ...one, id: `${works[0]?.id}.s1000e02` })),
    });
    expect(resolveThing(dataset, '🎬').thing.of).toBe('work');
    expect(resolveThing(dataset, '🎬 1000x02').thing.of).toBe('episode');
  });

  it('finds an award with one record by its own id', () => {
    const { awards, nominations, honors, ...parts } = smallParts();
    const renamed = (id: string) => (id === 'press-prize' ? 'norland' : id);
    const dataset = indexDataset({
      ...parts,
      awards: awards.map((one) => ({ ...one, id: renamed(one.id) })),
      nominations: nominations.map((one) => ({ ...one, award: renamed(one.award) })),
      honors: honors.map((one) => ({ ...one, award: renamed(one.award) })),
    });
    expect(resolveThing(dataset, 'award:norland').thing.record.id).toBe('press-prize-salt-road');
  });

  it('suggests the command for a season', () => {
    for (const words of ['harbor lights season 2', 'Harbor s2', 'harbor lights, season 02']) {
      expect(failureOf(words)).toContain('balcer episodes --work harbor-lights --season 2');
    }
  });

  it('suggests near names, or where to look', () => {
    expect(failureOf('lanfall')).toBe(
      'NotFoundError: Nothing called "lanfall". Did you mean "Landfall"?',
    );
    expect(failureOf('!!')).toContain('a title, a name, an id');
    expect(failureOf('zzzzzz undertow')).toContain('balcer search "zzzzzz undertow"');
    expect(failureOf('zzzzzz')).not.toContain('search');
    expect(failureOf('harbor 9x09')).toContain('No credited episode "harbor 9x09".');
  });
});
