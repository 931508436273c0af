/** From a joined record to its sheet. */

import type { Candidate } from '../../find/things.ts';
import type { Sheet } from '../../format/sheet.ts';
import type { Detail } from '../detail.ts';
import { awardSheet } from './award.ts';
import { bioSheet } from './bio.ts';
import { episodeSheet } from './episode.ts';
import { familySheet } from './family.ts';
import { gapSheet } from './gap.ts';
import { showCommand } from './parts.ts';
import { personSheet } from './person.ts';
import { claimSheet, lifeSheet } from './statement.ts';
import { workSheet } from './work.ts';

const mostOthers = 2;

/** The sheet of a record; other things of the same name come first among what to try next. */
export function sheetOf(detail: Detail, others: readonly Candidate[] = []): Sheet {
  const sheet = kindOfSheet(detail);
  const namesakes = others.slice(0, mostOthers).map(({ kind, id }) => showCommand(`${kind}:${id}`));
  return {
    ...sheet,
    more: [...namesakes, ...(sheet.more ?? [])],
    whenCut: `${showCommand(detail.id)} --no-truncate`,
  };
}

function kindOfSheet(detail: Detail): Sheet {
  switch (detail.type) {
    case 'work':
      return workSheet(detail);
    case 'episode':
      return episodeSheet(detail);
    case 'nomination':
    case 'honor':
      return awardSheet(detail);
    case 'awards':
      return familySheet(detail);
    case 'person':
      return personSheet(detail);
    case 'life':
      return lifeSheet(detail);
    case 'claim':
      return claimSheet(detail);
    case 'gap':
      return gapSheet(detail);
    case 'subject':
      return bioSheet(detail);
  }
}
