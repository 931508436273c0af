/** How a dataset file is laid out: made for diffs, so that a changed fact is a changed line. */

const widest = 100;

/** The text of a dataset file: records and their fields one a line, what is short in them on one line. */
export function layOut(value: unknown): string {
  return `${layOutFile(value)}\n`;
}

function layOutFile(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return block(value, '');
  const records = value.map((record) => `  ${block(record, '  ')}`);
  return `[\n${records.join(',\n')}\n]`;
}

/** A value in several lines, if it has anything inside; `indent` is that of the line it starts on. */
function block(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value) && value.length > 0) {
    const items = value.map((item) => `${inner}${fitOrBreak(item, inner, inner.length)}`);
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  if (isObject(value) && Object.keys(value).length > 0) {
    const fields = Object.entries(value).map(([key, item]) => {
      const head = `${inner}${JSON.stringify(key)}: `;
      return `${head}${fitOrBreak(item, inner, head.length)}`;
    });
    return `{\n${fields.join(',\n')}\n${indent}}`;
  }
  return inline(value);
}

/** On one line where that is short enough, with room for a comma; a list of objects takes one line each. */
function fitOrBreak(value: unknown, indent: string, used: number): string {
  const line = inline(value);
  const holdsObjects = Array.isArray(value) && value.some(isObject);
  return !holdsObjects && used + [...line].length < widest ? line : block(value, indent);
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`,
  );
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
