/**
 * A list is declared once. Its command and flags, its library function, completion, JSON and documentation all come
 * from the declaration.
 */
import { checkDataset, type Dataset, personOf } from '../dataset/dataset.ts';
import type { YearRange } from '../dataset/dates.ts';
import { yearsText } from '../dataset/words.ts';
import { UsageError } from '../errors.ts';
import { didYouMean, noneCalled } from '../find/names.ts';
import type { Column, Groups, Value } from '../format/column.ts';
import type { Filters } from './filters.ts';

export interface ListColumn<Row> extends Column<Row> {
  /** A sentence that documents the key. */
  readonly about: string;
  /** Ids of sources. If the terminal shows links, the cell links to the best one. */
  readonly cites?: (row: Row) => readonly string[];
}

/** The values of the filters in use, by name. */
export type Given<F> = {
  readonly [Name in keyof F]?: F[Name] extends { read(...args: never): infer Value }
    ? Value
    : never;
};

/** What callers may write for each filter. The outer condition makes TypeScript spell it out in declarations. */
export type Asked<F> = F extends unknown
  ? {
      readonly [Name in keyof F]?: F[Name] extends {
        read(asked: infer Value, ...rest: never): unknown;
      }
        ? Value
        : never;
    }
  : never;

/** What a query found. */
export interface Answer<Row, F> {
  readonly dataset: Dataset;
  readonly given: Given<F>;
  /** The rows to show. */
  readonly rows: readonly Row[];
  /** The number of rows that passed the filters. */
  readonly found: number;
  /** The number of rows without filters. */
  readonly total: number;
  /** True with --columns, which shows columns in full. */
  readonly isInFull?: boolean;
}

/** The part of a list that the library exposes. */
export interface Queryable<Row, F> {
  /** The name of the command: `awards`. */
  readonly name: string;
  readonly description: string;
  readonly filters: F;
  /** All rows in order, before filtering. */
  rows(dataset: Dataset, given: Given<F>): readonly Row[];
  /** The JSON keys: what each one means, and its value in a row. */
  readonly columns: readonly {
    readonly key: string;
    readonly about: string;
    readonly value: (row: Row) => Value;
  }[];
}

/** A sentence, if there is something to say. */
export type Note = string | false | undefined;

/** A list, with everything its command and tables need. */
export interface List<Row, F> extends Queryable<Row, F> {
  /** What one row is: `award`. */
  readonly noun: string;
  /** Command lines for help, and what each one shows. */
  readonly examples: readonly (readonly [line: string, what: string])[];
  readonly columns: readonly ListColumn<Row>[];
  /** Changes to columns, by key, for these filters and for a screen of this width. */
  changes?(
    given: Given<F>,
    dataset: Dataset,
    width: number | undefined,
  ): Readonly<Record<string, Partial<ListColumn<Row>> | undefined>>;
  /** The key of the column that orders the rows; `--reverse` keeps rows without its value last. */
  readonly orderedBy?: string;
  /** The number of rows in a table without --limit and --sort. */
  readonly usualLimit?: number;
  /** The number of rows without filters, if `rows` already applies some. */
  total?(dataset: Dataset): number;
  /** What is listed, in a few words. */
  title(given: Given<F>, dataset: Dataset): string;
  /** The count beside the title, if the number of rows does not say enough. */
  count?(answer: Answer<Row, F>): string | undefined;
  /** What "none of" refers to, if not to rows. */
  whole?(answer: Answer<Row, F>): string;
  /** How tables on a terminal group the rows, without --sort and --columns. */
  readonly groups?: {
    keyOf(row: Row): string;
    /** By default the key. */
    titleOf?(rows: readonly [Row, ...Row[]]): string;
    readonly says?: Groups['says'];
  };
  /** A line below a table on a terminal, in parts, that explains the cells of the table. */
  remark?(answer: Answer<Row, F>, cells: readonly string[]): Note | readonly Note[];
  /** Gaps and doubts, for --notes. */
  notes?(answer: Answer<Row, F>): readonly Note[];
  /** A hint for when nothing was found. */
  hint?(answer: Answer<Row, F>): Note;
  /** The filters that words after the command can set: `awards 1997`. */
  readonly words?: readonly (keyof F & string)[];
  /** Takes all words after the command as the value of one filter, of this list or another. */
  readonly argument?: {
    readonly usage: string;
    readonly about: string;
    readonly filter: string;
    readonly list?: AnyList;
    /** The error for a command without words, if it needs them. */
    readonly missing?: string;
  };
}

