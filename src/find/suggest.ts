/** Commands that messages suggest: complete, and safe to paste into a shell. */
import type { Dataset } from '../dataset/dataset.ts';
import { unsafeSet } from '../format/unsafe.ts';

type Value = string | number | true;

/**
 * A command line for the dataset in use: `balcer show "bad girl" --data mine`. A flag is `true` if it takes no value,
 * and a list if it is given several times.
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
  // Words that look like a flag have to follow `--`.
  const rest = words.startsWith('-') ? [...options, '--', ...asked] : [...asked, ...options];
  return ['balcer', name, ...rest].join(' ');
}

/** A complete command, for the dataset in use. */
export function withData(command: string, path: string | undefined): string {
  return path === undefined ? command : `${command} --data ${shellWord(path)}`;
}

/**
 * Words as one word for a shell: plain words in double quotes, as people write them, all others in single quotes.
 * Control characters become spaces: a terminal must not get them, and no name has them.
 */
export function shellWord(words: string): string {
  const safe = words.replace(unsafe, ' ');
  if (/^[\w@%+=:,./-]+$/.test(safe)) return safe;
  return plain.test(safe) ? `"${safe}"` : `'${safe.replaceAll("'", `'\\''`)}'`;
}

/** Words without characters that are special inside double quotes. */
const plain = /^[\p{L}\p{N} &'():,./-]+$/u;

const unsafe = new RegExp(`[${unsafeSet}]`, 'gu');
