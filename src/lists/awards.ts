/** Nominations, wins and honors. */
import { type Award, awardsOf, results, whoseWords } from '../dataset/awards.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { yearOf } from '../dataset/dates.ts';
import { counted, initialed, shortAward, yearsText } from '../dataset/words.ts';
import { evidenceColumns, extra, withDoubt } from './columns.ts';
import { choice, flag, named, nameKinds, shortFor, years } from './filters.ts';
import { type Answer, defineList, type Given, type ListColumn, passing } from './list.ts';
import { gapsRemark, legend, singleRemark } from './remarks.ts';

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
  whose: choice('whose it is', whoseWords, ({ whose }: Award) => whose, { placeholder: 'whose' }),
  all: flag<Award>('add those of others, and of a series when others ran it'),
};

/** Names that a row gives; of more, it gives the number. */
const mostNamed = 2;

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
    text: (award) => resultText(award),
    tone: ({ result }) => (result === 'won' ? 'good' : undefined),
  },
  {
    key: 'award',
    label: 'award',
    about: 'Full name of the award or honor.',
    value: ({ record }) => record.award.name,
    text: ({ record }) => withDoubt(shortAward(record), record.confidence),
    flexible: true,
    tone: 'strong',
    cites: ({ record }) => record.sources,
  },
  {
    key: 'for',
    label: 'for',
    about: 'What it is for and who else is named, in words.',
    value: (award) => forText(award),
    text: (award) => forText(award, initialed) ?? award.record.award.organization,
    flexible: true,
  },
  extra(
    'whose',
    'Whose it is: by name, as series, as film, as work or of others.',
    ({ whose }) => whose,
  ),
  extra('work', 'Title of the work.', ({ work }) => work?.title),
  extra('workId', 'Id of the work.', ({ work }) => work?.id),
  extra('honoredYear', 'Year that the award was for.', ({ nomination }) => nomination?.honoredYear),
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
  ...evidenceColumns<Award>(({ record }) => record),
];

export const awards = defineList({
  name: 'awards',
  noun: 'award',
  description:
    'Nominations, wins and honors by date of the ceremony. Listed are those by name, those of a film or other single work, and those of a series while he ran it; --all adds those of others, and of a series when others ran it.',
  examples: [
    ['balcer awards 1997', 'ceremonies of a year'],
    ['balcer awards --won', 'wins only'],
    ['balcer awards edgar', 'by award or organization'],
    ['balcer awards --work "criminal intent" --all', 'of a work, whoever was named'],
    ['balcer awards --json', 'every column, for scripts'],
  ],
  words: ['year', 'result', 'organization', 'work'],
  filters,
  rows: (dataset, { all, whose }) =>
    awardsOf(dataset).filter((one) => all || whose || one.whose !== 'of others'),
  orderedBy: 'date',
  title: ({ organization = [], work = [], year }, dataset) =>
    [
      'Awards',
      ...organization,
      ...work.map((id) => dataset.works.get(id)?.title ?? id),
      ...(year ? [yearsText(year)] : []),
    ].join(', '),
  columns,
  count,
  hint: ({ dataset, given }) => othersRemark(dataset, given)[0],
  remark: ({ dataset, given, rows }) =>
    legend(
      rows.map(({ record }) => record),
      ...(given.confidence ? [] : othersRemark(dataset, given)),
    ),
  notes: ({ dataset, given, rows }) => [
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
  { all, whose, ...given }: Given<typeof filters>,
  how = '--all',
): string[] {
  if (all || whose) return [];
  const passes = passing(awards, given);
  const others = awardsOf(dataset).filter((one) => one.whose === 'of others' && passes(one));
  if (others.length === 0) return [];
  return [`${others.length} more of others, or of a series when others ran it: ${how}`];
}

/** What came of it, and as what if not by name: `won as series`. */
export function resultText({ result, whose }: Award): string {
  return whose === 'by name' ? result : `${result} ${whose}`;
}

/**
 * What it is for, and one or two of the others who are named: `"Bad Girl", with Richard Sweren`. The many nominees of a
 * whole series are left to the machine formats.
 */
export function forText(
  { work, episode, nomination, nominees = [], others = [], whose }: Award,
  nameOf: (name: string) => string = (name) => name,
): string | undefined {
  if (work === undefined) return undefined;
  const title = episode?.title ?? nomination?.episodeTitle;
  const people = whose === 'of others' ? nominees : others;
  const isLong = people.length > mostNamed;
  if (people.length === 0 || (isLong && title === undefined)) return quoted(title) ?? work.title;
  const names = people.slice(0, isLong ? 1 : mostNamed).map(({ name }) => nameOf(name));
  if (isLong) names.push(counted(people.length - 1, 'other'));
  else if (nomination?.nomineesIncomplete) names.push('others');
  const verb = whose === 'of others' ? 'to' : 'with';
  return `${quoted(title) ?? work.title}, ${verb} ${names.join(' and ')}`;
}

function quoted(title: string | undefined): string | undefined {
  return title && `"${title}"`;
}

/** Of whom they are, and how many were won: `by name 9 won, 7 nominated · as series 4 won`. */
function count({ rows, found }: Answer<Award, unknown>): string {
  if (rows.length < found) return `${rows.length} of ${found} found`;
  const contests = rows.filter(({ result }) => result !== 'honor');
  if (contests.length === 0) return counted(rows.length, 'honor');
  const sides = [['by name'], ['as series', 'as film', 'as work'], ['of others']] as const;
  return sides
    .map((side: readonly string[]) => contests.filter(({ whose }) => side.includes(whose)))
    .filter((some) => some.length > 0)
    .map((some) => {
      const whose = whoseWords.filter((word) => some.some((one) => one.whose === word));
      const label = whose.map((word, place) => (place ? word.replace('as ', '') : word));
      return `${label.join(' or ')} ${tally(some)}`;
    })
    .join(' · ');
}

function tally(some: readonly Award[]): string {
  return results
    .map((result) => ({ result, count: some.filter((one) => one.result === result).length }))
    .filter(({ count }) => count > 0)
    .map(({ result, count }) => `${count} ${result}`)
    .join(', ');
}
