/** The sheet of a gap. */

import { episodeCode, knownText } from '../../commands/wording.ts';
import { placeOf } from '../../dataset/dataset.ts';
import type { Sheet, SheetLine } from '../../format/sheet.ts';
import type { GapDetail } from '../details/gap.ts';
import { field, namesField, showCommand } from './parts.ts';

/** As many records as one may want to see next. */
const mostNext = 3;

/** Everything known of a gap. */
export function gapSheet(gap: GapDetail): Sheet {
  const { about = [], missing = [], missingEpisodes = [] } = gap;
  return {
    title: gap.title,
    aside: 'known gap',
    sections: [
      [
        ...field('Open', gap.question),
        ...field('Known', knownText(gap)),
        ...field('Missing', missing.join('; ')),
        ...field('Episodes', missingEpisodes.map(episodeLine)),
        ...namesField('People', gap.people),
        ...(about.length > 1
          ? field(
              'About',
              about.map(({ title }) => ({ text: title })),
            )
          : []),
      ],
    ],
    footnotes: new Map(),
    more: [...about.slice(0, mostNext).map(({ id }) => showCommand(id)), 'balcer coverage'],
  };
}

function episodeLine(episode: NonNullable<GapDetail['missingEpisodes']>[number]): SheetLine {
  const { id, title, airDate, note } = episode;
  const text = [`"${title}"`, ...(airDate ? [airDate] : []), ...(note ? [note] : [])].join(', ');
  return { tag: episodeCode(placeOf(id)), text };
}
