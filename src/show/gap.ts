/** One gap: what is known to be missing. */

import { type Dataset, placeOf } from '../dataset/dataset.ts';
import type { Gap } from '../dataset/types.ts';
import { episodeCode, knownText } from '../dataset/words.ts';
import { gapTitle } from '../find/records.ts';
import { type Contents, namesText, showCommand } from './parts.ts';
import { sourcesOf, titleRef, withPeople } from './related.ts';

/** A gap with the records that it concerns. */
export type GapDetail = ReturnType<typeof gapDetail>;

/** Joins a gap with its records and people. */
export function gapDetail(dataset: Dataset, gap: Gap) {
  return {
    type: 'gap' as const,
    ...withPeople(dataset, gap),
    title: gapTitle(dataset, gap),
    about: gap.about?.map((id) => titleRef(dataset, id)),
    /** What was read and left the question open. */
    sources: gap.sources && sourcesOf(dataset, gap.sources),
  };
}

/** As many records as one may want to see next. */
const mostNext = 2;

export function gapPage(gap: GapDetail): Contents {
  const { about = [], missing = [], missingEpisodes = [], sources = [] } = gap;
  return {
    title: gap.title,
    aside: 'gap',
    sections: [
      [
        ['Open', [{ text: gap.question, refs: sources.map(({ id }) => id) }]],
        ['Known', knownText(gap)],
        ['Missing', missing.join('; ')],
        [
          'Episodes',
          missingEpisodes.map(({ id, title, airDate, note }) => ({
            tag: episodeCode(placeOf(id)),
            text: [`"${title}"`, airDate, note].filter(Boolean).join(', '),
          })),
        ],
        ['People', namesText(gap.people)],
        ['About', about.length > 1 ? about.map(({ title }) => title) : undefined],
      ],
    ],
    sources,
    more: [
      ...about.slice(0, mostNext).map(({ id, title }) => showCommand(id, title)),
      'balcer gaps',
    ],
  };
}
