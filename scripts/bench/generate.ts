/** Datasets of any size about a person who does not exist: valid, and the same for the same size. */
import type {
  Collaborator,
  DatasetParts,
  EpisodeRecord,
  Source,
  Subject,
  Work,
} from '../../src/dataset/types.ts';

const seasonsAWork = 20;
const episodesASeason = 25;
const episodesAWork = seasonsAWork * episodesASeason;
/** Episodes for each person and each source. */
const share = 20;
const firstYear = 1970;

const letters = 'abcdefghijklmnopqrstuvwxyz';
const givenNames = ['Ada', 'Björn', 'Chloë', 'Dmitri', 'Émile', 'Fay', 'Gwen', 'Hal', 'Inès'];
const nouns = ['Harbor', 'Lantern', 'Winter', 'Ledger', 'Passage', 'Verdict', 'Garden', 'Signal'];
const adjectives = ['Quiet', 'Broken', 'Last', 'Second', 'Paper', 'Hollow', 'Northern'];

/** A dataset with so many credited episodes; everything else grows with them. */
export function generateParts(episodeCount: number): DatasetParts {
  const workCount = Math.ceil(episodeCount / episodesAWork);
  const othersCount = Math.max(Math.ceil(episodeCount / share), 5);
  const people = list(othersCount, personAt);
  const sources = list(othersCount, sourceAt);
  return {
    person: subject,
    people,
    works: list(workCount, (index) => workAt(index, sources)),
    episodes: list(episodeCount, (index) => episodeAt(index, people, sources)),
    awards: [],
    nominations: [],
    honors: [],
    life: [],
    claims: [],
    gaps: [],
    sources,
  };
}

const subject: Subject = {
  id: 'ola-nordmark',
  name: 'Ola Nordmark',
  sortName: 'Nordmark, Ola',
  occupations: ['screenwriter'],
  updated: '2020-01-01',
  sources: ['guide-0'],
};

function personAt(index: number): Collaborator {
  const given = pick(givenNames, index);
  return { id: `person-${index}`, name: `${given} ${capital(word(index))}` };
}

function sourceAt(index: number): Source {
  return {
    id: `guide-${index}`,
    publisher: 'Guide',
    title: `Episodes, page ${index + 1}`,
    kind: 'database',
    url: `https://guide.example/${index + 1}`,
  };
}

function workAt(index: number, sources: readonly Source[]): Work {
  return {
    id: workId(index),
    title: `${pick(adjectives, index)} ${capital(word(index))}`,
    kind: 'series',
    start: String(firstYear + (index % 30)),
    end: String(firstYear + (index % 30) + seasonsAWork),
    networks: [{ name: 'NBN' }],
    seasonCount: seasonsAWork,
    status: 'released',
    roles: [{ role: 'writer' }],
    sources: [pick(sources, index).id],
    confidence: 'single',
  };
}

function episodeAt(
  index: number,
  people: readonly Collaborator[],
  sources: readonly Source[],
): EpisodeRecord {
  const work = Math.floor(index / episodesAWork);
  const season = Math.floor((index % episodesAWork) / episodesASeason);
  const number = index % episodesASeason;
  const other = pick(people, index).id;
  const credit = index % 3 === 0 ? { writtenBy: [subject.id] } : bothBy(subject.id, other);
  return {
    id: `${workId(work)}.s${padded(season + 1)}e${padded(number + 1)}`,
    title: `${pick(adjectives, index * 5)} ${pick(nouns, index * 3)} ${capital(word(index))}`,
    airDate: `${firstYear + (work % 30) + season}-${padded((number % 12) + 1)}-${padded((index % 28) + 1)}`,
    ...credit,
    directedBy: [pick(people, index * 7 + 3).id],
    sources: [pick(sources, index).id, pick(sources, index + 1).id],
    confidence: 'single',
  };
}

function bothBy(first: string, second: string): Pick<EpisodeRecord, 'storyBy' | 'teleplayBy'> {
  return { storyBy: [first, second], teleplayBy: [first] };
}

function workId(index: number): string {
  return `${word(index)}-${index}`;
}

/** A word of three syllables or more, another for each number. */
function word(index: number): string {
  const syllables = list(3, (place) => {
    const step = Math.floor(index / 5 ** place) + place;
    return pick('bdfgklmnprstv', step * 7) + pick('aeiou', step);
  });
  return syllables.join('') + pick(letters, index);
}

function list<Item>(length: number, itemAt: (index: number) => Item): Item[] {
  return Array.from({ length }, (_, index) => itemAt(index));
}

function pick<Item>(items: ArrayLike<Item>, index: number): Item {
  return items[index % items.length] as Item;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}
