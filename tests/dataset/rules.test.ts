import { expect, test } from 'vitest';
import { checkParts, rules } from '../../src/dataset/load.ts';
import { formatProblems, locateFaults } from '../../src/dataset/problems.ts';
import { type Change, changed, documentOf, ruleProblems, smallRaw } from './changes.ts';

type Case = readonly [
  rule: string,
  what: string,
  changes: readonly Change[],
  record: string,
  field: string | undefined,
  message: string,
];

const person = (set: Change['set']): Change => ({ part: 'person', set });
const people = (set: Change['set']): Change => ({ part: 'people', set });
const work = (set: Change['set'], id = 'harbor-lights'): Change => ({ part: 'works', id, set });
const nomination = (set: Change['set'], id = 'golden-oar-2003-episode'): Change => ({
  part: 'nominations',
  id,
  set,
});
const award = (set: Change['set']): Change => ({ part: 'awards', id: 'golden-oar', set });
const life = (set: Change['set']): Change => ({ part: 'life', id: '2002-takes-over', set });
const claim = (set: Change['set']): Change => ({ part: 'claims', id: 'wrote-landfall', set });
const gap = (set: Change['set'], id = 'harbor-lights-season-1'): Change => ({
  part: 'gaps',
  id,
  set,
});
const episode = (id: string, set: Change['set']): Change => ({
  part: 'episodes',
  id: id.includes('.') ? id : `harbor-lights.${id}`,
  set,
});

const landfall = 'harbor-lights.s01e01';
const season1 = 'harbor-lights-season-1';

