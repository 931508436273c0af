/** The flags that filter lists, each written once: how they are read and what they say when they can't be. */
import { InvalidArgumentError, Option } from '@commander-js/extra-typings';
import type { Dataset } from '../dataset/dataset.ts';
import { namedNetworks, namedOrganizations, namedPeople, namedWorks } from '../find/kinds.ts';
import { type Named, nearNames, resolveNamed } from '../find/names.ts';
import { type Happening, namedYears, parseYears, type YearRange } from '../find/years.ts';
import { offering, type Values } from './values.ts';

/** `--year`, repeatable, of things that happen; without a kind of them, of all. */
export function yearOption(description: string, kinds?: readonly Happening[]) {
  const option = new Option('--year <years>', description).argParser(readYears);
  return offering(option, (dataset) => namedYears(dataset, kinds));
}

/** A flag whose values come from a closed list; repeatable, commas join several. */
export function choiceOption<const Flags extends string, Choice extends string>(
  flags: Flags,
  description: string,
  choices: readonly Choice[],
) {
  const option = new Option(flags, description).argParser(
    (text: string, earlier: readonly Choice[] | undefined) => [
      ...(earlier ?? []),
      ...readChoices(text, choices),
    ],
  );
  option.argChoices = [...choices];
  return option;
}

/** Something that flags name: its noun, and what can be named. */
export interface NameKind {
  readonly noun: string;
  readonly values: Values;
  /** The command that lists them. */
  readonly list: string;
}

/** The kinds of things that flags name. */
export const nameKinds = {
  work: { noun: 'work', values: namedWorks, list: 'balcer credits' },
  person: { noun: 'person', values: namedPeople, list: 'balcer people' },
  network: {
    noun: 'network',
    values: namedNetworks,
    list: 'balcer credits --columns title,networks',
  },
  organization: {
    noun: 'organization',
    values: namedOrganizations,
    list: 'balcer stats --by organization --all',
  },
} as const satisfies Record<string, NameKind>;

/** A flag that takes names; repeatable. Names may contain commas: see `resolveAll`. */
export function nameOption<const Flags extends string>(
  flags: Flags,
  description: string,
  { values }: NameKind,
) {
  const option = new Option(flags, description).argParser(
    (text: string, earlier: readonly string[] | undefined) => [...(earlier ?? []), text],
  );
  return offering(option, values);
}

/** `--season`: numbers and ranges of seasons. */
export function seasonOption() {
  return new Option('--season <seasons>', 'seasons: 7, 1..3 or 7,8').argParser(readSeasons);
}

/**
 * The ids that names stand for; a name that is nobody's as a whole is taken apart at its commas.
 * @throws NotFoundError for the first one that is not found, or not the only one.
 */
export function resolveAll(
  { noun, values, list }: NameKind,
  names: readonly string[] | undefined,
  dataset: Dataset,
): readonly string[] | undefined {
  if (names === undefined) return undefined;
  const candidates = values(dataset);
  return names
    .flatMap((name) => splitName(name, candidates))
    .map((name) => resolveNamed(noun, name, candidates, list).id);
}

function splitName(name: string, candidates: readonly Named[]): string[] {
  const whole = candidates.some(({ id, names }) => id === name || names.includes(name));
  return whole ? [name] : name.split(',').map((part) => part.trim());
}

function readYears(text: string, earlier: readonly YearRange[] | undefined): YearRange[] {
  const years = parseYears(text);
  if (years === undefined) {
    throw new InvalidArgumentError(
      turnedRound(text, parseYears) ??
        'A year looks like 1997, 1990..1999, 1996.., ..1990 or 1990s.',
    );
  }
  return [...(earlier ?? []), ...years];
}

function readSeasons(text: string, earlier: readonly YearRange[] | undefined): YearRange[] {
  const seasons = parseSeasons(text);
  if (seasons === undefined) {
    throw new InvalidArgumentError(
      turnedRound(text, parseSeasons) ?? 'Seasons look like 7, 1..3 or 7,8.',
    );
  }
  return [...(earlier ?? []), ...seasons];
}

function parseSeasons(text: string): readonly YearRange[] | undefined {
  const ranges = text.split(',').map((part) => {
    const [, from, to = from] = /^(\d{1,4})(?:\.\.(\d{1,4}))?$/.exec(part.trim()) ?? [];
    if (from === undefined || Number(from) > Number(to)) return undefined;
    return { from: Number(from), to: Number(to) };
  });
  return ranges.every((range) => range !== undefined) ? ranges : undefined;
}

/** What is said of a range that runs backwards; nothing where to turn it does not make it right. */
function turnedRound(
  text: string,
  parse: (text: string) => readonly YearRange[] | undefined,
): string | undefined {
  const turned = text.replace(/(\d+)\.\.(\d+)/g, (range, from, to) =>
    Number(from) > Number(to) ? `${to}..${from}` : range,
  );
  if (turned === text || parse(turned) === undefined) return undefined;
  return `The range runs backwards. Did you mean ${turned}?`;
}

function readChoices<Choice extends string>(text: string, choices: readonly Choice[]): Choice[] {
  return text.split(',').map((part) => {
    const choice = choices.find((one) => one === part.trim().toLowerCase());
    if (choice !== undefined) return choice;
    const [near] = nearNames(
      part,
      choices.map((name) => ({ id: name, names: [name] })),
    );
    const hint = near === undefined ? '' : `Did you mean ${near}? `;
    throw new InvalidArgumentError(`${hint}It takes ${choices.join(', ')}.`);
  });
}
