/** What is wrong with the object that holds the parts of a dataset. Loaded only when something is. */
import type { Problem } from '../errors.ts';
import { childAt, parseSafely } from './locate.ts';
import { showName, showValue } from './show.ts';
import { findNearest } from './suggest.ts';
import { createPositions } from './text-position.ts';
import { partNames } from './vocabulary.ts';
import { schemaKey } from './whole.ts';

const keys = partNames.join(', ');
const emptyRemedy = 'a folder of ten files is named as the folder, not by one of its files';

/** The problems of the outermost value: no object, a part that is not known, no person. */
export function describeWhole(file: string, text: string, value: unknown): readonly Problem[] {
  const start = { line: 1, column: 1 };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const message = `found ${showValue(value)}; needs an object with the parts ${keys} as keys; ${emptyRemedy}`;
    return [{ file, message, ...start }];
  }
  const unknown = Object.keys(value).filter(
    (key) => key !== schemaKey && !(partNames as readonly string[]).includes(key),
  );
  const positions = createPositions(text);
  const root = parseSafely(text);
  const atKey = (key: string, message: string): Problem => {
    const node = root && childAt(root, key);
    const place = node?.parent ? positions(node.parent.offset) : start;
    return { file, field: showName(key), message, ...place };
  };
  const problems = unknown.map((key) => atKey(key, describeUnknown(key)));
  const schema: unknown = (value as Record<string, unknown>)[schemaKey];
  if (schema !== undefined && typeof schema !== 'string') {
    problems.push(atKey(schemaKey, `found ${showValue(schema)}; needs a text`));
  }
  if (Object.hasOwn(value, 'person')) return problems;
  return [{ file, field: 'person', message: 'missing; needs an object', ...start }, ...problems];
}

function describeUnknown(key: string): string {
  const near = findNearest(key, partNames);
  return near === undefined
    ? `unknown part; the parts are ${keys}`
    : `unknown part; did you mean "${near}"?`;
}