const cases: readonly Case[] = [
  [
    'unique-ids',
    'an id used twice',
    [people({ id: 'liv-aas', name: 'Liv Aas' }), life({ people: ['liv-aas'] })],
    'liv-aas',
    'id',
    'record #2 has the id "liv-aas" already',
  ],
  [
    'unique-ids',
    'the subject among the people',
    [people({ id: 'ada-quill', name: 'Ada Quill' })],
    'ada-quill',
    'id',
    'this is the subject, in person; remove it',
  ],
  [
    'unambiguous-ids',
    'an honor with the id of a work',
    [{ part: 'honors', id: 'lifetime-oar', set: { id: 'salt-road' } }],
    'salt-road',
    'id',
    '"salt-road" is already the id of a work; choose another',
  ],
  [
    'unique-identifiers',
    'an identifier copied from another episode',
    [episode('s02e03', { ids: { imdb: 'tt0000001' } })],
    'harbor-lights.s02e03',
    'ids.imdb',
    'harbor-lights.s01e01 already has the identifier "tt0000001" of imdb',
  ],
  [
    'unique-identifiers',
    'an address copied from another source',
    [{ part: 'sources', id: 'tide-guide', set: { url: 'https://guild.example/oars' } }],
    'tide-guide',
    'url',
    'this is already the address of screen-guild',
  ],
  [
    'unique-aliases',
    'the title of another work as an alias',
    [work({ aliases: ['HLS', 'the salt road'] })],
    'harbor-lights',
    'aliases[1]',
    'this is already a name of salt-road',
  ],
  [
    'unique-aliases',
    'a short title that is the title',
    [work({ shortTitle: 'The Salt Road' }, 'salt-road')],
    'salt-road',
    'shortTitle',
    'this is already a name of salt-road',
  ],
  [
    'no-repeats',
    'a source listed twice',
    [work({ sources: ['harbor-fans', 'tide-guide', 'harbor-fans'] })],
    'harbor-lights',
    'sources[2]',
    '"harbor-fans" is already in this list; remove it',
  ],
  [
    'no-repeats',
    'a network listed twice',
    [work({ networks: [{ name: 'NBN' }, { name: 'NBN' }] })],
    'harbor-lights',
    'networks[1]',
    'an object is already in this list; remove it',
  ],
  [
    'no-repeats',
    'a role listed twice',
    [work({ roles: [{ role: 'writer' }, { role: 'writer' }] })],
    'harbor-lights',
    'roles[1]',
    'an object is already in this list; remove it',
  ],
  [
    'no-repeats',
    'a season listed twice',
    [work({ roles: [{ role: 'writer', seasons: [1, 1] }] })],
    'harbor-lights',
    'roles[0].seasons[1]',
    '1 is already in this list; remove it',
  ],
  [
    'references-resolve',
    'a misspelled source',
    [work({ sources: ['harbor-fan', 'harbor-fans', 'tide-guide'] })],
    'harbor-lights',
    'sources[0]',
    'no source "harbor-fan" in sources; did you mean "harbor-fans"?',
  ],
  [
    'references-resolve',
    'an unknown source of the birth',
    [
      person({
        born: { date: '1960', sources: ['nowhere', 'morning-post'], confidence: 'single' },
      }),
    ],
    'ada-quill',
    'born.sources[0]',
    'no source "nowhere" in sources',
  ],
  [
    'references-resolve',
    'an unknown writer',
    [episode('s01e01', { teleplayBy: ['emile-cotte'] })],
    landfall,
    'teleplayBy[0]',
    'no person "emile-cotte" in people; did you mean "emile-cote"?',
  ],
  [
    'references-resolve',
    'an unknown collaborator',
    [work({ collaborators: [{ person: 'max-nobody', role: 'cast' }] })],
    'harbor-lights',
    'collaborators[0].person',
    'no person "max-nobody" in people',
  ],
  [
    'references-resolve',
    'an episode without a record',
    [episode('fyrtarn.s01e02', { basedOn: 'harbor-lights.s01e05' })],
    'fyrtarn.s01e02',
    'basedOn',
    'no episode "harbor-lights.s01e05" in episodes; did you mean "harbor-lights.s01e01"?',
  ],
  [
    'references-resolve',
    'a work without a record',
    [nomination({ work: 'pepper-road' }, 'press-prize-salt-road')],
    'press-prize-salt-road',
    'work',
    'no work "pepper-road" in works',
  ],
  [
    'references-resolve',
    'about with an unknown id',
    [life({ about: 'harbour-lights' })],
    '2002-takes-over',
    'about',
    'no work or episode or award or nomination or honor or life event or person "harbour-lights" in the dataset; did you mean "harbor-lights"?',
  ],
  [
    'references-resolve',
    'a biography that is not a source',
    [person({ biography: 'quill-biograpy' })],
    'ada-quill',
    'biography',
    'no source "quill-biograpy" in sources; did you mean "quill-biography"?',
  ],
  [
    'references-resolve',
    'an award without a record',
    [nomination({ award: 'golden-our' })],
    'golden-oar-2003-episode',
    'award',
    'no award "golden-our" in awards; did you mean "golden-oar"?',
  ],
  [
    'references-resolve',
    'an unknown source of a gap',
    [gap({ sources: ['nowhere'] }, 'salt-road-draft')],
    'salt-road-draft',
    'sources[0]',
    'no source "nowhere" in sources',
  ],
  [
    'episodes-have-works',
    'an episode of a work without a record',
    [episode('fyrtarn.s01e02', { id: 'fyrtarm.s01e02' })],
    'fyrtarm.s01e02',
    'id',
    'no work "fyrtarm" in works; did you mean "fyrtarn"?',
  ],
  [
    'episodes-have-works',
    'a missing episode of a work without a record',
    [gap({ total: 3, missingEpisodes: [{ id: 'fog.s01e03', title: 'Fog' }] })],
    season1,
    'missingEpisodes[0].id',
    'no work "fog" in works',
  ],
  [
    'no-orphans',
    'a person who is in no record',
    [people({ id: 'max-nobody', name: 'Max Nobody' })],
    'max-nobody',
    'id',
    'no record names this person; add it where it belongs or remove it',
  ],
  [
    'no-orphans',
    'an award without a nomination',
    [{ part: 'awards', set: { id: 'tin-oar', name: 'Tin Oar', organization: 'Nobody' } }],
    'tin-oar',
    'id',
    'no record names this award; add it where it belongs or remove it',
  ],
  [
    'no-orphans',
    'a source that no record cites',
    [
      {
        part: 'sources',
        set: { id: 'unused', publisher: 'P', kind: 'press', url: 'https://unused.example' },
      },
    ],
    'unused',
    'id',
    'no record names this source; add it where it belongs or remove it',
  ],
  [
    'start-before-end',
    'a work that ends before it starts',
    [work({ end: '1999' }, 'fyrtarn')],
    'fyrtarn',
    'end',
    'ends 1999, before it starts, 2006',
  ],
  [
    'start-before-end',
    'a role that ends before it starts',
    [work({ roles: [{ role: 'writer', from: '2002-05', to: '2002-04-30' }] })],
    'harbor-lights',
    'roles[0].to',
    'ends 2002-04-30, before it starts, 2002-05',
  ],
  [
    'aired-in-run',
    'an episode before its work',
    [episode('s01e01', { airDate: '2001-09-13' })],
    landfall,
    'airDate',
    '2001-09-13 is before harbor-lights started, 2001-09-14',
  ],
  [
    'aired-in-run',
    'an episode after its work',
    [episode('s02e03', { airDate: '2004-06' })],
    'harbor-lights.s02e03',
    'airDate',
    '2004-06 is after harbor-lights ended, 2004-05',
  ],
  [
    'aired-in-run',
    'a missing episode after its work',
    [
      gap({
        total: 3,
        missingEpisodes: [{ id: 'harbor-lights.s01e03', title: 'Fog', airDate: '2005' }],
      }),
    ],
    season1,
    'missingEpisodes[0].airDate',
    '2005 is after harbor-lights ended, 2004-05',
  ],
  [
    'start-before-end',
    'a network run that ends before it starts',
    [work({ networks: [{ name: 'Kanal Nord', from: '2007', to: '2006' }] }, 'fyrtarn')],
    'fyrtarn',
    'networks[0].to',
    'ends 2006, before it starts, 2007',
  ],
  [
    'aired-on-network',
    'an episode between two networks',
    [episode('s02e03', { airDate: '2003-07-04' })],
    'harbor-lights.s02e03',
    'airDate',
    'harbor-lights was on none of its networks on 2003-07-04',
  ],
  [
    'unproduced',
    'an end of an unproduced work',
    [work({ end: '1999' }, 'salt-road')],
    'salt-road',
    'end',
    'the work is unproduced; remove this, or change its status',
  ],
  [
    'unproduced',
    'an episode of an unproduced work',
    [work({ status: 'unproduced' }, 'fyrtarn')],
    'fyrtarn.s01e02',
    'id',
    'the work is unproduced; remove this, or change its status',
  ],
  [
    'awards-after-facts',
    'a year honored after the ceremony',
    [nomination({ honoredYear: 2004 })],
    'golden-oar-2003-episode',
    'honoredYear',
    'is after the ceremony, 2003-03-02; the year honored is the same or an earlier one',
  ],
  [
    'awards-after-facts',
    'a ceremony before the work',
    [nomination({ date: '2000' }, 'golden-oar-2002-episode')],
    'golden-oar-2002-episode',
    'date',
    '2000 is before harbor-lights started, 2001-09-14',
  ],
  [
    'episodic-works',
    'episodes of a book',
    [work({ kind: 'book' }, 'fyrtarn')],
    'fyrtarn.s01e02',
    'id',
    'fyrtarn is a book; only series or miniseries have episodes',
  ],
  [
    'seasons-in-range',
    'an episode in a season beyond the last',
    [work({ seasonCount: 2, roles: [{ role: 'writer' }] })],
    'harbor-lights.s03e01',
    'id',
    'season 3 of a work whose seasonCount is 2',
  ],
  [
    'seasons-in-range',
    'a role in a season beyond the last',
    [work({ roles: [{ role: 'writer', seasons: [3, 4] }] })],
    'harbor-lights',
    'roles[0].seasons[1]',
    'season 4 of a work whose seasonCount is 3',
  ],
  [
    'seasons-in-range',
    'a missing episode in a season beyond the last',
    [gap({ total: 3, missingEpisodes: [{ id: 'harbor-lights.s04e03', title: 'Fog' }] })],
    season1,
    'missingEpisodes[0].id',
    'season 4 of a work whose seasonCount is 3',
  ],
  [
    'overall-in-order',
    'a number beyond the last',
    [episode('s02e03', { overall: 37 })],
    'harbor-lights.s02e03',
    'overall',
    '37 is more than the 36 episodes of the work',
  ],
  [
    'overall-in-order',
    'a number used twice',
    [episode('s01e04', { overall: 1 })],
    'harbor-lights.s01e04',
    'overall',
    '1 is not after the 1 of harbor-lights.s01e01',
  ],
  [
    'one-writing-form',
    'story-by together with written-by',
    [episode('s02e03', { storyBy: ['zoe-lind'] })],
    'harbor-lights.s02e03',
    'storyBy',
    'redundant: writtenBy is set; use only one of the forms',
  ],
  [
    'one-writing-form',
    'split unknown together with teleplay-by',
    [episode('s01e04', { teleplayBy: ['zoe-lind'] })],
    'harbor-lights.s01e04',
    'splitUnknown',
    'redundant: teleplayBy is set; use only one of the forms',
  ],
  [
    'part-of-subject',
    'an episode without a credit of the subject',
    [episode('s01e04', { splitUnknown: ['zoe-lind'] })],
    'harbor-lights.s01e04',
    undefined,
    'no credit of ada-quill and no basedOn; the episode does not belong here',
  ],
  [
    'adaptations',
    'an episode that adapts one of the same work',
    [episode('s02e03', { basedOn: landfall })],
    'harbor-lights.s02e03',
    'basedOn',
    'harbor-lights.s01e01 is an episode of the same work; an adaptation is of another one',
  ],
  [
    'others-are-others',
    'the subject among the collaborators',
    [
      work({
        collaborators: [
          { person: 'zoe-lind', role: 'creator' },
          { person: 'ada-quill', role: 'cast' },
        ],
      }),
    ],
    'harbor-lights',
    'collaborators[1]',
    'this is the subject; name only other people here',
  ],
  [
    'others-are-others',
    'the subject among the people of an event',
    [life({ people: ['ada-quill'] })],
    '2002-takes-over',
    'people[0]',
    'this is the subject; name only other people here',
  ],
  [
    'nominated-episode',
    'an episode of another work',
    [nomination({ work: 'fyrtarn', date: '2007' })],
    'golden-oar-2003-episode',
    'episode',
    'harbor-lights.s02e03 is not an episode of fyrtarn',
  ],
  [
    'nominated-episode',
    'an episode and a title',
    [nomination({ episodeTitle: 'Überfahrt' })],
    'golden-oar-2003-episode',
    'episodeTitle',
    'redundant: episode is set; remove one',
  ],
  [
    'nominated-episode',
    'the title of an episode that has a record',
    [nomination({ episodeTitle: 'Night Ferry' }, 'golden-oar-2002-episode')],
    'golden-oar-2002-episode',
    'episodeTitle',
    'this episode has a record; use episode: "harbor-lights.s01e04"',
  ],
  [
    'by-name',
    'byName with the subject among the nominees',
    [nomination({ byName: true })],
    'golden-oar-2003-episode',
    'byName',
    'redundant: ada-quill is among the nominees; remove it',
  ],
  [
    'by-name',
    'byName with a complete list of nominees',
    [nomination({ byName: false }, 'golden-oar-2002-episode')],
    'golden-oar-2002-episode',
    'byName',
    'redundant: the nominees are known; remove it',
  ],
  [
    'categories-are-used',
    'a category without a nomination',
    [award({ categories: [{ name: 'Best Boat', shortName: 'boat' }] })],
    'golden-oar',
    'categories[0].name',
    'no nomination for this award has the category; remove it',
  ],
  [
    'incomplete-nominees',
    'nomineesIncomplete without nominees',
    [nomination({ nominees: undefined, nomineesIncomplete: true })],
    'golden-oar-2003-episode',
    'nomineesIncomplete',
    'there are no nominees; remove it, or give the names that are known',
  ],
  [
    'incomplete-nominees',
    'nomineesIncomplete with an empty list of nominees',
    [nomination({ nominees: [], nomineesIncomplete: true })],
    'golden-oar-2003-episode',
    'nomineesIncomplete',
    'there are no nominees; remove it, or give the names that are known',
  ],
  [
    'undated-honors',
    'a date and a yearNote',
    [{ part: 'honors', id: 'lifetime-oar', set: { date: '2009' } }],
    'lifetime-oar',
    'yearNote',
    'redundant: date is set; remove one',
  ],
  [
    'undated-honors',
    'neither',
    [{ part: 'honors', id: 'lifetime-oar', set: { yearNote: undefined } }],
    'lifetime-oar',
    undefined,
    'no date and no yearNote; say in yearNote why the year is unknown',
  ],
  [
    'conflict-explained',
    'a conflict without a note',
    [episode('s03e01', { note: undefined })],
    'harbor-lights.s03e01',
    'confidence',
    'is in conflict without a note; say in note how the sources differ',
  ],
  [
    'conflict-explained',
    'a life event in conflict without a note',
    [life({ confidence: 'conflict' })],
    '2002-takes-over',
    'confidence',
    'is in conflict without a note; say in note how the sources differ',
  ],
  [
    'conflict-explained',
    'a birth in conflict',
    [person({ born: { sources: ['morning-post', 'quill-biography'], confidence: 'conflict' } })],
    'ada-quill',
    'born.confidence',
    'cannot be in conflict; state what the sources agree on',
  ],
  [
    'enough-sources',
    'a fact confirmed by one newspaper',
    [work({ confidence: 'confirmed' }, 'salt-road')],
    'salt-road',
    'confidence',
    'confirmed by one source that is not official (morning-post); use single, or cite another',
  ],
  [
    'enough-sources',
    'a conflict with one source',
    [episode('s03e01', { sources: ['tide-guide'] })],
    'harbor-lights.s03e01',
    'confidence',
    'in conflict, but cites one source; cite those that differ',
  ],
  [
    'claims-cite-biography',
    'a claim without the biography',
    [claim({ sources: ['tide-guide', 'harbor-fans'] })],
    'wrote-landfall',
    'sources',
    'does not cite the biography, "quill-biography"',
  ],
  [
    'claims-cite-biography',
    'a claim that the biography alone supports',
    [claim({ sources: ['quill-biography'] })],
    'wrote-landfall',
    'sources',
    'supported, but only the biography itself is cited; cite what shows it, or use unclear',
  ],
  [
    'claims-cite-biography',
    'claims without a biography',
    [person({ biography: undefined })],
    'ada-quill',
    undefined,
    'no biography; name the source that claims judge',
  ],
  [
    'counts-add-up',
    'more known than the total',
    [gap({ known: 5, missingEpisodes: undefined })],
    season1,
    'known',
    '5 known of 4 in all',
  ],
  [
    'counts-add-up',
    'a wrong sum',
    [gap({ missing: ['Flood'] })],
    season1,
    'known',
    '2 known and 3 listed as missing make 5, not the total of 4',
  ],
  [
    'missing-is-missing',
    'a missing episode with a record',
    [gap({ total: 3, missingEpisodes: [{ id: landfall, title: 'Landfall' }] })],
    season1,
    'missingEpisodes[0].id',
    'harbor-lights.s01e01 has a record in episodes; remove it here',
  ],
  [
    'gaps-have-topics',
    'a gap about nothing',
    [gap({ about: [] }, 'salt-road-draft')],
    'salt-road-draft',
    undefined,
    'names neither a record (about) nor a topic',
  ],
];

