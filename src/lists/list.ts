/**
 * A list, declared once. From it come the command with its flags, the library's function, completion, and the keys of
 * JSON with their documentation.
 */
import { checkDataset, type Dataset } from '../dataset/dataset.ts';
import { type Confidence, confidences } from '../dataset/vocabulary.ts';
import { UsageError } from '../errors.ts';
import { nearNames } from '../find/names.ts';
import type { Column, Groups, Value } from '../format/column.ts';
import { choice, type Filter, type Filters } from './filters.ts';

/** A column with what its key means. */
export interface ListColumn<Row> extends Column<Row> {
  /** The sentence of the key in the documentation. */
  readonly about: string;
  /** Ids of sources: on a terminal with links, the cell leads to the best of them. */
  readonly cites?: (row: Row) => readonly string[];
}

/** A command line to try, and what it answers. */
export type Example = readonly [line: string, what: string];

/** The values of the filters that were given, by name. */
export type Given<F> = {
  readonly [Name in keyof F]?: F[Name] extends { read(...args: never): infer Value }
    ? Value
    : never;
} & { readonly confidence?: readonly Confidence[] };

/** What a caller may write for each filter. Being conditional, it is spelled out in declarations. */
export type Asked<F> = F extends unknown
  ? {
      readonly [Name in keyof F]?: F[Name] extends {
        read(asked: infer Value, ...rest: never): unknown;
      }
        ? Value
        : never;
    }
  : never;

/** What a list has to show, when it is known: for the head line and the remarks. */
export interface Answer<Row, F> {
  readonly dataset: Dataset;
  readonly given: Given<F>;
  /** The rows on the page. */
  readonly rows: readonly Row[];
  /** How many rows passed the filters. */
  readonly found: number;
  /** How many rows there are without filters. */
  readonly total: number;
}

/** What `find` needs of a list, and what programs may ask it. */
export interface Queryable<Row, F> {
  /** The word for the command: `awards`. */
  readonly name: string;
  readonly description: string;
  /** By name: what each filter asks for, and what it takes. */
  readonly filters: F;
  /** Every row, in order, before the filters look at them. */
  rows(dataset: Dataset, given: Given<NoInfer<F>>): readonly Row[];
  /** The keys of JSON: what each means, and its value in a row. */
  readonly columns: readonly {
    readonly key: string;
    readonly about: string;
    readonly value: (row: Row) => Value;
  }[];
}

/** What a list says of itself. */
export interface ListDeclaration<Row, F> extends Queryable<Row, F> {
  /** What a row is, in the singular: `award`. */
  readonly noun: string;
  readonly examples: readonly Example[];
  readonly columns: readonly ListColumn<Row>[];
  /** The columns for these filters, and for a screen of so many cells. */
  columnsFor?(
    given: Given<NoInfer<F>>,
    dataset: Dataset,
    width: number | undefined,
  ): readonly ListColumn<Row>[];
  /** Key of the column that the rows are ordered by, if it may be unknown. */
  readonly orderedBy?: string;
  /** How many rows a table shows unless --limit or --sort asks otherwise. */
  readonly usualLimit?: number;
  /** How many rows there are, if `rows` already leaves some out. */
  total?(dataset: Dataset): number;
  /** The head line: what this is, in a few words. */
  title(given: Given<NoInfer<F>>, dataset: Dataset): string;
  /** How many of how many, if the rows are not what is counted. */
  count?(answer: Answer<Row, NoInfer<F>>): string;
  /** What an empty answer is none of, if the rows are not what is counted. */
  whole?(answer: Answer<Row, NoInfer<F>>): string;
  /** How tables on a terminal gather the rows, unless they are sorted or their columns are chosen. */
  groups?(answer: Answer<Row, NoInfer<F>>): Groups<Row> | undefined;
  /** What one has to know to read the rows, on one line below a table; said on terminals only. */
  remark?(answer: Answer<Row, NoInfer<F>>): string | undefined;
  /** What else the dataset knows of gaps and doubts, for --notes. */
  notes?(answer: Answer<Row, NoInfer<F>>): readonly string[];
  /** What to say of an empty answer, besides that it is empty. */
  hint?(answer: Answer<Row, NoInfer<F>>): string | undefined;
  /** The filters that words behind the command may be values of. */
  readonly words?: readonly (keyof F & string)[];
  /** What the words behind the command are: the value of a filter, of this list or of another. */
  readonly argument?: {
    readonly usage: string;
    readonly about: string;
    readonly filter: string;
    readonly list?: AnyList;
    /** What to say if there are none and the command needs them. */
    readonly missing?: string;
  };
}

/** A list with the filter that all lists of facts have. */
export interface List<Row, F = Filters<Row>> extends ListDeclaration<Row, F> {}

// biome-ignore lint/suspicious/noExplicitAny: a list of some kind of rows, it does not matter which
export type AnyList = List<any, any>;

/** `--confidence`, which every list with a column of that name has. */
type ConfidenceFilter = ReturnType<typeof confidenceFilter>;

