/** The filmography: one row per work. */
import { type Dataset, groupBy, networksAt } from '../dataset/dataset.ts';
import { overlaps } from '../dataset/dates.ts';
import {
  creditsOf,
  expandRole,
  peopleOn,
  roleSpans,
  type WorkCredit,
  workCredits,
} from '../dataset/subject-credits.ts';
import type { Episode } from '../dataset/types.ts';
import {
  episodeRoles,
  type Role,
  roleGroups,
  workKinds,
  workRoles,
  workStatuses,
  writingCredits,
} from '../dataset/vocabulary.ts';
import { fewer, firstOf, roleWord, spanText, words } from '../dataset/words.ts';
import { evidenceBy, gapsNote, legend, withDoubt } from './evidence.ts';
import { choice, type Filters, flag, named, nameKinds, years } from './filters.ts';
import { type Answer, column, extra, type List, type Note, passing, titleWith } from './list.ts';

const roleChoices = [...new Set([...Object.keys(roleGroups), ...workRoles, ...writingCredits])];

const evidence = evidenceBy(({ work }: WorkCredit) => work);

const filters = {
  year: years('years worked on it; with --role, in that role', ({ parts }: WorkCredit, { role }) =>
    askedParts(parts, role as readonly Role[] | undefined),
  ),
  role: choice(
    'role on the work',
    roleChoices,
    ({ roles, episodeRoles }): readonly Role[] => [...roles, ...episodeRoles],
    {
      expand: expandRole,
      wordOf: (role) => (role === 'adaptation' ? 'adaptations' : roleWord(role)),
    },
  ),
  work: named(nameKinds.work, 'one work', ({ work }) => work.id),
  kind: choice('what the work is', workKinds, ({ work }) => work.kind),
  with: named(nameKinds.person, 'someone who worked on it', peopleOn),
  network: named(nameKinds.network, 'who broadcast it', ({ work }) => networksAt(work)),
  status: choice('what became of it', workStatuses, ({ work }) => work.status),
  long: flag('name every role, with its years'),
  confidence: evidence.filter,
} satisfies Filters<WorkCredit>;

