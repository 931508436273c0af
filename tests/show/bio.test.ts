import { expect, test } from 'vitest';
import { indexDataset } from '../../src/dataset/dataset.ts';
import { subjectDetail } from '../../src/show/subject.ts';
import { small, smallParts } from '../dataset/small.ts';

const { person, sources } = smallParts();
const harbor = { id: 'harbor-lights', title: 'Harbor Lights & Shadows' };

test('the subject in numbers', () => {
  const { updated: _, ...about } = person;
  expect(JSON.parse(JSON.stringify(subjectDetail(small)))).toEqual({
    type: 'subject',
    ...about,
    active: { from: 2001, to: 2006 },
    education: [],
    moves: [],
    knownFor: [
      {
        work: harbor,
        roles: ['showrunner', 'director', 'writer'],
        ran: [{ from: 2002, to: 2004 }],
        episodes: 4,
        episodesIncomplete: true,
        sources: ['harbor-fans', 'tide-guide'],
      },
      {
        work: { id: 'fyrtarn', title: 'Fyrtårn' },
        roles: ['adaptation'],
        ran: [],
        episodes: 0,
        sources: ['fyrtarn-site'],
      },
    ],
    works: 3,
    episodes: [
      {
        work: harbor,
        count: 4,
        credits: {
          'story-by': 1,
          'teleplay-by': 1,
          'written-by': 2,
          'split-unknown': 1,
          director: 1,
        },
      },
    ],
    adaptations: 1,
    episodesIncomplete: true,
    wins: [
      {
        award: 'Golden Oar',
        shortAward: 'Goldie',
        organization: 'Screen Guild of Norland',
        whose: 'by name',
        sources: ['screen-guild'],
        count: 1,
        years: [2003],
      },
      {
        award: 'Press Prize',
        shortAward: 'Press Prize',
        organization: 'Norland Press Club',
        whose: 'as film',
        work: { id: 'salt-road', title: 'The Salt Road' },
        sources: ['morning-post'],
        count: 1,
        years: [],
      },
    ],
    honors: [
      {
        id: 'lifetime-oar',
        organization: 'Screen Guild of Norland',
        award: 'Oar for a Lifetime',
        shortAward: 'Oar for a Lifetime',
        confidence: 'confirmed',
        sources: ['screen-guild'],
        result: 'honor',
        whose: 'by name',
      },
    ],
    coWriters: [
      { person: { id: 'emile-cote', name: 'Émile Côté' }, scripts: 2 },
      { person: { id: 'zoe-lind', name: 'Zoë Lind' }, scripts: 1 },
    ],
    confidence: { confirmed: 10, single: 4, conflict: 1, unconfirmed: 1 },
    claims: { contradicted: 1, supported: 1 },
    gaps: 2,
    sources: [
      'morning-post',
      'quill-biography',
      'harbor-fans',
      'tide-guide',
      'fyrtarn-site',
      'screen-guild',
    ].map((id) => sources.find((one) => one.id === id)),
  });
});

test("directing someone's script does not count as co-writing", () => {
  const parts = smallParts();
  const episodes = parts.episodes.map((episode) =>
    episode.id === 'harbor-lights.s02e03' ? { ...episode, writtenBy: ['zoe-lind'] } : episode,
  );
  expect(subjectDetail(indexDataset({ ...parts, episodes })).coWriters).toEqual(
    subjectDetail(small).coWriters,
  );
});

test('a work he led for years ranks above one with a few episodes', () => {
  const parts = smallParts();
  const works = parts.works.map((work) =>
    work.id === 'fyrtarn'
      ? { ...work, roles: [{ role: 'creator' as const, seasons: [1, 2, 3, 4] }] }
      : work,
  );
  const { knownFor } = subjectDetail(indexDataset({ ...parts, works }));
  expect(knownFor.map(({ work }) => work.id)).toEqual(['fyrtarn', 'harbor-lights']);
});
