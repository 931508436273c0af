/** The collaborators: one row a person, those with the most scripts written together first. */
import { type Collaborator, collaboratorsOf, sharedCredits } from '../dataset/shared.ts';
import { type EpisodeCredit, writingCredits } from '../dataset/vocabulary.ts';
import { collaboratorWords, counted, spanText, yearsText } from '../dataset/words.ts';
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
    tone: 'strong',
  },
  {
    key: 'scripts',
    label: 'scripts',
    about: 'Number of scripts written together.',
    value: (row) => scriptsOf(row, isWriting),
    text: (row) => String(scriptsOf(row, isWriting) || ''),
    align: 'right',
  },
  {
    key: 'directed',
    label: 'directed',
    about: "Number of the subject's scripts that the person directed.",
    value: (row) => scriptsOf(row, isDirecting),
    text: (row) => String(scriptsOf(row, isDirecting) || ''),
    align: 'right',
  },
  {
    key: 'years',
    label: 'years',
    about: 'First and last year of what is shared, as a span like `1997-2000`.',
    value: ({ span }) => span && [spanText(span)],
    text: ({ span }) => (span ? spanText(span) : '?'),
  },
  {
    key: 'roles',
    label: 'also',
    about: "The person's roles and credits, the most frequent first.",
    value: ({ roles }) => roles,
    text: (row) => otherRoles(row),
    cut: 12,
    rank: 1,
  },
  {
    key: 'works',
    label: 'works',
    about: 'Titles of the works, those with the most shared first.',
    value: ({ works }) => works.map(({ title }) => title),
    text: ({ works }) => works.map(({ title }) => title).join(', '),
    cut: 16,
    rank: 2,
  },
  extra(
    'shared',
    'Number of shared episodes, works and nominations.',
    ({ shared }) => shared.length,
  ),
  extra('episodes', 'Number of shared episodes.', (row) => countKind(row, 'episode')),
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
  noun: 'person',
  description:
    'The people he worked with: who wrote scripts with him, who directed them, and who worked with him otherwise. With a name, all that is shared with that person. The years are those of the shared episodes and nominations.',
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
      (a, b) =>
        scriptsOf(b, isWriting) - scriptsOf(a, isWriting) ||
        scriptsOf(b, isDirecting) - scriptsOf(a, isDirecting) ||
        b.shared.length - a.shared.length ||
        compareWords(a.person.name, b.person.name),
    ),
  total: (dataset) => collaboratorsOf(dataset, sharedCredits(dataset)).length,
  columns,
  title: ({ work = [], year }, dataset) =>
    [
      'People',
      ...work.map((id) => dataset.works.get(id)?.title ?? id),
      ...(year ? [yearsText(year)] : []),
    ].join(', '),
  words: ['work', 'year', 'role'],
  groups: ({ rows }) => ({
    headingOf: (row) => {
      const title = blockOf(row);
      return {
        title,
        count: counted(rows.filter((one) => blockOf(one) === title).length, 'person'),
      };
    },
    says: [],
  }),
  hint: (answer) => undatedNote(answer)[0],
  notes: undatedNote,
});

function countKind({ shared }: Collaborator, kind: 'episode' | 'work' | 'nomination'): number {
  return shared.filter((one) => one.kind === kind).length;
}

/** The shared episodes on which the person has a credit; two credits on one episode count under both. */
function countCredit({ shared }: Collaborator, credit: EpisodeCredit): number {
  return shared.filter(({ kind, roles }) => kind === 'episode' && roles.includes(credit)).length;
}

const isWriting = (role: string) => writingCredits.some((credit) => credit === role);
const isDirecting = (role: string) => role === 'director';

/** How many of the subject's scripts the person has such a credit on. */
function scriptsOf({ shared }: Collaborator, is: (role: string) => boolean): number {
  return shared.filter(
    ({ kind, roles, subjectRoles }) =>
      kind === 'episode' && roles.some(is) && subjectRoles.some(isWriting),
  ).length;
}

function blockOf(row: Collaborator): string {
  if (scriptsOf(row, isWriting) > 0) return 'Wrote with him';
  return scriptsOf(row, isDirecting) > 0 ? 'Directed his scripts' : 'Worked with him otherwise';
}

/** What someone is besides a co-writer and the director of his scripts. */
function otherRoles(row: Collaborator): string {
  const told = ['co-writer', ...(scriptsOf(row, isDirecting) > 0 ? ['director'] : [])];
  return collaboratorWords(row.roles)
    .filter((name) => !told.includes(name))
    .join(', ');
}

/** What no range of years can find. */
function undatedNote({ dataset, given }: Answer<Collaborator, typeof filters>): string[] {
  const { year, ...rest } = given;
  if (year === undefined) return [];
  const isUndated = sharedCredits(dataset)
    .filter(passing(together, rest))
    .some(({ span }) => span === undefined);
  return isUndated ? ['Functions on a series have no known years, so they are in no range'] : [];
}