export const credits: List<WorkCredit, typeof filters> = {
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
  columns: [
    column(
      'years',
      'Years that the subject worked on it, as spans like `1991-2001`.',
      ({ spans }) => (spans.length ? spans.map(spanText) : undefined),
      { text: ({ spans }) => wholeSpan(spans) },
    ),
    column('title', 'Title of the work.', ({ work }) => work.title, {
      text: ({ work }) => withDoubt(work.title, work.confidence),
      flexible: true,
      tone: 'strong',
      cites: ({ work }) => work.sources,
    }),
    column('kind', 'What the work is: series, TV movie, book and so on.', ({ work }) => work.kind, {
      text: ({ work }) => words(work.kind ?? '?'),
      cut: 10,
      rank: 0,
    }),
    column('roles', 'Roles on the work, most important first.', ({ roles }) => roles, {
      label: 'role',
      text: ({ roles }) => roles.map(roleName).join(', '),
      short: ({ roles }) => fewer(roles.map(roleName)),
      cut: 13,
    }),
    column(
      'networks',
      'Networks of the first run.',
      ({ work }) => work.networks && networksAt(work),
      { label: 'network', text: ({ work }) => networksAt(work).join(', '), rank: 3 },
    ),
    column(
      'episodes',
      'Number of episodes with a credit.',
      ({ episodes, episodesUnknown }) => (episodesUnknown ? undefined : episodes.length),
      { text: episodesText, align: 'right' },
    ),
    extra(
      'periods',
      'Roles with their years and, for series, seasons: `role`, `from`, `to`, `seasons`; in CSV, words like `showrunner 1996-2000`.',
      (credit) =>
        periodsOf(credit).map(({ role, span }) => (span ? `${role} ${spanText(span)}` : role)),
      {
        data: (credit) =>
          periodsOf(credit).map(({ role, span, seasons }) => ({
            role,
            ...span,
            ...(seasons.length > 0 && { seasons }),
          })),
      },
    ),
    extra('id', 'Id of the work.', ({ work }) => work.id),
    extra('year', 'First year that the subject worked on it.', ({ spans }) => spans[0]?.from),
    extra('lastYear', 'Last year that the subject worked on it.', ({ spans }) => spans.at(-1)?.to),
    extra(
      'adaptations',
      "Number of episodes adapted from the subject's scripts.",
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
    extra('status', 'Released, unaired or unproduced.', ({ work }) => work.status),
    extra('start', 'First broadcast, publication or opening.', ({ work }) => work.start),
    extra('end', 'Last broadcast or last day.', ({ work }) => work.end),
    extra('country', 'Country of production.', ({ work }) => work.country),
    extra('seasonCount', 'Number of seasons in the whole work.', ({ work }) => work.seasonCount),
    extra('episodeCount', 'Number of episodes in the whole work.', ({ work }) => work.episodeCount),
    ...evidence.columns,
  ],
  // With --role, the years, roles and episode counts are those of the roles asked for.
  changes: ({ role: asked, long }, dataset, width = 0) => {
    if (asked) {
      const longest = Math.max(...asked.map((role) => words(role).length));
      return {
        years: { text: (credit) => spansText(roleSpans(credit, asked)), flexible: true },
        roles: {
          text: (credit) => askedRoles(credit, asked).join(', '),
          short: (credit) => fewer(askedRoles(credit, asked)),
          cut: longest + (asked.length > 1 ? ' +1'.length : 0),
          flexible: long,
        },
        episodes: {
          text: (credit) => episodesText(inRoles(credit, asked, dataset)),
          hidden: !episodeRoles.some((role) => asked.includes(role)),
        },
      };
    }
    if (long) return { roles: { text: rolesText, flexible: true, cut: undefined } };
    // Two roles with how many more there are come before the network.
    return width < 120 ? {} : { roles: { cut: 26 } };
  },
  words: ['work', 'year', 'role', 'kind', 'network', 'status', 'with'],
  title: ({ work: _, ...given }, dataset) => titleWith(dataset, 'Credits', given),
  hint: undatedNote,
  remark: (_, cells) => [
    cells.some((cell) => / \+\d+$/.test(cell)) && '+ more roles: --long',
    ...legend(cells),
  ],
  notes: (answer) => [
    gapsNote(answer, 'work', ({ work }) => work.id),
    undatedNote(answer),
    evidence.singleNote(answer, 'work'),
  ],
};

function spansText(spans: WorkCredit['spans']): string {
  return spans.map(spanText).join(', ') || '?';
}

/** From the first year to the last, including any years off: `1991-2010`. */
function wholeSpan(spans: WorkCredit['spans']): string {
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? spanText({ from: first.from, to: last.to }) : '?';
}

/** The roles asked for, or the exact episode credits if the work itself lists none of them. */
function askedRoles({ roles, episodeRoles }: WorkCredit, asked: readonly Role[]): string[] {
  const held = roles.filter((role) => asked.includes(role));
  const exact = episodeRoles.filter((role) => asked.includes(role));
  return held.length ? held.map(roleName) : exact.map(roleWord);
}

function roleName(role: Role): string {
  return role === 'adaptation' ? 'adaptations' : words(role);
}

/** The work with only the episodes that have one of these credits. */
function inRoles(credit: WorkCredit, asked: readonly Role[], { subject }: Dataset): WorkCredit {
  const has = (episode: Episode) =>
    creditsOf(episode, subject.id).some((role) => asked.includes(role));
  return { ...credit, episodes: credit.episodes.filter(has) };
}

/** `76`, `76+` if there may be more, `(12)` for adaptations, `?` if none are known, nothing for a work without episodes. */
function episodesText({ episodes, adaptations, episodesUnknown, mayHaveMore }: WorkCredit): string {
  if (episodes.length > 0) return `${episodes.length}${mayHaveMore ? '+' : ''}`;
  if (adaptations.length > 0) return `(${adaptations.length})`;
  return episodesUnknown ? '?' : '';
}

/**
 * Roles grouped by their years, most important first: `developer; showrunner, head writer 2001-2006`. Roles held the
 * whole time have no years, and `?` means the years are unknown.
 */
function rolesText(credit: WorkCredit): string {
  const whole = spansText(credit.spans);
  const byYears = groupBy(credit.roles, (role) => spansText(roleSpans(credit, expandRole(role))));
  return [...byYears]
    .map(([years, roles]) => roles.map(roleName).join(', ') + (years === whole ? '' : ` ${years}`))
    .join('; ');
}

/** Each role, once per span of years; without years if they are unknown. */
function periodsOf(credit: WorkCredit) {
  return credit.roles.flatMap((role) => {
    const held = askedParts(credit.parts, expandRole(role));
    const spans = roleSpans(credit, expandRole(role));
    return (spans.length ? spans : [undefined]).map((span) => {
      const seasons = held.flatMap((part) =>
        span && overlaps(part, span) ? (part.seasons ?? []) : [],
      );
      return { role, span, seasons: [...new Set(seasons)].sort((a, b) => a - b) };
    });
  });
}

function askedParts(parts: WorkCredit['parts'], asked: readonly Role[] | undefined) {
  return asked ? parts.filter(({ roles }) => roles.some((role) => asked.includes(role))) : parts;
}

/** Works that --year can never match. */
function undatedNote({ dataset, given }: Answer<WorkCredit, typeof filters>): Note {
  const { year, ...rest } = given;
  const titles = workCredits(dataset)
    .filter(passing(credits, rest))
    .filter(({ parts }) => askedParts(parts, rest.role).length === 0)
    .map(({ work }) => work.title);
  const inRole = rest.role ? ' in this role' : '';
  const isAny = year && titles.length > 0;
  return isAny && `No known years${inRole}, so --year never matches: ${firstOf(titles)}`;
}
