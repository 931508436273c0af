/**
 * A small valid dataset about Ada Quill, an invented screenwriter. Everything in it is invented.
 * It has one of everything that queries and validation must distinguish.
 */
import { type Dataset, indexDataset } from '../../src/dataset/dataset.ts';
import type { DatasetParts } from '../../src/dataset/types.ts';

/** A fresh copy of the small dataset: changes do not leak into other tests. */
export function smallParts(): DatasetParts {
  return {
    person: structuredClone(person),
    people: structuredClone(people),
    works: structuredClone(works),
    episodes: structuredClone(episodes),
    awards: structuredClone(awards),
    nominations: structuredClone(nominations),
    honors: structuredClone(honors),
    life: structuredClone(life),
    claims: structuredClone(claims),
    gaps: structuredClone(gaps),
    sources: structuredClone(sources),
  };
}

const person: DatasetParts['person'] = {
  id: 'ada-quill',
  name: 'Ada Quill',
  sortName: 'Quill, Ada',
  aliases: ['A. Quill'],
  born: {
    date: '1960-02-29',
    place: 'Port Ánvil, Norland',
    sources: ['morning-post', 'quill-biography'],
    confidence: 'confirmed',
  },
  occupations: ['screenwriter', 'showrunner'],
  updated: '2010-06-01',
  biography: 'quill-biography',
  ids: { imdb: 'nm0000000' },
  sources: ['quill-biography'],
};

const people: DatasetParts['people'] = [
  { id: 'emile-cote', name: 'Émile Côté', aliases: ['Emile Cote'] },
  { id: 'liv-aas', name: 'Liv Ås' },
  { id: 'zoe-lind', name: 'Zoë Lind' },
];

const works: DatasetParts['works'] = [
  {
    id: 'fyrtarn',
    title: 'Fyrtårn',
    kind: 'miniseries',
    start: '2006',
    networks: [{ name: 'Kanal Nord' }],
    country: 'Sudland',
    seasonCount: 1,
    status: 'released',
    roles: [{ role: 'adaptation' }],
    collaborators: [{ person: 'liv-aas', role: 'director' }],
    sources: ['fyrtarn-site'],
    confidence: 'confirmed',
  },
  {
    id: 'harbor-lights',
    title: 'Harbor Lights & Shadows',
    aliases: ['HLS'],
    kind: 'series',
    start: '2001-09-14',
    end: '2004-05',
    networks: [
      { name: 'NBN', to: '2003-05' },
      { name: 'Télé Nord', from: '2003-09' },
    ],
    country: 'Norland',
    seasonCount: 3,
    episodeCount: 36,
    status: 'released',
    roles: [
      { role: 'writer', seasons: [1, 2, 3], from: '2001', to: '2004' },
      { role: 'showrunner', seasons: [2, 3], from: '2002-05', to: '2004' },
    ],
    collaborators: [
      { person: 'zoe-lind', role: 'creator' },
      { person: 'emile-cote', role: 'executive-producer' },
    ],
    sources: ['harbor-fans', 'tide-guide'],
    confidence: 'confirmed',
  },
  {
    id: 'salt-road',
    title: 'The Salt Road',
    kind: 'film',
    status: 'unproduced',
    roles: [{ role: 'writer', note: 'one draft' }],
    sources: ['morning-post'],
    confidence: 'single',
    note: 'The year was not shown.',
  },
];

const episodes: DatasetParts['episodes'] = [
  {
    id: 'fyrtarn.s01e02',
    overall: 2,
    title: 'Nattfergen',
    directedBy: ['liv-aas'],
    basedOn: 'harbor-lights.s01e04',
    sources: ['fyrtarn-site'],
    confidence: 'confirmed',
  },
  {
    id: 'harbor-lights.s01e01',
    overall: 1,
    title: 'Landfall',
    airDate: '2001-09-14',
    productionCode: 'H101',
    storyBy: ['ada-quill'],
    teleplayBy: ['emile-cote', 'ada-quill'],
    directedBy: ['zoe-lind'],
    ids: { imdb: 'tt0000001', tmdb: 1001 },
    sources: ['harbor-fans', 'tide-guide'],
    confidence: 'confirmed',
  },
  {
    id: 'harbor-lights.s01e04',
    overall: 4,
    title: 'Night Ferry',
    airDate: '2001-10',
    splitUnknown: ['ada-quill', 'zoe-lind'],
    sources: ['tide-guide'],
    confidence: 'single',
  },
  {
    id: 'harbor-lights.s02e03',
    overall: 15,
    title: 'Überfahrt',
    airDate: '2002-10-04',
    writtenBy: ['ada-quill'],
    directedBy: ['ada-quill'],
    ids: { imdb: 'tt0000002' },
    sources: ['harbor-fans', 'tide-guide'],
    confidence: 'confirmed',
  },
  {
    id: 'harbor-lights.s03e01',
    title: 'Low Tide',
    writtenBy: ['ada-quill', 'emile-cote'],
    sources: ['harbor-fans', 'tide-guide'],
    confidence: 'conflict',
    note: 'One source leaves out Émile Côté; the guide, which copies title cards, has both.',
  },
];

