/** How well facts are known: columns, a filter, marks and notes. */
import type { Dataset } from '../dataset/dataset.ts';
import { type Confidence, confidences } from '../dataset/vocabulary.ts';
import { counted, doubt } from '../dataset/words.ts';
import { suggest } from '../find/suggest.ts';
import { choice } from './filters.ts';
import { extra, type ListColumn, type Note } from './list.ts';

/** The sources of a record, and how well they support it. */
export interface Evidence {
  readonly sources: readonly string[];
  readonly confidence?: Confidence | undefined;
  readonly note?: string | undefined;
}

/** What every list of facts shares; `evidenceOf` returns the record of a row. */
export function evidenceBy<Row>(evidenceOf: (row: Row) => Evidence) {
  const confidenceOf = (row: Row) => evidenceOf(row).confidence;
  const columns: readonly ListColumn<Row>[] = [
    extra('confidence', 'How well the fact is known.', confidenceOf),
    extra('sources', 'Ids of the sources.', (row) => evidenceOf(row).sources),
    extra('note', 'What readers need to know about the fact.', (row) => evidenceOf(row).note, {
      text: (row) => evidenceOf(row).note ?? '',
    }),
  ];
  return {
    columns,
    filter: confidenceFilter(confidenceOf),
    /** How many rows have a single source; omitted with --confidence. */
    singleNote: (
      { rows, given }: { rows: readonly Row[]; given: { readonly confidence?: unknown } },
      noun: string,
    ) => {
      const count = rows.filter((row) => confidenceOf(row) === 'single').length;
      if (count === 0 || given.confidence !== undefined) return false;
      const which = `${someOf(count, rows.length, noun)} no independent second source`;
      return count < rows.length ? `${which}: --confidence single` : which;
    },
  };
}

export function confidenceFilter<Row>(of: (row: Row) => Confidence | undefined) {
  return choice('only facts of this confidence', confidences, of, { placeholder: 'levels' });
}

/** `Title ≠` if sources differ, `Title (unconfirmed)` if it is unconfirmed. */
export function withDoubt(name: string, confidence: Confidence | undefined): string {
  const mark = confidence === 'conflict' ? '≠' : doubt(confidence);
  return mark === undefined ? name : `${name} ${mark}`;
}

/** What the marks in these cells mean. */
export function legend(cells: readonly string[]): Note[] {
  const atLeast = cells.find((cell) => /^\d+\+$/.test(cell));
  return [atLeast && `${atLeast} at least`, cells.includes('?') && '? not known', doubtMark(cells)];
}

export function doubtMark(cells: readonly string[]): Note {
  return cells.some((cell) => cell.includes('≠')) && '≠ sources differ';
}

/** How many of the works or awards in the rows have known gaps. */
export function gapsNote<Row>(
  { dataset, rows }: { readonly dataset: Dataset; readonly rows: readonly Row[] },
  noun: string,
  idOf: (row: Row) => string,
): Note {
  const ids = new Set(rows.map(idOf));
  const open = dataset.gaps.flatMap(({ about = [] }) => about.flatMap((id) => [id, workIdOf(id)]));
  const count = new Set(open.filter((id) => ids.has(id))).size;
  return count > 0 && `${someOf(count, ids.size, noun)} known gaps: ${suggest(dataset, 'gaps')}`;
}

/** The id of an episode starts with the id of its work. Other ids are returned as they are. */
export function workIdOf(id: string): string {
  return id.replace(/\..*/, '');
}

/** `2 of these 5 works have`, or `This work has` if there is only one. */
function someOf(count: number, all: number, noun: string): string {
  const have = count === 1 ? 'has' : 'have';
  if (count < all) return `${count} of these ${counted(all, noun)} ${have}`;
  return all === 1 ? `This ${noun} has` : `These ${counted(all, noun)} have`;
}
