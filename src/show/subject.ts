/** The subject in numbers, all computed from the records. */
import { type Dataset, groupBy } from '../dataset/dataset.ts';
import { mergeSpans, yearOf } from '../dataset/dates.ts';
import { collaboratorsOf, isCoWritten, sharedCredits } from '../dataset/shared.ts';
import {
  roleSpans,
  subjectRoles,
  type WorkCredit,
  workCredits,
} from '../dataset/subject-credits.ts';
import { confidences, episodeRoles, verdicts, type WorkRole } from '../dataset/vocabulary.ts';
import { counted, countedAll, listText, spanText, words } from '../dataset/words.ts';
import { factsOf } from '../find/records.ts';
import type { PageLine } from '../format/page.ts';
import { type Contents, commas, fewOf, type PageOptions, saidOf, tally } from './parts.ts';
import { type AwardRef, awardRefs, sourcesOf, withPeople, workRef } from './related.ts';

type SubjectDetail = ReturnType<typeof subjectDetail>;

export function subjectDetail(dataset: Dataset) {
  const { sources: _, updated: __, ...subject } = dataset.subject;
  const credits = workCredits(dataset);
  const spans = mergeSpans(credits.flatMap((credit) => credit.spans));
  const [first, last] = [spans[0], spans.at(-1)];
  const dated = dataset.life.filter(({ date }) => date).map((event) => withPeople(dataset, event));
  const education = dated.filter(({ kind }) => kind === 'education');
  const moves = dated.filter(({ kind }) => kind === 'move');
  const knownFor = bestKnown(credits);
  const wins = winsOf(awardRefs(dataset, ({ result }) => result === 'won'));
  const honors = awardRefs(dataset, ({ result }) => result === 'honor');
  const born = subject.born ? [subject.born] : [];
  const cited = [...born, dataset.subject, ...education, ...moves, ...knownFor, ...wins, ...honors];
  return {
    type: 'subject' as const,
    ...subject,
    /** First and last year of work; absent if no year is known. */
    active: first && last && { from: first.from, to: last.to },
    /** Degrees with a known date. */
    education,
    /** Moves to another place with a known date. */
    moves,
    knownFor,
    works: credits.length,
    /** Number of episodes with a screen credit, by work, and how many have each credit. */
    episodes: credits.flatMap(({ work, episodes }) => {
      if (episodes.length === 0) return [];
      const roles = episodes.flatMap((episode) => subjectRoles(episode, subject.id));
      const counts = tally(roles, (role) => role, episodeRoles);
      return [{ work: workRef(work), count: episodes.length, credits: counts }];
    }),
    /** True if the counts are lower bounds because more episodes may have a credit. */
    episodesIncomplete: credits.some(({ mayHaveMore }) => mayHaveMore) || undefined,
    /** Number of episodes that adapt the subject's scripts, without a credit. */
    adaptations: credits.reduce((sum, { adaptations }) => sum + adaptations.length, 0),
    /** Awards won by name, or by a series or film of the subject. */
    wins,
    honors,
    /** Writers who share scripts with the subject, most frequent first, then by all that they share. */
    coWriters: collaboratorsOf(dataset, sharedCredits(dataset))
      .sort((a, b) => b.shared.length - a.shared.length)
      .map(({ person, shared }) => ({ person, scripts: shared.filter(isCoWritten).length }))
      .filter(({ scripts }) => scripts > 0)
      .sort((a, b) => b.scripts - a.scripts),
    /** Number of facts at each level of confidence. */
    confidence: tally(factsOf(dataset), ({ confidence }) => confidence, confidences),
    claims: tally(dataset.claims, ({ verdict }) => verdict, verdicts),
    /** Number of gaps. */
    gaps: dataset.gaps.length,
    sources: sourcesOf(dataset, cited),
  };
}

/** Running or creating a season counts as much as writing this many episodes. */
const episodesASeason = 5;
const leading: readonly WorkRole[] = ['creator', 'showrunner'];

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
    .slice(0, 4)
    .map((credit) => ({
      work: workRef(credit.work),
      roles: credit.roles,
      /** Years as showrunner; empty if never, or if not known. */
      ran: roleSpans(credit, ['showrunner']),
      episodes: credit.episodes.length,
      episodesIncomplete: credit.mayHaveMore || undefined,
      sources: credit.work.sources,
    }));
}

/** Grouped by award and by whose win it is. Wins of others are left out. */
function winsOf(awards: readonly AwardRef[]) {
  const own = awards.filter(({ whose }) => whose !== 'of others');
  const kinds = groupBy(own, ({ award, whose, work }) =>
    JSON.stringify([award, whose, whose !== 'by name' && work?.id]),
  );
  return [...kinds.values()]
    .map((group) => {
      const [{ award, shortAward, organization, whose, work }] = group;
      return {
        award,
        shortAward,
        organization,
        whose,
        work: whose === 'by name' ? undefined : work,
        count: group.length,
        years: group.flatMap(({ date }) => (date ? [yearOf(date)] : [])),
        sources: group.flatMap(({ sources }) => sources),
      };
    })
    .sort((a, b) => b.count - a.count);
}

