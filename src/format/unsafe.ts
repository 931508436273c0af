/** Keeps what a dataset or a command line holds from steering the terminal. */

/**
 * What could steer a terminal or cannot be shown: control characters, line separators, changes of writing direction,
 * byte order marks, lone surrogates. The inside of a character class, for patterns with the flag `u`.
 */
export const unsafeSet =
  '\\u0000-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff\\ud800-\\udfff';

const unsafe = new RegExp(`[${unsafeSet}]`, 'gu');
/** A lone CR does not end a line: it returns to the start of it. */
const steering = new RegExp(`(?![\\t\\n]|\\r\\n)[${unsafeSet}]`, 'gu');

/** Replaces each unsafe character, by default with U+FFFD. Tabs and line ends stay. */
export function disarm(text: string, replace: (found: string) => string = () => '\uFFFD'): string {
  return text.replace(steering, (found) => replace(found));
}

/** The string with each unsafe character written as in JSON: `\u001b`. */
export function escapeUnsafe(text: string): string {
  return text.replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
