/** Everything known about one thing of any kind, as data and as a page. */
import { checkDataset, type Dataset } from '../dataset/dataset.ts';
import type { Source } from '../dataset/types.ts';
import { words } from '../dataset/words.ts';
import type { Candidate, Thing } from '../find/kinds.ts';
import { resolveThing } from '../find/resolve.ts';
import type { Field, Footnote, Page } from '../format/page.ts';
import { awardDetail, awardPage, familyDetail, familyPage } from './award.ts';
import { episodeDetail, episodePage } from './episode.ts';
import { type Contents, commandFor, type Entry, idsOf, type PageOptions, saidOf } from './parts.ts';
import { personDetail, personPage } from './person.ts';
import { claimDetail, claimPage, gapDetail, gapPage, lifeDetail, lifePage } from './statement.ts';
import { subjectDetail, subjectPage } from './subject.ts';
import { workDetail, workPage } from './work.ts';

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
    page: (detail: never, options: PageOptions) => Contents;
  };
};

/** Everything known about one thing; `type` says what kind it is. */
export type Detail = ReturnType<(typeof kinds)[Thing['of']]['join']>;

/**
 * Everything known about one thing, found by id, title, name or episode number.
 * @throws NotFoundError if nothing matches, or if the words are ambiguous.
 */
export function show(dataset: Dataset, words: string): Detail {
  checkDataset(dataset);
  return detailOf(dataset, resolveThing(dataset, words).thing);
}

export function detailOf(dataset: Dataset, { of, record }: Thing): Detail {
  // TypeScript cannot tell that `kinds[of]` takes this record.
  const join = kinds[of].join as (dataset: Dataset, record: Thing['record']) => Detail;
  return join(dataset, record);
}

/** With more sources than this, pages that sum up many records only count them. */
const mostSources = 8;
const summaries: readonly Detail['type'][] = ['work', 'awards', 'person'];
const mostCommands = 3;

/** `others` have the same name, and come first among the commands to try next. */
export function pageOf(
  detail: Detail,
  options: PageOptions = {},
  others: readonly Candidate[] = [],
): Page {
  const { type } = detail;
  const { page } = kinds[type === 'nomination' || type === 'honor' ? 'award' : type];
  const contents = (page as (detail: Detail, options: PageOptions) => Contents)(detail, options);
  const own = detail.sources ?? [];
  const { lead = [], sections, sources = own, more, ...head } = contents;
  const isLong = !options.sources && summaries.includes(type) && sources.length > mostSources;
  const namesakes = others.slice(0, 2).map(({ kind, id }) => ({ id: `${kind}:${id}` }));
  const commands = [...namesakes, ...more].flatMap((next) =>
    next ? commandFor(next, options.data) : [],
  );
  const last = sections.at(-1) ?? [];
  const sourcesEntry: Entry = ['Sources', isLong && `${sources.length}: --sources`];
  return {
    ...head,
    lead: lead
      .map(({ parts, refs = idsOf(own) }) => ({ parts: saidOf(parts), refs }))
      .filter(({ parts }) => parts.length > 0),
    sections: [...sections.slice(0, -1), [...last, sourcesEntry]].map((entries) =>
      entries.flatMap(fieldsOf),
    ),
    footnotes: new Map(isLong ? [] : sources.map((source) => [source.id, footnoteOf(source)])),
    more: [...new Set(commands)].slice(0, mostCommands),
  };
}

function footnoteOf({ publisher, title, subject, kind, url }: Source): Footnote {
  const text = [publisher, title ?? subject].filter(Boolean).join(', ');
  return { text, kind: words(kind), address: url };
}

function fieldsOf([label, content]: Entry): Field[] {
  if (!content || content.length === 0) return [];
  const lines = typeof content === 'string' ? [content] : content;
  return [
    { label, lines: lines.map((line) => (typeof line === 'string' ? { text: line } : line)) },
  ];
}
