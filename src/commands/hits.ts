/** What a search says of a hit: where and when, and why it was found. */
import { yearOf } from '../dataset/dates.ts';
import type { Work } from '../dataset/types.ts';
import { episodicKinds } from '../dataset/vocabulary.ts';
import type { Match } from '../find/search-match.ts';
import { toTerms } from '../find/search-words.ts';
import type { Found } from '../find/searchable.ts';
import type { Award } from '../query/awards.ts';
import type { Evidence } from './columns.ts';
import { partWords } from './parts.ts';
import {
  counted,
  episodeCode,
  episodeName,
  knownPhrase,
  spanText,
  words,
  workKind,
} from './wording.ts';

/** Words of a text that stand around the ones that were looked for. */
const around = { before: 3, after: 3 } as const;

/** Where and when: `Law & Order 8x21, 1998-04-29`. */
export function detailText(found: Found): string | undefined {
  const parts = detailParts(found).filter((part) => part !== undefined && part !== '');
  return parts.length ? parts.join(', ') : undefined;
}

/** Why: the field, and its text around the words unless that is the title and stands there already. */
export function matchText({ field, text, terms }: Match, title: string): string {
  const name = field === 'co-writer' ? field : words(field);
  return text === title ? name : `${name}: ${excerpt(text, new Set(terms))}`;
}

/** When it was or began, as far as it is known. */
export function dateOf(found: Found): string | undefined {
  switch (found.kind) {
    case 'work':
      return found.work.start;
    case 'episode':
      return found.episode.airDate;
    case 'award':
      return found.award.record.date;
    case 'life':
      return found.event.date;
    default:
      return undefined;
  }
}

/** How the record is known; people and sources rest on nothing but themselves. */
export function evidenceOf(found: Found): Partial<Evidence> {
  switch (found.kind) {
    case 'work':
      return found.work;
    case 'episode':
      return found.episode;
    case 'award':
      return found.award.record;
    case 'life':
      return found.event;
    case 'claim':
      return found.claim;
    default:
      return {};
  }
}

function detailParts(found: Found): (string | undefined)[] {
  switch (found.kind) {
    case 'work':
      return [workKind(found.work), yearsOf(found.work)];
    case 'episode':
      return [`${found.work.title} ${episodeCode(found.episode)}`, found.episode.airDate];
    case 'person':
      return personParts(found);
    case 'award':
      return awardParts(found.award);
    case 'life':
      return [found.event.date, found.event.place];
    case 'claim':
      return [found.claim.verdict];
    case 'gap':
      return [knownPhrase(found.gap)];
    case 'source':
      return [found.source.publisher, words(found.source.kind)];
  }
}

function personParts(found: Found & { readonly kind: 'person' }): (string | undefined)[] {
  if ('isSubject' in found) return found.person.occupations.slice(0, 3);
  const { shared } = found;
  if (shared === undefined) return [];
  return [
    partWords(shared.roles).slice(0, 2).join(', '),
    counted(shared.shared.length, 'shared credit'),
  ];
}

function awardParts({ record, result, work, episode, nomination }: Award): (string | undefined)[] {
  const title = nomination?.episodeTitle;
  return [
    record.date?.slice(0, 4),
    result,
    work?.title ?? record.organization,
    episode ? episodeName(episode) : title && `"${title}"`,
  ];
}

/** Years of a work; a series whose end is not known is not said to have ended. */
function yearsOf({ kind, start, end }: Work): string | undefined {
  if (start === undefined) return undefined;
  if (end !== undefined) return spanText({ from: yearOf(start), to: yearOf(end) });
  return episodicKinds.includes(kind) ? `from ${yearOf(start)}` : String(yearOf(start));
}

/** The text from a little before the first of the terms to a little after the last, what is left out marked. */
function excerpt(text: string, terms: ReadonlySet<string>): string {
  const all = text.split(' ');
  const hits = [...all.keys()].filter((place) =>
    toTerms(all[place] ?? '').some((term) => terms.has(term)),
  );
  const from = Math.max(0, (hits[0] ?? 0) - around.before);
  const to = Math.min(all.length, (hits.at(-1) ?? 0) + around.after + 1);
  const part = all.slice(from, to).join(' ');
  return `${from > 0 ? '… ' : ''}${part}${to < all.length ? ' …' : ''}`;
}
