/** The columns of every list, by the command that prints it: what the published schema and the docs are made from. */
import type { Column } from '../format/listing.ts';
import { awards } from '../lists/awards.ts';
import { claims } from '../lists/claims.ts';
import { coverage } from '../lists/coverage.ts';
import { credits } from '../lists/credits.ts';
import { episodes } from '../lists/episodes.ts';
import { people } from '../lists/people.ts';
import { search } from '../lists/search.ts';
import { sourceFacts, sources } from '../lists/sources.ts';
import { stats } from '../lists/stats.ts';
import { timeline } from '../lists/timeline.ts';
import { together } from '../lists/together.ts';

/** What is known of a column without its rows. */
export type ListColumn = Pick<Column<never>, 'key' | 'label' | 'hidden'>;

/** The columns by command line; a name in angle brackets stands for any. */
export const lists: Readonly<Record<string, readonly ListColumn[]>> = {
  credits: credits.columns,
  episodes: episodes.columns,
  awards: awards.columns,
  timeline: timeline.columns,
  search: search.columns,
  people: people.columns,
  'people <name>': together.columns,
  stats: stats.columns,
  claims: claims.columns,
  sources: sources.columns,
  'sources <id>': sourceFacts.columns,
  coverage: coverage.columns,
};
