/** The filmography: one row a work, with the subject's part in it. */
import { peopleOn, roleSpans, type WorkCredit, workCredits } from '../dataset/credits.ts';
import { expandRole } from '../dataset/roles.ts';
import {
  type Role,
  roleGroups,
  type WorkRole,
  workKinds,
  workRoles,
  workStatuses,
  writingCredits,
} from '../dataset/vocabulary.ts';
import { spanText, words, yearsText } from '../dataset/words.ts';
import { evidenceColumns, extra, withDoubt } from './columns.ts';
import { choice, named, nameKinds, years } from './filters.ts';
import { type Answer, defineList, type ListColumn, passing } from './list.ts';
import { gapsRemark, singleRemark } from './remarks.ts';

/** Works that a remark names; of more, it gives the number. */
const mostNamed = 3;

const roleChoices = [...new Set([...Object.keys(roleGroups), ...workRoles, ...writingCredits])];

const filters = {
  year: years('years worked on it; with --role, in that role', ({ parts }: WorkCredit, { role }) =>
    askedParts(parts, role as readonly Role[] | undefined),
  ),
  role: choice(
    'role on the work',
    roleChoices,
    ({ roles, episodeRoles }: WorkCredit): readonly Role[] => [...roles, ...episodeRoles],
    { expand: expandRole },
  ),
  kind: choice('what the work is', workKinds, ({ work }: WorkCredit) => work.kind),
  with: named(nameKinds.person, 'someone who worked on it', peopleOn),
  network: named(nameKinds.network, 'who broadcast it', ({ work }: WorkCredit) => work.networks),
  status: choice('what became of it', workStatuses, ({ work }: WorkCredit) => work.status),
};

type CreditAnswer = Answer<WorkCredit, typeof filters>;

const columns: readonly ListColumn<WorkCredit>[] = [
  {
    key: 'years',
    label: 'years',
    about: 'Years of the part, as spans like `1991-2001`.',
    value: ({ spans }) => (spans.length ? spans.map(spanText) : undefined),
    lines: ({ spans }) => (spans.length ? spans.map(spanText) : ['?']),
  },
  {
    key: 'title',
    label: 'title',
    about: 'Title of the work.',
    value: ({ work }) => work.title,
    lines: ({ work }) => [withDoubt(work.title, work.confidence)],
    flexible: true,
    tone: () => 'strong',
    cites: ({ work }) => work.sources,
  },
  {
    key: 'kind',
    label: 'kind',
    about: 'What the work is: series, TV movie, book and so on.',
    value: ({ work }) => work.kind,
    lines: ({ work }) => [words(work.kind)],
    rank: 2,
  },
  {
    key: 'roles',
    label: 'roles',
    about: 'Roles on the work, weightiest first.',
    value: ({ roles }) => roles,
    lines: (credit) => [rolesText(credit)],
    flexible: true,
  },
  {
    key: 'networks',
    label: 'network',
    about: 'Broadcasters of the first run.',
    value: ({ work }) => work.networks,
    rank: 3,
  },
  {
    key: 'episodes',
    label: 'episodes',
    about: 'Number of episodes with a credit.',
    value: ({ episodes, episodesUnknown }) => (episodesUnknown ? undefined : episodes.length),
    lines: (credit) => [episodesText(credit)],
    align: 'right',
    rank: 1,
  },
  extra('id', 'Id of the work.', ({ work }) => work.id),
  extra('year', 'First year of the part.', ({ spans }) => spans[0]?.from),
  extra('lastYear', 'Last year of the part.', ({ spans }) => spans.at(-1)?.to),
  extra(
    'adaptations',
    "Number of its episodes that are adapted from the subject's scripts.",
    ({ adaptations }) => adaptations.length || undefined,
  ),
  extra('episodeRoles', 'Exact credits on its episodes.', (credit) =>
    credit.episodesUnknown ? undefined : credit.episodeRoles,
  ),
  extra(
    'episodesIncomplete',
    'True if more episodes may have a credit: `episodes` is a lower bound.',
    ({ mayHaveMore }) => mayHaveMore || undefined,
  ),
  extra(
    'status',
    'What became of the work: released, unaired or unproduced.',
    ({ work }) => work.status,
  ),
  extra('start', 'First broadcast, publication or opening of the work.', ({ work }) => work.start),
  extra('end', 'Last broadcast or last day of the work.', ({ work }) => work.end),
  extra('country', 'Country of production.', ({ work }) => work.country),
  extra('seasonCount', 'Number of seasons of the whole work.', ({ work }) => work.seasonCount),
  extra('episodeCount', 'Number of episodes of the whole work.', ({ work }) => work.episodeCount),
  ...evidenceColumns<WorkCredit>(({ work }) => work),
];

