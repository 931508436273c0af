/**
 * A list, declared once. From it come the command with its flags, the library's function, completion, and the keys of
 * JSON with their documentation.
 */
import { checkDataset, type Dataset } from '../dataset/dataset.ts';
import type { YearRange } from '../dataset/dates.ts';
import { yearsText } from '../dataset/words.ts';
import { UsageError } from '../errors.ts';
import type { Column, Groups, Heading, Value } from '../format/column.ts';
import { didYouMean, type Filters } from './filters.ts';

/** A column with what its key means. */
export interface ListColumn<Row> extends Column<Row> {
  /** The sentence that documents the key. */
  readonly about: string;
  /** Ids of sources: on a terminal with links, the cell links to the best of them. */
  readonly cites?: (row: Row) => readonly string[];
}

/** The values of the filters that were given, by name. */
export type Given<F> = {
  readonly [Name in keyof F]?: F[Name] extends { read(...args: never): infer Value }
    ? Value
    : never;
};

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

/** What was found, for the head line and the remarks. */
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
  /** The name of the command: `awards`. */
  readonly name: string;
  readonly description: string;
  /** By name: what each filter asks for, and what it takes. */
  readonly filters: F;
  /** Every row, in order, before the filters look at them. */
  rows(dataset: Dataset, given: Given<F>): readonly Row[];
  /** The keys of JSON: what each means, and its value in a row. */
  readonly columns: readonly {
    readonly key: string;
    readonly about: string;
    readonly value: (row: Row) => Value;
  }[];
}

/** A list, without Commander, and what its tables say. */
export interface List<Row, F> extends Queryable<Row, F> {
  /** What a row is, in the singular: `award`. */
  readonly noun: string;
  /** Command lines to try, and what each answers. */
  readonly examples: readonly (readonly [line: string, what: string])[];
  readonly columns: readonly ListColumn<Row>[];
  /** What these filters, or a screen of this many cells, change about the columns, by key. */
  changes?(
    given: Given<F>,
    dataset: Dataset,
    width: number | undefined,
  ): Readonly<Record<string, Partial<ListColumn<Row>> | undefined>>;
  /** Key of the column that the rows are ordered by, if it may be unknown. */
  readonly orderedBy?: string;
  /** How many rows a table shows unless --limit or --sort asks otherwise. */
  readonly usualLimit?: number;
  /** How many rows there are, if `rows` already leaves some out. */
  total?(dataset: Dataset): number;
  /** The head line: what is listed, in a few words. */
  title(given: Given<F>, dataset: Dataset): string;
  /** How many of how many, if it is not rows that count. */
  count?(answer: Answer<Row, F>): string;
  /** What an empty answer found none of, if it is not rows that count. */
  whole?(answer: Answer<Row, F>): string;
  /** How tables on a terminal group the rows, unless sorting or columns are asked for. */
  readonly groups?: {
    keyOf(row: Row): string;
    headingOf(rows: readonly [Row, ...Row[]]): Heading;
    readonly says: Groups['says'];
  };
  /** One line below a table on a terminal with what it takes to read the rows. */
  remark?(answer: Answer<Row, F>): string | undefined;
  /** For --notes: what else the dataset says about gaps and doubts. */
  notes?(answer: Answer<Row, F>): readonly (string | undefined)[];
  /** What to add to the message that nothing was found. */
  hint?(answer: Answer<Row, F>): string | undefined;
  /** The filters that take the words after the command: `awards 1997`. */
  readonly words?: readonly (keyof F & string)[];
  /** What all words after the command are together: a value of one filter, of this list or of another. */
  readonly argument?: {
    readonly usage: string;
    readonly about: string;
    readonly filter: string;
    readonly list?: AnyList;
    /** What to say if the command needs words and got none. */
    readonly missing?: string;
  };
}

// biome-ignore lint/suspicious/noExplicitAny: rows and filters of some list, no matter which
export type AnyList = List<any, any>;

