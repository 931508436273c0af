/** One thing with everything known of it, whatever its kind: how it is joined, and its page. */

import type { Dataset } from '../dataset/dataset.ts';
import { words } from '../dataset/words.ts';
import type { Candidate, Thing } from '../find/kinds.ts';
import { resolveThing } from '../find/resolve.ts';
import type { Field, Sheet } from '../format/sheet.ts';
import { awardDetail, awardPage, familyDetail, familyPage } from './award.ts';
import { episodeDetail, episodePage } from './episode.ts';
import { gapDetail, gapPage } from './gap.ts';
import { type Entry, type Page, showCommand } from './parts.ts';
import { personDetail, personPage } from './person.ts';
import { claimDetail, claimPage, lifeDetail, lifePage } from './statement.ts';
import { subjectDetail, subjectPage } from './subject.ts';
import { workDetail, workPage } from './work.ts';

/** A new kind of thing is a file and an entry here. */
const kinds = {
  subject: { join: subjectDetail, page: subjectPage },
  work: { join: workDetail, page: workPage },
  episode: { join: episodeDetail, page: episodePage },
  award: { join: awardDetail, page: awardPage },
  awards: { join: familyDetail, page: familyPage },
  person: { join: personDetail, page: personPage },
  life: { join: lifeDetail, page: lifePage },
  claim: { join: claimDetail, page: claimPage },
  gap: { join: gapDetail, page: gapPage },
} satisfies {
  [Of in Thing['of']]: {
    join: (dataset: Dataset, record: Extract<Thing, { of: Of }>['record']) => unknown;
    page: (detail: never) => Page;
  };
};

/** A thing joined with everything that names it; `type` tells which kind. */
export type Detail = ReturnType<(typeof kinds)[Thing['of']]['join']>;

/**
 * Everything known of the one thing that the words mean.
 * @throws NotFoundError if they mean nothing, or may mean several things.
 */
export function show(dataset: Dataset, words: string): Detail {
  return detailOf(dataset, resolveThing(dataset, words).thing);
}

/** Joins a thing with everything that names it. */
export function detailOf(dataset: Dataset, { of, record }: Thing): Detail {
  // Each kind joins its own records, which the compiler cannot follow through a table.
  const join = kinds[of].join as (dataset: Dataset, record: Thing['record']) => Detail;
  return join(dataset, record);
}

const mostOthers = 2;

/** The page of a thing; other things of the same name come first among what to try next. */
export function sheetOf(detail: Detail, others: readonly Candidate[] = []): Sheet {
  const { type } = detail;
  const { page } = kinds[type === 'nomination' || type === 'honor' ? 'award' : type];
  const { sections, sources = [], more = [], ...head } = (page as (detail: Detail) => Page)(detail);
  const namesakes = others.slice(0, mostOthers).map(({ kind, id }) => showCommand(`${kind}:${id}`));
  return {
    ...head,
    sections: sections.map((entries) => entries.flatMap(fieldsOf)),
    footnotes: new Map(
      sources.map(({ id, publisher, title, subject, kind, url }) => {
        const text = [publisher, title ?? subject].filter(Boolean).join(', ');
        return [id, { text, kind: words(kind), address: url }];
      }),
    ),
    more: [...namesakes, ...more],
  };
}

function fieldsOf([label, content = []]: Entry): Field[] {
  const lines = typeof content === 'string' ? [content] : content;
  if (content.length === 0) return [];
  return [
    { label, lines: lines.map((line) => (typeof line === 'string' ? { text: line } : line)) },
  ];
}