const awards: DatasetParts['awards'] = [
  {
    id: 'golden-oar',
    name: 'Golden Oar',
    shortName: 'Goldie',
    organization: 'Screen Guild of Norland',
    aliases: ['SGN'],
    categories: [{ name: 'Best Episode', shortName: 'episode' }],
  },
  {
    id: 'oar-for-a-lifetime',
    name: 'Oar for a Lifetime',
    organization: 'Screen Guild of Norland',
  },
  { id: 'press-prize', name: 'Press Prize', organization: 'Norland Press Club' },
];

const nominations: DatasetParts['nominations'] = [
  {
    id: 'golden-oar-2002-episode',
    award: 'golden-oar',
    category: 'Best Episode',
    date: '2002',
    result: 'nominated',
    work: 'harbor-lights',
    episodeTitle: 'Undertow',
    nominees: ['emile-cote'],
    sources: ['screen-guild'],
    confidence: 'confirmed',
  },
  {
    id: 'golden-oar-2003-episode',
    award: 'golden-oar',
    category: 'Best Episode',
    ceremony: '12th',
    date: '2003-03-02',
    honoredYear: 2002,
    result: 'won',
    work: 'harbor-lights',
    episode: 'harbor-lights.s02e03',
    nominees: ['ada-quill'],
    sources: ['screen-guild'],
    confidence: 'confirmed',
  },
  {
    id: 'golden-oar-2004-series',
    award: 'golden-oar',
    category: 'Best Series',
    date: '2004',
    honoredYear: 2003,
    result: 'nominated',
    work: 'harbor-lights',
    nominees: ['ada-quill', 'zoe-lind'],
    companies: ['Norland Films'],
    sources: ['screen-guild'],
    confidence: 'confirmed',
  },
  {
    id: 'press-prize-salt-road',
    award: 'press-prize',
    result: 'won',
    work: 'salt-road',
    sources: ['morning-post'],
    confidence: 'single',
    note: 'The year and the recipients were not shown.',
  },
];

const honors: DatasetParts['honors'] = [
  {
    id: 'lifetime-oar',
    award: 'oar-for-a-lifetime',
    yearNote: 'Not later than 2010; the year was not shown.',
    sources: ['screen-guild'],
    confidence: 'confirmed',
  },
];

const life: DatasetParts['life'] = [
  {
    id: '1990-first-script',
    date: '1990',
    kind: 'career',
    event: 'Wrote a first script, with Zoë Lind.',
    people: ['zoe-lind'],
    sources: ['quill-biography'],
    confidence: 'single',
  },
  {
    id: '2002-takes-over',
    date: '2002-05',
    kind: 'career',
    event: 'Took over a series as showrunner.',
    about: 'harbor-lights',
    sources: ['morning-post', 'tide-guide'],
    confidence: 'confirmed',
  },
  {
    id: 'years-abroad',
    kind: 'education',
    event: 'Lived abroad for some years.',
    place: 'Zürich',
    sources: ['quill-biography'],
    confidence: 'unconfirmed',
  },
];

const claims: DatasetParts['claims'] = [
  {
    id: 'three-oars',
    statement: 'Won three Golden Oars.',
    verdict: 'contradicted',
    finding: 'The list of the guild has one.',
    sources: ['quill-biography', 'screen-guild'],
  },
  {
    id: 'wrote-landfall',
    statement: 'Wrote the first episode.',
    about: 'harbor-lights.s01e01',
    verdict: 'supported',
    finding: 'Story and teleplay, the latter with Émile Côté.',
    sources: ['quill-biography', 'tide-guide'],
  },
];

const gaps: DatasetParts['gaps'] = [
  {
    id: 'harbor-lights-season-1',
    about: ['harbor-lights'],
    topic: 'season 1',
    known: 2,
    total: 4,
    missingEpisodes: [
      { id: 'harbor-lights.s01e02', title: 'Undertow', airDate: '2001-09-21' },
      { id: 'harbor-lights.s01e03', title: 'Fog' },
    ],
    question: 'Who wrote these two?',
  },
  {
    id: 'salt-road-draft',
    about: ['salt-road'],
    people: ['emile-cote'],
    question: 'Did Émile Côté write a draft?',
    sources: ['morning-post'],
  },
];

const sources: DatasetParts['sources'] = [
  {
    id: 'fyrtarn-site',
    publisher: 'Kanal Nord',
    title: 'Fyrtårn',
    kind: 'official',
    url: 'https://fyrtarn.example/',
  },
  {
    id: 'harbor-fans',
    publisher: 'Harbor Fans',
    subject: 'episode list',
    kind: 'fan-site',
    url: 'https://fans.example/harbor',
  },
  {
    id: 'morning-post',
    publisher: 'Norland Morning Post',
    title: 'Quill at sea',
    kind: 'press',
    url: 'https://post.example/2005/quill',
    note: 'Also on paper.',
  },
  {
    id: 'quill-biography',
    publisher: 'Lives of Norland',
    title: 'Ada Quill',
    kind: 'encyclopedia',
    url: 'https://lives.example/quill',
  },
  {
    id: 'screen-guild',
    publisher: 'Screen Guild of Norland',
    title: 'Golden Oars',
    kind: 'official',
    url: 'https://guild.example/oars',
  },
  {
    id: 'tide-guide',
    publisher: 'Tide Guide',
    title: 'Harbor Lights & Shadows',
    kind: 'database',
    url: 'https://tide.example/harbor-lights',
  },
];

/** The small dataset, indexed for tests of queries. */
export const small: Dataset = indexDataset(smallParts());
