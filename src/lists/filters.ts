/** The filters of lists: how each is given, on a command line or in code, and which rows pass. */
import { inspect } from 'node:util';
import type { Dataset } from '../dataset/dataset.ts';
import { type YearRange, yearOf } from '../dataset/dates.ts';
import { UsageError } from '../errors.ts';
import { namedNetworks, namedOrganizations, namedPeople, namedWorks } from '../find/kinds.ts';
import { isWholeName, matchNamed, type Named, nearNames, resolveNamed } from '../find/names.ts';
import { withData } from '../find/suggest.ts';
import { hyphenated } from '../find/terms.ts';
import { type Happening, inYears, namedYears, parseYears } from '../find/years.ts';

/** One filter of a list. `Value` is what its rows are compared with, `Asked` what a caller may write. */
export interface Filter<Row, Value = unknown, Asked = unknown> {
  /** What it asks for, in a few words: help and the documentation print them. */
  readonly about: string;
  readonly takes: 'years' | 'numbers' | 'choice' | 'name' | 'text' | 'flag';
  /** What help calls the value, as in `--work <title>`; without one, the name of the filter in the plural. */
  readonly placeholder?: string | undefined;
  /** All values, if they are a closed list. */
  readonly choices?: readonly string[];
  /** The values that a dataset has, for completion and for words behind a list. */
  readonly values?: (dataset: Dataset) => readonly Named[];
  /** What one value is called in messages, if not like the filter: `person` for `with`. */
  readonly noun?: string;
  /** How well a word can be a value: 2 the whole of one, 1 a part of a name, 0 not at all. */
  fits?(word: string, dataset: Dataset): 0 | 1 | 2;
  /** The filter and the value that this one is short for. */
  readonly sameAs?: readonly [filter: string, value: string];
  /**
   * Reads what was asked, one or several values, as typed or already of their type.
   * @throws UsageError or NotFoundError; `name` is what they call the filter.
   */
  read(asked: Asked, dataset: Dataset, name: string): Value;
  /** Whether a row passes; `given` has the values of the other filters too. */
  passes(row: Row, value: Value, given: Readonly<Record<string, unknown>>): boolean;
}

/** The filters of a list by name. */
export type Filters<Row> = Readonly<Record<string, Filter<Row>>>;

/** One value or several. */
type Some<Item> = Item | readonly Item[];

/** Years or numbers as a caller writes them: `1997`, `'1990..1999'`, `{ from: 1990, to: 1999 }`. */
export type AskedRanges = Some<string | number | YearRange>;

/** The dates or spans of a row that a filter of years looks at. */
type Times = string | YearRange | readonly YearRange[] | undefined;

/** Something that filters name: its noun, what can be named, and the command that lists all of it. */
export interface NameKind {
  readonly noun: string;
  readonly placeholder: string;
  readonly values: (dataset: Dataset) => readonly Named[];
  readonly list: string;
}

/** The kinds of things that filters name. */
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
} as const satisfies Record<string, NameKind>;

/** A filter whose list looks at the value itself, while it makes its rows, lets every row pass. */
const everyRow = () => true;

/** Years of a date, of a span or of several; `kinds` are what completion looks for years in. */
export function years<Row>(
  about: string,
  of?: (row: Row, given: Readonly<Record<string, unknown>>) => Times,
  kinds?: readonly Happening[],
): Filter<Row, readonly YearRange[], AskedRanges> {
  return {
    about,
    takes: 'years',
    values: (dataset) => namedYears(dataset, kinds),
    fits: (word) => (parseYears(word) ? 2 : 0),
    read: (asked, _, name) =>
      readRanges(
        asked,
        name,
        parseYears,
        'A year looks like 1997, 1990..1999, 1996.., ..1990 or 1990s.',
      ),
    passes: of ? (row, ranges, given) => inYears(ranges, spansOf(of(row, given))) : everyRow,
  };
}

/** Numbers, like those of seasons; `about` says how they are written. */
export function numbers<Row>(
  about: string,
  of?: (row: Row) => number | undefined,
): Filter<Row, readonly YearRange[], AskedRanges> {
  return {
    about,
    takes: 'numbers',
    read: (asked, _, name) =>
      readRanges(
        asked,
        name,
        parseNumbers,
        `${capital(plural(plainName(name)))} look like 7, 1..3 or 7,8.`,
      ),
    passes: of
      ? (row, ranges) => {
          const number = of(row);
          return inYears(ranges, number === undefined ? [] : [{ from: number, to: number }]);
        }
      : everyRow,
  };
}

