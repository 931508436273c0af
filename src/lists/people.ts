/** The people he worked with, and everything he shares with one of them. */
import { type Dataset, personOf } from '../dataset/dataset.ts';
import { yearOf } from '../dataset/dates.ts';
import {
  type Collaborator,
  collaboratorsOf,
  isCoWritten,
  isScript,
  type Shared,
  type SharedRole,
  sharedCredits,
} from '../dataset/shared.ts';
import { expandRole } from '../dataset/subject-credits.ts';
import type { Work } from '../dataset/types.ts';
import { collaboratorRoles, roleGroups, writingCredits } from '../dataset/vocabulary.ts';
import {
  collaboratorWords,
  countedAll,
  episodeCode,
  fewer,
  lastName,
  roleWord,
  shortAward,
  spanText,
  words,
} from '../dataset/words.ts';
import { compareWords } from '../find/order.ts';
import { suggest } from '../find/suggest.ts';
import { evidenceBy, legend } from './evidence.ts';
import { choice, type Filters, forwarded, named, nameKinds, years } from './filters.ts';
import { type Answer, column, extra, type List, type Note, passing, titleWith } from './list.ts';

const evidence = evidenceBy(
  ({ nomination, episode, work }: Shared) => nomination ?? episode ?? work,
);

const roleChoices = [
  ...new Set([
    'co-writer',
    ...Object.keys(roleGroups),
    ...collaboratorRoles,
    ...writingCredits,
    'nominee',
  ]),
];

const whatFilters = {
  role: choice('their role', roleChoices, rolesOf, {
    // `producer` is both a role of other people and a group of the subject's roles.
    expand: (role) => [role, ...expandRole(role)],
    wordOf: (role) => (role === 'nominee' ? collaboratorWords([role])[0] : roleWord(role)),
  }),
  work: named(nameKinds.work, 'a work they shared', ({ work }) => work.id),
  year: years('years of the shared episodes, nominations and one-year works', ({ span }) => span),
} satisfies Filters<Shared>;

const sharedFilters = {
  person: named(nameKinds.person, 'who shares it', ({ person }) => person.id),
  ...whatFilters,
  confidence: evidence.filter,
} satisfies Filters<Shared>;

/** `balcer people <name>`. */
export const together: List<Shared, typeof sharedFilters> = {
  name: 'shared',
  noun: 'shared credit',
  description: 'Everything shared with one person.',
  examples: [['balcer people sweren', 'everything made together']],
  filters: sharedFilters,
  // For someone who shares nothing, the message should say `none of` all shared credits, not `none of 0`.
  rows: (dataset, { person }) => {
    const all = sharedCredits(dataset);
    const own = all.filter((shared) => person?.includes(shared.person.id) ?? true);
    return own.length ? own : all;
  },
  columns: [
    column(
      'date',
      'Date of the broadcast or ceremony, or start of a one-year work.',
      ({ date }) => date,
      // If a work took several years, it is not known who joined when, so show all of its years.
      {
        text: ({ date, kind, work }) => date ?? (kind === 'work' ? yearsOf(work) : '?'),
        tone: 'dim',
      },
    ),
    column('kind', 'What is shared: episode, work or nomination.', ({ kind }) => kind, { rank: 3 }),
    column('work', 'Title of the work.', ({ work }) => work.title, {
      text: ({ kind, work }) => (kind === 'work' ? '' : work.title),
      cut: 12,
      rank: 1,
    }),
    column(
      'code',
      'Season and number of the episode, like `7x09`.',
      ({ episode }) => episode && episodeCode(episode),
      {
        label: 'episode',
        text: ({ episode }) => (episode ? episodeCode(episode) : ''),
        align: 'right',
      },
    ),
    column('title', 'Title of the episode or work, or name of the award.', titleOf, {
      text: titleText,
      flexible: true,
      tone: 'strong',
    }),
    column('roles', "The other person's credits or roles.", ({ roles }) => roles, {
      label: 'the other',
      text: (shared) => roleTexts(shared.roles, shared)[0] + yearsMark(shared),
      short: (shared) => roleTexts(shared.roles, shared),
    }),
    column('subjectRoles', "The subject's credits or roles.", ({ subjectRoles }) => subjectRoles, {
      label: 'subject',
      text: (shared) => roleTexts(shared.subjectRoles, shared)[0] ?? '',
      short: (shared) => roleTexts(shared.subjectRoles, shared),
      cut: 13,
      rank: 1,
    }),
    extra('id', 'Id of the episode, work or nomination.', ({ id }) => id),
    extra('year', 'Year of the date.', ({ span }) => span?.from),
    extra('lastYear', 'The same as `year`.', ({ span }) => span?.to),
    extra('category', 'Category of the nomination.', ({ nomination }) => nomination?.category),
    extra('result', 'What came of the nomination.', ({ nomination }) => nomination?.result),
    ...evidence.columns,
  ],
  changes: ({ person = [] }, dataset, width = 0) => ({
    roles: {
      label: person.map((id) => lastName(personOf(dataset, id))).join(', '),
      // From 80 columns on, long roles take room from the subject's, not from titles.
      cut: width < 80 ? 13 : 18,
    },
    subjectRoles: { label: lastName(dataset.subject) },
  }),
  groups: {
    keyOf: ({ work }) => work.id,
    titleOf: ([{ work }]) => work.title,
    says: ['work', 'kind'],
  },
  title: ({ person, year }, dataset) =>
    titleWith(dataset, `With ${namesOf(dataset, person)}`, { year }),
  count: ({ rows, found }) => {
    if (rows.length < found) return undefined;
    const count = (asked: Shared['kind']) => rows.filter(({ kind }) => kind === asked).length;
    const [episode, work, nomination] = [count('episode'), count('work'), count('nomination')];
    return countedAll({ episode, work, nomination });
  },
  hint: ({ dataset, given: { person } }) =>
    sharedCredits(dataset).every((shared) => !person?.includes(shared.person.id)) &&
    `All that names the person: ${suggest(dataset, 'search', namesOf(dataset, person))}`,
};

