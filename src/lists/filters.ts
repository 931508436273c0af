/** List filters: how their values are read, from flags or code, and which rows pass. */
import { inspect } from 'node:util';
import type { Dataset } from '../dataset/dataset.ts';
import { type YearRange, yearOf } from '../dataset/dates.ts';
import { UsageError } from '../errors.ts';
import {
  namedCategories,
  namedHonoredEpisodes,
  namedNetworks,
  namedOrganizations,
  namedPeople,
  namedWorks,
} from '../find/kinds.ts';
import {
  bestMatches,
  didYouMean,
  hyphenated,
  matchNamed,
  type Named,
  type NameFit,
  resolveNamed,
  toTerms,
} from '../find/names.ts';
import { withData } from '../find/suggest.ts';
import { type Happening, inYears, namedYears, parseNumbers, parseYears } from '../find/years.ts';

/** One filter of a list. `Asked` is what callers may write, `Value` what rows are compared with. */
export interface Filter<Row, Value = unknown, Asked = unknown> {
  /** A short description for help and documentation. */
  readonly about: string;
  readonly takes: 'years' | 'numbers' | 'choice' | 'name' | 'text' | 'flag';
  /** The placeholder in help, as in `--work <title>`; by default the plural of the filter's name. */
  readonly placeholder?: string;
  /** All values, if there is a fixed list. */
  readonly choices?: readonly string[];
  /** The values in a dataset, for completion and suggestions. */
  readonly values?: (dataset: Dataset) => readonly Named[];
  /** What messages call a value, if not by the filter's name: `person` for `with`. */
  readonly noun?: string;
  /**
   * How well a phrase matches: 2 for a whole value, 1.5 for its plural, 1.25 for words of a name, 1 for how they begin, 0
   * for no match.
   */
  fits?(phrase: string, dataset: Dataset): NameFit | 1.5;
  /** The filter and value that this flag is short for. */
  readonly sameAs?: readonly [filter: string, value: string];
  /**
   * Reads one or more values, as strings from a command line or as typed values.
   * @throws UsageError or NotFoundError; `name` is what the message calls the filter.
   */
  read(asked: Asked, dataset: Dataset, name: string): Value;
  /**
   * Whether a row passes; `given` has the values of all filters. Without it every row passes: the list already used the
   * value to make its rows.
   */
  passes?(row: Row, value: Value, given: Readonly<Record<string, unknown>>): boolean;
}

export type Filters<Row> = Readonly<Record<string, Filter<Row>>>;

type OneOrMore<Item> = Item | readonly Item[];

/** Years or numbers as callers may write them: `1997`, `'1990..1999'`, `{ from: 1990, to: 1999 }`. */
export type AskedRanges = OneOrMore<string | number | YearRange>;

/** A kind of thing that has names; `list` is the command that shows all of them. */
export interface NameKind {
  readonly noun: string;
  readonly placeholder: string;
  readonly values: (dataset: Dataset) => readonly Named[];
  readonly list: string;
  /** Whether a name may mean several things at once. */
  readonly isShared?: boolean;
}

export const nameKinds = {
  work: { noun: 'work', placeholder: 'title', values: namedWorks, list: 'balcer credits' },
  person: { noun: 'person', placeholder: 'person', values: namedPeople, list: 'balcer people' },
  network: {
    noun: 'network',
    placeholder: 'name',
    values: namedNetworks,
    list: 'balcer credits --columns title,networks',
  },
  organization: {
    noun: 'organization',
    placeholder: 'name',
    values: namedOrganizations,
    list: 'balcer stats --by organization --all',
  },
  category: {
    noun: 'category',
    placeholder: 'name',
    values: namedCategories,
    list: 'balcer awards --all --columns award,category',
  },
  honoredEpisode: {
    noun: 'episode',
    placeholder: 'title',
    values: namedHonoredEpisodes,
    list: 'balcer awards --all --columns award,episode',
  },
} as const satisfies Record<string, NameKind>;