/** What a filter with a closed list of values may have besides. */
interface ChoiceOptions<Choice extends string, Value> {
  readonly placeholder?: string;
  /** What a choice comes to, if it is the name of a group of values. */
  readonly expand?: (choice: Choice) => readonly Value[];
  /** Other words for choices, as tables print them. */
  readonly words?: Readonly<Record<string, Choice>>;
}

/** One of a closed list of values, however it is spelled: case, blanks and hyphens do not matter. */
export function choice<Row, const Choice extends string, Value = Choice>(
  about: string,
  choices: readonly Choice[],
  of?: (row: Row) => Some<Value> | undefined,
  { placeholder, expand, words }: ChoiceOptions<Choice, Value> = {},
): Filter<Row, readonly Value[], Some<Choice>> {
  return {
    about,
    takes: 'choice',
    placeholder,
    choices,
    fits: (word) => (choiceOf(word, choices, words) ? 2 : 0),
    read: (asked, _, name) =>
      listOf(asked).flatMap((text) =>
        readChoices(text, name, choices, words).flatMap(
          (one) => expand?.(one) ?? [one as unknown as Value],
        ),
      ),
    passes: of ? (row, values) => listOf(of(row)).some((one) => values.includes(one)) : everyRow,
  };
}

/** Things by id or by name; the values are their ids. */
export function named<Row>(
  { noun, placeholder, values, list }: NameKind,
  about: string,
  of?: (row: Row) => Some<string> | undefined,
): Filter<Row, readonly string[], Some<string>> {
  return {
    about,
    takes: 'name',
    placeholder,
    noun,
    values,
    fits: (word, dataset) => {
      const found = matchNamed(word, values(dataset));
      const isWhole = (one: Named) => one.id === word || isWholeName(one, word);
      return found.length === 0 ? 0 : found.some(isWhole) ? 2 : 1;
    },
    read: (asked, dataset, name) => {
      const known = values(dataset);
      return listOf(asked)
        .flatMap((text) =>
          splitName(textOf(text, name, `It takes the name or id of a ${noun}.`), known),
        )
        .map((text) => resolveNamed(noun, text, known, withData(list, dataset.path)).id);
    },
    passes: of ? (row, ids) => listOf(of(row)).some((id) => ids.includes(id)) : everyRow,
  };
}

/** Words that the list itself knows what to do with. */
export function text<Row>(about: string, placeholder = 'words'): Filter<Row, string, Some<string>> {
  return {
    about,
    takes: 'text',
    placeholder,
    read: (asked, _, name) =>
      listOf(asked)
        .map((one) => textOf(one, name))
        .join(' '),
    passes: everyRow,
  };
}

/** Something that is asked for or not. */
export function flag<Row>(
  about: string,
  of: (row: Row) => boolean = everyRow,
): Filter<Row, true, boolean> {
  return { about, takes: 'flag', read: readFlag, passes: of };
}

/** A short way to write a value of another filter. */
export function shortFor<Row>(filter: string, value: string): Filter<Row, true, boolean> {
  return {
    about: `the same as --${filter} ${value}`,
    takes: 'flag',
    sameAs: [filter, value],
    read: readFlag,
    passes: everyRow,
  };
}

/** Filters of one list for another whose rows are made from those that pass them: there every row passes. */
export function forwarded<Row, F extends Filters<never>>(filters: F) {
  const entries = Object.entries(filters).map(([name, one]) => [
    name,
    { ...one, passes: everyRow },
  ]);
  return Object.fromEntries(entries) as {
    readonly [Name in keyof F]: F[Name] extends Filter<never, infer Value, infer Asked>
      ? Filter<Row, Value, Asked>
      : never;
  };
}

/** A name in the plural, for the placeholders of help and for sentences. */
export function plural(name: string): string {
  return name.endsWith('s') ? `${name}es` : `${name}s`;
}

function listOf<Item>(items: Some<Item> | undefined): readonly Item[] {
  if (items === undefined) return [];
  return Array.isArray(items) ? items : [items as Item];
}

function spansOf(times: Times): readonly YearRange[] {
  if (typeof times !== 'string') return listOf(times);
  return [{ from: yearOf(times), to: yearOf(times) }];
}

