/**
 * The one list of characters that can steer a terminal or cannot be shown: control characters, line separators,
 * changes of writing direction, byte order marks, halves of surrogate pairs. It is written as the inside of a
 * character class, so that each caller builds the pattern it needs, with the flag `u`.
 */
export const unsafeSet =
  '\\u0000-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff\\ud800-\\udfff';

const unsafe = new RegExp(`[${unsafeSet}]`, 'gu');

/** The text with each unsafe character written as JSON would: `\u001b`. */
export function escapeUnsafe(text: string): string {
  return text.replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
