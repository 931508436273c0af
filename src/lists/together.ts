/** What one person shares with the subject: one row an episode, a work or a nomination. */
import { type Dataset, personOf } from '../dataset/dataset.ts';
import { yearOf } from '../dataset/dates.ts';
import { expandRole } from '../dataset/roles.ts';
import { type Shared, type SharedRole, sharedCredits } from '../dataset/shared.ts';
import type { Work } from '../dataset/types.ts';
import { collaboratorRoles, roleGroups, writingCredits } from '../dataset/vocabulary.ts';
import {
  counted,
  episodeCode,
  firstOf,
  roleWord,
  spanText,
  words,
  yearsText,
} from '../dataset/words.ts';
import { suggest } from '../find/suggest.ts';
import { evidenceColumns, extra } from './columns.ts';
import { choice, named, nameKinds, years } from './filters.ts';
import { defineList, type Given, type ListColumn, passing } from './list.ts';

const roleChoices = [
  ...new Set([...Object.keys(roleGroups), ...collaboratorRoles, ...writingCredits, 'nominee']),
];

export const togetherFilters = {
  person: named(nameKinds.person, 'who shares it', ({ person }: Shared) => person.id),
  role: choice("the other's part", roleChoices, ({ roles }: Shared): readonly string[] => roles, {
    // `producer` is a role of others and the name of a group of the subject's roles.
    expand: (role) => [role, ...expandRole(role)],
  }),
  work: named(nameKinds.work, 'on which work', ({ work }: Shared) => work.id),
  year: years('years of the shared episodes and works', ({ span }: Shared) => span),
};

const columns: readonly ListColumn<Shared>[] = [
  {
    key: 'date',
    label: 'date',
    about: 'Date of the broadcast or ceremony, or the start of a work of one year.',
    value: ({ date }) => date,
    // Of a longer work, its years: which of them the other was there is not known.
    text: ({ date, kind, work }) => date ?? (kind === 'work' ? yearsOfWork(work) : '?'),
    tone: 'dim',
  },
  {
    key: 'kind',
    label: 'kind',
    about: 'What is shared: episode, work or nomination.',
    value: ({ kind }) => kind,
    rank: 3,
  },
  {
    key: 'work',
    label: 'work',
    about: 'Title of the work.',
    value: ({ work }) => work.title,
    text: ({ kind, work }) => (kind === 'work' ? '' : work.title),
    cut: 12,
    rank: 1,
  },
  {
    key: 'code',
    label: 'episode',
    about: 'Season and number of the episode, like `7x09`.',
    value: ({ episode }) => episode && episodeCode(episode),
    text: ({ episode }) => (episode ? episodeCode(episode) : ''),
    align: 'right',
    rank: 2,
  },
  {
    key: 'title',
    label: 'title',
    about: 'Title of the episode or work, or name of the award.',
    value: titleOf,
    text: (shared) => titleLine(shared),
    flexible: true,
    tone: 'strong',
  },
  {
    key: 'roles',
    label: 'the other',
    about: "The other person's credits or roles.",
    value: ({ roles }) => roles,
    text: (shared) => exactRoles(shared.roles, shared) + yearsMark(shared),
    cut: 12,
  },
  {
    key: 'subjectRoles',
    label: 'subject',
    about: "The subject's credits or roles.",
    value: ({ subjectRoles }) => subjectRoles,
    text: (shared) => exactRoles(shared.subjectRoles, shared),
    cut: 12,
    rank: 1,
  },
  extra('id', 'Id of the episode, work or nomination.', ({ id }) => id),
  extra('year', 'Year of the date.', ({ span }) => span?.from),
  extra('lastYear', 'The same as `year`.', ({ span }) => span?.to),
  extra('category', 'Category of the nomination.', ({ nomination }) => nomination?.category),
  extra('result', 'What came of the nomination.', ({ nomination }) => nomination?.result),
  ...evidenceColumns<Shared>(({ nomination, episode, work }) => nomination ?? episode ?? work),
];

/** `balcer people <name>`. */
export const together = defineList({
  name: 'shared',
  noun: 'shared credit',
  description: 'All that is shared with one person.',
  examples: [['balcer people sweren', 'everything made together']],
  filters: togetherFilters,
  // Someone who shares nothing gets `none of all shared credits`, not `none of 0`.
  rows: (dataset, given) => {
    const all = sharedCredits(dataset);
    const own = all.filter(({ person }) => given.person?.includes(person.id) ?? true);
    return own.length ? own : all;
  },
  columns,
  columnsFor: ({ person = [] }, dataset) =>
    columns.map((column) => {
      if (column.key === 'subjectRoles') return { ...column, label: dataset.subject.name };
      return column.key === 'roles' ? { ...column, label: peopleIn(dataset, person) } : column;
    }),
  title: (given, dataset) => titleFor(dataset, given),
  hint: ({ dataset, given: { person = [] } }) =>
    sharedCredits(dataset).some((shared) => person.includes(shared.person.id))
      ? undefined
      : `All that names the person: ${suggest(dataset, 'search', peopleIn(dataset, person))}`,
});

function peopleIn(dataset: Dataset, ids: readonly string[]): string {
  return ids.map((id) => personOf(dataset, id).name).join(', ');
}

/** `With Richard Sweren: 5 episodes, 1 work`. */
function titleFor(dataset: Dataset, given: Given<typeof togetherFilters>): string {
  const { person = [], year } = given;
  const shared = sharedCredits(dataset).filter(passing(together, given));
  const counts = (['episode', 'work', 'nomination'] as const).flatMap((kind) => {
    const count = shared.filter((one) => one.kind === kind).length;
    return count ? [counted(count, kind)] : [];
  });
  const whom = [`With ${peopleIn(dataset, person)}`, ...(year ? [yearsText(year)] : [])].join(', ');
  return [whom, ...(counts.length ? [counts.join(', ')] : [])].join(': ');
}

function titleOf({ episode, nomination, work }: Shared): string {
  return nomination?.award.name ?? episode?.title ?? work.title;
}

function yearsOfWork({ start, end }: Work): string {
  if (start === undefined) return '?';
  const from = yearOf(start);
  return end === undefined ? `${from}-` : spanText({ from, to: yearOf(end) });
}

function titleLine(shared: Shared): string {
  const { category, episodeTitle } = shared.nomination ?? {};
  return [titleOf(shared), category, episodeTitle && `"${episodeTitle}"`]
    .filter(Boolean)
    .join(', ');
}

/** The exact roles in one shared thing: credits of an episode, the result of a nomination. */
function exactRoles(roles: readonly SharedRole[], { kind, nomination }: Shared): string {
  if (nomination) return nomination.result;
  return firstOf(roles.map(kind === 'episode' ? roleWord : words));
}

/** Showrunners follow one another, and when a collaborator ran a work that the subject ran too is not in the data. */
function yearsMark({ kind, date, roles, subjectRoles }: Shared): string {
  const both = [roles, subjectRoles].every((held) => held.includes('showrunner'));
  return kind === 'work' && date === undefined && both ? ' (years not known)' : '';
}