test('the small dataset keeps every rule', () => {
  expect(ruleProblems(smallRaw())).toEqual([]);
});

test.each(cases)('%s rejects %s', (rule, _what, changes, record, field, message) => {
  const found = ruleProblems(changed(...changes));
  const file = expect.stringMatching(/^[a-z]+\.json$/);
  expect(found).toEqual([{ rule, file, record, message, ...(field && { field }) }]);
});

test('every rule rejects something', () => {
  expect([...new Set(cases.map(([rule]) => rule))].sort()).toEqual(Object.keys(rules).sort());
});

test('an adaptation of an adaptation is rejected, even in a cycle', () => {
  const raw = changed(
    episode('s01e04', { basedOn: 'fyrtarn.s01e03' }),
    episode('fyrtarn.s01e03', { ...circle, id: 'fyrtarn.s01e03', basedOn: 'harbor-lights.s01e04' }),
  );
  const found = ruleProblems(raw);
  expect(found.map(({ rule, record }) => [rule, record])).toEqual([
    ['adaptations', 'fyrtarn.s01e02'],
    ['adaptations', 'harbor-lights.s01e04'],
    ['adaptations', 'fyrtarn.s01e03'],
  ]);
});

const circle = { title: 'Krets', sources: ['fyrtarn-site'], confidence: 'confirmed' };