export const credits = defineList({
  name: 'credits',
  noun: 'work',
  description: 'The filmography: one row per work, with roles and their years.',
  examples: [
    ['balcer credits --year 2010..', 'from 2010 to today'],
    ['balcer credits --role director', 'works directed'],
    ['balcer credits --with "dick wolf"', 'works with someone'],
    ['balcer credits --kind series --sort title', 'series by title'],
    ['balcer credits --json', 'every column, for scripts'],
  ],
  rows: workCredits,
  orderedBy: 'year',
  filters,
  title: ({ year }) => ['Credits', ...(year ? [yearsText(year)] : [])].join(', '),
  hint: (answer) => undatedRemark(answer)[0],
  remarks,
  columns,
});

/** `76`, `76+` if more may have a credit, `12 adapted`, or `?` if none of them is known. */
function episodesText({ episodes, adaptations, episodesUnknown, mayHaveMore }: WorkCredit): string {
  if (episodesUnknown) return '?';
  if (adaptations.length) return `${adaptations.length} adapted`;
  if (episodes.length === 0) return '-';
  return mayHaveMore ? `${episodes.length}+` : String(episodes.length);
}

/**
 * The roles, weightiest first. Roles of the same years share them, and years of the whole part are left out:
 * `developer; showrunner, head writer 2001-2006`. A role whose years are not known has a question mark.
 */
function rolesText(credit: WorkCredit): string {
  const groups: { readonly years: string; readonly roles: WorkRole[] }[] = [];
  for (const role of credit.roles) {
    const years = yearsOfRole(role, credit);
    const last = groups.at(-1);
    if (last?.years === years) last.roles.push(role);
    else groups.push({ years, roles: [role] });
  }
  return groups
    .map(({ years, roles }) => [roles.map(words).join(', '), years].filter(Boolean).join(' '))
    .join('; ');
}

function yearsOfRole(role: WorkRole, credit: WorkCredit): string {
  const { spans } = credit;
  if (spans.length === 0) return '';
  const own = roleSpans(credit, expandRole(role));
  if (own.length === 0) return '?';
  const text = own.map(spanText).join(', ');
  return text === spans.map(spanText).join(', ') ? '' : text;
}

/** The parts in some roles; all of them if no role was asked for. */
function askedParts(parts: WorkCredit['parts'], asked: readonly Role[] | undefined) {
  return asked ? parts.filter(({ roles }) => roles.some((role) => asked.includes(role))) : parts;
}

function remarks(answer: CreditAnswer): string[] {
  const { dataset, given, rows } = answer;
  return [
    ...(rows.some((row) => episodesText(row).endsWith('+'))
      ? ['+ more episodes may have a credit']
      : []),
    ...gapsRemark(
      dataset,
      rows.map(({ work }) => work.id),
      'work',
    ),
    ...undatedRemark(answer),
    ...singleRemark(
      rows.map(({ work }) => work.confidence),
      'work',
      given,
    ),
  ];
}

/** The works most likely to be missed: those that no range of years can find. */
function undatedRemark({ dataset, given }: CreditAnswer): string[] {
  const { year, ...rest } = given;
  if (year === undefined) return [];
  const undated = workCredits(dataset)
    .filter(passing(credits, rest))
    .filter(({ parts }) => askedParts(parts, rest.role).length === 0);
  if (undated.length === 0) return [];
  const titles = undated.slice(0, mostNamed).map(({ work }) => work.title);
  const more = undated.length - titles.length;
  const all = [titles.join('; '), ...(more > 0 ? [`and ${more} more`] : [])].join(' ');
  return [`Without known years${rest.role ? ' in this role' : ''}, so in no range: ${all}`];
}
