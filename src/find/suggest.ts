/** Commands that messages suggest: whole, and safe to copy into a shell whatever words they repeat. */
import type { Dataset } from '../dataset/dataset.ts';
import { unsafeSet } from '../format/unsafe.ts';

/** The flags of a command by name: `true` for those without a value, a list for those given several times. */
type Flags = Readonly<Record<string, Value | readonly Value[]>>;

type Value = string | number | true;

/** A command line for the dataset that was asked: `balcer show 'bad girl' --data mine`. */
export function suggest(
  { path }: Pick<Dataset, 'path'>,
  name: string,
  words = '',
  flags: Flags = {},
): string {
  const all: Flags = path === undefined ? flags : { ...flags, data: path };
  const options = Object.entries(all).flatMap(([flag, values]) =>
    [values]
      .flat()
      .map((value) => (value === true ? `--${flag}` : `--${flag} ${shellWord(String(value))}`)),
  );
  const asked = words === '' ? [] : [shellWord(words)];
  // A word that begins like a flag has to come after all of them.
  const rest = words.startsWith('-') ? [...options, '--', ...asked] : [...asked, ...options];
  return ['balcer', name, ...rest].join(' ');
}

/** A ready-made command, for the dataset that was asked. */
export function withData(command: string, path: string | undefined): string {
  return path === undefined ? command : `${command} --data ${shellWord(path)}`;
}

/**
 * Words as one word for a shell: plain words in double quotes, as people write them, and anything a shell could read
 * more into in single ones. Control characters become blanks: a terminal must not get them, and no name has them.
 */
export function shellWord(words: string): string {
  const safe = words.replace(unsafe, ' ');
  if (/^[\w@%+=:,./-]+$/.test(safe)) return safe;
  return plain.test(safe) ? `"${safe}"` : `'${safe.replaceAll("'", `'\\''`)}'`;
}

/** Words without a character that means anything inside double quotes. */
const plain = /^[\p{L}\p{N} &'():,./-]+$/u;

const unsafe = new RegExp(`[${unsafeSet}]`, 'gu');
