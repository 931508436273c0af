/** Columns of `balcer episodes`, and how a credit is told in them. */

import type { PersonCredits } from '../dataset/roles.ts';
import type { EpisodeCredit } from '../dataset/vocabulary.ts';
import type { Column } from '../format/listing.ts';
import type { CreditedEpisode } from '../query/episodes.ts';
import { evidenceColumns, extra, withDoubt } from './columns.ts';
import { episodeCode, episodeName, roleWord } from './wording.ts';

/** Columns of the list of episodes. */
export const episodeColumns: readonly Column<CreditedEpisode>[] = [
  { key: 'date', label: 'date', value: ({ episode }) => episode.airDate, tone: () => 'dim' },
  {
    key: 'work',
    label: 'episode',
    value: ({ work }) => work.title,
    lines: ({ work, episode }) => [`${work.title} ${episodeCode(episode)}`],
    flexible: true,
  },
  {
    key: 'code',
    label: 'episode',
    value: ({ episode }) => episodeCode(episode),
    align: 'right',
    hidden: true,
  },
  {
    key: 'title',
    label: 'title',
    value: ({ episode }) => episode.title,
    lines: ({ episode }) => [withDoubt(episode.title, episode.confidence)],
    flexible: true,
    tone: () => 'strong',
    link: ({ address }) => address,
  },
  {
    key: 'roles',
    label: 'credit',
    value: ({ roles }) => roles,
    lines: (row) => [creditText(row)],
    flexible: true,
  },
  {
    key: 'with',
    label: 'with',
    value: ({ writers, basedOn }) =>
      basedOn ? undefined : writers?.map(({ person }) => person.name),
    lines: (row) => writerLines(row),
    flexible: true,
    rank: 0,
  },
  {
    key: 'directors',
    label: 'director',
    value: namesOf('director'),
    flexible: true,
    rank: 1,
  },
  extra('id', ({ episode }) => episode.id),
  extra('year', ({ episode }) =>
    episode.airDate ? Number(episode.airDate.slice(0, 4)) : undefined,
  ),
  extra('season', ({ episode }) => episode.season),
  extra('number', ({ episode }) => episode.number),
  extra('overall', ({ episode }) => episode.overall),
  extra('productionCode', ({ episode }) => episode.productionCode),
  extra('storyBy', namesOf('story-by')),
  extra('teleplayBy', namesOf('teleplay-by')),
  extra('writtenBy', namesOf('written-by')),
  extra('writersUnsplit', namesOf('writer-unsplit')),
  extra('basedOn', ({ basedOn }) => basedOn?.id),
  extra('dateNote', ({ episode }) => episode.dateNote),
  ...evidenceColumns<CreditedEpisode>(({ episode }) => episode),
];

function namesOf(credit: EpisodeCredit) {
  return ({ credited }: CreditedEpisode) => credited[credit]?.map(({ name }) => name);
}

function creditText({ roles, basedOn }: CreditedEpisode): string {
  const credits = roles.filter((role) => role !== 'source-writer').map(roleWord);
  return [...credits, ...(basedOn ? [`adapts ${episodeName(basedOn)}`] : [])].join(', ');
}

/** The other writers; with the credits where these differ from the subject's. */
function writerLines({ writers, roles, basedOn }: CreditedEpisode): string[] {
  if (writers === undefined) return ['?'];
  if (basedOn) return [`by ${writers.map(({ person }) => person.name).join(', ')}`];
  if (writers.length === 0) return ['-'];
  const own = roles.filter((role) => role !== 'director').join();
  return [writers.map((writer) => writerText(writer, own)).join(', ')];
}

function writerText({ person, credits }: PersonCredits, own: string): string {
  if (credits.join() === own) return person.name;
  return `${person.name} (${credits.map(roleWord).join(', ')})`;
}
