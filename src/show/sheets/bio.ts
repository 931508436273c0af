/** The sheet of the subject. */

import { counted, spanText } from '../../commands/wording.ts';
import { groupBy } from '../../dataset/group.ts';
import { confidences, verdicts } from '../../dataset/vocabulary.ts';
import type { Sheet, SheetLine } from '../../format/sheet.ts';
import type { BioDetail } from '../bio.ts';
import type { EpisodeCount, Wins } from '../tallies.ts';
import { creditCounts, field, footnotesOf } from './parts.ts';

const mostOccupations = 3;
const mostWriters = 5;
/** So many works with episodes are named one by one, the others are summed up. */
const mostWorks = 2;

/** The person in about a dozen lines. */
export function bioSheet(bio: BioDetail): Sheet {
  const { name, occupations, bestKnown, active } = bio;
  const works = active ? [`${counted(bio.works, 'work')}, ${spanText(active)}`] : [];
  return {
    title: name,
    aside: occupations.slice(0, mostOccupations).join(', '),
    lead: [{ parts: [...bornParts(bio), ...works], refs: bio.sources.map(({ id }) => id) }],
    sections: [
      [
        ...field('Main works', bestKnown.map(({ title }) => title).join(', ')),
        ...field('Episodes', bio.episodes.length ? episodesText(bio) : undefined),
        ...field('Ran', ranText(bio)),
        ...field('Won', winLines(bio.wins)),
        ...field('Honors', honorsText(bio)),
        ...field('Co-writers', writersText(bio)),
        ...field('Known', knownText(bio)),
      ],
    ],
    footnotes: footnotesOf(bio.sources),
    more: [
      'balcer credits',
      'balcer timeline',
      'balcer awards',
      'balcer claims',
      'balcer coverage',
    ],
  };
}

function bornParts({ born }: BioDetail): string[] {
  if (born === undefined) return [];
  const where = born.place === undefined ? [] : [`in ${born.place}`];
  return [['Born', ...(born.date ? [born.date] : []), ...where].join(' ')];
}

function episodesText({ episodes, adaptations }: BioDetail): string {
  const sorted = [...episodes].sort((a, b) => b.count - a.count);
  const sum = (counts: readonly EpisodeCount[]) =>
    counts.reduce((total, { count }) => total + count, 0);
  const others = sum(sorted.slice(mostWorks));
  const parts = [
    ...sorted
      .slice(0, mostWorks)
      .map((one) => `${one.work.title} ${one.count} (${creditsText(one)})`),
    ...(others ? [`other works ${others}`] : []),
    ...(adaptations ? [`${adaptations} more adapted by others`] : []),
  ];
  return `${sum(sorted)} credited: ${parts.join('; ')}`;
}

function creditsText({ credits }: EpisodeCount): string {
  return creditCounts((role) => credits[role] ?? 0);
}

function ranText({ ran }: BioDetail): string {
  return ran
    .map(({ work, years }) => {
      const when = years.map(spanText).join(', ');
      return when === '' ? work.title : `${work.title} ${when}`;
    })
    .join('; ');
}

/** Wins of a series or a film are not those of the person: a line each. */
function winLines(wins: readonly Wins[]): SheetLine[] {
  const line = (prefix: string, some: readonly Wins[]) => {
    const names = [...groupBy(some, ({ award }) => award)].map(([award, group]) => {
      const count = group.reduce((sum, one) => sum + one.count, 0);
      return count > 1 ? `${award} (${count})` : award;
    });
    return names.length ? [{ text: `${prefix}${names.join(', ')}` }] : [];
  };
  const namedAs = (named: boolean | undefined) =>
    wins.filter(({ subjectNamed }) => subjectNamed === named);
  return [
    ...line('', namedAs(true)),
    ...line('to the series or film: ', namedAs(false)),
    ...line('to the series or film, names not known: ', namedAs(undefined)),
  ];
}

function honorsText({ honors }: BioDetail): string {
  return honors
    .map(({ award, work }) => (work ? `${award} (for ${work.title})` : award))
    .join('; ');
}

function writersText({ coWriters }: BioDetail): string {
  const shown = coWriters.slice(0, mostWriters);
  const others = coWriters.length - shown.length;
  const names = shown.map(({ person, episodes }) => `${person.name} ${episodes}`);
  return [...names, ...(others > 0 ? [`${others} others`] : [])].join(', ');
}

function knownText({ confidence, claims, openQuestions }: BioDetail): string {
  const facts = tallyText(confidence, confidences);
  const statements = tallyText(claims, verdicts);
  return [
    ...(facts === '' ? [] : [`facts: ${facts}`]),
    ...(statements === '' ? [] : [`claims: ${statements}`]),
    counted(openQuestions, 'open question'),
  ].join('; ');
}

function tallyText<Name extends string>(
  counts: Readonly<Partial<Record<Name, number>>>,
  order: readonly Name[],
): string {
  return order
    .filter((name) => counts[name])
    .map((name) => `${counts[name]} ${name}`)
    .join(', ');
}