/** Years, compared with a date or with spans of years. Completion offers the years of `kinds`. */
export function years<Row>(
  about: string,
  of?: (
    row: Row,
    given: Readonly<Record<string, unknown>>,
  ) => string | OneOrMore<YearRange> | undefined,
  kinds?: readonly Happening[],
): Filter<Row, readonly YearRange[], AskedRanges> {
  const forms = 'A year looks like 1997, 1990..1999, 1996.., ..1990 or 1990s.';
  return {
    about,
    takes: 'years',
    values: (dataset) => namedYears(dataset, kinds),
    fits: (phrase) => (parseYears(phrase) ? 2 : 0),
    read: (asked, _, name) => readRanges(asked, name, parseYears, forms),
    passes:
      of &&
      ((row, ranges, given) => {
        const times = of(row, given);
        if (typeof times !== 'string') return inYears(ranges, listOf(times));
        return inYears(ranges, [{ from: yearOf(times), to: yearOf(times) }]);
      }),
  };
}

/** Seasons by number. After the name of a list, `7`, `s7`, `season 7` and `18..20` are seasons too. */
export function seasons<Row>(
  about: string,
  of: (row: Row) => number,
): Filter<Row, readonly YearRange[], AskedRanges> {
  const parse = (text: string) => parseNumbers(text.replace(/^s(?:easons? *)?(?=[\d.])/i, ''));
  return {
    about,
    takes: 'numbers',
    // Longer numbers are years.
    fits: (phrase) => (parse(phrase) && !/\d{3}/.test(phrase) ? 2 : 0),
    read: (asked, _, name) => readRanges(asked, name, parse, 'Seasons look like 7, 1..3 or 7,8.'),
    passes: (row, ranges) => inYears(ranges, [{ from: of(row), to: of(row) }]),
  };
}

/**
 * Values from a fixed list. Case, spaces, hyphens and plurals do not matter. `wordOf` returns other words that users can
 * type, like those that tables print. `expand` returns the members of a group.
 */
export function choice<Row, const Choice extends string, Value = Choice>(
  about: string,
  choices: readonly Choice[],
  of?: (row: Row) => OneOrMore<Value> | undefined,
  more: {
    readonly placeholder?: string;
    readonly wordOf?: (choice: Choice) => OneOrMore<string> | undefined;
    readonly expand?: (choice: Choice) => readonly Value[];
  } = {},
): Filter<Row, readonly Value[], OneOrMore<Choice>> {
  const { placeholder, wordOf, expand = (one) => [one as unknown as Value] } = more;
  const all = `Use ${choices.join(', ')}.`;
  const singular = (word: string) => toTerms(word).join('-');
  const choiceOf = (word: string, formOf = singular) => {
    const isWord = (one: string) => formOf(one) === formOf(word);
    return choices.find(isWord) ?? choices.find((one) => listOf(wordOf?.(one)).some(isWord));
  };
  const read = (word: string, asked: string, name: string) => {
    const found = choiceOf(word);
    if (found !== undefined) return found;
    throw refusal(name, asked, didYouMean(word, choices) ?? all);
  };
  return {
    about,
    takes: 'choice',
    placeholder,
    choices,
    fits: (phrase) => (choiceOf(phrase, hyphenated) ? 2 : choiceOf(phrase) ? 1.5 : 0),
    read: (asked, _, name) =>
      listOf(asked)
        .flatMap((one) =>
          stringOf(one, name, all)
            .split(',')
            .map((word) => read(word, one, name)),
        )
        .flatMap(expand),
    passes: of && ((row, values) => listOf(of(row)).some((one) => values.includes(one))),
  };
}

