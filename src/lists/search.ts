/** Search everything. */
import type { Dataset } from '../dataset/dataset.ts';
import { yearOf } from '../dataset/dates.ts';
import { type Collaborator, collaboratorsOf, sharedCredits } from '../dataset/shared.ts';
import { awardOf, resultText } from '../dataset/subject-awards.ts';
import type { Honor, Nomination } from '../dataset/types.ts';
import { isEpisodic } from '../dataset/vocabulary.ts';
import {
  collaboratorWords,
  counted,
  episodeCode,
  episodeName,
  knownPhrase,
  shortAward,
  spanText,
  words,
  workKind,
} from '../dataset/words.ts';
import { type Findings, type Hit, type Match, search as searchAll } from '../find/full-text.ts';
import { countRecords, type RecordKind, recordKinds } from '../find/kinds.ts';
import { toTerms } from '../find/names.ts';
import { titleOf } from '../find/records.ts';
import { suggest } from '../find/suggest.ts';
import { confidenceFilter, type Evidence } from './evidence.ts';
import { choice, type Filters, text } from './filters.ts';
import { column, extra, type List } from './list.ts';

const usualLimit = 10;

/** Kinds of records that have a date, even if it is not known. */
const dated: readonly RecordKind[] = ['work', 'episode', 'award', 'life'];

/** A hit, a few words on what it is, and everything that the search found. */
interface HitRow {
  readonly hit: Hit;
  readonly detail: string | undefined;
  readonly findings: Findings;
}

const filters = {
  words: text('what to look for, in any order'),
  kind: choice('what to look for', recordKinds),
  confidence: confidenceFilter(({ hit }) => evidenceOf(hit).confidence),
} satisfies Filters<HitRow>;

export const search: List<HitRow, typeof filters> = {
  name: 'search',
  noun: 'record',
  description: `Works, episodes, people, awards, life, claims, gaps and sources that contain all of the words, or as many as possible, best first, and why each was found. Accents, case, quotes, & and typos do not matter, and the start of a word is enough. A table shows the best ${usualLimit} unless --limit or --sort asks otherwise.`,
  examples: [
    ['balcer search criminl intent', 'misspelled'],
    ['balcer search edgar bad girl', 'an award by what it was for'],
    ['balcer search director shill', 'by a role and a name'],
    ['balcer search 7x09', 'an episode by its number'],
    ['balcer search --kind claim,source nypd blue', 'only some kinds'],
  ],
  argument: {
    usage: '<words...>',
    about: 'what to look for, in any order',
    filter: 'words',
    missing: 'search needs words to look for, as in balcer search refuge.',
  },
  filters,
  usualLimit,
  rows: (dataset, { words: asked = '', kind }) => {
    const findings = searchAll(dataset, asked, kind);
    const details = detailsOf(dataset, findings.hits);
    return findings.hits.map((hit, place) => ({ hit, detail: details[place], findings }));
  },
  total: countRecords,
  title: ({ words: asked = '' }) => `Search: ${asked}`,
  columns: [
    column('kind', 'Kind of the record.', ({ hit }) => hit.kind, { tone: 'dim' }),
    column('title', 'Title or name of the record.', ({ hit }) => hit.title, {
      text: ({ hit }) => shortTitle(hit),
      flexible: true,
      tone: 'strong',
    }),
    column(
      'detail',
      'What it is: the work and number of an episode, the result of a nomination.',
      ({ detail }) => detail,
      {
        label: 'what',
        text: ({ detail }) => detail ?? '-',
        short: shortDetails,
        cut: 34,
        rank: 0,
      },
    ),
    column('year', 'Year, or first and last year.', yearsOf, {
      text: (row) => yearsOf(row) ?? (dated.includes(row.hit.kind) ? '?' : '-'),
    }),
    column(
      'match',
      'Why it was found: the fields that contain the words.',
      ({ hit }) => hit.matches.map((match) => matchText(match, hit.title)),
      {
        label: 'found in',
        text: ({ hit }) => [...new Set(hit.matches.map(({ field }) => words(field)))].join(', '),
        rank: 3,
      },
    ),
    extra('rank', 'Position among the hits; the best is 1.', ({ hit }) => hit.rank),
    extra('id', 'Id of the record.', ({ hit }) => hit.id),
    extra(
      'score',
      'How well the record matches; only comparable within one search.',
      ({ hit }) => Math.round(hit.score * 100) / 100,
    ),
    extra('date', 'When it happened or began.', ({ hit }) => dateOf(hit)),
    extra('confidence', 'How well the fact is known.', ({ hit }) => evidenceOf(hit).confidence),
    extra('sources', 'Ids of the sources.', ({ hit }) => evidenceOf(hit).sources),
  ],
  count: ({ rows, found }) =>
    rows.length < found
      ? `${rows.length} of ${found} found; --limit ${found} shows all`
      : `${found} found`,
  hint: ({ dataset, given }) => partialText(searchAll(dataset, given.words ?? '', given.kind)),
  remark: ({ dataset, rows: [first] }) => {
    if (first === undefined) return undefined;
    const [work, ...others] = first.findings.within;
    const isOne = work && others.length === 0;
    const page = isOne ? `Its episodes and awards: ${suggest(dataset, 'show', work.id)}` : '';
    return partialText(first.findings) || page;
  },
};