/** A column of tables; its head is the key in words unless `more` has another. */
export function column<Row>(
  key: string,
  about: string,
  value: (row: Row) => Value,
  more?: Partial<ListColumn<Row>>,
): ListColumn<Row> {
  const label = key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return { key, label, about, value, ...more };
}

/** A column that machine formats always have, and tables only if asked. */
export function extra<Row>(...[key, about, value, more]: Parameters<typeof column<Row>>) {
  return column(key, about, value, { hidden: true, flexible: true, ...more });
}

/** A title, with the works, seasons and years that were asked for: `Episodes, Law & Order, season 7, 1997`. */
export function titleWith(
  dataset: Dataset,
  title: string,
  given: {
    readonly work?: readonly string[];
    readonly season?: readonly YearRange[];
    readonly year?: readonly YearRange[];
  },
): string {
  const { work = [], season, year } = given;
  return [
    title,
    ...work.map((id) => dataset.works.get(id)?.title),
    season && `season ${yearsText(season)}`,
    year && yearsText(year),
  ]
    .filter(Boolean)
    .join(', ');
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

/** How many values one filter takes at once. */
const mostValues = 1_000;

/** Reads the filters that were asked for; `nameOf` is what messages call one of them. */
export function readFilters<Row, F extends Filters<Row>>(
  list: Queryable<Row, F>,
  asked: Asked<F>,
  dataset: Dataset,
  nameOf: (filter: string) => string = (filter) => filter,
): Given<F> {
  checkPlain(asked);
  const given: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(asked)) {
    const filter = filterOf(list, name);
    if (value === undefined || (filter.takes === 'flag' && value === false)) continue;
    if (Array.isArray(value) && value.length > mostValues) {
      throw new UsageError(
        `${nameOf(name)}: ${value.length} values are too many; give ${mostValues} at most.`,
      );
    }
    const read = filter.read(value, dataset, nameOf(name));
    const [target, meant] = filter.sameAs ?? [name, read];
    if (target !== name && Object.hasOwn(asked, target)) {
      throw new UsageError(
        `${nameOf(name)} and ${nameOf(target)} exclude each other; leave one out.`,
      );
    }
    given[target] = target === name ? read : [...[given[target] ?? []].flat(), meant];
  }
  return given as Given<F>;
}

/** Refuses a Map, say: it has no filters of its own, so every row would pass. */
function checkPlain(filters: object) {
  const prototype = Object.getPrototypeOf(filters ?? '');
  if (prototype === null || Object.getPrototypeOf(prototype) === null) return;
  throw new UsageError('Filters are a plain object, like { year: 1997 }.');
}

/** Whether a row passes all filters that are given. */
export function passing<Row, F extends Filters<Row>>(
  list: Queryable<Row, F>,
  given: Given<F>,
): (row: Row) => boolean {
  const asked = Object.entries(given).map(
    ([name, value]) => [filterOf(list, name), value] as const,
  );
  return (row) => asked.every(([filter, value]) => filter.passes?.(row, value, given) ?? true);
}

function filterOf<Row, F extends Filters<Row>>(list: Queryable<Row, F>, name: string) {
  const { filters }: { filters: Filters<Row> } = list;
  const filter = Object.hasOwn(filters, name) ? filters[name] : undefined;
  if (filter) return filter;
  const names = Object.keys(filters);
  const hint = didYouMean(name, names) ?? `It has ${names.join(', ')}.`;
  throw new UsageError(`${list.name} has no filter "${name}". ${hint}`);
}

/**
 * The column with a key, or with a head as tables print it; case, blanks and hyphens do not matter.
 * @throws UsageError with the keys there are.
 */
export function columnOf<Row, Col extends Column<Row>>(columns: readonly Col[], name: string): Col {
  const plain = (word: string) => word.toLowerCase().replace(/[\s-]+/g, '');
  const found =
    columns.find(({ key }) => plain(key) === plain(name)) ??
    columns.find(({ label }) => plain(label) === plain(name));
  if (found) return found;
  const keys = columns.map(({ key }) => key);
  const hint = didYouMean(name, keys) ?? `The columns are ${keys.join(', ')}.`;
  throw new UsageError(`No column called "${name}". ${hint}`);
}