/** Things by name or id; the values are ids. */
export function named<Row>(
  { noun, placeholder, values, list, isShared = false }: NameKind,
  about: string,
  of?: (row: Row) => OneOrMore<string> | undefined,
): Filter<Row, readonly string[], OneOrMore<string>> {
  return {
    about,
    takes: 'name',
    placeholder,
    noun,
    values,
    fits: (phrase, dataset) => bestMatches(phrase, values(dataset)).fit,
    read: (asked, dataset, name) => {
      const known = values(dataset);
      return listOf(asked)
        .map((one) => stringOf(one, name, `Use the name or id of a ${noun}.`))
        .flatMap((one) => splitName(one, known))
        .flatMap((one) => {
          const found = isShared ? matchNamed(one, known) : [];
          if (found.length > 0) return found;
          return resolveNamed(noun, one, known, withData(list, dataset.path));
        })
        .map(({ id }) => id);
    },
    passes: of && ((row, ids) => listOf(of(row)).some((id) => ids.includes(id))),
  };
}

/** Words to search for. */
export function text(about: string): Filter<unknown, string, OneOrMore<string>> {
  return {
    about,
    takes: 'text',
    read: (asked, _, name) =>
      listOf(asked)
        .map((one) => stringOf(one, name, 'Use a string.'))
        .join(' '),
  };
}

export function flag(about: string): Filter<unknown, true, boolean> {
  return {
    about,
    takes: 'flag',
    read: (asked, _, name) => {
      if (asked === true) return true;
      throw refusal(name, asked, 'Use true.');
    },
  };
}

/** A flag that sets another filter: `--won` for `--result won`. */
export function shortFor(filter: string, value: string): Filter<unknown, true, boolean> {
  return { ...flag(`the same as --${filter} ${value}`), sameAs: [filter, value] };
}

/** Reuses the filters of a list in another list, whose rows are made from the rows that pass. */
export function forwarded<F extends Filters<never>>(filters: F) {
  const entries = Object.entries(filters).map(([name, { passes, ...rest }]) => [name, rest]);
  return Object.fromEntries(entries) as { readonly [Name in keyof F]: Omit<F[Name], 'passes'> };
}

function listOf<Item>(items: OneOrMore<Item> | undefined): readonly Item[] {
  if (items === undefined) return [];
  return Array.isArray(items) ? items : [items as Item];
}

/** `--year ninety: A year looks like …` */
function refusal(name: string, asked: unknown, sentence: string): UsageError {
  const shown = typeof asked === 'string' ? asked : inspect(asked, { breakLength: Infinity });
  return new UsageError(`${name} ${/^\S+$/.test(shown) ? shown : `"${shown}"`}: ${sentence}`);
}

function stringOf(asked: unknown, name: string, takes: string): string {
  if (typeof asked === 'string') return asked;
  throw refusal(name, asked, takes);
}

type Parse = (text: string) => readonly YearRange[] | undefined;

function readRanges(asked: AskedRanges, name: string, parse: Parse, forms: string) {
  return listOf(asked).flatMap((one) => {
    const written = typeof one === 'object' ? writtenRange(one) : String(one);
    const found = parse(written);
    if (found) return found;
    throw refusal(name, one, turnedRound(written, parse) ?? forms);
  });
}

/** `{ from: 1990, to: 1999 }` as `1990..1999`. Other keys are a mistake, so return an empty string, which fails. */
function writtenRange(asked: YearRange | null): string {
  const { from = '', to = '', ...rest }: Record<string, unknown> = { ...asked };
  const isPlain = [from, to].every((end) => typeof end === 'number' || typeof end === 'string');
  return isPlain && Object.keys(rest).length === 0 ? `${from}..${to}` : '';
}

/** A suggestion for a range that runs backwards but is otherwise valid. */
function turnedRound(written: string, parse: Parse): string | undefined {
  const turned = written.replace(/(\d+)(?:\.\.|-)(\d+)/g, (range, from, to) =>
    Number(from) > Number(to) ? `${to}..${from}` : range,
  );
  if (turned === written || parse(turned) === undefined) return undefined;
  return `The range runs backwards. Did you mean ${turned}?`;
}

/** Names can contain commas, so a name is split only if the whole matches nothing and some part does. */
function splitName(name: string, known: readonly Named[]): string[] {
  const isKnown = (one: string) => matchNamed(one, known).length > 0;
  const parts = name.split(',').map((part) => part.trim());
  return !isKnown(name) && parts.some(isKnown) ? parts : [name];
}