test('a reference to a record that fails the schema is not a second problem', () => {
  const raw = changed(
    work({ kind: 'serie' }),
    people({ id: 'new-face', name: 5 }),
    life({ people: ['new-face'] }),
  );
  expect(ruleProblems(raw)).toEqual([]);
});

test('what only a rejected record refers to is not an orphan', () => {
  expect(ruleProblems(changed(work({ kind: 'serie' }, 'fyrtarn')))).toEqual([]);
  expect(ruleProblems(changed(episode('fyrtarn.s01e02', { title: 5 })))).toEqual([]);
});

test.each(['people', 'works', 'sources', 'episodes', 'person'] as const)(
  'references to a file that could not be read (%s) are not reported',
  (part) => {
    const raw = smallRaw();
    raw.delete(part);
    expect(ruleProblems(raw)).toEqual([]);
  },
);

test('what an unreadable file might refer to is not an orphan', () => {
  const url = 'https://works.example';
  const raw = new Map(
    changed(
      { part: 'sources', set: { id: 'for-works', publisher: 'P', kind: 'press', url } },
      work({ sources: ['for-works', 'tide-guide'] }),
    ),
  );
  raw.delete('works');
  expect(ruleProblems(raw)).toEqual([]);
});

test('fifty thousand wrong references are rejected as quickly as two', () => {
  const raw = new Map(changed());
  const record = { kind: 'career', event: 'X.', sources: ['tide-giude'], confidence: 'single' };
  const many = Array.from({ length: 50_000 }, (_, index) => ({ id: `event-${index}`, ...record }));
  raw.set('life', [...(raw.get('life') as unknown[]), ...many]);
  const { faults } = checkParts(raw);
  expect(faults).toHaveLength(50_000);
  const document = documentOf('life', raw.get('life'));
  expect(formatProblems(locateFaults(document, faults))).toHaveLength(50_000);
});
