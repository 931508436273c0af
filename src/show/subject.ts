/** The subject in numbers, every one computed from the records. */
import { roleSpans, type WorkCredit, workCredits } from '../dataset/credits.ts';
import { type Dataset, groupBy } from '../dataset/dataset.ts';
import { mergeSpans, yearOf } from '../dataset/dates.ts';
import { coWriterIds, subjectRoles } from '../dataset/roles.ts';
import { confidences, episodeRoles, verdicts, type WorkRole } from '../dataset/vocabulary.ts';
import { counted, spanText, words } from '../dataset/words.ts';
import { factsOf } from '../find/records.ts';
import type { PageLine } from '../format/page.ts';
import { type Contents, type Entry, listText, type PageOptions, tally } from './parts.ts';
import { type AwardRef, awardRefs, personRef, sourcesOf, withPeople, workRef } from './related.ts';

/** The subject with everything that can be counted. */
export type SubjectDetail = ReturnType<typeof subjectDetail>;

/** Counts and joins what the dataset has on its subject. */
export function subjectDetail(dataset: Dataset) {
  const { sources, updated: _, ...subject } = dataset.subject;
  const credits = workCredits(dataset);
  const spans = mergeSpans(credits.flatMap((credit) => credit.spans));
  const [first, last] = [spans[0], spans.at(-1)];
  const education = dataset.life
    .filter(({ kind, date }) => kind === 'education' && date !== undefined)
    .map((event) => withPeople(dataset, event));
  const knownFor = bestKnown(credits);
  const wins = winsOf(awardRefs(dataset, ({ result }) => result === 'won'));
  const honors = awardRefs(dataset, ({ result }) => result === 'honor');
  const cited = [
    ...(subject.born?.sources ?? []),
    ...sources,
    ...[...education, ...knownFor, ...wins, ...honors].flatMap((one) => one.sources),
  ];
  return {
    type: 'subject' as const,
    ...subject,
    /** First and last year of a part in a work; absent if none is known. */
    active: first && last && { from: first.from, to: last.to },
    /** Degrees, dated. */
    education,
    knownFor,
    works: credits.length,
    /** Episodes with a screen credit by work, and how many have each credit. */
    episodes: credits.flatMap(({ work, episodes }) => {
      if (episodes.length === 0) return [];
      const roles = episodes.flatMap((episode) => subjectRoles(episode, subject.id));
      return [{ work: workRef(work), count: episodes.length, credits: tally(roles, episodeRoles) }];
    }),
    /** True if more episodes may have a credit: the counts are lower bounds. */
    episodesIncomplete: credits.some(({ mayHaveMore }) => mayHaveMore) || undefined,
    /** Episodes that adapt a script, without a credit. */
    adaptations: credits.reduce((sum, { adaptations }) => sum + adaptations.length, 0),
    /** Awards won by name, then those of a series or a film. */
    wins,
    honors,
    /** Most frequent first. */
    coWriters: coWriters(dataset),
    /** How many records of works, episodes, awards and life are known how well. */
    confidence: tally(
      factsOf(dataset).flatMap(({ confidence }) => confidence ?? []),
      confidences,
    ),
    claims: tally(
      dataset.claims.map(({ verdict }) => verdict),
      verdicts,
    ),
    /** Number of gaps. */
    gaps: dataset.gaps.length,
    sources: sourcesOf(dataset, cited),
  };
}

/** To lead a work for a season makes it as well known as so many episodes. */
const episodesASeason = 5;
const mostKnown = 4;
const leading: readonly WorkRole[] = ['creator', 'showrunner'];

/** The works that the subject created, ran or wrote most of: by how long, and by how many episodes. */
function bestKnown(credits: readonly WorkCredit[]) {
  const seasonsLed = ({ work }: WorkCredit) => {
    const led = work.roles.filter(({ role }) => leading.includes(role));
    return new Set(led.flatMap(({ seasons = [1] }) => seasons)).size;
  };
  const weight = (credit: WorkCredit) =>
    credit.episodes.length + episodesASeason * seasonsLed(credit);
  return credits
    .filter(({ work }) => work.status === 'released')
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, mostKnown)
    .map((credit) => ({
      work: workRef(credit.work),
      roles: credit.roles,
      /** When the subject ran it; empty if never, or if the years are not known. */
      ran: roleSpans(credit, ['showrunner']),
      episodes: credit.episodes.length,
      episodesIncomplete: credit.mayHaveMore || undefined,
      sources: credit.work.sources,
    }));
}

/** Wins by award and by whose they are; those of others are left out. */
function winsOf(awards: readonly AwardRef[]) {
  const own = awards.filter(({ whose }) => whose !== 'of others');
  const kinds = groupBy(own, ({ award, whose, work }) =>
    JSON.stringify([award, whose, whose === 'by name' ? '' : work?.id]),
  );
  return [...kinds.values()]
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { award, shortAward, organization, whose, work } = first;
      const years = group.flatMap(({ date }) => (date ? [yearOf(date)] : []));
      const sources = group.flatMap((one) => one.sources);
      const isNamed = whose === 'by name';
      const count = group.length;
      return [
        {
          award,
          shortAward,
          organization,
          whose,
          work: isNamed ? undefined : work,
          count,
          years,
          sources,
        },
      ];
    })
    .sort((a, b) => b.count - a.count);
}

