/** The sheet of an episode. */

import { episodeCode } from '../../commands/wording.ts';
import type { Lead, Sheet } from '../../format/sheet.ts';
import type { EpisodeDetail } from '../details/episode.ts';
import { awardFields, placedTitle } from './awards.ts';
import {
  evidenceFields,
  field,
  footnotesOf,
  namesField,
  showCommand,
  surroundingFields,
} from './parts.ts';

/** Everything known of an episode, the credits in the order of a title card. */
export function episodeSheet(episode: EpisodeDetail): Sheet {
  const { work, basedOn, adaptedAs, ids = {} } = episode;
  const writers = episode.writersUnsplit?.map(({ name }) => name).join(', ');
  const after = basedOn && `${basedOn.work.title} ${placedTitle(basedOn)}`;
  return {
    title: episode.title,
    aside: `${work.title} ${episodeCode(episode)}`,
    lead: [leadOf(episode)],
    sections: [
      [
        ...namesField('Story by', episode.storyBy),
        ...namesField('Teleplay by', episode.teleplayBy),
        ...namesField('Written by', episode.writtenBy),
        ...field('Writers', writers && `${writers} (story and teleplay not divided)`),
        ...namesField('Directed by', episode.directedBy),
        ...field('Adapts', after),
        ...field(
          'Adapted as',
          adaptedAs.map((one) => ({ text: `${one.work.title} ${placedTitle(one)}` })),
        ),
        ...awardFields(episode.awards),
      ],
      [
        ...evidenceFields(episode.confidence, episode.note),
        ...field('Date', episode.dateNote),
        ...surroundingFields(episode),
        ...field(
          'Ids',
          Object.entries(ids)
            .map(([database, id]) => `${database} ${id}`)
            .join(', '),
        ),
      ],
    ],
    footnotes: footnotesOf([...episode.sources, ...episode.awardSources]),
    more: moreCommands(episode),
  };
}

function leadOf({ airDate, networks = [], overall, productionCode, sources }: EpisodeDetail): Lead {
  const where = networks.length ? `, ${networks.join(' and ')}` : '';
  const parts = [
    airDate === undefined ? 'Date not known' : `Aired ${airDate}${where}`,
    ...(overall === undefined ? [] : [`episode ${overall}`]),
    ...(productionCode === undefined ? [] : [`production code ${productionCode}`]),
  ];
  return { parts, refs: sources.map(({ id }) => id) };
}

function moreCommands(episode: EpisodeDetail): string[] {
  const { work, season, basedOn, adaptedAs, awards } = episode;
  const linked = [episode.with[0], awards[0], basedOn, adaptedAs[0]];
  return [
    ...linked.flatMap((one) => (one ? [showCommand(one.id)] : [])),
    `balcer episodes --work ${work.id} --season ${season}`,
  ];
}
