/** Keeps strings from a dataset or a command line from controlling the terminal. */

/**
 * Characters that could control a terminal or cannot be shown: control characters, line separators, changes of writing
 * direction, byte order marks, lone surrogates. For use in a character class, with the flag `u`.
 */
export const unsafeSet =
  '\\u0000-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff\\ud800-\\udfff';

const unsafe = new RegExp(`[${unsafeSet}]`, 'gu');
/** Unsafe characters except tabs and line ends. A lone CR would let a string overwrite its own line. */
const steering = new RegExp(`(?![\\t\\n]|\\r\\n)[${unsafeSet}]`, 'gu');

/** Replaces unsafe characters, by default with U+FFFD. Tabs and line ends stay. */
export function disarm(text: string, replace: (found: string) => string = () => '\uFFFD'): string {
  return text.replace(steering, (found) => replace(found));
}

/** Writes unsafe characters as JSON does: `\u001b`. */
export function escapeUnsafe(text: string): string {
  return text.replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
