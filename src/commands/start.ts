/** `balcer` without arguments: the subject, what the dataset has, and commands to try. */
import type { Dataset } from '../dataset/dataset.ts';
import { awardsOf } from '../dataset/subject-awards.ts';
import { counted } from '../dataset/words.ts';
import { withData } from '../find/suggest.ts';
import { oneLine, wrap } from '../format/text.ts';
import { type Example, firstExamples, termLines } from './help-page.ts';

export function startText(dataset: Dataset, screenWidth: number): string {
  const { subject, works, episodes, sources, path } = dataset;
  const width = Math.min(screenWidth, 80);
  const credited = [...episodes.values()].filter(({ basedOn }) => !basedOn).length;
  const named = awardsOf(dataset).filter(({ whose }) => whose === 'by name');
  const countOf = (result: string) => named.filter((award) => award.result === result).length;
  const least = dataset.openSeasons.size > 0 ? 'at least ' : '';
  const facts = [
    counted(works.size, 'work'),
    least + counted(credited, 'episode'),
    `by name ${counted(countOf('won'), 'award')} won and ${counted(countOf('nominated'), 'more nomination')}`,
  ].join(' · ');
  const sourced = `Every fact has its sources (${sources.size}) and says how well it is known.`;
  const next = 'balcer --help lists the commands; balcer help <command> explains one.';
  const indented = (text: string) => wrap(text, width - 2).map((line) => `  ${line}`);
  // Another dataset may not have that year or episode.
  const examples = firstExamples
    .filter(([line]) => path === undefined || /^\w+ \w+$/.test(line))
    .map(([line, what]): Example => [withData(line, path), what]);
  return [
    ...wrap(oneLine(`${subject.name}: ${subject.occupations.slice(0, 3).join(', ')}`), width),
    '',
    ...indented(facts),
    ...indented(sourced),
    '',
    ...termLines(examples, width),
    '',
    ...indented(next),
    '',
  ].join('\n');
}