/** Declares a list; lists of facts get the filter `confidence` from their column. */
export function defineList<Row, F extends Filters<Row>>(
  list: ListDeclaration<Row, F>,
): List<Row, F & { readonly confidence: ConfidenceFilter }> {
  const column = list.columns.find(({ key }) => key === 'confidence');
  const own = column && list.filters.confidence === undefined;
  const filters = own ? { ...list.filters, confidence: confidenceFilter(column) } : list.filters;
  return { ...list, filters: filters as F & { readonly confidence: ConfidenceFilter } };
}

function confidenceFilter<Row>({ value }: Column<Row>) {
  return choice(
    'only facts of this confidence',
    confidences,
    (row: Row) => confidences.find((level) => level === value(row)),
    { placeholder: 'levels' },
  );
}

/**
 * The rows of a list that pass the filters, in the order of the list: `find(dataset, lists.awards, { year: 1997 })`.
 * A filter takes what its flag takes (`'1990s'`, `'won'`, `'sweren'`), and ids, numbers and ranges
 * (`{ from: 1990, to: 1999 }`). Several values of a filter widen it, several filters narrow. `undefined` is no filter,
 * and an empty list of values passes nothing.
 * @throws UsageError for a filter or a value that does not exist, NotFoundError for a name that nothing or too much has.
 */
export function find<Row, F extends Filters<Row>>(
  dataset: Dataset,
  list: Queryable<Row, F>,
  filters = {} as Asked<F>,
): Row[] {
  checkDataset(dataset);
  const given = readFilters(list, filters, dataset);
  return list.rows(dataset, given).filter(passing(list, given));
}

/** The library's function of a list. */
export function finder<Row, F extends Filters<Row>>(list: Queryable<Row, F>) {
  return (dataset: Dataset, filters = {} as Asked<F>): Row[] => find(dataset, list, filters);
}

/** Values that one filter takes at once. */
const mostValues = 1_000;

/** Reads the filters that were asked for; `nameOf` is what messages call one of them. */
export function readFilters<Row, F extends Filters<Row>>(
  list: Queryable<Row, F>,
  asked: Asked<F>,
  dataset: Dataset,
  nameOf: (filter: string) => string = (filter) => filter,
): Given<F> {
  const given: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(plainObject(asked))) {
    const filter = filterOf(list, name);
    if (value === undefined || (filter.takes === 'flag' && value === false)) continue;
    if (Array.isArray(value) && value.length > mostValues) {
      throw new UsageError(
        `${nameOf(name)}: ${value.length} values are too many; give ${mostValues} at most.`,
      );
    }
    const read = filter.read(value, dataset, nameOf(name));
    if (filter.sameAs === undefined) {
      given[name] = read;
      continue;
    }
    const [target, meant] = filter.sameAs;
    if (Object.hasOwn(asked, target)) {
      throw new UsageError(
        `${nameOf(name)} and ${nameOf(target)} exclude each other; leave one out.`,
      );
    }
    given[target] = [
      ...[given[target] ?? []].flat(),
      ...[filterOf(list, target).read(meant, dataset, nameOf(target))].flat(),
    ];
  }
  return given as Given<F>;
}

/** Filters as they are meant to be written. In a Map, say, none would be found, and every row would pass. */
function plainObject<F extends object>(filters: F): F {
  const prototype = Object.getPrototypeOf(filters ?? '');
  if (prototype === null || Object.getPrototypeOf(prototype) === null) return filters;
  throw new UsageError('Filters are a plain object, like { year: 1997 }.');
}

/** Whether a row passes all filters that are given. */
export function passing<Row, F extends Filters<Row>>(
  list: Queryable<Row, F>,
  given: Given<NoInfer<F>>,
): (row: Row) => boolean {
  const asked = Object.entries(given).map(
    ([name, value]) => [filterOf(list, name), value] as const,
  );
  return (row) => asked.every(([filter, value]) => filter.passes(row, value, given));
}

function filterOf<Row, F extends Filters<Row>>(
  { name, filters }: Queryable<Row, F>,
  asked: string,
) {
  const filter: Filter<Row> | undefined = Object.hasOwn(filters, asked)
    ? filters[asked]
    : undefined;
  if (filter) return filter;
  const names = Object.keys(filters);
  const meant = didYouMean(asked, names) ?? `It has ${names.join(', ')}.`;
  throw new UsageError(`${name} has no filter "${asked}". ${meant}`);
}

/**
 * The column of a key, or of a head as tables print it; case, blanks and hyphens do not matter.
 * @throws UsageError with the keys there are.
 */
export function columnOf<Row, Col extends Column<Row>>(
  columns: readonly Col[],
  asked: string,
): Col {
  const word = plain(asked);
  const found =
    columns.find(({ key }) => plain(key) === word) ??
    columns.find(({ label }) => plain(label) === word);
  if (found) return found;
  const keys = columns.map(({ key }) => key);
  const meant = didYouMean(asked, keys) ?? `The columns are ${keys.join(', ')}.`;
  throw new UsageError(`No column called "${asked}". ${meant}`);
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[\s-]+/g, '');
}

function didYouMean(word: string, names: readonly string[]): string | undefined {
  const [near] = nearNames(
    word,
    names.map((name) => ({ id: name, names: [name] })),
  );
  return near && `Did you mean ${near}?`;
}
