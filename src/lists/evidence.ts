/** How facts are known: row by row, in marks and notes. */
import type { Dataset } from '../dataset/dataset.ts';
import { type Confidence, confidences } from '../dataset/vocabulary.ts';
import { counted, doubt } from '../dataset/words.ts';
import { suggest } from '../find/suggest.ts';
import { choice } from './filters.ts';
import { extra, type ListColumn } from './list.ts';

/** How one record is known. */
export interface Evidence {
  readonly sources: readonly string[];
  readonly confidence?: Confidence | undefined;
  readonly note?: string | undefined;
}

/** What a list of facts has besides them; `evidenceOf` gives the record that a row rests on. */
export function evidenceBy<Row>(evidenceOf: (row: Row) => Evidence) {
  const confidenceOf = (row: Row) => evidenceOf(row).confidence;
  const columns: readonly ListColumn<Row>[] = [
    extra('confidence', 'How well the fact is known.', confidenceOf),
    extra('sources', 'Ids of the sources.', (row) => evidenceOf(row).sources),
    extra('note', 'What to know to judge the fact.', (row) => evidenceOf(row).note, {
      text: (row) => evidenceOf(row).note ?? '',
    }),
  ];
  return {
    columns,
    filter: confidenceFilter(confidenceOf),
    /** What the mark of `withDoubt` means, if a row has it. */
    mark: (rows: readonly Row[]) =>
      rows.some((row) => confidenceOf(row) === 'conflict') && '≠ sources differ',
    /** That some of the rows have a single source, unless the confidence was asked for. */
    singleNote: (
      { rows, given }: { rows: readonly Row[]; given: { readonly confidence?: unknown } },
      noun: string,
    ) => {
      const count = rows.filter((row) => confidenceOf(row) === 'single').length;
      if (count === 0 || given.confidence !== undefined) return undefined;
      const which = `${someOf(count, rows.length, noun)} no independent second source`;
      return count < rows.length ? `${which}: --confidence single` : which;
    },
  };
}

/** `--confidence`. */
export function confidenceFilter<Row>(of: (row: Row) => Confidence | undefined) {
  return choice('only facts of this confidence', confidences, of, { placeholder: 'levels' });
}

/** A name, marked `≠` if sources differ on the fact; that it is not confirmed is said in full. */
export function withDoubt(name: string, confidence: Confidence | undefined): string {
  const mark = confidence === 'conflict' ? '≠' : doubt(confidence);
  return mark === undefined ? name : `${name} ${mark}`;
}

/** What the marks in the rows mean, on one line. */
export function legend(...meanings: readonly (string | false | undefined)[]): string | undefined {
  return meanings.filter(Boolean).join('   ') || undefined;
}

/** That some of the works or awards in the rows have known gaps. */
export function gapsNote<Row>(
  { dataset, rows }: { readonly dataset: Dataset; readonly rows: readonly Row[] },
  noun: string,
  idOf: (row: Row) => string,
): string | undefined {
  const ids = new Set(rows.map(idOf));
  const open = dataset.gaps.flatMap(({ about = [] }) => about.flatMap((id) => [id, workIdOf(id)]));
  const count = new Set(open.filter((id) => ids.has(id))).size;
  if (count === 0) return undefined;
  return `${someOf(count, ids.size, noun)} known gaps: ${suggest(dataset, 'gaps')}`;
}

/** The work that the id of an episode begins with; any other id unchanged. */
export function workIdOf(id: string): string {
  return id.replace(/\..*/, '');
}

/** `2 of these 5 works have`, or `This work has` if it is all there is. */
function someOf(count: number, all: number, noun: string): string {
  const have = count === 1 ? 'has' : 'have';
  if (count < all) return `${count} of these ${counted(all, noun)} ${have}`;
  return all === 1 ? `This ${noun} has` : `These ${counted(all, noun)} have`;
}
