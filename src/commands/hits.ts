/** What a search says of a hit: where and when, and why it was found. */
import type { Dataset } from '../dataset/dataset.ts';
import { yearOf } from '../dataset/dates.ts';
import { collaboratorsOf, sharedCredits } from '../dataset/shared.ts';
import type { Honor, Nomination, Work } from '../dataset/types.ts';
import { episodicKinds } from '../dataset/vocabulary.ts';
import { titleOf } from '../find/records.ts';
import type { Hit, Match } from '../find/search.ts';
import { toTerms } from '../find/terms.ts';
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

/** Words of a string that are shown around the ones that were looked for. */
const around = { before: 3, after: 3 } as const;

/** A hit with where and when it was. */
export interface HitRow {
  readonly hit: Hit;
  /** Where and when: `Law & Order 8x21, 1998-04-29`. */
  readonly detail: string | undefined;
}

/** Adds where and when to each hit. */
export function hitRows(dataset: Dataset, hits: readonly Hit[]): HitRow[] {
  const hasPeople = hits.some(({ thing }) => thing.of === 'person');
  const people = hasPeople ? collaboratorsOf(dataset, sharedCredits(dataset)) : [];
  const shared = new Map(people.map((one) => [one.person.id, one]));
  const partsOf = ({ thing }: Hit): (string | undefined)[] => {
    switch (thing.of) {
      case 'work':
        return [workKind(thing.record), yearsOf(thing.record)];
      case 'episode':
        return [
          `${titleOf(dataset, thing.record.work)} ${episodeCode(thing.record)}`,
          thing.record.airDate,
        ];
      case 'subject':
        return thing.record.occupations.slice(0, 3);
      case 'person': {
        const one = shared.get(thing.record.id);
        if (one === undefined) return [];
        const roles = partWords(one.roles).slice(0, 2).join(', ');
        return [roles, counted(one.shared.length, 'shared credit')];
      }
      case 'award':
        return awardParts(dataset, thing.record);
      case 'life':
        return [thing.record.date, thing.record.place];
      case 'claim':
        return [thing.record.verdict];
      case 'gap':
        return [knownPhrase(thing.record)];
      case 'source':
        return [thing.record.publisher, words(thing.record.kind)];
      case 'awards':
        return [];
    }
  };
  return hits.map((hit) => ({ hit, detail: partsOf(hit).filter(Boolean).join(', ') || undefined }));
}

/** Why it was found: the field, and its words around the ones looked for unless those are in the title already. */
export function matchText({ field, text, terms }: Match, title: string): string {
  const name = field === 'co-writer' ? field : words(field);
  return text === title ? name : `${name}: ${excerpt(text, new Set(terms))}`;
}

/** When it was or began, as far as it is known. */
export function dateOf({ thing: { record } }: Hit): string | undefined {
  if ('airDate' in record) return record.airDate;
  if ('start' in record) return record.start;
  return 'date' in record ? record.date : undefined;
}

/** How the record is known; people and sources rest on nothing but themselves. */
export function evidenceOf({ thing }: Hit): Partial<Evidence> {
  return thing.of !== 'subject' && 'sources' in thing.record ? thing.record : {};
}

function awardParts(dataset: Dataset, record: Nomination | Honor): (string | undefined)[] {
  const nomination: Partial<Nomination> = 'outcome' in record ? record : {};
  const episode = nomination.episode && dataset.episodes.get(nomination.episode);
  const title = nomination.episodeTitle;
  return [
    record.date?.slice(0, 4),
    nomination.outcome ?? 'honor',
    record.work ? titleOf(dataset, record.work) : record.organization,
    episode ? episodeName(episode) : title && `"${title}"`,
  ];
}

/** Years of a work; a series whose end is not known is not said to have ended. */
function yearsOf({ kind, start, end }: Work): string | undefined {
  if (start === undefined) return undefined;
  if (end !== undefined) return spanText({ from: yearOf(start), to: yearOf(end) });
  return episodicKinds.includes(kind) ? `from ${yearOf(start)}` : String(yearOf(start));
}

/** The string from a little before the first of the terms to a little after the last, what is left out marked. */
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