// biome-ignore lint/suspicious/noExplicitAny: rows and filters of some list, no matter which
export type AnyList = List<any, any>;

/** A column of tables. Its label is the key in words, unless `more` has another. */
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

type Named = 'organization' | 'category' | 'episode' | 'work' | 'network' | 'with' | 'director';

/** A title with the filters that rows do not show: `Episodes, Law & Order, season 7, with Richard Sweren, 1997`. */
export function titleWith(
  dataset: Dataset,
  title: string,
  given: { readonly [Name in Named]?: readonly string[] } & {
    readonly season?: readonly YearRange[];
    readonly year?: readonly YearRange[];
  },
): string {
  const { organization = [], category = [], episode = [], work = [], network = [] } = given;
  const { with: others = [], director = [], season, year } = given;
  const nameOf = (id: string) => personOf(dataset, id).name;
  return [
    title,
    ...organization,
    ...category,
    ...episode.map((id) => `"${dataset.episodes.get(id)?.title ?? id}"`),
    ...work.map((id) => dataset.works.get(id)?.title),
    season && `season ${yearsText(season)}`,
    ...network,
    ...others.map((id) => `with ${nameOf(id)}`),
    ...director.map((id) => `directed by ${nameOf(id)}`),
    year && yearsText(year),
  ]
    .filter(Boolean)
    .join(', ');
}

/**
 * The rows of a list that pass the filters, in order: `find(dataset, lists.awards, { year: 1997 })`. A filter accepts
 * what its flag accepts (`'1990s'`, `'won'`, `'sweren'`), plus ids, numbers and ranges (`{ from: 1990, to: 1999 }`). A
 * row passes if it matches every filter, and it matches a filter if it matches one of its values. `undefined` means no
 * filter; an empty list of values matches nothing.
 * @throws UsageError for an unknown filter or value, NotFoundError for a name that matches nothing or several things.
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

/** `find` for one list. */
export function finder<Row, F extends Filters<Row>>(list: Queryable<Row, F>) {
  return (dataset: Dataset, filters = {} as Asked<F>): Row[] => find(dataset, list, filters);
}

/** The most values that one filter takes. */
const mostValues = 1_000;

/** Reads the values of filters; `nameOf` returns what messages call a filter. */
export function readFilters<Row, F extends Filters<Row>>(
  list: Queryable<Row, F>,
  asked: Asked<F>,
  dataset: Dataset,
  nameOf = (filter: string) => filter,
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
    if (target !== name && asked[target] !== undefined) {
      throw new UsageError(
        `${nameOf(name)} and ${nameOf(target)} cannot be combined; leave one out.`,
      );
    }
    given[target] = target === name ? read : [...[given[target] ?? []].flat(), meant];
  }
  return given as Given<F>;
}

/** Rejects objects like Map, which would silently act as no filters. */
function checkPlain(filters: object) {
  const prototype = Object.getPrototypeOf(filters ?? '');
  if (prototype === null || Object.getPrototypeOf(prototype) === null) return;
  throw new UsageError('Filters are a plain object, like { year: 1997 }.');
}

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
 * Finds a column by its key or label. Case, spaces and hyphens do not matter.
 * @throws UsageError that suggests keys.
 */
export function columnOf<Row, Col extends Column<Row>>(columns: readonly Col[], name: string): Col {
  const plain = (word: string) => word.toLowerCase().replace(/[\s-]+/g, '');
  const found =
    columns.find(({ key }) => plain(key) === plain(name)) ??
    columns.find(({ label }) => plain(label) === plain(name));
  if (found) return found;
  const keys = columns.map(({ key }) => key);
  throw new UsageError(noneCalled('column', name, keys, `The columns are ${keys.join(', ')}.`));
}