function rolesOf(shared: Shared): readonly string[] {
  return isCoWritten(shared) ? ['co-writer', ...shared.roles] : shared.roles;
}

function namesOf(dataset: Dataset, ids: readonly string[] = []): string {
  return ids.map((id) => personOf(dataset, id).name).join(', ');
}

function yearsOf({ start, end }: Work): string {
  if (start === undefined) return '?';
  const from = yearOf(start);
  return end === undefined ? `${from}-` : spanText({ from, to: yearOf(end) });
}

function titleOf({ episode, nomination, work }: Shared): string {
  return nomination?.award.name ?? episode?.title ?? work.title;
}

function titleText(shared: Shared): string {
  const { nomination } = shared;
  if (nomination === undefined) return titleOf(shared);
  const { episodeTitle } = nomination;
  return [shortAward(nomination), episodeTitle && `"${episodeTitle}"`].filter(Boolean).join(', ');
}

/** The credits on an episode, the roles on a work, or the result of a nomination; then fewer of them. */
function roleTexts(roles: readonly SharedRole[], { kind, nomination }: Shared): string[] {
  if (nomination) return [nomination.result];
  return fewer(roles.map(kind === 'episode' ? roleWord : words));
}

/** Two showrunners ran a work at different times, but the data only has the subject's years. */
function yearsMark({ kind, date, roles, subjectRoles }: Shared): string {
  const both = roles.includes('showrunner') && subjectRoles.includes('showrunner');
  return kind === 'work' && date === undefined && both ? ' (years not known)' : '';
}

const filters = forwarded(whatFilters);

/** Makes a function that counts those shared credits of a person that pass. */
function counting(passes: (shared: Shared) => boolean) {
  return ({ shared }: Collaborator) => shared.filter(passes).length;
}

const scriptsWritten = counting(isCoWritten);
const scriptsDirected = counting(
  (one) => isScript(one) && one.roles.includes('director') && one.work.status !== 'unproduced',
);

function ofKind(asked: Shared['kind']) {
  return counting(({ kind }) => kind === asked);
}

/** How many shared episodes a person has this credit on. Two credits on one episode count in both columns. */
function creditCount(key: string, credit: SharedRole, about: string) {
  const count = counting(({ kind, roles }) => kind === 'episode' && roles.includes(credit));
  return extra(key, `Number of shared episodes ${about}.`, count);
}