export function subjectPage(subject: SubjectDetail, { sources: inFull }: PageOptions): Contents {
  const { born, education, moves, knownFor, episodes, adaptations, honors, coWriters } = subject;
  const credited = episodes.reduce((sum, one) => sum + one.count, 0);
  const least = subject.episodesIncomplete ? 'at least ' : '';
  const counts = (tallied: object) =>
    commas(...Object.entries(tallied).map(([name, count]) => `${count} ${name}`));
  const writers = coWriters.map(({ person, scripts }) => `${person.name} (${scripts})`);
  return {
    title: subject.name,
    aside: commas(born?.place?.split(',')[0], born?.date && longDate(born.date)),
    lead: [
      {
        parts: [
          commas(...subject.occupations.slice(0, 3)),
          ...moves.map(({ place, date }) => place && `moved to ${place} in ${date?.slice(0, 4)}`),
        ],
        refs: [...(born?.sources ?? []), ...moves.flatMap(({ sources }) => sources)],
      },
      ...education.map(({ event, date, sources }) => ({
        parts: [commas(event.replace(/\.$/, ''), date?.slice(0, 4))],
        refs: sources,
      })),
    ],
    sections: [
      [
        ['Known for', knownFor.map((one, index) => knownForLine(one, index === 0))],
        ['Won', winLines(subject.wins)],
        ['Wrote with', fewOf(writers, 2)],
        [
          'In all',
          commas(
            counted(subject.works, 'work'),
            credited > 0 && least + counted(credited, 'episode'),
            countedAll({ adaptation: adaptations, honor: honors.length }),
          ),
        ],
        ['Honors', inFull && honors.map(({ award, sources }) => ({ text: award, refs: sources }))],
        [
          'Known',
          inFull &&
            [
              `facts: ${counts(subject.confidence)}`,
              `claims: ${counts(subject.claims)}`,
              counted(subject.gaps, 'gap'),
            ].join('; '),
        ],
      ],
    ],
    sources: inFull ? subject.sources : [],
    more: [['bio', '', { sources: true }], ['credits'], ['claims']],
  };
}

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** `February 9, 1954`, or less if less is known. */
function longDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = months[Number(month) - 1];
  return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`;
}

/** `Law & Order (76 episodes; ran it 1996-2000 and 2007-2010)`; later works say just `76`. */
function knownForLine(known: SubjectDetail['knownFor'][number], isFirst: boolean): PageLine {
  const { work, roles, ran, episodes, episodesIncomplete, sources } = known;
  const led = roles.flatMap((role) => {
    if (role === 'showrunner') return ['ran it', listText(ran.map(spanText))].join(' ').trim();
    if (role === 'creator') return 'created it';
    return role === 'developer' && !roles.includes('showrunner') ? 'developed it' : [];
  });
  const least = episodesIncomplete ? 'at least ' : '';
  const parts = saidOf([
    // A count of one says nothing about the creator of a series.
    episodes > 1 && least + (isFirst ? counted(episodes, 'episode') : episodes),
    ...(led.length ? led : roles.slice(0, 1).map(words)),
  ]);
  const text = parts.length ? `${work.title} (${parts.join('; ')})` : work.title;
  return { text, refs: sources };
}

/** `4 Edgars`, `an Emmy` */
function winText({ shortAward, count }: SubjectDetail['wins'][number]): string {
  if (count > 1) return `${count} ${shortAward}s`;
  return `${/^[aeiou]/i.test(shortAward) ? 'an' : 'a'} ${shortAward}`;
}

/** Wins by name, then those of the series or film that won most; the rest are only counted. */
function winLines(wins: SubjectDetail['wins']): PageLine[] {
  const named = wins.filter(({ whose }) => whose === 'by name');
  const others = wins.filter(({ whose }) => whose !== 'by name');
  const byWork = [...groupBy(others, ({ work }) => work?.title)];
  const [[title, most] = ['', []], ...less] = byWork.sort(([, a], [, b]) => b.length - a.length);
  const rest = less.flatMap(([, group]) => group).reduce((sum, { count }) => sum + count, 0);
  const theirs = [
    most.length > 0 && `${title} won ${listText(most.map(winText))}`,
    rest > 0 && `other works won ${rest}`,
  ];
  return [
    { text: listText(named.map(winText)), refs: named.flatMap(({ sources }) => sources) },
    { text: saidOf(theirs).join('; '), refs: others.flatMap(({ sources }) => sources) },
  ].filter(({ text }) => text !== '');
}
