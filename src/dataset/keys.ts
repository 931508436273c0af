/** Whether objects of a JSON text use a key twice, of which JSON.parse keeps the last without a word. */

const quote = '"';
const backslash = 92;
const colon = 58;
const blank = 32;

/** Whether a text of JSON has more keys than the value that it was parsed to. Linear, and builds nothing. */
export function repeatsKeys(text: string, value: unknown): boolean {
  return countInText(text) !== countKeys(value);
}

function countInText(text: string): number {
  let count = 0;
  let open = text.indexOf(quote);
  while (open !== -1) {
    let next = endOfText(text, open) + 1;
    while (text.charCodeAt(next) <= blank) next += 1;
    if (text.charCodeAt(next) === colon) count += 1;
    open = text.indexOf(quote, next);
  }
  return count;
}

/** Where the quotation mark stands that closes the one at `open`. */
function endOfText(text: string, open: number): number {
  let close = text.indexOf(quote, open + 1);
  while (isEscaped(text, close)) close = text.indexOf(quote, close + 1);
  return close;
}

function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === backslash) before -= 1;
  return (at - before) % 2 === 0;
}

/** The keys of all objects in a value. Without recursion, because a file may nest objects endlessly. */
export function countKeys(value: unknown): number {
  let count = 0;
  const open: object[] = [];
  if (isObject(value)) open.push(value);
  for (let item = open.pop(); item; item = open.pop()) {
    const inner: readonly unknown[] = Array.isArray(item) ? item : Object.values(item);
    if (inner !== item) count += inner.length;
    for (const one of inner) if (isObject(one)) open.push(one);
  }
  return count;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