export const people: List<Collaborator, typeof filters> = {
  name: 'people',
  noun: 'person',
  description:
    'The people he worked with: those who wrote scripts with him, those who directed them, and everyone else. With a name, everything he shared with that person. The years are those of the shared episodes, nominations and one-year works.',
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
  // --role chooses people, and puts first who had the role most often. What is told of them includes the rest.
  rows: (dataset, { role, ...given }) => {
    const shared = sharedCredits(dataset).filter(passing(together, given));
    const isInRole = passing(together, role ? { role } : {});
    // A role on a whole series says nothing of how often.
    const timesInRole = counting((one) => one.kind !== 'work' && isInRole(one));
    return collaboratorsOf(dataset, shared)
      .filter((one) => one.shared.some(isInRole))
      .sort(
        (a, b) =>
          (role ? timesInRole(b) - timesInRole(a) : 0) ||
          scriptsWritten(b) - scriptsWritten(a) ||
          scriptsDirected(b) - scriptsDirected(a) ||
          b.shared.length - a.shared.length ||
          compareWords(a.person.name, b.person.name),
      );
  },
  total: (dataset) => collaboratorsOf(dataset, sharedCredits(dataset)).length,
  columns: [
    column('name', 'Name as credited.', ({ person }) => person.name, { tone: 'strong' }),
    column('scripts', 'Number of scripts written together.', scriptsWritten, {
      text: (row) => String(scriptsWritten(row) || ''),
      align: 'right',
    }),
    column('directed', "Number of the subject's scripts they directed.", scriptsDirected, {
      text: (row) => String(scriptsDirected(row) || ''),
      align: 'right',
    }),
    column(
      'years',
      'First and last year, like `1997-2000`.',
      ({ span }) => span && [spanText(span)],
    ),
    column('roles', "The person's roles and credits, most frequent first.", ({ roles }) => roles, {
      label: 'also',
      text: (row) => otherRoles(row).join(', '),
      short: (row) => fewer(otherRoles(row)),
      cut: 12,
      rank: 1,
    }),
    column(
      'works',
      'Titles of the works, those with the most shared credits first.',
      ({ works }) => works.map(({ title }) => title),
      { short: ({ works }) => fewer(works.map(({ title }) => title)), cut: 16, rank: 2 },
    ),
    extra('shared', 'Number of shared credits of all kinds.', ({ shared }) => shared.length),
    extra('episodes', 'Number of shared episodes.', ofKind('episode')),
    extra('id', 'Id of the person.', ({ person }) => person.id),
    extra('aliases', 'Other credited forms of the name.', ({ aliases }) => aliases),
    extra('firstYear', 'First year with a shared credit.', ({ span }) => span?.from),
    extra('lastYear', 'Last year with a shared credit.', ({ span }) => span?.to),
    extra('workCredits', 'Number of works on which the person has a role.', ofKind('work')),
    extra('nominationCredits', 'Number of nominations that name both.', ofKind('nomination')),
    creditCount('storyCredits', 'story-by', "with the person's story credit"),
    creditCount('teleplayCredits', 'teleplay-by', "with the person's teleplay credit"),
    creditCount('writtenByCredits', 'written-by', "with the person's written-by credit"),
    creditCount('splitUnknownCredits', 'split-unknown', 'that the person wrote, split unknown'),
    creditCount('directingCredits', 'director', 'that the person directed'),
  ],
  // The title already names the work.
  changes: ({ work }) => ({ works: { hidden: work?.length === 1 } }),
  title: ({ work, year }, dataset) => titleWith(dataset, 'People', { work, year }),
  words: ['work', 'year', 'role'],
  groups: { keyOf: blockOf },
  remark: (_, cells) => legend(cells),
  hint: undatedNote,
  notes: (answer) => [undatedNote(answer)],
};

function blockOf(row: Collaborator): string {
  if (scriptsWritten(row) > 0) return 'Wrote with him';
  return scriptsDirected(row) > 0 ? 'Directed his scripts' : 'Worked with him otherwise';
}

/** Roles that the columns for scripts do not already show. */
function otherRoles(row: Collaborator): string[] {
  const told = [
    'co-writer',
    scriptsWritten(row) > 0 && 'writer',
    scriptsDirected(row) > 0 && 'director',
  ];
  return collaboratorWords(row.roles).filter((name) => !told.includes(name));
}

/** Shared credits that --year can never match. */
function undatedNote({ dataset, given }: Answer<Collaborator, typeof filters>): Note {
  const { year, ...rest } = given;
  const found = sharedCredits(dataset).filter(passing(together, rest));
  const isAny = year && found.some(({ span }) => span === undefined);
  return isAny && 'Roles on a series have no known years, so --year never matches them';
}
