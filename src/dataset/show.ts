/** How messages show what was found: short, on one line, and safe to print whatever a file holds. */

const longest = 60;
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/gu;

/** A value for a message: texts in quotes and cut to 60 characters, lists and objects by kind only. */
export function showValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) {
    return 'a number too large';
  }
  if (typeof value !== 'string') return String(value);
  const characters = [...value.slice(0, 2 * longest)];
  const cut = characters.length > longest ? `${characters.slice(0, longest).join('')}…` : value;
  return `"${escapeUnsafe(cut)}"`;
}

/** A name that a message gives without quotes, unless it holds more than a name should. */
export function showName(name: string): string {
  return /^[\w.[\]-]{1,80}$/.test(name) ? name : showValue(name);
}

/** A path as it is typed, unless it holds what could steer a terminal. */
export function showPath(path: string): string {
  return path !== '' && path === escapeUnsafe(path) ? path : `"${escapeUnsafe(path)}"`;
}

/** A noun with its article: `a work`, `an episode`, `an honor`. */
export function withArticle(noun: string): string {
  return /^(?:[aeiou]|honor)/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

function escapeUnsafe(text: string): string {
  return text.replace(unsafe, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${code}`;
  });
}
