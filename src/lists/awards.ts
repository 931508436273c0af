/** Nominations, wins and honors. */
import type { Dataset } from '../dataset/dataset.ts';
import { yearOf } from '../dataset/dates.ts';
import {
  type Award,
  awardsOf,
  countsText,
  results,
  resultText,
  whoseWords,
} from '../dataset/subject-awards.ts';
import { counted, initialed, shortAward, shortCategory } from '../dataset/words.ts';
import { suggest } from '../find/suggest.ts';
import { writeYears } from '../find/years.ts';
import { doubtMark, evidenceBy, gapsNote, withDoubt } from './evidence.ts';
import { choice, type Filters, flag, named, nameKinds, shortFor, years } from './filters.ts';
import { column, extra, type Given, type List, type Note, passing, titleWith } from './list.ts';

const evidence = evidenceBy(({ record }: Award) => record);

const asIs = (name: string) => name;

const filters = {
  year: years('years of the ceremony', ({ record }) => record.date, ['ceremony']),
  result: choice('what came of it', results, ({ result }) => result, {
    wordOf: (result) => ({ won: 'win', nominated: 'nomination', honor: undefined })[result],
  }),
  won: shortFor('result', 'won'),
  nominated: shortFor('result', 'nominated'),
  organization: named(
    nameKinds.organization,
    'who gives it; the name of an award works too',
    ({ award }) => award.organization,
  ),
  category: named(nameKinds.category, 'category of the award', ({ record, nomination }) =>
    [shortCategory(record) ?? [], nomination?.category ?? []].flat(),
  ),
  work: named(nameKinds.work, 'what it is for', ({ work }) => work?.id),
  episode: named(
    nameKinds.honoredEpisode,
    'episode that it is for',
    ({ episode, nomination }) => episode?.id ?? nomination?.episodeTitle,
  ),
  whose: choice('whose it is', whoseWords, ({ whose }) => whose, {
    placeholder: 'whose',
    wordOf: (whose) => whose.replace('as ', ''),
  }),
  all: flag('add those of others, and of a series when others ran it'),
  confidence: evidence.filter,
} satisfies Filters<Award>;

export const awards: List<Award, typeof filters> = {
  name: 'awards',
  noun: 'award',
  description:
    'Nominations, wins and honors by date of the ceremony: those in his own name, those of a film or other single work, and those of a series while he ran it. --all adds those of others, and of a series when others ran it.',
  examples: [
    ['balcer awards 1997', 'ceremonies of a year'],
    ['balcer awards --won', 'wins only'],
    ['balcer awards edgar', 'by award or organization'],
    ['balcer awards --work "criminal intent" --all', 'of a work, with those of others'],
    ['balcer awards --json', 'every column, for scripts'],
  ],
  words: ['year', 'result', 'whose', 'organization', 'category', 'work', 'episode'],
  filters,
  rows: (dataset, { all, whose }) =>
    awardsOf(dataset).filter((one) => all || whose || one.whose !== 'of others'),
  orderedBy: 'date',
  columns: [
    column('year', 'Year of the ceremony.', ({ record }) => record.date && yearOf(record.date)),
    column('result', 'What came of it: won, nominated or honor.', ({ result }) => result, {
      text: resultText,
      tone: ({ result }) => (result === 'won' ? 'good' : undefined),
    }),
    column('award', 'Full name of the award or honor.', ({ award }) => award.name, {
      text: ({ record }) => withDoubt(shortAward(record), record.confidence),
      flexible: true,
      tone: 'strong',
      cites: ({ record }) => record.sources,
    }),
    column('for', 'What it is for and who else is named, in words.', (one) => forText(one, asIs), {
      text: (award) => forText(award) ?? award.award.organization,
      flexible: true,
    }),
    extra('whose', 'By name, as series, as film, as work or of others.', ({ whose }) => whose),
    extra('work', 'Title of the work.', ({ work }) => work?.title),
    extra('workId', 'Id of the work.', ({ work }) => work?.id),
    extra(
      'honoredYear',
      'Year that the award was for.',
      ({ nomination }) => nomination?.honoredYear,
    ),
    extra('nominees', 'Names of the nominees, including the subject if named.', ({ nominees }) =>
      nominees?.map(({ name }) => name),
    ),
    extra(
      'nomineesIncomplete',
      'True if `nominees` is known to leave out names.',
      ({ nomination }) => nomination?.nomineesIncomplete,
    ),
    extra('with', 'Names of the other nominees, if the subject is one.', ({ others }) =>
      others?.map(({ name }) => name),
    ),
    extra('id', 'Id of the nomination or honor.', ({ record }) => record.id),
    extra('date', 'Date of the ceremony.', ({ record }) => record.date),
    extra('awardId', 'Id of the award.', ({ award }) => award.id),
    extra('organization', 'Who gives the award.', ({ award }) => award.organization),
    extra('category', 'Category as announced.', ({ nomination }) => nomination?.category),
    extra('ceremony', 'Number of the ceremony.', ({ nomination }) => nomination?.ceremony),
    extra('episode', 'Title of the episode honored.', episodeTitle),
    extra('episodeId', 'Id of the episode honored.', ({ episode }) => episode?.id),
    extra('companies', 'Companies that received it.', ({ nomination }) => nomination?.companies),
    ...evidence.columns,
  ],
  title: (given, dataset) => titleWith(dataset, 'Awards', given),
  count: ({ rows, found }) => (rows.length < found ? undefined : countsText(rows)),
  hint: ({ dataset, given }) => othersNote(dataset, given),
  remark: ({ dataset, given }, cells) => [
    doubtMark(cells),
    !given.confidence && othersNote(dataset, given, ' more'),
  ],
  notes: (answer) => [
    gapsNote(answer, 'award', ({ record }) => record.id),
    evidence.singleNote(answer, 'award'),
  ],
};