/** `--year ninety: …`: what was asked, before what is wrong with it. */
function wrong(name: string, asked: unknown, sentence: string): UsageError {
  const shown = typeof asked === 'string' ? asked : inspect(asked, { breakLength: Infinity });
  return new UsageError(`${name} ${/^\S+$/.test(shown) ? shown : `"${shown}"`}: ${sentence}`);
}

function textOf(asked: unknown, name: string, takes = 'It takes words.'): string {
  if (typeof asked === 'string') return asked;
  throw wrong(name, asked, takes);
}

function readFlag(asked: unknown, _: Dataset, name: string): true {
  if (asked === true) return true;
  throw wrong(name, asked, 'It takes true.');
}

function readRanges(
  asked: AskedRanges,
  name: string,
  parse: (text: string) => readonly YearRange[] | undefined,
  forms: string,
): readonly YearRange[] {
  return listOf(asked).flatMap((one) => {
    if (isRange(one)) return [one];
    // `{ from: 3, to: 1 }` gets the message of `3..1`.
    const { from, to }: Partial<YearRange> = Object(one);
    const written = typeof one === 'object' ? `${from}..${to}` : String(one);
    const found = typeof one === 'object' ? undefined : parse(written);
    if (found) return found;
    throw wrong(name, one, turnedRound(written, parse) ?? forms);
  });
}

/** A range as code writes it: whole numbers, at least one of them, in order. */
function isRange(asked: unknown): asked is YearRange {
  if (typeof asked !== 'object' || asked === null) return false;
  const { from, to, ...rest }: Record<string, unknown> = { ...asked };
  const ends = [from, to].filter((end) => end !== undefined);
  const isInOrder = ends.length < 2 || Number(from) <= Number(to);
  return (
    Object.keys(rest).length === 0 && ends.length > 0 && ends.every(Number.isInteger) && isInOrder
  );
}

function parseNumbers(text: string): readonly YearRange[] | undefined {
  const ranges = text.split(',').map((part) => {
    const [, from, to = from] = /^(\d{1,4})(?:(?:\.\.|-)(\d{1,4}))?$/.exec(part.trim()) ?? [];
    if (from === undefined || Number(from) > Number(to)) return undefined;
    return { from: Number(from), to: Number(to) };
  });
  return ranges.every((range) => range !== undefined) ? ranges : undefined;
}

/** What to say of a range that runs backwards, if that is all that is wrong with it. */
function turnedRound(
  text: string,
  parse: (text: string) => readonly YearRange[] | undefined,
): string | undefined {
  const turned = text.replace(/(\d+)(?:\.\.|-)(\d+)/g, (range, from, to) =>
    Number(from) > Number(to) ? `${to}..${from}` : range,
  );
  if (turned === text || parse(turned) === undefined) return undefined;
  return `The range runs backwards. Did you mean ${turned}?`;
}

/** The choice that a word means, by its own word or by one that tables print for it. */
function choiceOf<Choice extends string>(
  word: string,
  choices: readonly Choice[],
  words: Readonly<Record<string, Choice>> = {},
): Choice | undefined {
  const asked = hyphenated(word);
  const [, found] = Object.entries(words).find(([one]) => hyphenated(one) === asked) ?? [];
  return choices.find((one) => hyphenated(one) === asked) ?? found;
}

function readChoices<Choice extends string>(
  asked: unknown,
  name: string,
  choices: readonly Choice[],
  words: Readonly<Record<string, Choice>> | undefined,
): Choice[] {
  const all = `It takes ${choices.join(', ')}.`;
  const list = textOf(asked, name, all);
  return list.split(',').map((part) => {
    const found = choiceOf(part, choices, words);
    if (found !== undefined) return found;
    const [near] = nearNames(
      part,
      choices.map((one) => ({ id: one, names: [one] })),
    );
    throw wrong(name, list, near ? `Did you mean ${near}?` : all);
  });
}

/** A name with commas is a list of names if it matches nothing as a whole but one of its parts does. */
function splitName(name: string, known: readonly Named[]): string[] {
  const isKnown = (one: string) => matchNamed(one, known).length > 0;
  const parts = name.split(',').map((part) => part.trim());
  return !isKnown(name) && parts.some(isKnown) ? parts : [name];
}

function plainName(name: string): string {
  return name.replace(/^--/, '');
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
