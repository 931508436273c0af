/** Nominations, wins and honors. */
import { type Award, awardsOf, results } from '../dataset/awards.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { yearOf } from '../dataset/dates.ts';
import { counted, episodeName, namesOf, shortAward, yearsText } from '../dataset/words.ts';
import { evidenceColumns, extra, withDoubt } from './columns.ts';
import { choice, flag, named, nameKinds, shortFor, years } from './filters.ts';
import { type Answer, defineList, type Given, type ListColumn, passing } from './list.ts';
import { gapsRemark, singleRemark } from './remarks.ts';

const filters = {
  year: years('years of the ceremony', ({ record }: Award) => record.date, ['ceremony']),
  result: choice('what came of it', results, ({ result }: Award) => result),
  won: shortFor<Award>('result', 'won'),
  nominated: shortFor<Award>('result', 'nominated'),
  organization: named(
    nameKinds.organization,
    'who gives it; the name of an award will do',
    ({ record }: Award) => record.award.organization,
  ),
  work: named(nameKinds.work, 'what it is for', ({ work }: Award) => work?.id),
  all: flag<Award>("add colleagues' nominations, and a series' in other years"),
};

const columns: readonly ListColumn<Award>[] = [
  {
    key: 'year',
    label: 'year',
    about: 'Year of the ceremony.',
    value: ({ record }) => (record.date === undefined ? undefined : yearOf(record.date)),
  },
  {
    key: 'result',
    label: 'result',
    about: 'What came of it: won, nominated or honor.',
    value: ({ result }) => result,
    tone: ({ result }) => (result === 'won' ? 'good' : undefined),
  },
  {
    key: 'award',
    label: 'award',
    about: 'Name of the award or honor.',
    value: ({ record }) => record.award.name,
    lines: awardLines,
    flexible: true,
    tone: () => 'strong',
    cites: ({ record }) => record.sources,
  },
  {
    key: 'work',
    label: 'for',
    about: 'Title of the work.',
    value: ({ work }) => work?.title,
    lines: workLines,
    flexible: true,
  },
  {
    key: 'honoredYear',
    label: 'for year',
    about: 'Year that the award was for.',
    value: ({ nomination }) => nomination?.honoredYear,
    lines: ({ nomination }) => [nomination ? String(nomination.honoredYear ?? '?') : '-'],
    rank: 1,
  },
  extra('nominees', 'Names of the nominees, the subject among them.', ({ nominees }) =>
    nominees?.map(({ name }) => name),
  ),
  extra(
    'nomineesIncomplete',
    'Whether nominees is known to leave out names.',
    ({ nomination }) => nomination?.nomineesIncomplete,
  ),
  extra('with', 'Names of the other nominees, if the subject is one.', ({ others }) =>
    others?.map(({ name }) => name),
  ),
  extra('id', 'Id of the nomination or honor.', ({ record }) => record.id),
  extra('date', 'Date of the ceremony.', ({ record }) => record.date),
  extra('awardId', 'Id of the award.', ({ record }) => record.award.id),
  extra('organization', 'Who gives the award.', ({ record }) => record.award.organization),
  extra('category', 'Category as announced.', ({ nomination }) => nomination?.category),
  extra('ceremony', 'Which ceremony of the award.', ({ nomination }) => nomination?.ceremony),
  extra(
    'episode',
    'Title of the episode honored.',
    ({ episode, nomination }) => episode?.title ?? nomination?.episodeTitle,
  ),
  extra('episodeId', 'Id of the episode honored.', ({ episode }) => episode?.id),
  extra('companies', 'Recipients that are companies.', ({ nomination }) => nomination?.companies),
  extra(
    'byName',
    'Whether the subject is a named nominee.',
    ({ nomination }) => nomination?.byName,
  ),
  extra('standing', 'Whose it is: named, work, series or other.', ({ standing }) => standing),
  ...evidenceColumns<Award>(({ record }) => record),
];

export const awards = defineList({
  name: 'awards',
  noun: 'award',
  description:
    'Nominations, wins and honors by date of the ceremony. Listed are nominations by name, those of a film or other single work, and those of a series while it was run; --all adds the nominations of colleagues, and of a series in other years.',
  examples: [
    ['balcer awards 1997', 'ceremonies of a year'],
    ['balcer awards --won', 'wins only'],
    ['balcer awards edgar', 'by award or organization'],
    ['balcer awards --work "criminal intent" --all', 'of a work, whoever was named'],
    ['balcer awards --json', 'every column, for scripts'],
  ],
  words: ['year', 'result', 'organization', 'work'],
  filters,
  rows: (dataset, { all }) =>
    awardsOf(dataset).filter(({ standing }) => all || standing !== 'other'),
  orderedBy: 'date',
  title: ({ year }) =>
    year ? `Awards and nominations, ceremonies of ${yearsText(year)}` : 'Awards and nominations',
  columns,
  count,
  hint: ({ dataset, given }) => othersRemark(dataset, given)[0],
  remarks: ({ dataset, given, rows }) => [
    ...(given.confidence ? [] : othersRemark(dataset, given)),
    ...gapsRemark(
      dataset,
      rows.map(({ record }) => record.id),
      'award',
    ),
    ...singleRemark(
      rows.map(({ record }) => record.confidence),
      'award',
      given,
    ),
  ],
});

/** The awards that are left out without --all, and what shows them: one line or none. */
export function othersRemark(
  dataset: Dataset,
  { all, ...given }: Given<typeof filters>,
  how = '--all',
): string[] {
  if (all) return [];
  const passes = passing(awards, given);
  const others = awardsOf(dataset).filter((one) => one.standing === 'other' && passes(one)).length;
  return others > 0 ? [othersText(others, how)] : [];
}

/** How many awards are left out, and what shows them. */
export function othersText(count: number, how = '--all'): string {
  return `${count} more of colleagues, or of a series in other years: ${how}`;
}

/** Who is named besides the subject, or that the subject is not; nothing if it is the subject alone. */
export function namedText({ nomination, nominees = [], others = [] }: Award): string[] {
  if (nomination === undefined) return [];
  const { companies, byName, nomineesIncomplete } = nomination;
  if (byName) {
    const names = namesOf(others, nomineesIncomplete);
    return names === '' ? [] : [`with ${names}`];
  }
  if (companies) return [`to ${companies.join(', ')}`];
  if (nominees.length) return [`to ${namesOf(nominees, nomineesIncomplete)}`];
  return [byName === false ? '(not named)' : '(names not known)'];
}

function awardLines({ record, nomination }: Award): string[] {
  const name = withDoubt(shortAward(record), record.confidence);
  return nomination === undefined ? [name, record.award.organization] : [name];
}

/** The work, its episode, and who was named, a line each. */
function workLines(award: Award): string[] {
  const { work, episode, nomination } = award;
  if (work === undefined) return ['-'];
  const title = nomination?.episodeTitle;
  return [
    work.title,
    ...(episode ? [episodeName(episode)] : []),
    ...(title ? [`"${title}"`] : []),
    ...namedText(award),
  ];
}

/** Of all of them, how many are which: a nomination is no award. */
function count({ rows, found, total }: Answer<Award, unknown>): string {
  if (rows.length < found) return `${rows.length} of ${found} found`;
  if (found < total) return `${found} of ${total}`;
  return results
    .map((result) => ({ result, count: rows.filter((one) => one.result === result).length }))
    .filter(({ count }) => count > 0)
    .map(({ result, count }) =>
      result === 'honor' ? counted(count, result) : `${count} ${result}`,
    )
    .join(', ');
}