/** A message for when no record has all of the words. */
function partialText({ hits, words: asked, matched, near }: Findings): string {
  if (matched === asked.length) return '';
  const sentences = [
    hits.length ? `No record has all ${asked.length} words; these have ${matched}.` : '',
    near.length ? `Similar words: ${near.join(', ')}.` : '',
    hits.length === 0 && asked.length > 1 ? 'Fewer words may find more.' : '',
  ];
  return sentences.filter(Boolean).join(' ');
}

/** A few words on each hit: `Law & Order 8x21`, `NBC series`. */
function detailsOf(dataset: Dataset, hits: readonly Hit[]): (string | undefined)[] {
  const hasPeople = hits.some(({ thing }) => thing.of === 'person');
  const people = hasPeople ? collaboratorsOf(dataset, sharedCredits(dataset)) : [];
  const byId = new Map(people.map((one) => [one.person.id, one]));
  return hits.map(({ thing }) => {
    switch (thing.of) {
      case 'work':
        return workKind(thing.record);
      case 'episode':
        return `${titleOf(dataset, thing.record.work)} ${episodeCode(thing.record)}`;
      case 'subject':
        return thing.record.occupations.slice(0, 3).join(', ');
      case 'person':
        return personText(byId.get(thing.record.id));
      case 'award':
        return awardText(dataset, thing.record);
      case 'life':
        return thing.record.place;
      case 'claim':
        return thing.record.verdict;
      case 'gap':
        return knownPhrase(thing.record);
      case 'source':
        return `${thing.record.publisher}, ${words(thing.record.kind)}`;
      default:
        return undefined;
    }
  });
}

function personText(person: Collaborator | undefined): string | undefined {
  if (person === undefined) return undefined;
  const roles = collaboratorWords(person.roles).slice(0, 2);
  return [...roles, counted(person.shared.length, 'shared credit')].join(', ');
}

function awardText(dataset: Dataset, record: Nomination | Honor): string {
  const award = awardOf(dataset, record);
  const { episode, nomination, work } = award;
  const title = nomination?.episodeTitle;
  const honored = episode ? episodeName(episode) : title && `"${title}"`;
  return `${resultText(award)}, ${honored || (work?.title ?? record.award.organization)}`;
}

function dateOf({ thing: { record } }: Hit): string | undefined {
  if ('airDate' in record) return record.airDate;
  if ('start' in record) return record.start;
  return 'date' in record ? record.date : undefined;
}

/** `1997`, `1990-2010` for a work of several years, `from 1990` for a series with no known end. */
function yearsOf({ hit }: HitRow): string | undefined {
  const date = dateOf(hit);
  const work = hit.thing.of === 'work' ? hit.thing.record : undefined;
  if (date && work?.end) return spanText({ from: yearOf(date), to: yearOf(work.end) });
  return date && (work && isEpisodic(work) ? `from ${yearOf(date)}` : date.slice(0, 4));
}

/** Empty for people and sources, which have no sources of their own. */
function evidenceOf({ thing }: Hit): Partial<Evidence> {
  return thing.of !== 'subject' && 'sources' in thing.record ? thing.record : {};
}

/** The number of an episode, or the first of several parts: `nominated (of others)`. */
function shortDetails({ hit: { thing }, detail = '-' }: HitRow): string[] {
  return thing.of === 'episode' ? [episodeCode(thing.record)] : detail.split(', ', 1);
}

/** Of a sentence that takes more than two lines, only the words around the match are shown. */
function shortTitle({ thing, title, matches }: Hit): string {
  if (thing.of === 'award') return shortAward(thing.record);
  if (title.length <= 100) return title;
  const match = matches.find(({ text: found }) => found === title);
  return excerpt(title, match?.terms ?? [], 6);
}

/** The field, and the words around the match unless the match is in the title. */
function matchText({ field, text: found, terms }: Match, title: string): string {
  return found === title ? words(field) : `${words(field)}: ${excerpt(found, terms)}`;
}

/** The words from the first match to the last, and some around them; the first few words if there is none. */
function excerpt(whole: string, terms: readonly string[], around = 3): string {
  const all = whole.split(' ');
  const isTerm = (word: string) => toTerms(word).some((term) => terms.includes(term));
  const from = Math.max(0, all.findIndex(isTerm) - around);
  const last = all.findLastIndex(isTerm);
  const to = Math.min(all.length, (last < 0 ? around : last) + around + 1);
  const part = all.slice(from, to).join(' ');
  return `${from > 0 ? '… ' : ''}${part}${to < all.length ? ' …' : ''}`;
}