/** How many awards are hidden without --all. */
function othersNote(dataset: Dataset, given: Given<typeof filters>, more = ''): Note {
  if (given.all || given.whose) return undefined;
  const hidden = ofOthers(dataset, given);
  const orSeries = hidden.every(episodeTitle) ? '' : ', or of a series when others ran it';
  return hidden.length > 0 && `${hidden.length}${more} of others${orSeries}: --all`;
}

/** How many awards of others there are in these years, and the command that shows them. */
export function othersElsewhere(dataset: Dataset, year: Given<typeof filters>['year']): Note {
  const { length } = ofOthers(dataset, { year });
  const command = suggest(dataset, 'awards', year && writeYears(year), { all: true });
  return length > 0 && `${counted(length, 'award')} of others: ${command}`;
}

function ofOthers(dataset: Dataset, given: Given<typeof filters>): Award[] {
  const passes = passing(awards, given);
  return awardsOf(dataset).filter((one) => one.whose === 'of others' && passes(one));
}

function episodeTitle({ episode, nomination }: Award): string | undefined {
  return episode?.title ?? nomination?.episodeTitle;
}

/** Up to this many people are named; if there are more, one is named and the rest are counted. */
const mostNamed = 2;

/**
 * What it is for, and who is named: `"Bad Girl", with Richard Sweren`, or just `"Carrier", David Black` if they are
 * others. The many nominees of a whole series appear only in machine formats.
 */
export function forText(award: Award, nameOf = initialed): string | undefined {
  const { work, nomination, nominees = [], others = [], whose } = award;
  if (work === undefined) return undefined;
  const episode = episodeTitle(award);
  const what = episode ? `"${episode}"` : work.title;
  const people = whose === 'of others' ? nominees : others;
  const isLong = people.length > mostNamed;
  if (people.length === 0 || (isLong && episode === undefined)) return what;
  const names = people.slice(0, isLong ? 1 : mostNamed).map(({ name }) => nameOf(name));
  if (isLong) names.push(counted(people.length - 1, 'other'));
  else if (nomination?.nomineesIncomplete) names.push('others');
  return `${what}, ${whose === 'of others' ? '' : 'with '}${names.join(' and ')}`;
}