/** The other writers of episodes written by the subject, most frequent first. */
function coWriters(dataset: Dataset) {
  const ids = [...dataset.episodes.values()].flatMap((one) => coWriterIds(one, dataset.subject.id));
  return [...groupBy(ids, (id) => id)]
    .map(([id, { length }]) => ({ person: personRef(dataset, id), episodes: length }))
    .sort((a, b) => b.episodes - a.episodes);
}

const mostOccupations = 3;
const mostWriters = 5;

/** The person in about a dozen lines. */
export function subjectPage(subject: SubjectDetail, options: PageOptions): Contents {
  const { name, occupations, born, education, knownFor, wins, sources } = subject;
  const [birthplace] = born?.place?.split(',') ?? [];
  return {
    title: name,
    aside: [birthplace, born?.date && longDate(born.date)].filter(Boolean).join(', '),
    lead: [
      { parts: [occupations.slice(0, mostOccupations).join(', ')], refs: born?.sources },
      ...education.map(({ event, date, sources }) => ({
        parts: [[event.replace(/\.$/, ''), ...(date ? [yearOf(date)] : [])].join(', ')],
        refs: sources,
      })),
    ],
    sections: [
      [
        [
          'Known for',
          knownFor.map((one, index) => ({
            text: knownForText(one, index === 0),
            refs: one.sources,
          })),
        ],
        ['Won', winLines(wins)],
        ['Wrote with', writersText(subject)],
        ['In all', sumText(subject)],
        ...(options.sources ? sourcesEntries(subject) : []),
      ],
    ],
    sources: options.sources ? sources : [],
    more: ['balcer bio --sources', 'balcer credits', 'balcer claims'],
  };
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `February 9, 1954`, to the precision that is known. */
function longDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = months[Number(month) - 1];
  return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`;
}

const leadWords: Readonly<Partial<Record<WorkRole, string>>> = {
  creator: 'created it',
  developer: 'developed it',
};

/** `Law & Order (76 episodes; ran it 1996-2000 and 2007-2010)`; after the first, the number says enough. */
function knownForText(known: SubjectDetail['knownFor'][number], isFirst: boolean): string {
  const { work, roles, ran, episodes, episodesIncomplete } = known;
  const led = roles.flatMap((role) => {
    if (role === 'showrunner') return ['ran it', listText(ran.map(spanText))].join(' ').trim();
    return !roles.includes('showrunner') || role === 'creator' ? (leadWords[role] ?? []) : [];
  });
  const count =
    (episodesIncomplete ? 'at least ' : '') + (isFirst ? counted(episodes, 'episode') : episodes);
  const parts = [
    // The one episode of someone who created a series says nothing.
    ...(episodes > 1 ? [count] : []),
    ...(led.length ? led : roles.slice(0, 1).map(words)),
  ];
  return parts.length ? `${work.title} (${parts.join('; ')})` : work.title;
}

/** `4 Edgars`, `an Emmy`. */
function winText({ shortAward, count }: SubjectDetail['wins'][number]): string {
  if (count > 1) return `${count} ${shortAward}s`;
  return `${/^[aeiou]/i.test(shortAward) ? 'an' : 'a'} ${shortAward}`;
}

/** What a series or a film won is not the subject's. */
function winLines(wins: SubjectDetail['wins']): PageLine[] {
  const line = (text: string, some: SubjectDetail['wins']) =>
    some.length ? [{ text, refs: some.flatMap(({ sources }) => sources) }] : [];
  const named = wins.filter(({ whose }) => whose === 'by name');
  const others = wins.filter(({ whose }) => whose !== 'by name');
  const went = [...groupBy(others, ({ work }) => work?.title)].map(
    ([title, group], index) =>
      `${listText(group.map(winText))} ${index === 0 ? 'went to' : 'to'} ${title}`,
  );
  return [...line(listText(named.map(winText)), named), ...line(went.join('; '), others)];
}

function writersText({ coWriters }: SubjectDetail): string {
  const shown = coWriters.slice(0, mostWriters);
  const others = coWriters.length - shown.length;
  const names = shown.map(({ person, episodes }) => `${person.name} (${episodes})`);
  return [...names, ...(others > 0 ? [`${others} others`] : [])].join(', ');
}

function sumText({ works, episodes, adaptations, honors, ...rest }: SubjectDetail): string {
  const count = episodes.reduce((sum, one) => sum + one.count, 0);
  const least = rest.episodesIncomplete ? 'at least ' : '';
  return [
    counted(works, 'work'),
    ...(count ? [least + counted(count, 'episode')] : []),
    ...(adaptations ? [counted(adaptations, 'adaptation')] : []),
    ...(honors.length ? [counted(honors.length, 'honor')] : []),
  ].join(', ');
}

/** The honors by name, and how well everything is known. */
function sourcesEntries({ honors, confidence, claims, gaps }: SubjectDetail): Entry[] {
  const counts = (tallied: object) =>
    Object.entries(tallied)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ');
  const known = [`facts: ${counts(confidence)}`, `claims: ${counts(claims)}`];
  return [
    ['Honors', honors.map(({ award, sources }) => ({ text: award, refs: sources }))],
    ['Known', [...known, counted(gaps, 'gap')].join('; ')],
  ];
}
