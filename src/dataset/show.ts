/** How messages quote what was found: short, on one line, and safe to print whatever a file holds. */
import { escapeUnsafe } from '../format/unsafe.ts';

const longest = 60;

/** A value for a message: strings in quotes and cut to 60 characters, lists and objects by kind only. */
export function showValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (value === Infinity || value === -Infinity) return 'a number too large';
  if (typeof value !== 'string') return String(value);
  const characters = [...value.slice(0, 2 * longest)];
  const cut = characters.length > longest ? `${characters.slice(0, longest).join('')}…` : value;
  return `"${escapeUnsafe(cut)}"`;
}

/** A name without quotes, unless it holds more than a name should. */
export function showName(name: string): string {
  return /^[\w.[\]$-]{1,80}$/.test(name) ? name : showValue(name);
}

/** A path as it is typed, unless it holds characters that could steer a terminal. */
export function showPath(path: string): string {
  return path !== '' && path === escapeUnsafe(path) ? path : `"${escapeUnsafe(path)}"`;
}

/** A noun with its article: `a work`, `an episode`, `an honor`. */
export function withArticle(noun: string): string {
  return /^(?:[aeiou]|honor)/.test(noun) ? `an ${noun}` : `a ${noun}`;
}
