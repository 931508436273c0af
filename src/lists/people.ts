/** The collaborators: one row a person, the most shared credits first. */
import { type Collaborator, collaboratorsOf, sharedCredits } from '../dataset/shared.ts';
import type { EpisodeCredit } from '../dataset/vocabulary.ts';
import { collaboratorWords, firstOf, spanText, yearsText } from '../dataset/words.ts';
import { compareWords } from '../find/order.ts';
import { extra } from './columns.ts';
import { forwarded } from './filters.ts';
import { type Answer, defineList, type ListColumn, passing } from './list.ts';
import { together, togetherFilters } from './together.ts';

const { person: _, ...others } = togetherFilters;
const filters = forwarded<Collaborator, typeof others>(others);

const columns: readonly ListColumn<Collaborator>[] = [
  {
    key: 'name',
    label: 'name',
    about: 'Name as credited.',
    value: ({ person }) => person.name,
    tone: () => 'strong',
  },
  {
    key: 'shared',
    label: 'shared',
    about: 'Number of shared episodes, works and nominations.',
    value: ({ shared }) => shared.length,
    align: 'right',
  },
  {
    key: 'episodes',
    label: 'episodes',
    about: 'Number of shared episodes.',
    value: (row) => countKind(row, 'episode'),
    lines: (row) => [String(countKind(row, 'episode') || '-')],
    align: 'right',
    rank: 2,
  },
  {
    key: 'roles',
    label: 'roles',
    about: "The person's roles and credits, the most frequent first.",
    value: ({ roles }) => roles,
    lines: ({ roles }) => [firstOf(collaboratorWords(roles))],
    flexible: true,
  },
  {
    key: 'years',
    label: 'years',
    about: 'First and last year of what is shared, as a span like `1997-2000`.',
    value: ({ span }) => span && [spanText(span)],
    lines: (row) => [yearsOf(row)],
  },
  {
    key: 'works',
    label: 'works',
    about: 'Titles of the works, those with the most shared first.',
    value: ({ works }) => works.map(({ title }) => title),
    lines: ({ works }) => [firstOf(works.map(({ title }) => title))],
    flexible: true,
    rank: 3,
  },
  extra('id', 'Id of the person.', ({ person }) => person.id),
  extra('aliases', 'Other credited forms of the name.', ({ aliases }) => aliases),
  extra('firstYear', 'First year of what is shared.', ({ span }) => span?.from),
  extra('lastYear', 'Last year of what is shared.', ({ span }) => span?.to),
  extra('workCredits', 'Number of works on which the person has a role.', (row) =>
    countKind(row, 'work'),
  ),
  extra('nominationCredits', 'Number of nominations that name both.', (row) =>
    countKind(row, 'nomination'),
  ),
  ...(
    [
      ['storyCredits', 'story-by', "with the person's story credit"],
      ['teleplayCredits', 'teleplay-by', "with the person's teleplay credit"],
      ['writtenByCredits', 'written-by', "with the person's written-by credit"],
      ['splitUnknownCredits', 'split-unknown', 'that the person wrote, split unknown'],
      ['directingCredits', 'director', 'that the person directed'],
    ] as const
  ).map(([key, credit, about]) =>
    extra(key, `Number of shared episodes ${about}.`, (row: Collaborator) =>
      countCredit(row, credit),
    ),
  ),
];

export const people = defineList({
  name: 'people',
  noun: 'collaborator',
  description:
    'Collaborators, the most shared credits first: episodes written together or directed, functions on a work in common, nominations that name both. With a name, all that is shared with that person. The years are those of the episodes and works.',
  examples: [
    ['balcer people sweren', 'everything made together'],
    ['balcer people --role director', 'who directed, most often first'],
    ['balcer people --work "criminal intent"', 'on one series'],
    ['balcer people --year 1990s --limit 5', 'in a decade'],
    ['balcer people --json', 'every column, for scripts'],
  ],
  argument: {
    usage: '[name...]',
    about: 'a person, for everything made together',
    filter: 'person',
    list: together,
  },
  filters,
  rows: (dataset, given) =>
    collaboratorsOf(dataset, sharedCredits(dataset).filter(passing(together, given))).sort(
      (a, b) => b.shared.length - a.shared.length || compareWords(a.person.name, b.person.name),
    ),
  total: (dataset) => collaboratorsOf(dataset, sharedCredits(dataset)).length,
  columns,
  title: ({ work = [], year }, dataset) =>
    [
      'Collaborators',
      ...work.map((id) => dataset.works.get(id)?.title ?? id),
      ...(year ? [yearsText(year)] : []),
    ].join(', '),
  hint: (answer) => undatedRemark(answer)[0],
  remarks: undatedRemark,
});

function countKind({ shared }: Collaborator, kind: 'episode' | 'work' | 'nomination'): number {
  return shared.filter((one) => one.kind === kind).length;
}

/** The shared episodes on which the person has a credit; two credits on one episode count under both. */
function countCredit({ shared }: Collaborator, credit: EpisodeCredit): number {
  return shared.filter(({ kind, roles }) => kind === 'episode' && roles.includes(credit)).length;
}

/** First and last year, plus `?` if another shared work is undated. */
function yearsOf({ span, shared }: Collaborator): string {
  const dated = new Set(shared.flatMap((one) => (one.span ? [one.work] : [])));
  const isUndated = shared.some(({ work }) => !dated.has(work));
  return [...(span ? [spanText(span)] : []), ...(isUndated ? ['?'] : [])].join(', ') || '?';
}

/** What no range of years can find. */
function undatedRemark({ dataset, given }: Answer<Collaborator, typeof filters>): string[] {
  const { year, ...rest } = given;
  if (year === undefined) return [];
  const isUndated = sharedCredits(dataset)
    .filter(passing(together, rest))
    .some(({ span }) => span === undefined);
  return isUndated ? ['Functions on a series have no known years, so they are in no range'] : [];
}
