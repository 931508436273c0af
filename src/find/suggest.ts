/** Commands that messages suggest, safe to paste into a shell. */
import type { Dataset } from '../dataset/dataset.ts';
import { unsafeSet } from '../format/unsafe.ts';

type Value = string | number | true;

/**
 * A command line with the dataset in use: `balcer show "bad girl" --data mine`. Use `true` for a flag without a
 * value, and a list for a flag given several times.
 */
export function suggest(
  { path }: Pick<Dataset, 'path'>,
  name: string,
  words = '',
  flags: Readonly<Record<string, Value | readonly Value[]>> = {},
): string {
  const all = path === undefined ? flags : { ...flags, data: path };
  const options = Object.entries(all).flatMap(([flag, values]) =>
    [values]
      .flat()
      .map((value) => (value === true ? `--${flag}` : `--${flag} ${shellWord(String(value))}`)),
  );
  const asked = words === '' ? [] : [shellWord(words)];
  // `--` keeps the words from being read as a flag.
  const rest = words.startsWith('-') ? [...options, '--', ...asked] : [...asked, ...options];
  return ['balcer', name, ...rest].join(' ');
}

/** Adds the dataset in use to a command. */
export function withData(command: string, path: string | undefined): string {
  return path === undefined ? command : `${command} --data ${shellWord(path)}`;
}

/**
 * Quotes words for a shell: double quotes for plain words, as people write them, single quotes for the rest.
 * Control characters become spaces because they must not reach a terminal.
 */
export function shellWord(words: string): string {
  const safe = words.replace(unsafe, ' ');
  // zsh expands a word that begins with =.
  if (/^[\w@%+:,./-][\w@%+=:,./-]*$/.test(safe)) return safe;
  return plain.test(safe) ? `"${safe}"` : `'${safe.replaceAll("'", `'\\''`)}'`;
}

/** No character here is special inside double quotes. */
const plain = /^[\p{L}\p{N} &'():,./-]+$/u;

const unsafe = new RegExp(`[${unsafeSet}]`, 'gu');
