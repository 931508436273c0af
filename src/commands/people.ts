/** `balcer people`: collaborators, and what one of them shares with the subject. */
import { Argument } from '@commander-js/extra-typings';
import type { Dataset } from '../dataset/dataset.ts';
import { expandRole } from '../dataset/roles.ts';
import { collaboratorRoles, roleGroups, writingCredits } from '../dataset/vocabulary.ts';
import { namedPeople } from '../find/kinds.ts';
import { resolveNamed } from '../find/names.ts';
import type { Column } from '../format/listing.ts';
import {
  type Collaborator,
  collaborators,
  countCredits,
  countKind,
  findPeople,
} from '../query/people.ts';
import { findShared, type Shared, type SharedFilter } from '../query/shared.ts';
import { extra } from './columns.ts';
import { withExamples } from './examples.ts';
import { choiceOption, nameKinds, nameOption, resolveAll, yearOption } from './filters.ts';
import type { Context, Program } from './globals.ts';
import { type List, printList } from './list.ts';
import { withListOptions } from './list-options.ts';
import { listed, partWords } from './parts.ts';
import { togetherList } from './together.ts';
import { offering } from './values.ts';
import { spanText, yearsText } from './wording.ts';

const roleChoices = [
  ...new Set([...Object.keys(roleGroups), ...collaboratorRoles, ...writingCredits, 'nominee']),
];

/** Columns of the list of collaborators. */
export const peopleColumns: readonly Column<Collaborator>[] = [
  { key: 'name', label: 'name', value: ({ person }) => person.name, tone: () => 'strong' },
  { key: 'shared', label: 'shared', value: ({ shared }) => shared.length, align: 'right' },
  {
    key: 'episodes',
    label: 'episodes',
    value: (row) => countKind(row, 'episode'),
    lines: (row) => [String(countKind(row, 'episode') || '-')],
    align: 'right',
    rank: 2,
  },
  {
    key: 'roles',
    label: 'roles',
    value: ({ roles }) => roles,
    lines: ({ roles }) => [listed(partWords(roles))],
    flexible: true,
  },
  {
    key: 'years',
    label: 'years',
    value: ({ span }) => span && [spanText(span)],
    lines: ({ span, shared }) => [yearsOf(span, shared)],
  },
  {
    key: 'works',
    label: 'works',
    value: ({ works }) => works.map(({ title }) => title),
    lines: ({ works }) => [listed(works.map(({ title }) => title))],
    flexible: true,
    rank: 3,
  },
  extra('id', ({ person }) => person.id),
  extra('aliases', ({ aliases }) => aliases),
  extra('firstYear', ({ span }) => span?.from),
  extra('lastYear', ({ span }) => span?.to),
  extra('workCredits', (row) => countKind(row, 'work')),
  extra('nominationCredits', (row) => countKind(row, 'nomination')),
  extra('storyCredits', (row) => countCredits(row)['story-by']),
  extra('teleplayCredits', (row) => countCredits(row)['teleplay-by']),
  extra('writtenByCredits', (row) => countCredits(row)['written-by']),
  extra('unsplitCredits', (row) => countCredits(row)['writer-unsplit']),
  extra('directingCredits', (row) => countCredits(row).director),
];

/** First and last year, and a sign where there is a work of unknown years besides. */
function yearsOf(span: Collaborator['span'], shared: readonly Shared[]): string {
  const dated = new Set(shared.flatMap((one) => (one.span ? [one.work] : [])));
  const isUndated = shared.some(({ work }) => !dated.has(work));
  return [...(span ? [spanText(span)] : []), ...(isUndated ? ['?'] : [])].join(', ') || '?';
}

/** Registers the command. */
export function registerPeople(program: Program, context: Context): void {
  const command = program
    .command('people')
    .addArgument(
      offering(new Argument('[name...]', 'a person, for everything made together'), namedPeople),
    )
    .description(
      withExamples(
        'Collaborators, the most shared credits first: episodes written together or directed, functions on a work in common, nominations that name both. With a name, all that is shared with that person. The years are those of the episodes and works.',
        [
          ['balcer people sweren', 'everything made together'],
          ['balcer people --role director', 'who directed, most often first'],
          ['balcer people --work "criminal intent"', 'on one series'],
          ['balcer people --year 1990s --limit 5', 'in a decade'],
          ['balcer people --json', 'every column, for scripts'],
        ],
      ),
    )
    .addOption(choiceOption('--role <roles>', "the other's part", roleChoices))
    .addOption(nameOption('--work <title>', 'on which work', nameKinds.work))
    .addOption(yearOption('years of the shared episodes and works'));
  withListOptions(command, peopleColumns).action(async (name, _, command) => {
    const options = command.optsWithGlobals();
    const dataset = await context.loadDataset(options.data);
    const filter: SharedFilter = {
      // `producer` is a role of others and the name of a group of the subject's roles.
      roles: options.role?.flatMap((role) => [role, ...expandRole(role)]),
      works: resolveAll(nameKinds.work, options.work, dataset),
      years: options.year,
    };
    if (name.length === 0) {
      await printList(context, options, everyone(dataset, filter));
      return;
    }
    const { id } = resolveNamed('person', name.join(' '), namedPeople(dataset), 'balcer people');
    const list = togetherList(dataset, id, filter);
    await printList(context, options, list);
    if (!findShared(dataset, { people: [id] }).length) {
      await context.io.stderr.write(`All that names the person: balcer search ${name.join(' ')}\n`);
    }
  });
}

function everyone(dataset: Dataset, filter: SharedFilter): List<Collaborator> {
  const { works = [], years } = filter;
  const parts = [
    'Collaborators',
    ...works.map((id) => dataset.works.get(id)?.title ?? id),
    ...(years ? [yearsText(years)] : []),
  ];
  return {
    title: parts.join(', '),
    noun: 'collaborator',
    columns: peopleColumns,
    rows: findPeople(dataset, filter),
    total: collaborators(dataset).length,
    hint: undatedNote(dataset, filter)[0],
    footer: () => undatedNote(dataset, filter),
  };
}

/** What no range of years can find. */
function undatedNote(dataset: Dataset, { years, ...filter }: SharedFilter): string[] {
  const isUndated = years && findShared(dataset, filter).some(({ span }) => span === undefined);
  return isUndated ? ['Functions on a series have no known years, so they are in no range'] : [];
}
