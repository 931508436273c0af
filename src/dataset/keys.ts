/** Whether an object of a JSON text uses a key twice: `JSON.parse` keeps the last one and says nothing. */

const backslash = 92;
const space = 32;

/** Whether a JSON text has more keys than the value it was parsed to. Linear, without a second parser. */
export function repeatsKeys(text: string, value: unknown): boolean {
  return countInText(text) !== countInValue(value);
}

/** The strings that a colon follows. */
function countInText(text: string): number {
  let count = 0;
  let open = text.indexOf('"');
  while (open !== -1) {
    let close = text.indexOf('"', open + 1);
    while (isEscaped(text, close)) close = text.indexOf('"', close + 1);
    let next = close + 1;
    while (text.charCodeAt(next) <= space) next += 1;
    if (text[next] === ':') count += 1;
    open = text.indexOf('"', next);
  }
  return count;
}

function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === backslash) before -= 1;
  return (at - before) % 2 === 0;
}

/** Without recursion: a file may nest objects without end. */
function countInValue(value: unknown): number {
  let count = 0;
  const open: unknown[] = [value];
  while (open.length > 0) {
    const item = open.pop();
    if (typeof item !== 'object' || item === null) continue;
    const inner: unknown[] = Array.isArray(item) ? item : Object.values(item);
    if (inner !== item) count += inner.length;
    for (const one of inner) if (typeof one === 'object') open.push(one);
  }
  return count;
}
